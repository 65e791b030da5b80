// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "app/gui/bridge/history.h"
#include "app/gui/bridge/sweep_view.h"
#include "core/experiment/confirm.h"
#include "core/experiment/sweep.h"

namespace dartscope::gui {

/// A job of a scheduler that has not been collected yet.
struct KnownJob {
    QString folder, jobId, submittedAt, model;
    int workers = 0;
};

/// Runs experiments for the window on a thread of its own and hands their news over once a frame.
/// Everything public is for the GUI thread, which never blocks here; the destructor stops what is
/// running and waits for its end: 200 ms for local workers, some seconds for a job of a scheduler
/// that does not confirm that it is cancelled.
class Session : public QObject {
    Q_OBJECT
public:
    /// Submitting: a job is handed over to a scheduler, or what has come of one is fetched.
    enum class State { Idle, Running, Sweeping, Confirming, Stopping, Submitting };
    Q_ENUM(State)

    explicit Session(experiment::Surroundings surroundings, QObject* parent = nullptr);
    ~Session() override;

    State state() const { return m_state; }
    bool busy() const { return m_state != State::Idle; }
    const experiment::Surroundings& surroundings() const { return m_surroundings; }

    /// Starts one watched run, or submits it where config.detach says so; ignored while busy.
    /// `config` as catalogue::validate returned it.
    void throwDarts(const record::RunConfig& config);
    /// Throws the darts of the last run with one worker, to have a base for its speedup; ignored
    /// while busy and before the first run. Afterwards the last run is shown again.
    void measureBase();
    /// Jobs that were submitted here and left alone, the oldest first.
    std::vector<KnownJob> knownJobs() const;
    /// Shows what has come of the job in that folder; ignored while busy.
    void collectJob(const QString& folder);
    /// Starts a sweep of timed runs; ignored while busy.
    void startSweep(const record::SweepConfig& config);
    /// The twin runs that would confirm findings of the last run, or of the last sweep.
    std::vector<experiment::TwinPlan> twinsNeeded(bool ofSweep) const;
    /// Runs them (timed, not watched) and shows the same record again with what they say; ignored
    /// while busy.
    void confirm(bool ofSweep);
    /// Asks what is running to stop; what was measured is kept. Acknowledged by Stopping at once.
    void stop();
    /// Forgets the last run and sweep (not while busy).
    void clear();

    /// A stored run or sweep takes the place of a measured one, the entries of a session file join
    /// the history; failed() on a bad file. Ignored while busy.
    void open(const QString& path);
    /// A stored sweep is drawn over the present one; failed() on a bad file or one that holds a
    /// run.
    void addComparison(const QString& path);
    /// The sweep of the history is drawn over the present one, or no longer.
    void compare(std::size_t entry, bool shown);
    bool isCompared(std::size_t entry) const;
    void clearComparisons();
    /// Sweeps that are drawn over the present one.
    const std::vector<NamedSweep>& comparisons() const { return m_comparisons; }

    /// Every run and sweep that was measured or opened, the oldest first. Nothing leaves it but by
    /// forget().
    const std::vector<HistoryEntry>& history() const { return m_history; }
    /// Shows a run or sweep of the history again; failed() where its file cannot be read.
    void recall(std::size_t entry);
    void rename(std::size_t entry, const QString& name);
    void forget(std::size_t entry);
    /// Writes the whole history as a session file; the sentence of what went wrong, if anything.
    std::optional<QString> saveSession(const QString& path);
    /// How many entries of the history no file holds: measured or renamed, and neither saved by
    /// themselves nor with the session since. What was opened from a file is there already.
    int unsaved() const;

    void show(experiment::RunOutcome outcome);
    void show(experiment::SweepOutcome outcome);
    /// Writes the last run (or sweep) as a record file; the sentence of what went wrong, if
    /// anything did. An older file stays whole until the new one is.
    std::optional<QString> saveRun(const QString& path);
    std::optional<QString> saveSweep(const QString& path);
    /// The sweep's points as a CSV table, the same in every language; empty without a sweep.
    QByteArray sweepTable() const;

    /// Newest state of the run that is going on.
    const experiment::Progress& progress() const { return m_progress; }
    const experiment::SweepProgress& sweepProgress() const { return m_sweepProgress; }
    /// Whether what is running is only the base for the last run's speedup.
    bool measuringBase() const { return m_kept.has_value(); }
    /// Of the run that is going on or was last started.
    const record::RunConfig& runningConfig() const { return m_runningConfig; }
    /// Of the sweep that is going on or was last started.
    const record::SweepConfig& runningSweep() const { return m_runningSweep; }

    /// Last finished run; record is null before the first.
    const experiment::RunOutcome& run() const { return m_run; }
    /// The sweep so far, or the last one; record is null before the first.
    const experiment::SweepOutcome& sweep() const { return m_sweep; }

    /// Compute time of one worker with the same model, darts, kernel and sharing measured before in
    /// this session (a run or a sweep's point); speedups are shown against this only.
    std::optional<double> baseSecondsFor(const record::RunConfig& config) const;
    /// Speedup of the last run, where a base was measured.
    std::optional<double> speedup() const;

signals:
    void stateChanged(dartscope::gui::Session::State state);
    void runStarted();
    /// At most once a frame.
    void progressed();
    void runFinished();
    void sweepStarted();
    void sweepMeasured();
    void sweepFinished();
    void cleared();
    /// `words`: all that a program of somebody else's said, where the sentence has its last line.
    void failed(const QString& sentence, const QString& words);
    /// A job was handed over; it is among the known ones now.
    void submitted(const QString& jobId, const QString& folder);
    void comparisonsChanged();
    void historyChanged();

private:
    struct Mailbox;  ///< news from the running thread, guarded by its mutex

    void setState(State state);
    void begin(State state);
    void start(const record::RunConfig& config);
    void submitJob(const record::RunConfig& config);
    void drain();
    void takeRun(Result<experiment::RunOutcome> outcome);
    void replaceInHistory(const HistoryEntry& now, bool ofSweep);
    void takeSweep(Result<experiment::SweepOutcome> outcome);
    void remember(const record::RunRecord& record);
    void rememberBases(const record::SweepRecord& sweep);
    void keep(HistoryEntry entry);
    void add(HistoryEntry entry);
    HistoryEntry* entryOf(const record::RunRecordPtr& run);
    HistoryEntry* entryOf(const record::SweepRecordPtr& sweep);
    void setBase(const record::RunConfig& config, double seconds);
    std::vector<NamedSweep>::iterator comparisonOf(const record::SweepRecordPtr& sweep);

    experiment::Surroundings m_surroundings;
    State m_state = State::Idle;
    record::RunConfig m_runningConfig;
    record::SweepConfig m_runningSweep;
    experiment::Progress m_progress;
    experiment::SweepProgress m_sweepProgress;
    experiment::RunOutcome m_run;
    experiment::SweepOutcome m_sweep;
    bool m_confirming = false;
    std::optional<experiment::RunOutcome> m_kept;  ///< shown again once its base is measured
    /// Measured bases: configuration with workers = 1, and its compute seconds.
    std::vector<std::pair<record::RunConfig, double>> m_bases;
    std::vector<HistoryEntry> m_history;
    std::vector<NamedSweep> m_comparisons;
    std::shared_ptr<Mailbox> m_mailbox;
    QTimer m_frame;
    std::stop_source m_hurry;  ///< nothing is waited for any longer: the window is gone
    std::jthread m_thread;     ///< last member: joined first
};

}  // namespace dartscope::gui
