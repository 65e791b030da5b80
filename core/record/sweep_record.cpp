// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/sweep_record.h"

#include "core/record/named.h"

namespace dartscope::record {
namespace {

constexpr Names<Scaling, 2> kScalings{{{Scaling::Strong, "strong"}, {Scaling::Weak, "weak"}}};
constexpr Names<Base, 2> kBases{{{Base::Same, "same"}, {Base::Serial, "serial"}}};

}  // namespace

std::string_view name(Scaling scaling) {
    return nameOf(kScalings, scaling);
}

std::string_view name(Base base) {
    return nameOf(kBases, base);
}

std::optional<Scaling> scalingNamed(std::string_view name) {
    return valueOf(kScalings, name);
}

std::optional<Base> baseNamed(std::string_view name) {
    return valueOf(kBases, name);
}

bool SweepPoint::operator==(const SweepPoint& other) const {
    const bool sameRecord = nearestMedian && other.nearestMedian
                                ? *nearestMedian == *other.nearestMedian
                                : nearestMedian == other.nearestMedian;
    return sameRecord && workers == other.workers && darts == other.darts &&
           repeats == other.repeats;
}

}  // namespace dartscope::record
