/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/// The darts for other languages: libdartscope.so, plain C, nothing else exported. All functions
/// are pure, may be called from any thread and never fail.

#include <stdint.h>

#if defined(__GNUC__)
#define DARTSCOPE_EXPORT __attribute__((visibility("default")))
#else
#define DARTSCOPE_EXPORT
#endif

#ifdef __cplusplus
extern "C" {
#endif

/// How many of the darts first … first + count − 1 of a seed hit the board, as the vector kernel
/// counts them. Numbers are modulo 2⁶⁴; a count of 0 gives 0. Best given whole blocks of 65,536: a
/// range that cuts a block costs up to the whole block.
DARTSCOPE_EXPORT uint64_t dartscope_hits(uint64_t seed, uint64_t first, uint64_t count);

/// The version of Dartscope, such as "1.2.3". The text lives as long as the library.
DARTSCOPE_EXPORT const char* dartscope_version(void);

#ifdef __cplusplus
}
#endif
