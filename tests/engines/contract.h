// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "core/darts/kernels.h"
#include "core/engines/engine.h"

namespace dartscope::engines {

/// Holds the recording of a run against what every model promises: nothing lost, nothing counted
/// twice, spans balanced. `work` must come from a run of `config` with nothing merged.
inline void expectBalanced(const record::RunConfig& config, const Work& work) {
    std::uint64_t darts = 0;
    std::uint64_t hits = 0;
    ASSERT_EQ(work.lanes.size(), config.workers);
    for (std::uint32_t number = 0; number < config.workers; ++number) {
        const record::Lane& lane = work.lanes[number];
        EXPECT_EQ(lane.lane, number);
        ASSERT_EQ(lane.mergedSpans, 0u);
        EXPECT_EQ(lane.tasks, lane.spans.size());
        std::uint64_t laneDarts = 0;
        std::uint64_t laneHits = 0;
        std::int64_t last = work.readyNs.value();
        for (std::size_t i = 0; i < lane.spans.size(); ++i) {
            const record::Span span = lane.spans.at(i);
            ASSERT_GE(span.startNs, last);  // ascending, not overlapping
            ASSERT_GE(span.endNs, span.startNs);
            ASSERT_LE(span.busyNs, span.endNs - span.startNs);
            last = span.endNs;
            laneDarts += span.darts;
            laneHits += darts::hitsVector(config.seed, span.first, span.darts);
        }
        EXPECT_EQ(laneDarts, lane.darts);
        EXPECT_EQ(laneHits, lane.hits);
        EXPECT_LE(last, work.combinedNs.value_or(last));
        darts += laneDarts;
        hits += laneHits;
    }
    EXPECT_EQ(work.darts, darts);
    if (config.sharing == record::Sharing::Racy) {
        EXPECT_LE(work.hits, hits);  // a race loses hits and never finds any
    } else {
        EXPECT_EQ(work.hits, hits);
    }
}

/// Every task thrown exactly once: the spans of all lanes, put in order, are 0 … darts without a
/// gap.
inline void expectEveryDartOnce(const record::RunConfig& config, const Work& work) {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges;
    for (const record::Lane& lane : work.lanes) {
        for (std::size_t i = 0; i < lane.spans.size(); ++i) {
            ranges.emplace_back(lane.spans.first[i], lane.spans.darts[i]);
        }
    }
    std::ranges::sort(ranges);
    std::uint64_t next = 0;
    for (const auto& [first, count] : ranges) {
        ASSERT_EQ(first, next);
        next = first + count;
    }
    EXPECT_EQ(next, config.darts);
}

}  // namespace dartscope::engines
