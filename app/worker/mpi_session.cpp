// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/mpi_session.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <thread>
#include <utility>

#include "app/worker/lane_lines.h"
#include "app/worker/mpi_tags.h"
#include "core/base/clock.h"
#include "core/base/host_name.h"
#include "core/launch/this_host.h"
#include "core/launch/wall_clock.h"

namespace dartscope::worker {
namespace {

launch::Hello hello() {
    launch::Hello hello;
    hello.program = "dartscope-mpi-worker " DARTSCOPE_VERSION;
    hello.pid = ::getpid();
    hello.instructionSet = engines::instructionSet();
    hello.models = {"mpi", "hybrid", "slurm-mpi"};
    hello.host = hostName();
    return hello;
}

bool isHybrid(const record::RunConfig& config) {
    return config.model == "hybrid";
}

std::uint32_t ranksOf(const record::RunConfig& config) {
    return isHybrid(config) ? config.ranks.value_or(1) : config.workers;
}

bool isLesson(const record::RunConfig& config) {
    return !isHybrid(config) && config.mpi == record::MpiMode::Lesson;
}

/// CPU ids that this process may run on.
std::vector<int> affinity() {
    std::vector<int> ids;
    constexpr int kMostCpus = 1 << 16;
    const std::unique_ptr<cpu_set_t, void (*)(cpu_set_t*)> set(
        CPU_ALLOC(kMostCpus), [](cpu_set_t* some) { CPU_FREE(some); });
    const std::size_t bytes = CPU_ALLOC_SIZE(kMostCpus);
    if (set && ::sched_getaffinity(0, bytes, set.get()) == 0) {
        for (int id = 0; id < kMostCpus; ++id) {
            if (CPU_ISSET_S(static_cast<std::size_t>(id), bytes, set.get())) {
                ids.push_back(id);
            }
        }
    }
    return ids;
}

void shift(std::optional<std::int64_t>& instant, std::int64_t by) {
    if (instant) {
        *instant += by;
    }
}

/// Brings what a rank recorded to rank 0's clock.
void shift(engines::Work& work, std::int64_t by) {
    for (auto* mark : {&work.readyNs, &work.firstDartNs, &work.lastDartNs, &work.combinedNs}) {
        shift(*mark, by);
    }
    for (record::Lane& lane : work.lanes) {
        for (auto* column : {&lane.spans.startNs, &lane.spans.endNs, &lane.probes.atNs,
                             &lane.waits.startNs, &lane.waits.endNs}) {
            for (std::int64_t& instant : *column) {
                instant += by;
            }
        }
    }
    for (record::SerialPart& part : work.details.serialParts) {
        part.startNs += by;
        part.endNs += by;
    }
}

template <typename Choose>
void choose(std::optional<std::int64_t>& mark, const std::optional<std::int64_t>& other,
            Choose better) {
    if (other) {
        mark = mark ? better(*mark, *other) : *other;
    }
}

std::int64_t least(std::int64_t a, std::int64_t b) {
    return std::min(a, b);
}

std::int64_t most(std::int64_t a, std::int64_t b) {
    return std::max(a, b);
}

/// Listens to the program while the work goes on; everything but silence ends the run.
void obey(CommandInput& input, MpiCrew& crew, std::stop_token until) {
    const auto command = input.next(until);
    if (command || !until.stop_requested()) {
        crew.stopAll();
    }
}

}  // namespace

int MpiSession::say(const Error& error) {
    if (m_world.rank() == 0) {
        m_output.write(
            launch::ErrorLine{error.id, fmt::format("{}", fmt::join(error.arguments, ", "))});
    }
    return EXIT_FAILURE;
}

/// Says what time it is as often as it is asked, up to the first other command, or the end.
std::optional<Result<launch::ToWorker>> MpiSession::answerTime() {
    auto command = m_input.next({});
    while (command && *command && std::holds_alternative<launch::Time>(**command)) {
        m_output.write(launch::TimeLine{monotonicNs()});
        command = m_input.next({});
    }
    return command;
}

/// The start as rank 0 read it; nothing where there is nothing to do.
std::optional<launch::Start> MpiSession::receiveStart() {
    std::string line;
    if (m_world.rank() == 0) {
        m_output.write(hello());
        const auto command = answerTime();
        if (command && !*command) {
            say(command->error());
        } else if (command && std::holds_alternative<launch::Start>(**command)) {
            line = launch::encode(**command);
        }
    }
    m_world.broadcast(line);
    if (line.empty()) {
        return std::nullopt;
    }
    const auto command = launch::decodeToWorker(line);
    return command ? std::optional(std::get<launch::Start>(*command)) : std::nullopt;
}

int MpiSession::run() {
    const auto start = receiveStart();
    if (!start) {
        return EXIT_SUCCESS;
    }
    const auto wanted = static_cast<int>(ranksOf(start->config));
    if (m_world.size() != wanted) {
        return say({ErrorCode::RunFailed,
                    "wrong-ranks",
                    {fmt::format("{} of {} ranks were started", m_world.size(), wanted)}});
    }
    if (!m_world.takesTurns()) {
        return say({ErrorCode::RunFailed,
                    "mpi-without-threads",
                    {m_world.mpiVersion() + " lets one thread only use it"}});
    }
    m_host = hostName();
    m_rootHost = m_host;
    m_world.broadcast(m_rootHost);
    return work(*start);
}

/// What this rank throws of the run: its lanes, and its tasks or (lesson) int(n / size) darts.
std::unique_ptr<engines::Team> MpiSession::teamOf(record::RunConfig config, std::stop_token stop) {
    const auto rank = static_cast<std::uint32_t>(m_world.rank());
    const std::uint32_t ranks = ranksOf(config);
    const std::uint32_t lanes = isHybrid(config) ? config.workers : 1;
    engines::Slice slice{.firstLane = rank * lanes,
                         .lanes = lanes,
                         .allLanes = ranks * lanes,
                         .afterSerialPart = [this] { m_crew->meet(); }};
    if (isLesson(config)) {
        config.darts /= ranks;
        slice.firstDart = rank * config.darts;
        slice.ownDarts = true;
    }
    return std::make_unique<engines::Team>(config, std::move(stop), slice);
}

MpiSession::Outcome MpiSession::throwDarts(const launch::Start& start, engines::Team& team,
                                           std::stop_source& stop) {
    const engines::Engine* engine = engines::find(isHybrid(start.config) ? "openmp" : "serial");
    const auto giveUp = [this](int rank, int seconds) {
        say({ErrorCode::RunFailed,
             "rank-silent",
             {fmt::format("rank {} has not been heard of for {} seconds", rank, seconds)}});
        m_world.abort();
    };
    MpiCrew crew(m_world, team,
                 {.hz = start.progressHz,
                  .writeLine = [this](std::string line) { m_output.writeLine(std::move(line)); },
                  .stopWork = [&stop] { stop.request_stop(); },
                  .giveUp = giveUp});
    // Whoever asks for it does so in the work below, which ends before the crew does.
    // cppcheck-suppress danglingLifetime
    m_crew = &crew;
    std::jthread listener;
    if (m_world.rank() == 0) {
        listener = std::jthread([&](std::stop_token until) { obey(m_input, crew, until); });
    }
    std::optional<Result<engines::Work>> done;
    {
        const std::jthread attending([&](std::stop_token until) { crew.attend(until); });
        done = engines::run(*engine, team);
        if (team.plan().serialPart().count > 0 && !crew.hasMet()) {
            crew.meet();  // this rank has failed; the others wait for it all the same
        }
    }
    Outcome outcome{.work = std::move(*done), .combined = {}};
    const std::uint64_t hits = outcome.work ? outcome.work->hits : 0;
    const auto meanwhile = [&] { crew.poll(); };
    outcome.sentNs = monotonicNs();
    outcome.combined = start.config.mpi == record::MpiMode::Reduce
                           ? m_world.reduce(hits, meanwhile)
                           : m_world.gather(hits, meanwhile);
    outcome.doneNs = monotonicNs();
    crew.close();
    return outcome;
}

int MpiSession::work(const launch::Start& start) {
    const launch::ClockOffset before = measureClock(m_world, away());
    std::stop_source stop;
    const auto team = teamOf(start.config, stop.get_token());
    const std::int64_t arrived = monotonicNs() + before.offsetNs;
    m_world.barrier();
    Outcome outcome = throwDarts(start, *team, stop);
    const launch::ClockOffset clock = launch::between(before, measureClock(m_world, away()));
    const std::int64_t ready = m_world.greatest(arrived);
    const std::int64_t failed = m_world.greatest(outcome.work ? 0 : m_world.rank() + 1);
    if (failed != 0) {
        return say(
            {ErrorCode::RunFailed,
             "rank-failed",
             {outcome.work ? fmt::format("rank {} could not start its threads", failed - 1)
                           : fmt::format("{}", fmt::join(outcome.work.error().arguments, ", "))}});
    }
    const auto sent = m_world.gatherNumbers({outcome.sentNs + clock.offsetNs});
    std::vector<std::string> lines;
    launch::ResultLine result = resultOf(start, outcome, lines, clock);
    result.readyNs = ready;
    if (m_world.rank() != 0) {
        sendRecord(std::move(result), lines);
        return EXIT_SUCCESS;
    }
    for (std::string& line : lines) {
        m_output.writeLine(std::move(line));
    }
    receiveRecords(result);
    complete(start, outcome, result, sent);
    m_output.write(std::move(result));
    if (start.elsewhere) {
        answerTime();
    }
    return EXIT_SUCCESS;
}

/// From sending its hits until it was free again a rank waited for messages.
void MpiSession::addWait(const Outcome& outcome, record::Lane& lane) const {
    lane.messageWaitNs = outcome.doneNs - outcome.sentNs;
    lane.waits.push(outcome.sentNs, outcome.doneNs, record::WaitKind::Message,
                    m_world.rank() == 0 ? -1 : 0);
}

launch::ResultLine MpiSession::resultOf(const launch::Start& start, Outcome& outcome,
                                        std::vector<std::string>& lines, const launch::ClockOffset& clock) {
    engines::Work& work = *outcome.work;
    addWait(outcome, work.lanes.front());
    shift(work, clock.offsetNs);
    launch::ResultLine result{.darts = work.darts,
                              .hits = work.hits,
                              .stopped = work.stopped,
                              .readyNs = work.readyNs,
                              .firstDartNs = work.firstDartNs,
                              .lastDartNs = work.lastDartNs,
                              .combinedNs = work.combinedNs,
                              .lanes = {},
                              .details = std::move(work.details)};
    for (const record::Lane& lane : work.lanes) {
        for (std::string& line : recordingLines(lane)) {
            lines.push_back(std::move(line));
        }
        record::Lane summary = summaryOf(lane);
        summary.host = m_host;
        summary.pid = ::getpid();
        summary.rank = m_world.rank();
        summary.cpuIds = affinity();
        result.lanes.push_back(std::move(summary));
    }
    result.details.rankViews = {{m_world.rank(), {work.hits}, outcome.combined}};
    if (isLesson(start.config) && m_world.rank() == 0 && work.firstDartNs) {
        result.details.partialTimerNs = *work.lastDartNs - *work.firstDartNs;
    }
    if (away()) {
        result.details.clocks = {{m_host, clock.offsetNs, clock.boundNs}};
        result.details.machines = {launch::thisHost()};
    }
    return result;
}

/// One rank after another, so that rank 0 holds one record at a time.
void MpiSession::sendRecord(launch::ResultLine&& result, const std::vector<std::string>& lines) {
    m_world.receive(0, kTagTurn);
    for (const std::string& line : lines) {
        m_world.send(0, kTagRecord, line);
    }
    m_world.send(0, kTagRecord, launch::encode(std::move(result)));
    m_world.send(0, kTagRecord, "");
}

void MpiSession::receiveRecords(launch::ResultLine& all) {
    std::map<std::string, bool> known;
    for (int rank = 1; rank < m_world.size(); ++rank) {
        m_world.send(rank, kTagTurn, "");
        std::string last;
        for (std::string line = m_world.receive(rank, kTagRecord, true); !line.empty();
             line = m_world.receive(rank, kTagRecord, true)) {
            if (!last.empty()) {
                m_output.writeLine(std::move(last));
            }
            last = std::move(line);
        }
        auto message = launch::decodeFromWorker(last);
        auto* part = message ? std::get_if<launch::ResultLine>(&*message) : nullptr;
        if (part == nullptr) {
            continue;  // the program finds the lanes missing and says so
        }
        all.darts += part->darts;
        all.stopped = all.stopped || part->stopped;
        choose(all.firstDartNs, part->firstDartNs, least);
        choose(all.lastDartNs, part->lastDartNs, most);
        std::ranges::move(part->lanes, std::back_inserter(all.lanes));
        record::WorkDetails& details = part->details;
        std::ranges::move(details.rankViews, std::back_inserter(all.details.rankViews));
        std::ranges::move(details.serialParts, std::back_inserter(all.details.serialParts));
        for (std::size_t i = 0; i < details.machines.size(); ++i) {
            if (known.emplace(details.machines[i].host, true).second) {
                all.details.machines.push_back(std::move(details.machines[i]));
                all.details.clocks.push_back(std::move(details.clocks[i]));
            }
        }
    }
}

/// What only rank 0 knows, when all the others' records are there.
void MpiSession::complete(const launch::Start& start, const Outcome& outcome,
                          launch::ResultLine& all, const std::vector<std::int64_t>& sent) {
    if (start.elsewhere) {
        all.details.machines.insert(all.details.machines.begin(), launch::thisHost());
    }
    all.hits = 0;
    for (const std::uint64_t hits : outcome.combined) {
        all.hits += hits;
    }
    all.stopped = all.darts < record::dartsToThrow(start.config);
    if (m_inJob) {
        const launch::WallClock clock = launch::wallClock();
        all.details.clocks.insert(all.details.clocks.begin(),
                                  {m_host, clock.offsetNs, clock.boundNs});
        all.details.machines.insert(all.details.machines.begin(), launch::thisHost());
    }
    if (!all.firstDartNs) {
        all.readyNs.reset();
        all.combinedNs.reset();
        return;
    }
    // Clocks of two hosts are only as near as their bound: what must follow, follows.
    all.readyNs = least(*all.readyNs, *all.firstDartNs);
    all.combinedNs = most(outcome.doneNs, *all.lastDartNs);
    all.details.launcherSlots = m_world.slots();
    all.details.binding = record::name(start.config.bind);
    if (start.config.mpi == record::MpiMode::Reduce) {
        return;  // partial sums go from rank to rank: which way is the library's secret
    }
    const std::int64_t lanes = isHybrid(start.config) ? start.config.workers : 1;
    for (std::size_t rank = 1; rank < sent.size(); ++rank) {
        all.details.messages.push_back({.from = static_cast<std::int64_t>(rank) * lanes,
                                        .to = 0,
                                        .sentNs = least(sent[rank], *all.combinedNs),
                                        .receivedNs = *all.combinedNs,
                                        .bytes = sizeof(std::uint64_t)});
    }
    std::ranges::sort(all.details.messages, {}, &record::Message::sentNs);
}

}  // namespace dartscope::worker
