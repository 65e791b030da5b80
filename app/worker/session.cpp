// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/session.h"

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
#include "app/worker/work_lines.h"

namespace dartscope::worker {
namespace {

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
    for (const record::Lane& lane : work.lanes) {
        for (std::string& line : recordingLines(lane)) {
            m_output.writeLine(std::move(line));
        }
    }
    m_output.write(resultOf(work));
}

void Session::sayWhyItEnds() {
    if (const engines::Team* team = m_team.exchange(nullptr)) {
        sayError({ErrorCode::RunFailed,
                  "out-of-threads",
                  {std::to_string(team->arrived()), std::to_string(team->lanes())}});
    }
}

}  // namespace dartscope::worker
