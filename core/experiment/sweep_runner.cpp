// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep_runner.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "core/base/clock.h"
#include "core/experiment/sweep_keeper.h"
#include "core/experiment/sweep_plan.h"
#include "core/experiment/sweep_remaining.h"
#include "core/experiment/sweep_resume.h"
#include "core/experiment/sweep_work.h"

namespace dartscope::experiment {
namespace {

using record::RunConfig;
using record::RunRecord;

constexpr int kMostCalibrations = 6;
constexpr double kWarmUpNs = 60e6;

class Sweep {
public:
    Sweep(const record::SweepConfig& config, const machine::Machine& machine,
          const SweepTools& tools, const SweepObserver& observer, std::stop_token stop,
          record::SweepRecordPtr begun)
        : m_tools(tools),
          m_observer(observer),
          m_stop(std::move(stop)),
          m_begun(std::move(begun)),
          m_order(config.orderSeed),
          m_startedNs(tools.nowNs()) {
        m_record.config = config;
        m_record.machine = machine;
        m_record.startedAt = utcNow();
    }

    Result<record::SweepRecordPtr> measure();

private:
    bool weak() const { return m_record.config.scaling == record::Scaling::Weak; }
    RunConfig configFor(const std::string& model, std::uint32_t workers,
                        std::uint64_t darts) const {
        return runConfigOf(m_record.config, model, workers, darts);
    }
    std::int64_t passedNs() const { return m_tools.nowNs() - m_startedNs; }
    bool timeIsOver() const;
    bool over() const;

    Result<void> takeOver();
    void planRounds();
    bool warmUp();
    bool calibrate(record::SweepSeries& series);
    std::optional<std::uint64_t> calibrated(const std::string& model);
    bool runRound();
    bool runJob(const SweepJob& job);
    bool runDrift(record::SweepSeries& series);
    std::optional<RunRecord> runOnce(const std::string& model, std::uint32_t workers,
                                     std::uint64_t darts);
    void keep(const SweepJob& job, RunRecord record);
    void sayProgress(const std::string& model, std::uint32_t workers);
    bool measuredAnything() const;
    Error whyNothing() const;

    const SweepTools& m_tools;
    const SweepObserver& m_observer;
    std::stop_token m_stop;
    record::SweepRecordPtr m_begun;  ///< what is gone on with, or null
    std::mt19937_64 m_order;
    std::int64_t m_startedNs;
    record::SweepRecord m_record;
    SweepKeeper m_keeper;
    SweepRemaining m_remaining;
    std::map<std::string, std::uint64_t> m_calibrated;      ///< darts at the base, by its model
    std::map<std::string, record::Reference> m_references;  ///< by model
    std::vector<SweepJob> m_round;
    std::size_t m_done = 0;
    std::size_t m_before = 0;  ///< runs before the rounds, as far as is known
    std::size_t m_roundsBegun = 0;
    std::size_t m_jobs = 0;  ///< timed repeats to make here
    std::size_t m_drifts = 0;
    bool m_inRounds = false;
};

bool Sweep::timeIsOver() const {
    const auto& minutes = m_record.config.maxMinutes;
    return minutes && static_cast<double>(passedNs()) >= *minutes * 60e9;
}

bool Sweep::over() const {
    return m_stop.stop_requested() || timeIsOver() || m_record.failure;
}

/// Takes what was measured before, if anything was.
Result<void> Sweep::takeOver() {
    if (!m_begun) {
        return {};
    }
    if (auto resumable = checkResumable(*m_begun, m_record.config, m_record.machine); !resumable) {
        return resumable;
    }
    const auto sameShape = [](const record::SweepSeries& planned, const record::SweepSeries& had) {
        return planned.model == had.model &&
               std::ranges::equal(planned.points, had.points, {}, &record::SweepPoint::workers,
                                  &record::SweepPoint::workers);
    };
    if (!std::ranges::equal(m_record.series, m_begun->series, sameShape)) {
        return fail(ErrorCode::InvalidFile, "resume-broken", {m_record.config.models.front()});
    }
    m_record.startedAt = m_begun->startedAt;
    m_record.programVersion = m_begun->programVersion;
    m_record.series = m_begun->series;
    m_keeper.takeOver(m_record);
    for (record::SweepSeries& series : m_record.series) {
        const record::SweepPoint& first = series.points.front();
        m_calibrated[baseModel(m_record.config, series)] =
            weak() ? first.darts / first.workers : first.darts;
        // Drift is from the beginning to the end.
        series.drift.reset();
    }
    return {};
}

void Sweep::planRounds() {
    m_round = roundOf(m_record);
    for (const record::SweepSeries& series : m_record.series) {
        m_drifts += series.points.front().workers == 1 ? 1 : 0;
    }
    m_jobs = jobsMissing(m_record, m_round);
    m_before = 1 + (m_record.config.darts || m_begun ? 0 : m_record.series.size());
}

Result<record::SweepRecordPtr> Sweep::measure() {
    m_record.series = layOut(m_record.config);
    m_keeper = SweepKeeper(m_record.series);
    if (const auto taken = takeOver(); !taken) {
        return tl::unexpected(taken.error());
    }
    planRounds();
    bool going = warmUp();
    if (going && m_begun) {
        if (const auto same = checkVersion(*m_begun, m_record.programVersion); !same) {
            return tl::unexpected(same.error());
        }
    }
    for (record::SweepSeries& series : m_record.series) {
        going = going && calibrate(series);
    }
    m_before = m_done;
    m_inRounds = true;
    while (going && m_roundsBegun < m_record.config.repeats) {
        going = runRound();
    }
    for (record::SweepSeries& series : m_record.series) {
        going = going && (series.points.front().workers != 1 || runDrift(series));
    }
    m_record.partial = !going;
    if (!measuredAnything()) {
        return tl::unexpected(whyNothing());
    }
    return std::make_shared<const record::SweepRecord>(std::move(m_record));
}

bool Sweep::measuredAnything() const {
    return std::ranges::any_of(m_record.series, [](const record::SweepSeries& series) {
        return !series.serialBase.empty() ||
               std::ranges::any_of(series.points, [](const record::SweepPoint& point) {
                   return !point.repeats.empty();
               });
    });
}

Error Sweep::whyNothing() const {
    if (m_record.failure) {
        return *m_record.failure;
    }
    if (timeIsOver()) {
        return {ErrorCode::RunFailed,
                "sweep-time-over",
                {fmt::format("{:g}", *m_record.config.maxMinutes)}};
    }
    return {ErrorCode::Interrupted, "interrupted"};
}

/// A run whose time does not count: caches, clocks and page tables are cold.
bool Sweep::warmUp() {
    const record::SweepSeries& series = m_record.series.front();
    const std::string model = baseModel(m_record.config, series);
    const std::uint64_t guess = firstGuess(configFor(model, 1, record::kMostDarts), kWarmUpNs);
    const std::uint64_t darts = std::min(m_record.config.darts.value_or(guess), guess);
    return runOnce(model, 1, darts).has_value();
}

/// Gives every point of the series its darts, and the series its reference.
bool Sweep::calibrate(record::SweepSeries& series) {
    const auto darts = calibrated(baseModel(m_record.config, series));
    if (!darts) {
        return false;
    }
    for (record::SweepPoint& point : series.points) {
        point.darts = weak() ? *darts * point.workers : *darts;
    }
    if (const auto reference = m_tools.reference(configFor(series.model, 1, *darts))) {
        m_references[series.model] = *reference;
    }
    return !over();
}

/// Darts that take one worker of that model as long as the base is to take; those asked for, where
/// some were.
std::optional<std::uint64_t> Sweep::calibrated(const std::string& model) {
    const record::SweepConfig& config = m_record.config;
    if (const auto known = m_calibrated.find(model); known != m_calibrated.end()) {
        return known->second;
    }
    if (config.darts) {
        return m_calibrated[model] = *config.darts;
    }
    const double targetNs = baseTargetNs(config);
    const record::RunConfig run = configFor(model, 1, record::kMostDarts);
    std::uint64_t darts = firstGuess(run, targetNs);
    for (int i = 0; i < kMostCalibrations; ++i) {
        const auto record = runOnce(model, 1, darts);
        if (!record) {
            return {};
        }
        const double tookNs =
            std::max(1e4, static_cast<double>(record::computeNs(*record).value_or(0)));
        darts = wholeTasks(config, run, static_cast<double>(darts) * targetNs / tookNs);
        if (tookNs >= targetNs / 5) {
            break;
        }
    }
    return m_calibrated[model] = darts;
}

bool Sweep::runRound() {
    std::vector<SweepJob> jobs = m_round;
    // std::shuffle may differ from one library to the next; the order is part of the record.
    for (std::size_t i = jobs.size(); i > 1; --i) {
        std::swap(jobs[i - 1], jobs[m_order() % i]);
    }
    ++m_roundsBegun;
    for (const SweepJob& job : jobs) {
        // A sweep that goes on may have made this round already.
        if (repeatsOf(m_record, job).size() < m_roundsBegun && !runJob(job)) {
            return false;
        }
    }
    return true;
}

bool Sweep::runJob(const SweepJob& job) {
    const record::SweepSeries& series = m_record.series[job.series];
    const SweepKind kind = kindOf(m_record, job);
    auto record =
        runOnce(kind.model, kind.workers,
                job.serialBase ? m_calibrated.at(kSerialBase) : series.points[job.point].darts);
    if (!record) {
        return false;
    }
    keep(job, std::move(*record));
    if (m_observer.measured) {
        m_observer.measured(std::make_shared<const record::SweepRecord>(m_record));
    }
    return true;
}

void Sweep::keep(const SweepJob& job, RunRecord record) {
    const auto reference = m_references.find(record.config.model);
    if (!job.serialBase && reference != m_references.end()) {
        record.reference = reference->second;
    }
    m_keeper.keep(m_record, job, std::move(record));
}

bool Sweep::runDrift(record::SweepSeries& series) {
    const auto record = runOnce(series.model, 1, series.points.front().darts);
    if (!record) {
        return false;
    }
    series.drift = repeatOf(*record);
    return true;
}

/// A whole run, or nothing: then the sweep is over.
std::optional<RunRecord> Sweep::runOnce(const std::string& model, std::uint32_t workers,
                                        std::uint64_t darts) {
    if (over()) {
        return {};
    }
    sayProgress(model, workers);
    const std::int64_t startedNs = m_tools.nowNs();
    auto record = m_tools.run(configFor(model, workers, darts));
    const bool ended = m_stop.stop_requested() || timeIsOver();
    if (!record || record->partial) {
        if (!ended) {
            m_record.failure = record ? record->failure : record.error();
        }
        return {};
    }
    ++m_done;
    m_record.programVersion = record->launch.programVersion;
    m_remaining.took({model, workers}, m_tools.nowNs() - startedNs);
    return std::move(*record);
}

void Sweep::sayProgress(const std::string& model, std::uint32_t workers) {
    if (!m_observer.progress) {
        return;
    }
    if (!m_inRounds) {
        m_before = std::max(m_before, m_done + 1);
    }
    const auto remaining =
        m_calibrated.empty() ? std::nullopt : m_remaining.expected(m_record, m_round, passedNs());
    m_observer.progress({.runsDone = m_done,
                         .runsTotal = m_before + m_jobs + m_drifts,
                         .model = model,
                         .workers = workers,
                         .remaining = remaining});
}

}  // namespace

Result<record::SweepRecordPtr> measureSweep(const record::SweepConfig& config,
                                            const machine::Machine& machine,
                                            const SweepTools& tools, const SweepObserver& observer,
                                            std::stop_token stop,
                                            const record::SweepRecordPtr& begun) {
    return Sweep(config, machine, tools, observer, std::move(stop), begun).measure();
}

}  // namespace dartscope::experiment
