// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "core/record/record_file.h"
#include "tests/core/record/sample.h"

namespace dartscope::record {
namespace {

/// Spans of any length that follow one another with any gaps, and any darts.
SpanColumns anySpans() {
    SpanColumns spans;
    std::int64_t now = *rc::gen::inRange<std::int64_t>(-1'000, 1'000'000'000);
    const int count = *rc::gen::inRange(0, 20);
    for (int i = 0; i < count; ++i) {
        const auto length = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000);
        const auto idle = *rc::gen::inRange<std::int64_t>(0, length + 1);
        now += *rc::gen::inRange<std::int64_t>(0, 10'000);
        spans.push({now, now + length, length - idle, *rc::gen::arbitrary<std::uint64_t>(),
                    *rc::gen::inRange<std::uint64_t>(0, kMostDarts),
                    *rc::gen::inRange<std::uint64_t>(1, 1'000'000)});
        now += length;
    }
    return spans;
}

std::optional<std::int64_t> anySignal() {
    const bool present = *rc::gen::arbitrary<bool>();
    return present ? std::optional(*rc::gen::inRange<std::int64_t>(0, std::int64_t{1} << 61))
                   : std::nullopt;
}

Lane anyLane(std::uint32_t number) {
    Lane lane = sampleLane(number);
    lane.darts = *rc::gen::inRange<std::uint64_t>(0, kMostDarts);
    lane.hits = *rc::gen::inRange<std::uint64_t>(0, lane.darts + 1);
    lane.cpuNs = anySignal();
    lane.runqueueNs = anySignal();
    lane.voluntarySwitches = anySignal();
    lane.lockWaitNs = anySignal();
    lane.spans = anySpans();
    return lane;
}

/// Any finite double.
double anyNumber() {
    return *rc::gen::suchThat(rc::gen::arbitrary<double>(),
                              [](double value) { return std::isfinite(value); });
}

RC_GTEST_PROP(RecordFileProperty, EveryRunComesBackAsItWas, ()) {
    RunRecord run = sampleRun();
    run.config.darts = *rc::gen::inRange<std::uint64_t>(1, kMostDarts);
    run.config.seed = *rc::gen::arbitrary<std::uint64_t>();
    run.config.schedule = *rc::gen::element(Schedule::Static, Schedule::Dynamic, Schedule::Guided);
    run.darts = *rc::gen::inRange<std::uint64_t>(0, kMostDarts);
    run.hits = *rc::gen::inRange<std::uint64_t>(0, run.darts + 1);
    constexpr std::int64_t kFarthest = std::int64_t{1} << 61;  // marks have a range and an order
    run.marks.endedNs = *rc::gen::inRange<std::int64_t>(*run.marks.combinedNs, kFarthest);
    run.reference->nsPerDart = anyNumber();
    run.noise.stealShare = anyNumber();
    run.lanes.clear();
    const auto lanes = *rc::gen::inRange<std::uint32_t>(0, 5);
    for (std::uint32_t lane = 0; lane < lanes; ++lane) {
        run.lanes.push_back(anyLane(lane));
    }
    const auto stored = fromJson(toJson(run), "a file");
    RC_ASSERT(stored.has_value());
    RC_ASSERT(*std::get<RunRecordPtr>(*stored) == run);
}

RC_GTEST_PROP(RecordFileProperty, AnyBytesAreAnErrorOrARecord, (const std::string& bytes)) {
    const auto stored = fromJson(bytes, "a file");
    RC_ASSERT(!stored && stored.error().id == "not-a-record");
}

}  // namespace
}  // namespace dartscope::record
