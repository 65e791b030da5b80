// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/result.h"
#include "core/record/run_record.h"

/// The protocol between the program and a worker process: JSON Lines, one object with a "type" a
/// line, UTF-8. Worker → program on the worker's standard output: hello, progress, spans, result,
/// error. Program → worker on its standard input: start, stop; end of input means stop. Instants
/// are the worker's CLOCK_MONOTONIC nanoseconds as the clock gives them; the controller makes them
/// relative to `requested`. A worker whose hello names another host than the program's is asked
/// for the time (time, answered by time) before its start and, by a start that says so, after its
/// result until its input ends.
namespace dartscope::launch {

inline constexpr int kProtocolVersion = 1;
/// Longer lines are an error: a lane's spans are cut into pieces of at most kSpansALine.
inline constexpr std::size_t kLongestLineBytes = std::size_t{4} << 20;
inline constexpr std::size_t kSpansALine = 32'768;
/// Progress: at most so many lines a second, bytes a second and lanes a line.
inline constexpr int kProgressHz = 30;
inline constexpr std::size_t kProgressBytesPerSecond = 64 * 1024;
inline constexpr std::size_t kProgressLanes = 64;

/// First line of a worker. A program of somebody else's must say no more than the protocol, and in
/// its result no more than darts and hits.
struct Hello {
    int protocol = kProtocolVersion;
    std::string program;  ///< "dartscope-worker 0.1.0"
    std::int64_t pid = 0;
    std::string instructionSet;       ///< what its vector kernel runs on
    std::vector<std::string> models;  ///< ids it can run; empty: it does not say
    std::string host{};               ///< as it calls itself; empty: the program's own
    bool operator==(const Hello&) const = default;
};

struct LaneState {
    std::uint32_t lane = 0;
    bool working = false;
    std::uint64_t first = 0, count = 0, done = 0;  ///< task in hand
    bool operator==(const LaneState&) const = default;
};

/// Totals so far, and the tasks in hand of at most kProgressLanes lanes, round-robin.
struct ProgressLine {
    std::uint64_t darts = 0;        ///< thrown, tasks in hand included
    std::uint64_t hits = 0;         ///< of finished tasks
    std::uint64_t dartsOfHits = 0;  ///< darts of finished tasks
    std::vector<LaneState> lanes;
    bool operator==(const ProgressLine&) const = default;
};

/// A piece of one lane's spans; pieces come in order, after the work.
struct SpansLine {
    std::uint32_t lane = 0;
    record::SpanColumns spans;
    record::ProbeColumns probes;
    record::WaitColumns waits{};
    bool operator==(const SpansLine&) const = default;
};

/// The worker's clock when it was asked.
struct TimeLine {
    std::int64_t atNs = 0;
    bool operator==(const TimeLine&) const = default;
};

/// Last line of a run that failed in the worker's own judgement.
struct ErrorLine {
    std::string id;      ///< stable, "out-of-threads"
    std::string detail;  ///< the worker's words
    bool operator==(const ErrorLine&) const = default;
};

/// Last line of a run that worked (a stopped one too): lane summaries without spans, the model's
/// own combined hits, marks.
struct ResultLine {
    std::uint64_t darts = 0;
    std::uint64_t hits = 0;  ///< as the model combined them; must equal the lanes' sum
    bool stopped = false;
    std::optional<std::int64_t> readyNs, firstDartNs, lastDartNs, combinedNs;
    std::vector<record::Lane> lanes;  ///< without spans, probes and waits
    record::WorkDetails details{};
    /// What went wrong on the way, where not all of the work could be done but this much was.
    std::optional<ErrorLine> failure{};
    bool operator==(const ResultLine&) const = default;
};

struct Start {
    record::RunConfig config;
    int progressHz = kProgressHz;  ///< 0: no progress lines
    /// The program is on another host: the worker describes its own, and is asked for the time
    /// once more when its result is there.
    bool elsewhere = false;
    bool operator==(const Start&) const = default;
};

struct Stop {
    bool operator==(const Stop&) const = default;
};

/// What time is it?
struct Time {
    bool operator==(const Time&) const = default;
};

using FromWorker = std::variant<Hello, ProgressLine, SpansLine, ResultLine, ErrorLine, TimeLine>;
using ToWorker = std::variant<Start, Stop, Time>;

/// One line without its newline.
std::string encode(const FromWorker& message);
std::string encode(const ToWorker& message);

/// Reads one line. Never throws, whatever the bytes are. Errors (RunFailed): "protocol-garbage"
/// (start of the line), "protocol-field" (type, field), "protocol-version" (theirs, ours).
/// Unknown fields are ignored; an unknown type is garbage.
Result<FromWorker> decodeFromWorker(std::string_view line);
Result<ToWorker> decodeToWorker(std::string_view line);

}  // namespace dartscope::launch
