// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/record/sweep_record.h"

namespace dartscope::experiment {

/// The model that all series are held against where the sweep's base is the serial one.
inline constexpr const char* kSerialBase = "serial";

/// One kind of run, repeated in every round: a point of a series, or the serial base of all.
struct SweepJob {
    std::size_t series = 0;
    std::size_t point = 0;
    bool serialBase = false;
};

/// Runs are equal in length where these are.
struct SweepKind {
    std::string model;
    std::uint32_t workers = 1;
    auto operator<=>(const SweepKind&) const = default;
};

/// Whether a series is held against the serial model: all but its own, where that is the base.
bool againstSerial(const record::SweepConfig& config, const record::SweepSeries& series);

/// The model of the base that a series is held against.
std::string baseModel(const record::SweepConfig& config, const record::SweepSeries& series);

/// The configuration of one run of a sweep that was validated as a whole: what the model implies is
/// filled in.
record::RunConfig runConfigOf(const record::SweepConfig& config, const std::string& model,
                              std::uint32_t workers, std::uint64_t darts);

/// Series and points of a sweep, without work or repeats yet.
std::vector<record::SweepSeries> layOut(const record::SweepConfig& config);

/// The jobs of one round, in the order of the series.
std::vector<SweepJob> roundOf(const record::SweepRecord& sweep);

SweepKind kindOf(const record::SweepRecord& sweep, const SweepJob& job);

/// The repeats that a job has had so far.
const std::vector<record::Repeat>& repeatsOf(const record::SweepRecord& sweep, const SweepJob& job);

/// Timed repeats that are still to be made.
std::size_t jobsMissing(const record::SweepRecord& sweep, const std::vector<SweepJob>& round);

}  // namespace dartscope::experiment
