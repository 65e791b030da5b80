// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/result.h"
#include "core/record/run_record.h"
#include "core/record/sweep_record.h"

/// Several runs and sweeps in one file.
///
/// The file is text, a line each: a header {"format": "dartscope-session/1"}, the records, and last
/// an index that says what there is and where. A reader takes the index and lists everything at
/// once; a record is read when somebody asks for it, so that a session may be larger than memory.
/// The run that a sweep keeps for each of its points is a record of its own: the sweep is light
/// without it. One file and not a folder, so that it can be handed on and replaced as a whole.
namespace dartscope::experiment {

inline constexpr std::string_view kSessionFormat = "dartscope-session/1";
/// More is refused, on writing as on reading.
inline constexpr std::size_t kMostSessionEntries = 10'000;

/// What a session knows of a run or sweep without reading it.
struct SessionEntry {
    enum class Kind { Run, Sweep };

    Kind kind = Kind::Run;
    std::string name;       ///< as the person called it; need not be unique
    std::string startedAt;  ///< UTC, ISO 8601
    std::string host;       ///< that it ran on
    bool partial = false;
    /// What was asked for; `run` of a Run, `sweep` of a Sweep.
    std::variant<record::RunConfig, record::SweepConfig> config;

    bool operator==(const SessionEntry&) const = default;
};

/// A session file, opened. It may be replaced or removed meanwhile: what was opened stays readable.
/// Immutable, so any threads may use it.
class Session {
public:
    /// Reads header and index. Errors: those of readFile; "not-a-session" (name), "session-newer"
    /// (name, its format), "session-broken" (name, where): cut short, or not as it was written.
    static Result<std::shared_ptr<const Session>> open(const std::filesystem::path& path);
    virtual ~Session() = default;

    virtual const std::vector<SessionEntry>& entries() const = 0;

    /// The whole record. `entry` is below entries().size() and of that kind. Errors: "cannot-read",
    /// "session-broken", "record-broken".
    virtual Result<record::RunRecordPtr> run(std::size_t entry) const = 0;
    /// The sweep with its points, whose `nearestMedian` has its lanes but not their spans, probes
    /// and waits, and no messages: see pointRun().
    virtual Result<record::SweepRecordPtr> sweep(std::size_t entry) const = 0;
    /// The run that a sweep keeps for a point, with everything. Nothing (null) where it keeps none.
    virtual Result<record::RunRecordPtr> pointRun(std::size_t entry, std::size_t series,
                                                  std::size_t point) const = 0;
    /// The sweep with all of its runs whole, as record::load gives one.
    virtual Result<record::SweepRecordPtr> wholeSweep(std::size_t entry) const = 0;
};

/// An entry of a session that was opened, as it stands there.
struct StoredEntry {
    std::shared_ptr<const Session> session;
    std::size_t entry = 0;
};

/// What is to be kept: a record, or what an opened session holds, which is copied unread.
struct SessionItem {
    std::string name;
    std::variant<record::RunRecordPtr, record::SweepRecordPtr, StoredEntry> content;
};

/// Writes all of it, or leaves the old file as it was (atomic_file.h). The file is private (mode
/// 0600): commands, environments and hosts are nobody else's. An opened session may be written over
/// itself. Errors: "cannot-write", "out-of-range" (session-entries), "cannot-read" of a stored one.
Result<void> saveSession(const std::filesystem::path& path, std::span<const SessionItem> items);

}  // namespace dartscope::experiment
