// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/session.h"

#include <algorithm>
#include <utility>

#include "app/gui/bridge/session_mailbox.h"
#include "app/gui/bridge/texts.h"
#include "core/exchange/csv.h"

namespace dartscope::gui {
namespace {

constexpr int kFrameMs = 33;

/// What two runs must share so that one can be the base of the other's speedup.
record::RunConfig baseKey(record::RunConfig config) {
    config.workers = 1;
    config.seed = 0;
    config.taskSize = 0;
    config.schedule = record::Schedule::Static;
    config.cpus.reset();
    return config;
}

/// What a sweep that still goes on shows: its points. Laws and findings come at its end, on the
/// thread that measured; fitting them after every repeat would disturb what is measured.
experiment::SweepOutcome summed(record::SweepRecordPtr record) {
    experiment::SweepOutcome outcome;
    for (const record::SweepSeries& series : record->series) {
        outcome.series.push_back(scaling::summarise(series, *record));
    }
    outcome.record = std::move(record);
    return outcome;
}

}  // namespace

Session::Session(experiment::Surroundings surroundings, QObject* parent)
    : QObject(parent), m_surroundings(std::move(surroundings)) {
    m_frame.setInterval(kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, &Session::drain);
}

Session::~Session() {
    m_thread.request_stop();
    m_hurry.request_stop();
}

void Session::setState(State state) {
    if (state != m_state) {
        m_state = state;
        emit stateChanged(state);
    }
}

void Session::begin(State state) {
    m_mailbox = std::make_shared<Mailbox>();
    m_progress = {};
    m_sweepProgress = {};
    m_frame.start();
    setState(state);
}

void Session::throwDarts(const record::RunConfig& config) {
    if (!busy()) {
        config.detach ? submitJob(config) : start(config);
    }
}

void Session::measureBase() {
    if (busy() || !m_run.record || m_run.record->details.observed) {
        return;
    }
    record::RunConfig config = m_run.record->config;
    config.workers = 1;
    m_kept = std::move(m_run);
    start(config);
}

void Session::start(const record::RunConfig& config) {
    m_run = {};
    m_runningConfig = config;
    begin(State::Running);
    m_progress.totalDarts = config.darts;
    emit runStarted();
    m_thread = std::jthread([mailbox = m_mailbox, config, surroundings = m_surroundings,
                             hurry = m_hurry.get_token()](std::stop_token stop) {
        experiment::RunObserver observer;
        observer.progress = [&](const experiment::Progress& progress) {
            const std::lock_guard lock(mailbox->mutex);
            mailbox->progress = progress;
        };
        auto outcome = experiment::run(config, surroundings, {.watched = true, .hurry = hurry},
                                       observer, stop);
        const std::lock_guard lock(mailbox->mutex);
        mailbox->run = std::move(outcome);
    });
}

void Session::startSweep(const record::SweepConfig& config) {
    if (busy()) {
        return;
    }
    m_runningConfig = config.run;
    m_runningSweep = config;
    m_sweep = {};
    begin(State::Sweeping);
    emit sweepStarted();
    m_thread = std::jthread(
        [mailbox = m_mailbox, config, surroundings = m_surroundings](std::stop_token stop) {
            experiment::SweepObserver observer;
            observer.progress = [&](const experiment::SweepProgress& progress) {
                const std::lock_guard lock(mailbox->mutex);
                mailbox->sweepProgress = progress;
            };
            observer.measured = [&](const record::SweepRecordPtr& record) {
                const std::lock_guard lock(mailbox->mutex);
                mailbox->measured = record;
            };
            auto outcome = experiment::sweep(config, surroundings, observer, stop);
            const std::lock_guard lock(mailbox->mutex);
            mailbox->sweep = std::move(outcome);
        });
}

void Session::stop() {
    if (m_state == State::Running || m_state == State::Sweeping || m_state == State::Confirming) {
        m_thread.request_stop();
        setState(State::Stopping);
    }
}

void Session::clear() {
    if (busy()) {
        return;
    }
    m_progress = {};
    m_run = {};
    m_sweep = {};
    emit cleared();
}

void Session::show(experiment::RunOutcome outcome) {
    m_run = std::move(outcome);
    m_runningConfig = m_run.record->config;
    remember(*m_run.record);
    emit runFinished();
}

void Session::show(experiment::SweepOutcome outcome) {
    m_sweep = std::move(outcome);
    if (m_sweep.record) {
        rememberBases(*m_sweep.record);
    }
    emit sweepFinished();
}

std::optional<QString> Session::saveRun(const QString& path) {
    if (const auto saved = record::save(*m_run.record, path.toStdString()); !saved) {
        return describe(saved.error());
    }
    if (HistoryEntry* entry = entryOf(m_run.record)) {
        entry->inFile = true;
    }
    return std::nullopt;
}

std::optional<QString> Session::saveSweep(const QString& path) {
    if (const auto saved = record::save(*m_sweep.record, path.toStdString()); !saved) {
        return describe(saved.error());
    }
    if (HistoryEntry* entry = entryOf(m_sweep.record)) {
        entry->inFile = true;
    }
    return std::nullopt;
}

QByteArray Session::sweepTable() const {
    return m_sweep.record ? QByteArray::fromStdString(exchange::pointTable(m_sweep)) : QByteArray();
}

void Session::drain() {
    std::optional<experiment::Progress> progress;
    std::optional<experiment::SweepProgress> sweepProgress;
    std::optional<record::SweepRecordPtr> measured;
    std::optional<Result<experiment::RunOutcome>> run;
    std::optional<Result<experiment::SweepOutcome>> sweep;
    std::optional<Result<launch::SubmittedJob>> job;
    {
        const std::lock_guard lock(m_mailbox->mutex);
        progress.swap(m_mailbox->progress);
        sweepProgress.swap(m_mailbox->sweepProgress);
        measured.swap(m_mailbox->measured);
        run.swap(m_mailbox->run);
        sweep.swap(m_mailbox->sweep);
        job.swap(m_mailbox->submitted);
    }
    if (progress) {
        m_progress = std::move(*progress);
    }
    if (sweepProgress) {
        m_sweepProgress = std::move(*sweepProgress);
    }
    if (progress || sweepProgress) {
        emit progressed();
    }
    if (measured && !sweep) {
        m_sweep = summed(std::move(*measured));
        emit sweepMeasured();
    }
    if (run || sweep || job) {
        m_frame.stop();
        m_thread.join();  // it has posted its last word, so this takes microseconds
        setState(State::Idle);
    }
    if (run) {
        takeRun(std::move(*run));
    }
    if (sweep) {
        takeSweep(std::move(*sweep));
    }
    if (job && *job) {
        emit submitted(QString::fromStdString((*job)->job.jobId),
                       QString::fromStdString((*job)->folder.string()));
    } else if (job) {
        emit failed(describe(job->error()), {});
    }
}

void Session::takeRun(Result<experiment::RunOutcome> outcome) {
    std::optional<Error> problem;
    if (std::exchange(m_confirming, false)) {
        if (!outcome) {
            emit failed(describe(outcome.error()), programWords(outcome.error()));
        } else {
            replaceInHistory(historyEntry(outcome->record), false);
            show(std::move(*outcome));
        }
        return;
    }
    if (!outcome) {
        problem = outcome.error();
    } else if (outcome->record->failure &&
               outcome->record->failure->code != ErrorCode::Interrupted) {
        problem = outcome->record->failure;
    }
    if (m_kept) {
        if (outcome) {
            remember(*outcome->record);
        }
        outcome = std::move(*m_kept);
        m_kept.reset();
    }
    if (outcome) {
        const bool isNew =
            m_history.empty() || std::ranges::none_of(m_history, [&](const HistoryEntry& entry) {
                const auto* run = std::get_if<record::RunRecordPtr>(&entry.content);
                return run != nullptr && *run == outcome->record;
            });
        if (isNew) {
            keep(historyEntry(outcome->record));
        }
        show(std::move(*outcome));
    }
    if (problem) {
        emit failed(describe(*problem), programWords(*problem));
    }
}

void Session::takeSweep(Result<experiment::SweepOutcome> outcome) {
    if (std::exchange(m_confirming, false)) {
        if (!outcome) {
            emit failed(describe(outcome.error()), programWords(outcome.error()));
        } else {
            replaceInHistory(historyEntry(outcome->record), true);
            show(std::move(*outcome));
        }
        return;
    }
    if (!outcome) {
        emit failed(describe(outcome.error()), programWords(outcome.error()));
        emit sweepFinished();
        return;
    }
    const auto record = outcome->record;
    keep(historyEntry(record));
    show(std::move(*outcome));
    if (record->failure && record->failure->code != ErrorCode::Interrupted) {
        emit failed(describe(*record->failure), programWords(*record->failure));
    }
}

void Session::remember(const record::RunRecord& record) {
    const auto compute = record::computeNs(record);
    if (!record.partial && record.config.workers == 1 && compute && *compute > 0) {
        setBase(record.config, static_cast<double>(*compute) * 1e-9);
    }
}

void Session::rememberBases(const record::SweepRecord& sweep) {
    for (const record::SweepSeries& series : sweep.series) {
        for (const record::SweepPoint& point : series.points) {
            std::vector<double> times;
            for (const record::Repeat& repeat : point.repeats) {
                times.push_back(repeat.computeS);
            }
            const auto median = scaling::median(times);
            if (point.workers != 1 || !median || !(*median > 0)) {
                continue;
            }
            record::RunConfig config = sweep.config.run;
            config.model = series.model;
            config.darts = point.darts;
            setBase(config, *median);
        }
    }
}

void Session::setBase(const record::RunConfig& config, double seconds) {
    const record::RunConfig key = baseKey(config);
    std::erase_if(m_bases, [&](const auto& base) { return base.first == key; });
    m_bases.emplace_back(key, seconds);
}

std::optional<double> Session::baseSecondsFor(const record::RunConfig& config) const {
    const auto found =
        std::ranges::find(m_bases, baseKey(config), &std::pair<record::RunConfig, double>::first);
    return found == m_bases.end() ? std::nullopt : std::optional(found->second);
}

std::optional<double> Session::speedup() const {
    if (!m_run.record || m_run.record->partial || m_run.record->details.observed) {
        return std::nullopt;
    }
    const auto base = baseSecondsFor(m_run.record->config);
    const auto compute = record::computeNs(*m_run.record);
    if (!base || !compute || *compute <= 0) {
        return std::nullopt;
    }
    return *base / (static_cast<double>(*compute) * 1e-9);
}

}  // namespace dartscope::gui
