// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/record/run_record.h"

namespace dartscope::record {

enum class Scaling { Strong, Weak };
/// What a speedup is measured against: the same model with one worker, or the serial model.
enum class Base { Same, Serial };

std::string_view name(Scaling scaling);
std::string_view name(Base base);
std::optional<Scaling> scalingNamed(std::string_view name);
std::optional<Base> baseNamed(std::string_view name);

/// What a person asks a sweep for. `run.workers` and `run.darts` are not used where the work is
/// calibrated: see `darts`.
struct SweepConfig {
    RunConfig run;
    std::vector<std::string> models;     ///< at least one
    std::vector<std::uint32_t> workers;  ///< distinct, ascending, at least one
    std::uint32_t repeats = 9;           ///< 1 to 1000
    Scaling scaling = Scaling::Strong;
    Base base = Base::Same;
    double targetMs = 300;  ///< time at the base that work is calibrated for
    std::optional<double> maxMinutes;
    std::optional<std::uint64_t> darts;  ///< as asked for; absent: calibrated per series
    std::uint64_t orderSeed = 1;         ///< of the shuffled rounds
    /// The task size is a person's choice: external models take it too, not one of their own.
    bool askedTaskSize = false;

    bool operator==(const SweepConfig&) const = default;
};

/// One timed run of a sweep, in short.
struct Repeat {
    double computeS = 0;
    double endToEndS = 0;
    std::uint64_t darts = 0;
    std::uint64_t hits = 0;
    std::optional<double> runqueueShare;  ///< Σ run-queue delay / Σ (cpu + run-queue delay)
    HostNoise noise;

    bool operator==(const Repeat&) const = default;
};

/// All repeats at one worker count.
struct SweepPoint {
    std::uint32_t workers = 1;
    std::uint64_t darts = 0;  ///< darts of each repeat
    std::vector<Repeat> repeats;
    RunRecordPtr nearestMedian;  ///< the record of the repeat nearest the median

    /// The record is compared by value.
    bool operator==(const SweepPoint& other) const;
};

/// One model under growing worker counts.
struct SweepSeries {
    std::string model;
    std::vector<SweepPoint> points;  ///< ascending worker counts
    std::optional<Repeat> drift;     ///< W = 1 measured again at the end
    std::vector<Repeat> serialBase;  ///< repeats of `serial`, where the base is serial
    RunRecordPtr serialNearest;      ///< the record of the one of them nearest their median

    /// The record is compared by value.
    bool operator==(const SweepSeries& other) const;
};

/// A finished (or stopped: `partial`) sweep; immutable once handed out.
struct SweepRecord {
    SweepConfig config;     ///< run.taskSize is resolved
    std::string startedAt;  ///< UTC, ISO 8601
    machine::Machine machine;
    std::string programVersion;
    std::vector<SweepSeries> series;
    bool partial = false;
    std::optional<Error> failure;

    bool operator==(const SweepRecord&) const = default;
};

using SweepRecordPtr = std::shared_ptr<const SweepRecord>;

}  // namespace dartscope::record
