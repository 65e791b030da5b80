// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <variant>
#include <vector>

#include "core/experiment/outcome.h"
#include "core/experiment/session.h"

namespace dartscope::gui {

/// A run or sweep of this session, newest last. What came from a session file is read when it is
/// asked for.
struct HistoryEntry {
    QString name;  ///< as the person called it, or made of what it is
    experiment::SessionEntry about;
    /// The record itself, or where it lies.
    std::variant<record::RunRecordPtr, record::SweepRecordPtr, experiment::StoredEntry> content;
    std::optional<double> speedup = {};  ///< of a run, where a base was measured
    std::optional<double> computeS = {};
    std::optional<std::uint64_t> hits = {};
    std::optional<std::uint64_t> darts = {};
    bool inFile = false;  ///< a file holds it, by this name

    bool isSweep() const { return about.kind == experiment::SessionEntry::Kind::Sweep; }
};

HistoryEntry historyEntry(const record::RunRecordPtr& run);
HistoryEntry historyEntry(const record::SweepRecordPtr& sweep);
/// All entries of an opened session file.
std::vector<HistoryEntry> historyOf(const std::shared_ptr<const experiment::Session>& session);

/// The whole record, read from the file where it lies there.
Result<record::RunRecordPtr> runOf(const HistoryEntry& entry);
Result<record::SweepRecordPtr> sweepOf(const HistoryEntry& entry);

/// Writes all entries as one session file.
Result<void> saveHistory(const std::filesystem::path& path,
                         const std::vector<HistoryEntry>& entries);

}  // namespace dartscope::gui
