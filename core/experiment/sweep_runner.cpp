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
#include "core/catalogue/catalogue.h"
#include "core/experiment/median_keeper.h"
#include "core/experiment/sweep_resume.h"
#include "core/experiment/sweep_work.h"

namespace dartscope::experiment {
namespace {

using record::RunConfig;
using record::RunRecord;

/// Spans that a sweep holds in memory while it does not yet know which repeat is nearest to each
/// median: about 100 MB.
constexpr std::size_t kMostSpans = std::size_t{1} << 21;
constexpr int kMostCalibrations = 6;
constexpr double kWarmUpNs = 60e6;
constexpr const char* kSerial = "serial";

/// One kind of run, repeated in every round: a point of a series, or the serial base of all.
struct Job {
    std::size_t series = 0;
    std::size_t point = 0;
    bool serialBase = false;
};

/// Runs are equal in length where these are.
struct Kind {
    std::string model;
    std::uint32_t workers = 1;
    auto operator<=>(const Kind&) const = default;
};

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
    /// Held against the serial model: all series but its own.
    bool againstSerial(const record::SweepSeries& series) const {
        return m_record.config.base == record::Base::Serial && series.model != kSerial;
    }
    std::string baseModel(const record::SweepSeries& series) const {
        return againstSerial(series) ? kSerial : series.model;
    }
    RunConfig configFor(const std::string& model, std::uint32_t workers, std::uint64_t darts) const;
    bool timeIsOver() const;
    bool over() const;

    void layOut();
    Result<void> takeOver();
    void planRounds();
    bool isDone(const Job& job) const;
    std::size_t jobsMissing() const;
    bool warmUp();
    bool calibrate(record::SweepSeries& series);
    std::optional<std::uint64_t> calibrated(const std::string& model);
    bool runRound();
    bool runJob(const Job& job);
    bool runDrift(record::SweepSeries& series);
    std::optional<RunRecord> runOnce(const std::string& model, std::uint32_t workers,
                                     std::uint64_t darts);
    void keep(const Job& job, RunRecord record);
    void sayProgress(const std::string& model, std::uint32_t workers);
    std::optional<std::chrono::milliseconds> remaining() const;
    double expectedNs(const Kind& kind) const;
    Kind kindOf(const Job& job) const;
    bool measuredAnything() const;
    Error whyNothing() const;

    const SweepTools& m_tools;
    const SweepObserver& m_observer;
    std::stop_token m_stop;
    record::SweepRecordPtr m_begun;  ///< what is gone on with, or null
    std::mt19937_64 m_order;
    std::int64_t m_startedNs;
    record::SweepRecord m_record;
    std::vector<std::vector<MedianKeeper>> m_keepers;  ///< by series and point
    MedianKeeper m_serialKeeper{kMostSpans / 16};
    std::map<std::string, std::uint64_t> m_calibrated;      ///< darts at the base, by its model
    std::map<std::string, record::Reference> m_references;  ///< by model
    std::map<Kind, double> m_lastNs;                        ///< how long the last such run took
    std::vector<Job> m_round;
    std::size_t m_done = 0;
    std::size_t m_before = 0;  ///< runs before the rounds, as far as is known
    std::size_t m_roundsBegun = 0;
    std::size_t m_jobs = 0;  ///< timed repeats to make here
    std::size_t m_drifts = 0;
    bool m_inRounds = false;
};

RunConfig Sweep::configFor(const std::string& model, std::uint32_t workers,
                           std::uint64_t darts) const {
    RunConfig config = m_record.config.run;
    config.model = model;
    config.workers = workers;
    config.darts = darts;
    // The sweep was checked as a whole; here only what the model implies is filled in.
    return catalogue::validate(config, {}).value_or(config);
}

bool Sweep::timeIsOver() const {
    const auto& minutes = m_record.config.maxMinutes;
    return minutes && static_cast<double>(m_tools.nowNs() - m_startedNs) >= *minutes * 60e9;
}

bool Sweep::over() const {
    return m_stop.stop_requested() || timeIsOver() || m_record.failure;
}

/// Series and points, without work or repeats yet.
void Sweep::layOut() {
    const record::SweepConfig& config = m_record.config;
    std::size_t points = 0;
    for (const std::string& model : config.models) {
        record::SweepSeries series;
        series.model = model;
        std::vector<std::uint32_t> counts = config.workers;
        if (!againstSerial(series)) {
            counts.push_back(1);
        }
        for (std::uint32_t& count : counts) {
            count = configFor(model, count, 1).workers;
        }
        std::ranges::sort(counts);
        const auto repeated = std::ranges::unique(counts);
        counts.erase(repeated.begin(), repeated.end());
        for (const std::uint32_t count : counts) {
            series.points.push_back({.workers = count, .repeats = {}, .nearestMedian = {}});
        }
        points += counts.size();
        m_record.series.push_back(std::move(series));
    }
    for (const record::SweepSeries& series : m_record.series) {
        m_keepers.emplace_back(series.points.size(), MedianKeeper(kMostSpans / points));
    }
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
    m_record.series = m_begun->series;
    for (std::size_t i = 0; i < m_record.series.size(); ++i) {
        record::SweepSeries& series = m_record.series[i];
        const record::SweepPoint& first = series.points.front();
        m_calibrated[baseModel(series)] = weak() ? first.darts / first.workers : first.darts;
        for (std::size_t point = 0; point < series.points.size(); ++point) {
            m_keepers[i][point].takeOver(series.points[point].repeats,
                                         series.points[point].nearestMedian);
        }
        if (againstSerial(series)) {
            m_serialKeeper.takeOver(series.serialBase, series.serialNearest);
        }
        // Drift is from the beginning to the end.
        series.drift.reset();
    }
    return {};
}

/// Whether the round in hand has been made for this job already.
bool Sweep::isDone(const Job& job) const {
    const record::SweepSeries& series = m_record.series[job.series];
    const auto& repeats = job.serialBase ? series.serialBase : series.points[job.point].repeats;
    return repeats.size() >= m_roundsBegun;
}

/// Timed repeats that are still to be made.
std::size_t Sweep::jobsMissing() const {
    std::size_t missing = 0;
    for (const Job& job : m_round) {
        const record::SweepSeries& series = m_record.series[job.series];
        missing +=
            m_record.config.repeats -
            (job.serialBase ? series.serialBase.size() : series.points[job.point].repeats.size());
    }
    return missing;
}

void Sweep::planRounds() {
    bool serialBase = false;
    for (std::size_t i = 0; i < m_record.series.size(); ++i) {
        const record::SweepSeries& series = m_record.series[i];
        for (std::size_t point = 0; point < series.points.size(); ++point) {
            m_round.push_back({.series = i, .point = point});
        }
        // All series that are held against it have the same work: once a round is enough.
        if (againstSerial(series) && !std::exchange(serialBase, true)) {
            m_round.push_back({.series = i, .serialBase = true});
        }
        m_drifts += series.points.front().workers == 1 ? 1 : 0;
    }
    m_jobs = jobsMissing();
    m_before = 1 + (m_record.config.darts || m_begun ? 0 : m_record.series.size());
}

Result<record::SweepRecordPtr> Sweep::measure() {
    layOut();
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
    const std::uint64_t guess = firstGuess(m_record.config, kWarmUpNs);
    const std::uint64_t darts = std::min(m_record.config.darts.value_or(guess), guess);
    return runOnce(baseModel(series), 1, darts).has_value();
}

/// Gives every point of the series its darts, and the series its reference.
bool Sweep::calibrate(record::SweepSeries& series) {
    const auto darts = calibrated(baseModel(series));
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
    std::uint64_t darts = firstGuess(config, targetNs);
    for (int i = 0; i < kMostCalibrations; ++i) {
        const auto record = runOnce(model, 1, darts);
        if (!record) {
            return {};
        }
        const double tookNs =
            std::max(1e4, static_cast<double>(record::computeNs(*record).value_or(0)));
        darts = wholeTasks(config, static_cast<double>(darts) * targetNs / tookNs);
        if (tookNs >= targetNs / 5) {
            break;
        }
    }
    return m_calibrated[model] = darts;
}

bool Sweep::runRound() {
    std::vector<Job> jobs = m_round;
    // std::shuffle may differ from one library to the next; the order is part of the record.
    for (std::size_t i = jobs.size(); i > 1; --i) {
        std::swap(jobs[i - 1], jobs[m_order() % i]);
    }
    ++m_roundsBegun;
    for (const Job& job : jobs) {
        if (!isDone(job) && !runJob(job)) {
            return false;
        }
    }
    return true;
}

Kind Sweep::kindOf(const Job& job) const {
    const record::SweepSeries& series = m_record.series[job.series];
    return job.serialBase ? Kind{kSerial, 1} : Kind{series.model, series.points[job.point].workers};
}

bool Sweep::runJob(const Job& job) {
    const record::SweepSeries& series = m_record.series[job.series];
    const Kind kind = kindOf(job);
    auto record =
        runOnce(kind.model, kind.workers,
                job.serialBase ? m_calibrated.at(kSerial) : series.points[job.point].darts);
    if (!record) {
        return false;
    }
    keep(job, std::move(*record));
    if (m_observer.measured) {
        m_observer.measured(std::make_shared<const record::SweepRecord>(m_record));
    }
    return true;
}

void Sweep::keep(const Job& job, RunRecord record) {
    const record::Repeat repeat = repeatOf(record);
    if (job.serialBase) {
        const auto nearest = m_serialKeeper.add(
            std::make_shared<const RunRecord>(std::move(record)), repeat.computeS);
        for (record::SweepSeries& series : m_record.series) {
            if (againstSerial(series)) {
                series.serialBase.push_back(repeat);
                series.serialNearest = nearest;
            }
        }
        return;
    }
    record::SweepPoint& point = m_record.series[job.series].points[job.point];
    if (const auto reference = m_references.find(record.config.model);
        reference != m_references.end()) {
        record.reference = reference->second;
    }
    point.repeats.push_back(repeat);
    point.nearestMedian = m_keepers[job.series][job.point].add(
        std::make_shared<const RunRecord>(std::move(record)), repeat.computeS);
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
    m_lastNs[{model, workers}] = static_cast<double>(m_tools.nowNs() - startedNs);
    return std::move(*record);
}

void Sweep::sayProgress(const std::string& model, std::uint32_t workers) {
    if (!m_observer.progress) {
        return;
    }
    if (!m_inRounds) {
        m_before = std::max(m_before, m_done + 1);
    }
    m_observer.progress({.runsDone = m_done,
                         .runsTotal = m_before + m_jobs + m_drifts,
                         .model = model,
                         .workers = workers,
                         .remaining = remaining()});
}

/// How long the last run of that kind took, or else what the base lets expect.
double Sweep::expectedNs(const Kind& kind) const {
    if (const auto last = m_lastNs.find(kind); last != m_lastNs.end()) {
        return last->second;
    }
    const auto base = m_lastNs.find({kind.model, 1});
    const double baseNs = base != m_lastNs.end() ? base->second : 1e6 * m_record.config.targetMs;
    const double share = std::min<double>(kind.workers, std::max(1, m_record.machine.allowed));
    return weak() ? baseNs * kind.workers / share : baseNs / share;
}

std::optional<std::chrono::milliseconds> Sweep::remaining() const {
    if (m_lastNs.empty() || m_calibrated.empty()) {
        return {};
    }
    double roundNs = 0;
    for (const Job& job : m_round) {
        roundNs += expectedNs(kindOf(job));
    }
    double ns = roundNs / static_cast<double>(m_round.size()) * static_cast<double>(jobsMissing());
    for (const record::SweepSeries& series : m_record.series) {
        if (series.points.front().workers == 1 && !series.drift) {
            ns += expectedNs({series.model, 1});
        }
    }
    if (const auto& minutes = m_record.config.maxMinutes) {
        const auto passedNs = static_cast<double>(m_tools.nowNs() - m_startedNs);
        ns = std::min(ns, std::max(0.0, *minutes * 60e9 - passedNs));
    }
    return std::chrono::milliseconds(static_cast<std::int64_t>(ns / 1e6));
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
