// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/session.h"

#include <algorithm>

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

}  // namespace

/// Filled by the running thread, emptied once a frame: what is superseded before it is seen costs
/// nothing.
struct Session::Mailbox {
    std::mutex mutex;  ///< guards everything below
    std::optional<experiment::Progress> progress;
    std::optional<experiment::SweepProgress> sweepProgress;
    std::optional<record::SweepRecordPtr> measured;
    std::optional<Result<experiment::RunOutcome>> run;
    std::optional<Result<experiment::SweepOutcome>> sweep;
};

Session::Session(experiment::Surroundings surroundings, QObject* parent)
    : QObject(parent), m_surroundings(std::move(surroundings)) {
    m_frame.setInterval(kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, &Session::drain);
}

Session::~Session() = default;

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
        start(config);
    }
}

void Session::measureBase() {
    if (busy() || !m_run.record) {
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
    m_thread = std::jthread(
        [mailbox = m_mailbox, config, surroundings = m_surroundings](std::stop_token stop) {
            experiment::RunObserver observer;
            observer.progress = [&](const experiment::Progress& progress) {
                const std::lock_guard lock(mailbox->mutex);
                mailbox->progress = progress;
            };
            auto outcome = experiment::run(config, surroundings, {.watched = true}, observer, stop);
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
    if (m_state == State::Running || m_state == State::Sweeping) {
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

void Session::open(const QString& path) {
    if (busy()) {
        return;
    }
    auto stored = record::load(path.toStdString());
    if (!stored) {
        emit failed(describe(stored.error()));
        return;
    }
    if (auto* run = std::get_if<record::RunRecordPtr>(&*stored)) {
        show(experiment::assess(std::move(*run)));
    } else {
        show(experiment::assess(std::move(std::get<record::SweepRecordPtr>(*stored))));
    }
}

void Session::show(experiment::RunOutcome outcome) {
    m_run = std::move(outcome);
    m_runningConfig = m_run.record->config;
    remember(*m_run.record);
    emit runFinished();
}

void Session::show(experiment::SweepOutcome outcome) {
    m_sweep = std::move(outcome);
    emit sweepFinished();
}

std::optional<QString> Session::saveRun(const QString& path) const {
    const auto saved = record::save(*m_run.record, path.toStdString());
    return saved ? std::nullopt : std::optional(describe(saved.error()));
}

std::optional<QString> Session::saveSweep(const QString& path) const {
    const auto saved = record::save(*m_sweep.record, path.toStdString());
    return saved ? std::nullopt : std::optional(describe(saved.error()));
}

QByteArray Session::sweepTable() const {
    return m_sweep.record ? QByteArray::fromStdString(exchange::pointTable(m_sweep))
                          : QByteArray();
}

void Session::drain() {
    std::optional<experiment::Progress> progress;
    std::optional<experiment::SweepProgress> sweepProgress;
    std::optional<record::SweepRecordPtr> measured;
    std::optional<Result<experiment::RunOutcome>> run;
    std::optional<Result<experiment::SweepOutcome>> sweep;
    {
        const std::lock_guard lock(m_mailbox->mutex);
        progress.swap(m_mailbox->progress);
        sweepProgress.swap(m_mailbox->sweepProgress);
        measured.swap(m_mailbox->measured);
        run.swap(m_mailbox->run);
        sweep.swap(m_mailbox->sweep);
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
        m_sweep = experiment::assess(std::move(*measured));
        emit sweepMeasured();
    }
    if (run || sweep) {
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
}

void Session::takeRun(Result<experiment::RunOutcome> outcome) {
    std::optional<Error> problem;
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
        show(std::move(*outcome));
    }
    if (problem) {
        emit failed(describe(*problem));
    }
}

void Session::takeSweep(Result<experiment::SweepOutcome> outcome) {
    if (!outcome) {
        emit failed(describe(outcome.error()));
        emit sweepFinished();
        return;
    }
    const auto record = outcome->record;
    show(std::move(*outcome));
    if (record->failure && record->failure->code != ErrorCode::Interrupted) {
        emit failed(describe(*record->failure));
    }
}

void Session::remember(const record::RunRecord& record) {
    const auto compute = record::computeNs(record);
    if (record.partial || record.config.workers != 1 || !compute || *compute <= 0) {
        return;
    }
    const record::RunConfig key = baseKey(record.config);
    std::erase_if(m_bases, [&](const auto& base) { return base.first == key; });
    m_bases.emplace_back(key, static_cast<double>(*compute) * 1e-9);
}

std::optional<double> Session::baseSecondsFor(const record::RunConfig& config) const {
    const auto found =
        std::ranges::find(m_bases, baseKey(config), &std::pair<record::RunConfig, double>::first);
    return found == m_bases.end() ? std::nullopt : std::optional(found->second);
}

std::optional<double> Session::speedup() const {
    if (!m_run.record || m_run.record->partial) {
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
