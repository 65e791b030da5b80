// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/session.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <cstdlib>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <stop_token>
#include <thread>

#include "app/worker/lane_lines.h"
#include "app/worker/reporter.h"
#include "app/worker/short_turns.h"

namespace dartscope::worker {
namespace {

launch::Hello hello() {
    launch::Hello hello;
    hello.program = "dartscope-worker " DARTSCOPE_VERSION;
    hello.pid = ::getpid();
    hello.instructionSet = engines::instructionSet();
    for (const engines::Engine& engine : engines::engines()) {
        hello.models.emplace_back(engine.id);
    }
    return hello;
}

/// In the worker's words, which are English: the program translates by the id.
launch::ErrorLine lineOf(const Error& error) {
    if (error.id == "out-of-threads" && error.arguments.size() == 2) {
        if (error.arguments[0] == "0") {
            return {error.id, fmt::format("{} threads could not be started", error.arguments[1])};
        }
        return {error.id, fmt::format("{} of {} threads could be started", error.arguments[0],
                                      error.arguments[1])};
    }
    if (error.id == "out-of-processes" && error.arguments.size() == 2) {
        return {error.id, fmt::format("{} of {} processes could be started", error.arguments[0],
                                      error.arguments[1])};
    }
    if (error.id == "process-died" && error.arguments.size() == 4) {
        return {error.id, fmt::format("process {1} of worker {0}, {2} {3}", error.arguments[0],
                                      error.arguments[1], error.arguments[2], error.arguments[3])};
    }
    if (error.id == "process-stopped" && error.arguments.size() == 2) {
        return {error.id,
                fmt::format("process {1} of worker {0}", error.arguments[0], error.arguments[1])};
    }
    return {error.id, fmt::format("{}", fmt::join(error.arguments, ", "))};
}

/// Waits for commands while the work goes on; anything but a stop is a mistake, and ends it too.
/// `stopWork` is called once where the work is to end.
std::optional<Error> obey(CommandInput& input, const std::function<void()>& stopWork,
                          std::stop_token until) {
    askForShortTurns();
    const auto command = input.next(until);
    if (until.stop_requested() && !command) {
        return std::nullopt;
    }
    stopWork();
    if (command && !*command) {
        return command->error();
    }
    if (command && std::holds_alternative<launch::Start>(**command)) {
        return Error{ErrorCode::RunFailed, "second-start", {}};
    }
    return std::nullopt;
}

}  // namespace

int Session::run() {
    m_output.write(hello());
    const auto command = m_input.next({});
    if (!command) {
        return EXIT_SUCCESS;
    }
    if (!*command) {
        return sayError(command->error());
    }
    const auto* start = std::get_if<launch::Start>(&**command);
    return start == nullptr ? EXIT_SUCCESS : work(*start);
}

int Session::work(const launch::Start& start) {
    const engines::Engine* engine = engines::find(start.config.model);
    if (engine == nullptr) {
        return sayError({ErrorCode::RunFailed, "unknown-model", {start.config.model}});
    }
    try {
        std::stop_source stop;
        engines::Team team(start.config, stop.get_token());
        std::optional<Error> disobedience;
        std::optional<Result<engines::Work>> done;
        {
            std::optional<Reporter> reporter;
            if (start.progressHz > 0) {
                reporter.emplace(team, start.progressHz);
            }
            const auto stopWork = [&] {
                stop.request_stop();
                // Hundreds of lanes may not all come to an end in the time that a stop has: this
                // line is then what is kept.
                if (reporter) {
                    reporter->say(m_output);
                }
            };
            std::jthread listener(
                [&](std::stop_token until) { disobedience = obey(m_input, stopWork, until); });
            std::jthread saying;
            if (reporter) {
                saying =
                    std::jthread([&](std::stop_token until) { reporter->report(m_output, until); });
            }
            m_team.store(&team);
            done = engines::run(*engine, team);
            m_team.store(nullptr);
        }
        if (disobedience) {
            return sayError(*disobedience);
        }
        if (!*done) {
            return sayError(done->error());
        }
        writeResult(**done);
        return EXIT_SUCCESS;
    } catch (const std::bad_alloc&) {
        return sayError({ErrorCode::RunFailed, "out-of-memory", {}});
    } catch (const std::system_error&) {
        return sayError(
            {ErrorCode::RunFailed, "out-of-threads", {"0", std::to_string(start.config.workers)}});
    }
}

int Session::sayError(const Error& error) {
    m_output.write(lineOf(error));
    return EXIT_FAILURE;
}

void Session::writeResult(const engines::Work& work) {
    const std::string host = hostName();
    launch::ResultLine result{.darts = work.darts,
                              .hits = work.hits,
                              .stopped = work.stopped,
                              .readyNs = work.readyNs,
                              .firstDartNs = work.firstDartNs,
                              .lastDartNs = work.lastDartNs,
                              .combinedNs = work.combinedNs,
                              .lanes = {},
                              .details = work.details,
                              .failure = {}};
    if (work.failure) {
        result.failure = lineOf(*work.failure);
    }
    for (const record::Lane& lane : work.lanes) {
        for (std::string& line : recordingLines(lane)) {
            m_output.writeLine(std::move(line));
        }
        record::Lane summary = summaryOf(lane);
        summary.host = host;
        if (summary.pid == 0) {  // a thread of this process
            summary.pid = ::getpid();
        }
        result.lanes.push_back(std::move(summary));
    }
    m_output.write(std::move(result));
}

void Session::sayWhyItEnds() {
    if (const engines::Team* team = m_team.exchange(nullptr)) {
        sayError({ErrorCode::RunFailed,
                  "out-of-threads",
                  {std::to_string(team->arrived()), std::to_string(team->lanes())}});
    }
}

}  // namespace dartscope::worker
