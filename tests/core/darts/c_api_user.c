/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A user of the C interface, compiled as C: the header must not need C++. */
#include "core/darts/c_api.h"

uint64_t hitsSeenFromC(uint64_t seed, uint64_t first, uint64_t count) {
    return dartscope_hits(seed, first, count);
}

const char* versionSeenFromC(void) { return dartscope_version(); }
