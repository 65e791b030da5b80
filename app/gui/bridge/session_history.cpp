// SPDX-License-Identifier: GPL-3.0-or-later
// What a session keeps beside the last run and sweep: its history, and sweeps to compare with.
#include <algorithm>

#include "app/gui/bridge/session.h"
#include "app/gui/bridge/texts.h"

namespace dartscope::gui {
namespace {

/// The entry that holds this very record; null where there is none.
template <typename Record>
HistoryEntry* holderOf(std::vector<HistoryEntry>& history, const Record& record) {
    const auto found = std::ranges::find_if(history, [&](const HistoryEntry& entry) {
        const auto* held = std::get_if<Record>(&entry.content);
        return held != nullptr && *held == record;
    });
    return found == history.end() ? nullptr : &*found;
}

}  // namespace

HistoryEntry* Session::entryOf(const record::RunRecordPtr& run) {
    return holderOf(m_history, run);
}

HistoryEntry* Session::entryOf(const record::SweepRecordPtr& sweep) {
    return holderOf(m_history, sweep);
}

int Session::unsaved() const {
    return static_cast<int>(std::ranges::count(m_history, false, &HistoryEntry::inFile));
}

void Session::keep(HistoryEntry entry) {
    m_history.push_back(std::move(entry));
    emit historyChanged();
}

void Session::add(HistoryEntry entry) {
    entry.inFile = true;
    keep(std::move(entry));
}

void Session::open(const QString& path) {
    if (busy()) {
        return;
    }
    if (auto session = experiment::Session::open(path.toStdString())) {
        for (HistoryEntry& entry : historyOf(*session)) {
            entry.inFile = true;
            m_history.push_back(std::move(entry));
        }
        emit historyChanged();
        if (!m_history.empty()) {
            recall(m_history.size() - 1);
        }
        return;
    } else if (session.error().id != "not-a-session") {
        emit failed(describe(session.error()), {});
        return;
    }
    auto stored = record::load(path.toStdString());
    if (!stored) {
        emit failed(describe(stored.error()), {});
    } else if (auto* run = std::get_if<record::RunRecordPtr>(&*stored)) {
        add(historyEntry(*run));
        show(experiment::assess(std::move(*run)));
    } else {
        const auto& sweep = std::get<record::SweepRecordPtr>(*stored);
        add(historyEntry(sweep));
        show(experiment::assess(sweep));
    }
}

void Session::addComparison(const QString& path) {
    auto stored = record::load(path.toStdString());
    if (!stored) {
        emit failed(describe(stored.error()), {});
        return;
    }
    const auto* sweep = std::get_if<record::SweepRecordPtr>(&*stored);
    if (sweep == nullptr) {
        emit failed(tr("That file holds a single run: only measurements of speedup can be drawn "
                       "over one another."),
                    {});
        return;
    }
    add(historyEntry(*sweep));
    compare(m_history.size() - 1, true);
}

std::vector<NamedSweep>::iterator Session::comparisonOf(const record::SweepRecordPtr& sweep) {
    return std::ranges::find_if(m_comparisons,
                                [&](const NamedSweep& one) { return one.outcome.record == sweep; });
}

bool Session::isCompared(std::size_t entry) const {
    const auto* sweep = std::get_if<record::SweepRecordPtr>(&m_history.at(entry).content);
    return sweep != nullptr && std::ranges::any_of(m_comparisons, [&](const NamedSweep& one) {
               return one.outcome.record == *sweep;
           });
}

void Session::compare(std::size_t entry, bool shown) {
    auto sweep = sweepOf(m_history.at(entry));
    if (!sweep) {
        emit failed(describe(sweep.error()), {});
        return;
    }
    m_history[entry].content = *sweep;  // read once
    const auto found = comparisonOf(*sweep);
    if (shown && found == m_comparisons.end()) {
        m_comparisons.push_back({m_history[entry].name, experiment::assess(*sweep)});
    } else if (!shown && found != m_comparisons.end()) {
        m_comparisons.erase(found);
    }
    emit comparisonsChanged();
}

void Session::replaceInHistory(const HistoryEntry& now, bool ofSweep) {
    HistoryEntry* old = ofSweep ? entryOf(m_sweep.record) : entryOf(m_run.record);
    if (old == nullptr) {
        keep(now);
        return;
    }
    const QString name = old->name;
    *old = now;
    old->name = name;
    emit historyChanged();
}

void Session::clearComparisons() {
    m_comparisons.clear();
    emit comparisonsChanged();
}

void Session::recall(std::size_t entry) {
    if (busy()) {
        return;
    }
    if (m_history.at(entry).isSweep()) {
        if (const auto sweep = sweepOf(m_history[entry])) {
            m_history[entry].content = *sweep;
            show(experiment::assess(*sweep));
        } else {
            emit failed(describe(sweep.error()), {});
        }
        return;
    }
    if (const auto run = runOf(m_history[entry])) {
        show(experiment::assess(*run));
    } else {
        emit failed(describe(run.error()), {});
    }
}

void Session::rename(std::size_t entry, const QString& name) {
    HistoryEntry& renamed = m_history.at(entry);
    if (name.isEmpty() || renamed.name == name) {
        return;
    }
    renamed.name = name;
    if (const auto* sweep = std::get_if<record::SweepRecordPtr>(&renamed.content)) {
        if (const auto found = comparisonOf(*sweep); found != m_comparisons.end()) {
            found->name = name;
            emit comparisonsChanged();
        }
    }
    renamed.inFile = false;
    emit historyChanged();
}

void Session::forget(std::size_t entry) {
    if (isCompared(entry)) {
        compare(entry, false);
    }
    m_history.erase(m_history.begin() + static_cast<std::ptrdiff_t>(entry));
    emit historyChanged();
}

std::optional<QString> Session::saveSession(const QString& path) {
    const auto saved = saveHistory(path.toStdString(), m_history);
    if (!saved) {
        return describe(saved.error());
    }
    for (HistoryEntry& entry : m_history) {
        entry.inFile = true;
    }
    return std::nullopt;
}

}  // namespace dartscope::gui
