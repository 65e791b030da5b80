// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/sweep_record.h"

#include "core/record/named.h"

namespace dartscope::record {
namespace {

constexpr Names<Scaling, 2> kScalings{{{Scaling::Strong, "strong"}, {Scaling::Weak, "weak"}}};
constexpr Names<Base, 2> kBases{{{Base::Same, "same"}, {Base::Serial, "serial"}}};

bool same(const RunRecordPtr& one, const RunRecordPtr& other) {
    return one && other ? *one == *other : one == other;
}

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
    return same(nearestMedian, other.nearestMedian) && workers == other.workers &&
           darts == other.darts && repeats == other.repeats;
}

bool SweepSeries::operator==(const SweepSeries& other) const {
    return same(serialNearest, other.serialNearest) && model == other.model &&
           points == other.points && drift == other.drift && serialBase == other.serialBase;
}

}  // namespace dartscope::record
