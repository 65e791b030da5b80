// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "core/engines/engine.h"
#include "tests/engines/contract.h"

namespace dartscope::engines {

/// Textbook darts in small tasks, so that a run is short and has many.
inline record::RunConfig plantedConfig(std::string_view model, std::uint32_t workers) {
    record::RunConfig config;
    config.model = model;
    config.workers = workers;
    config.darts = 150'019;
    config.kernel = record::Kernel::Textbook;
    config.taskSize = 8'192;
    return config;
}

inline Work runOf(const Engine& engine, const record::RunConfig& config) {
    Team team(config, {});
    const auto work = run(engine, team);
    EXPECT_TRUE(work) << work.error().id;
    return work.value_or(Work{});
}

/// Stops a run of 10^15 darts, which would take hours, after its first darts. Its tasks are not so
/// small that a lane has more spans than it keeps where the stopper waits for a CPU.
inline Work stoppedRunOf(const Engine& engine, record::RunConfig config) {
    config.darts = 1'000'000'000'000'000;
    config.taskSize = std::max(config.taskSize, std::uint64_t{1} << 17);
    std::stop_source stop;
    Team team(config, stop.get_token());
    std::jthread stopper([&](std::stop_token until) {
        const auto begun = [&] {
            for (std::uint32_t lane = 0; lane < team.lanes(); ++lane) {
                const record::LaneSlot& slot = team.slot(lane);
                if (slot.done.load() > 0 || slot.finishedDarts.load() > 0) {
                    return true;
                }
            }
            return false;
        };
        while (!begun() && !until.stop_requested()) {
            std::this_thread::yield();
        }
        stop.request_stop();
    });
    const auto work = run(engine, team);
    EXPECT_TRUE(work) << work.error().id;
    return work.value_or(Work{});
}

/// What every sharing promises: all darts thrown once, the lanes' own counts true, and the common
/// count true too but where lanes race.
inline void expectHoldsItsSharing(const Engine& engine, const record::RunConfig& config) {
    const std::uint64_t truth = darts::hitsVector(config.seed, 0, config.darts);
    const Work work = runOf(engine, config);
    expectBalanced(config, work);
    expectEveryDartOnce(config, work);
    std::uint64_t audited = 0;
    for (const record::Lane& lane : work.lanes) {
        audited += lane.hits;
        EXPECT_EQ(lane.lockWaitNs.has_value(),
                  lane.darts > 0 && (config.sharing == record::Sharing::Mutex ||
                                     config.sharing == record::Sharing::Critical))
            << record::name(config.sharing);
    }
    EXPECT_EQ(audited, truth);
    if (config.sharing == record::Sharing::Racy && config.workers > 1) {
        EXPECT_LE(work.hits, truth);
        EXPECT_GT(work.hits, 0u);
    } else {
        EXPECT_EQ(work.hits, truth) << record::name(config.sharing);
    }
}

}  // namespace dartscope::engines
