// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/darts/c_api.h"

#include "core/darts/kernels.h"

std::uint64_t dartscope_hits(std::uint64_t seed, std::uint64_t first, std::uint64_t count) {
    return dartscope::darts::hitsVector(seed, first, count);
}

const char* dartscope_version() {
    return DARTSCOPE_VERSION;
}
