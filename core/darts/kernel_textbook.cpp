// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/darts/kernels.h"

namespace dartscope::darts {

std::uint64_t hitsTextbook(std::uint64_t seed, std::uint64_t first, std::uint64_t count) {
    std::uint64_t hits = 0;
    for (const Dart dart : darts(seed, first, count)) {
        const std::int64_t x = dart.x;
        const std::int64_t y = dart.y;
        const std::uint64_t distanceSquared =
            static_cast<std::uint64_t>(x * x) + static_cast<std::uint64_t>(y * y);
        if (distanceSquared < std::uint64_t{1} << 62)  // the radius is 2³¹
            ++hits;
    }
    return hits;
}

}  // namespace dartscope::darts
