// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/experiment/fake_runs.h"

namespace dartscope::experiment {

std::int64_t FakeRuns::computeNs(std::uint64_t darts, std::uint32_t workers) const {
    return static_cast<std::int64_t>(static_cast<double>(darts) / (dartsPerNs * workers));
}

SweepTools FakeRuns::tools() {
    return {.run = [this](const record::RunConfig& config) -> Result<record::RunRecord> {
                const std::size_t number = runs.size();
                runs.push_back(config);
                if (const auto error = failure(number)) {
                    return tl::unexpected(*error);
                }
                const std::int64_t took = computeNs(config.darts, config.workers);
                record::RunRecord record;
                record.config = config;
                record.darts = config.darts;
                record.hits = config.darts / 4 * 3;
                record.marks.firstDartNs = startUpNs;
                record.marks.combinedNs = startUpNs + took;
                record.marks.endedNs = startUpNs + took + 1'000'000;
                record.launch.programVersion = "fake 1";
                nowNs += *record.marks.endedNs;
                change(number, record);
                return record;
            },
            .reference =
                [this](const record::RunConfig& config) {
                    references.push_back(config);
                    return record::Reference{.nsPerDart = 1 / dartsPerNs,
                                             .vectorNsPerDart = 1,
                                             .generatorNs = 1,
                                             .measuredAt = "2026-01-01T00:00:00Z"};
                },
            .nowNs = [this] { return nowNs; }};
}

record::SweepConfig sweepOf(std::vector<std::uint32_t> workers, std::uint32_t repeats) {
    record::SweepConfig config;
    config.models = {"threads"};
    config.workers = std::move(workers);
    config.repeats = repeats;
    return validate(config, {}).value();
}

}  // namespace dartscope::experiment
