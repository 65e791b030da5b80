// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/work_lines.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <utility>

#include "app/worker/lane_lines.h"
#include "core/base/host_name.h"

namespace dartscope::worker {

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

launch::ResultLine resultOf(const engines::Work& work) {
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
        record::Lane summary = summaryOf(lane);
        summary.host = host;
        if (summary.pid == 0) {  // a thread of this process
            summary.pid = ::getpid();
        }
        result.lanes.push_back(std::move(summary));
    }
    return result;
}

}  // namespace dartscope::worker
