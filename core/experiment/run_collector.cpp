// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_collector.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <string>
#include <utility>
#include <vector>

#include "core/base/clock.h"
#include "core/base/host_name.h"
#include "core/catalogue/catalogue.h"
#include "core/launch/external_launcher.h"
#include "core/launch/printable.h"

namespace dartscope::experiment {
namespace {

using record::Lane;
using record::RunRecord;

/// Twice what the recorders of a run keep together.
constexpr std::uint64_t kMostSpans = std::uint64_t{1} << 21;

/// `lane`: where the figures are one lane's.
template <std::integral T>
Error wrongSums(std::string what, T said, T counted, std::optional<std::uint32_t> lane = {}) {
    Error error{ErrorCode::RunFailed,
                "worker-wrong-sums",
                {std::move(what), std::to_string(said), std::to_string(counted)}};
    if (lane) {
        error.arguments.push_back(std::to_string(*lane));
    }
    return error;
}

template <typename T>
void append(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

void append(record::SpanColumns& to, const record::SpanColumns& from) {
    append(to.startNs, from.startNs);
    append(to.endNs, from.endNs);
    append(to.busyNs, from.busyNs);
    append(to.first, from.first);
    append(to.darts, from.darts);
    append(to.tasks, from.tasks);
}

void append(record::ProbeColumns& to, const record::ProbeColumns& from) {
    append(to.atNs, from.atNs);
    append(to.cpuNs, from.cpuNs);
    append(to.runqueueNs, from.runqueueNs);
    append(to.cpu, from.cpu);
}

void append(record::WaitColumns& to, const record::WaitColumns& from) {
    append(to.startNs, from.startNs);
    append(to.endNs, from.endNs);
    append(to.kind, from.kind);
    append(to.peer, from.peer);
}

/// A signal that only some pieces have cannot be told to which instants it belongs.
void dropRagged(record::ProbeColumns& probes) {
    for (auto* column : {&probes.cpuNs, &probes.runqueueNs, &probes.cpu}) {
        if (column->size() != probes.size()) {
            column->clear();
        }
    }
}

/// a − b, wrapping where a worker's instant is absurd: the check of the marks finds it then.
std::int64_t difference(std::int64_t a, std::int64_t b) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}

/// "0.1.0" of "dartscope-worker 0.1.0": the worker is built along with this program.
std::string versionOf(const std::string& program) {
    return program.substr(program.rfind(' ') + 1);
}

/// Whether the record is of a program that may tell of some lanes and no spans.
bool isExternal(const record::RunConfig& config) {
    const catalogue::Model* model = catalogue::find(config.model);
    return model != nullptr && model->external != nullptr;
}

/// Each lane once, as many as workers.
std::optional<Error> checkLanes(const RunRecord& record) {
    std::vector<bool> seen(record::lanesOf(record.config), false);
    for (const Lane& lane : record.lanes) {
        if (lane.lane >= seen.size() || seen[lane.lane]) {
            return wrongSums("lanes", std::uint64_t{lane.lane}, std::uint64_t{seen.size()});
        }
        seen[lane.lane] = true;
    }
    if (record.lanes.size() != seen.size() && !isExternal(record.config)) {
        return wrongSums("lanes", std::uint64_t{record.lanes.size()}, std::uint64_t{seen.size()});
    }
    return {};
}

std::optional<Error> checkCounts(const RunRecord& record) {
    std::uint64_t darts = 0;
    std::uint64_t hits = 0;
    for (const Lane& lane : record.lanes) {
        std::uint64_t inSpans = 0;
        for (const std::uint64_t count : lane.spans.darts) {
            inSpans += count;
        }
        const bool untold = lane.spans.size() == 0 && isExternal(record.config);
        if (inSpans != lane.darts && !untold) {
            return wrongSums("spans", lane.darts, inSpans, lane.lane);
        }
        if (lane.hits > lane.darts) {
            return wrongSums("lane-hits", lane.hits, lane.darts, lane.lane);
        }
        darts += lane.darts;
        hits += lane.hits;
    }
    if (record.darts != darts || darts > record.config.darts) {
        return wrongSums("darts", record.darts, std::min(darts, record.config.darts));
    }
    // A race loses hits: that is what racing counters are there to show.
    const bool racy = record.config.sharing == record::Sharing::Racy;
    if (record.hits != hits && !racy) {
        return wrongSums("hits", record.hits, hits);
    }
    return {};
}

/// Marks and spans in order, none before the request or after the end.
std::optional<Error> checkInstants(const RunRecord& record) {
    const record::Marks& marks = record.marks;
    std::int64_t latest = 0;
    for (const auto& mark : {marks.launchedNs, marks.readyNs, marks.firstDartNs, marks.lastDartNs,
                             marks.combinedNs, marks.endedNs}) {
        if (mark && *mark < latest) {
            return wrongSums("marks", *mark, latest);
        }
        latest = mark.value_or(latest);
    }
    for (const Lane& lane : record.lanes) {
        for (std::size_t i = 0; i < lane.spans.size(); ++i) {
            const record::Span span = lane.spans.at(i);
            if (span.startNs < 0 || span.endNs < span.startNs || span.endNs > latest) {
                return wrongSums("lane-marks", span.endNs, latest, lane.lane);
            }
        }
    }
    return {};
}

/// No further than a record's file takes: what is absurd is found by the check of the marks.
std::int64_t inRange(std::int64_t ns) {
    constexpr std::int64_t kFarthestNs = std::int64_t{1} << 61;
    return std::clamp(ns, -kFarthestNs, kFarthestNs);
}

/// By how much to move what begins and ends at these instants so that it lies between those: no
/// further than clocks are uncertain of one another.
std::int64_t nudge(std::int64_t begin, std::int64_t end, std::int64_t earliest, std::int64_t latest,
                   std::int64_t boundNs) {
    if (begin < earliest) {
        return std::min(earliest - begin, boundNs);
    }
    return end > latest ? -std::min(end - latest, boundNs) : 0;
}

/// The first of the worker's figures that does not agree with the others.
std::optional<Error> check(const RunRecord& record) {
    for (const auto& holds : {checkLanes, checkCounts, checkInstants}) {
        if (auto wrong = holds(record)) {
            return wrong;
        }
    }
    return {};
}

}  // namespace

RunCollector::RunCollector(record::RunConfig config, std::int64_t requestedNs)
    : m_config(std::move(config)),
      m_requestedNs(requestedNs),
      m_zeroNs(requestedNs),
      m_external(isExternal(m_config)) {}

Result<void> RunCollector::take(launch::FromWorker&& message) {
    if (const auto* hello = std::get_if<launch::Hello>(&message)) {
        m_greetedNs = monotonicNs();
        if (!m_external &&
            std::ranges::find(hello->models, m_config.model) == hello->models.end()) {
            return fail(ErrorCode::Unavailable, "worker-lacks-model",
                        {m_config.model, launch::printableStart(hello->program, 80)});
        }
        return {};
    }
    m_phase = Progress::Phase::Working;
    if (auto* line = std::get_if<launch::ProgressLine>(&message)) {
        m_last = std::move(*line);
    } else if (auto* spans = std::get_if<launch::SpansLine>(&message)) {
        m_phase = Progress::Phase::Collecting;
        return takeSpans(std::move(*spans));
    } else if (auto* result = std::get_if<launch::ResultLine>(&message)) {
        m_phase = Progress::Phase::Collecting;
        m_resultNs = monotonicNs();
        m_result = std::move(*result);
    }
    return {};
}

Result<void> RunCollector::takeSpans(launch::SpansLine&& line) {
    const std::uint32_t lanes = record::lanesOf(m_config);
    if (line.lane >= lanes) {
        return tl::unexpected(wrongSums("lanes", std::uint64_t{line.lane}, std::uint64_t{lanes}));
    }
    m_spans += line.spans.size() + line.probes.size() + line.waits.size();
    if (m_spans > kMostSpans) {
        return tl::unexpected(wrongSums("span-count", m_spans, kMostSpans));
    }
    launch::SpansLine& lane = m_pieces[line.lane];
    append(lane.spans, line.spans);
    append(lane.probes, line.probes);
    append(lane.waits, line.waits);
    return {};
}

Progress RunCollector::progress() const {
    Progress progress;
    progress.phase = m_phase;
    progress.queue = m_queue;
    if (m_queue && m_queue->cancelling) {
        progress.phase = Progress::Phase::Cancelling;
    } else if (m_queue && m_phase != Progress::Phase::Collecting) {
        const bool atWork = m_queue->running > 0 || m_queue->done > 0;
        progress.phase = atWork ? Progress::Phase::Working : Progress::Phase::Queued;
    }
    progress.sinceRequestedNs = monotonicNs() - m_requestedNs;
    progress.totalDarts = m_config.darts;
    progress.darts = m_result ? m_result->darts : m_last.darts;
    progress.hits = m_result ? m_result->hits : m_last.hits;
    progress.dartsOfHits = m_result ? m_result->darts : m_last.dartsOfHits;
    for (const launch::LaneState& lane : m_last.lanes) {
        progress.lanes.push_back({.lane = lane.lane,
                                  .first = lane.first,
                                  .count = lane.count,
                                  .done = lane.done,
                                  .working = lane.working && !m_result});
    }
    return progress;
}

bool RunCollector::measured() const {
    return m_result ? m_result->darts > 0 : m_last.dartsOfHits > 0;
}

/// An instant of the worker's clock, since the request.
std::optional<std::int64_t> RunCollector::relative(std::optional<std::int64_t> instant) const {
    return instant ? std::optional(inRange(difference(*instant, m_zeroNs))) : std::nullopt;
}

void RunCollector::makeRelative(Lane& lane) const {
    for (auto* column : {&lane.spans.startNs, &lane.spans.endNs, &lane.probes.atNs,
                         &lane.waits.startNs, &lane.waits.endNs}) {
        for (std::int64_t& instant : *column) {
            instant = difference(instant, m_zeroNs);
        }
    }
}

void RunCollector::makeRelative(record::WorkDetails& details) const {
    for (record::SerialPart& part : details.serialParts) {
        part.startNs = inRange(difference(part.startNs, m_zeroNs));
        part.endNs = inRange(difference(part.endNs, m_zeroNs));
    }
    for (record::Message& message : details.messages) {
        message.sentNs = inRange(difference(message.sentNs, m_zeroNs));
        message.receivedNs = inRange(difference(message.receivedNs, m_zeroNs));
    }
}

/// Reckons with the clock of the host that the worker is on, and says how its own and those that
/// it has already brought to it stand to this host's.
void RunCollector::bringNear(const launch::LaunchReport& report) {
    if (!report.clock || !report.hello) {
        return;
    }
    const auto& [offsetNs, boundNs] = *report.clock;
    m_zeroNs = m_requestedNs + offsetNs;
    const auto begin = relative(m_result->readyNs);
    const auto end = relative(m_result->combinedNs);
    if (begin && end) {
        m_zeroNs -= nudge(*begin, *end, report.launchedNs.value_or(m_requestedNs) - m_requestedNs,
                          report.endedNs - m_requestedNs, boundNs);
    }
    auto& clocks = m_result->details.clocks;
    for (record::ClockMap& clock : clocks) {
        clock.offsetNs = inRange(difference(clock.offsetNs, offsetNs));
        clock.boundNs = inRange(difference(clock.boundNs, -boundNs));
    }
    clocks.insert(clocks.begin(), {report.hello->host, -offsetNs, boundNs});
}

/// What somebody else's program does not say of its run is seen from outside: it worked between its
/// first line and its result, in one process.
void RunCollector::completeResult(const launch::LaunchReport& report) {
    if (!m_external) {
        return;
    }
    launch::ResultLine& result = *m_result;
    if (!result.firstDartNs || !result.combinedNs) {
        result.readyNs = result.firstDartNs = m_greetedNs;
        result.lastDartNs = result.combinedNs = m_resultNs;
    }
    if (result.lanes.empty()) {
        Lane lane;
        lane.host = hostName();
        lane.pid = report.hello ? report.hello->pid : 0;
        lane.darts = result.darts;
        lane.hits = result.hits;
        lane.wallNs = difference(result.combinedNs.value_or(0), result.firstDartNs.value_or(0));
        result.lanes.push_back(std::move(lane));
    }
}

RunRecord RunCollector::finish(const launch::LaunchReport& report) {
    RunRecord record;
    record.config = m_config;
    record.failure = report.failure;
    if (report.launchedNs) {
        record.marks.launchedNs = *report.launchedNs - m_requestedNs;
    }
    record.marks.endedNs = report.endedNs - m_requestedNs;
    record.launch.command = report.command;
    record.launch.environment = report.environment;
    record.launch.script = report.script;
    if (report.hello) {
        record.launch.instructionSet = report.hello->instructionSet;
        record.launch.programVersion = versionOf(report.hello->program);
    }
    if (!m_result) {
        record.darts = m_last.dartsOfHits;
        record.hits = m_last.hits;
        record.partial = true;
        return record;
    }
    completeResult(report);
    bringNear(report);
    record.darts = m_result->darts;
    record.hits = m_result->hits;
    record.marks.readyNs = relative(m_result->readyNs);
    record.marks.firstDartNs = relative(m_result->firstDartNs);
    record.marks.lastDartNs = relative(m_result->lastDartNs);
    record.marks.combinedNs = relative(m_result->combinedNs);
    record.lanes = std::move(m_result->lanes);
    std::ranges::sort(record.lanes, {}, &Lane::lane);
    for (Lane& lane : record.lanes) {
        if (const auto piece = m_pieces.find(lane.lane); piece != m_pieces.end()) {
            lane.spans = std::move(piece->second.spans);
            lane.probes = std::move(piece->second.probes);
            lane.waits = std::move(piece->second.waits);
        }
        dropRagged(lane.probes);
        makeRelative(lane);
    }
    m_pieces.clear();
    record.details = std::move(m_result->details);
    makeRelative(record.details);
    if (!record.failure) {
        record.failure = check(record);
    }
    const std::uint64_t wanted = record::dartsToThrow(m_config);
    const bool incomplete = record.darts < wanted;
    // Somebody else's program may say that it was stopped; nobody did.
    const bool stopped = report.stopped || (m_result->stopped && !m_external);
    if (incomplete && !stopped && !record.failure) {
        record.failure = wrongSums("darts", record.darts, wanted);
    }
    if (m_external && record.failure) {
        record.failure = launch::toldOfModel(std::move(*record.failure), m_config.model);
    }
    record.partial = incomplete || record.failure.has_value();
    return record;
}

}  // namespace dartscope::experiment
