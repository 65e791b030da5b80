// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/job_results.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string>
#include <system_error>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/launch/line_reader.h"
#include "core/launch/printable.h"
#include "core/record/record_file.h"

namespace dartscope::launch {
namespace {

namespace fs = std::filesystem;

/// Two readings of one host's clocks are no further apart, unless it was started anew in between.
constexpr std::int64_t kSameClockNs = 10'000'000'000;
constexpr std::size_t kWordsBytes = 300;

/// How instants of a task are brought to the submitting host's clock.
struct Shift {
    std::int64_t byNs = 0;
    std::int64_t boundNs = 0;
    bool sameClock = true;
};

tl::unexpected<Error> broken(std::uint32_t task, std::string what) {
    return fail(ErrorCode::RunFailed, "task-broken", {std::to_string(task), std::move(what)});
}

Error taskFailed(std::uint32_t task, const ErrorLine& error) {
    const std::string words = error.detail.empty() ? error.id : error.id + ": " + error.detail;
    return {ErrorCode::RunFailed,
            "task-failed",
            {std::to_string(task), printableStart(words, kWordsBytes)}};
}

/// Each lane of the task once and no other.
bool hasItsLanes(const TaskResult& result, TaskLanes lanes) {
    std::vector<bool> seen(lanes.count, false);
    for (const record::Lane& lane : result.result.lanes) {
        const std::uint32_t at = lane.lane - lanes.first;
        if (lane.lane < lanes.first || at >= lanes.count || seen[at]) {
            return false;
        }
        seen[at] = true;
    }
    const auto isOurs = [&](const SpansLine& line) {
        return line.lane >= lanes.first && line.lane - lanes.first < lanes.count;
    };
    return result.result.lanes.size() == lanes.count && std::ranges::all_of(result.spans, isOurs);
}

void shift(std::optional<std::int64_t>& instant, std::int64_t by) {
    if (instant) {
        *instant += by;
    }
}

void shift(SpansLine& line, std::int64_t by) {
    for (auto* column : {&line.spans.startNs, &line.spans.endNs, &line.probes.atNs,
                         &line.waits.startNs, &line.waits.endNs}) {
        for (std::int64_t& instant : *column) {
            instant += by;
        }
    }
}

void shift(ResultLine& result, std::int64_t by) {
    for (auto* mark :
         {&result.readyNs, &result.firstDartNs, &result.lastDartNs, &result.combinedNs}) {
        shift(*mark, by);
    }
    for (record::SerialPart& part : result.details.serialParts) {
        part.startNs += by;
        part.endNs += by;
    }
    for (record::Message& message : result.details.messages) {
        message.sentNs += by;
        message.receivedNs += by;
    }
}

/// What is known of the clocks and what must have been: nothing happened before the job was
/// submitted, nor after it was seen.
Shift shiftOf(const Job& job, const ResultLine& result, std::int64_t seenNs) {
    const auto& clocks = result.details.clocks;
    if (clocks.empty()) {
        return {};
    }
    Shift shift;
    shift.byNs = clocks.front().offsetNs - job.wall.offsetNs;
    if (clocks.front().host == job.host && std::abs(shift.byNs) < kSameClockNs) {
        return {};
    }
    shift.sameClock = false;
    shift.boundNs = clocks.front().boundNs + job.wall.boundNs;
    const auto first = result.readyNs ? result.readyNs : result.firstDartNs;
    const auto last = result.combinedNs ? result.combinedNs : result.lastDartNs;
    if (last) {
        shift.byNs = std::min(shift.byNs, seenNs - *last);
    }
    if (first) {
        shift.byNs = std::max(shift.byNs, job.submittedNs - *first);
    }
    return shift;
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

}  // namespace

Result<TaskResult> readTaskResult(const fs::path& folder, const Job& job, std::uint32_t task) {
    const fs::path path = taskResult(folder, task);
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
        return fail(ErrorCode::RunFailed, "task-missing", {std::to_string(task)});
    }
    const auto bytes = readFile(path, record::kMostFileBytes);
    if (!bytes) {
        return broken(task, bytes.error().arguments.back());
    }
    TaskResult result;
    bool ended = false;
    std::optional<Error> wrong;
    LineReader reader(kLongestLineBytes);
    const bool whole = reader.add(*bytes, [&](std::string_view line) {
        auto message = decodeFromWorker(line);
        if (!message || ended) {
            wrong = message ? Error{ErrorCode::RunFailed, "", {"result"}} : message.error();
        } else if (auto* hello = std::get_if<Hello>(&*message)) {
            result.hello = std::move(*hello);
        } else if (auto* spans = std::get_if<SpansLine>(&*message)) {
            result.spans.push_back(std::move(*spans));
        } else if (auto* last = std::get_if<ResultLine>(&*message)) {
            result.result = std::move(*last);
            ended = true;
        } else if (const auto* error = std::get_if<ErrorLine>(&*message)) {
            wrong = taskFailed(task, *error);
        }
        return !wrong;
    });
    if (wrong && wrong->id == "task-failed") {
        return tl::unexpected(*wrong);
    }
    if (wrong || !whole || !ended || !reader.rest().empty()) {
        return broken(task,
                      wrong && !wrong->arguments.empty() ? wrong->arguments.back() : "result");
    }
    if (!hasItsLanes(result, lanesOfTask(job, task))) {
        return broken(task, "lanes");
    }
    return result;
}

void JobResults::add(std::uint32_t task, TaskResult&& result) {
    m_results.insert_or_assign(task, std::move(result));
}

ProgressLine JobResults::progress() const {
    ProgressLine line;
    for (const auto& [task, part] : m_results) {
        line.darts += part.result.darts;
        line.hits += part.result.hits;
    }
    line.dartsOfHits = line.darts;
    return line;
}

std::optional<Hello> JobResults::hello() const {
    for (const auto& [task, part] : m_results) {
        if (part.hello) {
            return part.hello;
        }
    }
    return std::nullopt;
}

void JobResults::merge(TaskResult& part, std::int64_t seenNs, ResultLine& all) {
    ResultLine& result = part.result;
    const Shift by = shiftOf(m_job, result, seenNs);
    std::vector<record::ClockMap> clocks = std::exchange(result.details.clocks, {});
    for (SpansLine& line : part.spans) {
        shift(line, by.byNs);
    }
    shift(result, by.byNs);
    choose(m_launchedNs, result.readyNs ? result.readyNs : result.firstDartNs, least);
    choose(m_combinedNs, result.combinedNs, most);
    m_readyNs = result.readyNs;
    choose(all.firstDartNs, result.firstDartNs, least);
    choose(all.lastDartNs, result.lastDartNs, most);
    all.darts += result.darts;
    all.hits += result.hits;
    std::ranges::move(result.lanes, std::back_inserter(all.lanes));
    record::WorkDetails& from = result.details;
    record::WorkDetails& to = all.details;
    for (record::ClockMap& clock : clocks) {
        const bool own = &clock == &clocks.front();
        const bool known =
            std::ranges::find(to.clocks, clock.host, &record::ClockMap::host) != to.clocks.end();
        if ((own && by.sameClock) || known) {
            continue;
        }
        // Others of an MPI job are held against its rank 0, and that against the submitting host.
        to.clocks.push_back({clock.host, own ? by.byNs : clock.offsetNs + by.byNs,
                             own ? by.boundNs : clock.boundNs + by.boundNs});
    }
    std::ranges::move(from.serialParts, std::back_inserter(to.serialParts));
    std::ranges::move(from.messages, std::back_inserter(to.messages));
    std::ranges::move(from.rankViews, std::back_inserter(to.rankViews));
    std::ranges::move(from.machines, std::back_inserter(to.machines));
    to.droppedMessages += from.droppedMessages;
    to.partialTimerNs = from.partialTimerNs ? from.partialTimerNs : to.partialTimerNs;
    to.launcherSlots = from.launcherSlots ? from.launcherSlots : to.launcherSlots;
    to.binding = from.binding.empty() ? to.binding : from.binding;
    all.stopped = all.stopped || result.stopped;
}

Result<void> JobResults::deliver(const MessageSink& sink, std::int64_t seenNs, bool stopped) {
    auto first = hello();
    if (!first) {
        return {};
    }
    if (auto taken = sink(std::move(*first)); !taken) {
        return taken;
    }
    ResultLine all;
    for (auto& [task, part] : m_results) {
        if (const auto& failure = part.result.failure) {
            if (!m_failure) {
                m_failure.emplace(task, taskFailed(task, *failure));
            }
        } else if (part.result.stopped) {
            ++m_cutShort;
        }
        merge(part, seenNs, all);
        for (SpansLine& line : part.spans) {
            if (auto taken = sink(std::move(line)); !taken) {
                return taken;
            }
        }
        part.spans.clear();
    }
    for (std::uint32_t task = 0; task < m_job.tasks; ++task) {
        const TaskLanes lanes = lanesOfTask(m_job, task);
        for (std::uint32_t i = 0; i < lanes.count && !has(task); ++i) {
            record::Lane empty;
            empty.lane = lanes.first + i;
            all.lanes.push_back(std::move(empty));
        }
    }
    all.stopped = all.stopped || stopped;
    all.readyNs = m_job.tasks == 1 ? m_readyNs : std::nullopt;  // tasks do not wait for each other
    all.combinedNs = all.lastDartNs ? m_combinedNs : std::nullopt;
    // Clocks of two hosts may differ by more than the queue took.
    all.details.queuedNs =
        m_launchedNs ? std::optional(std::max<std::int64_t>(0, *m_launchedNs - m_job.submittedNs))
                     : std::nullopt;
    m_results.clear();
    return sink(std::move(all));
}

}  // namespace dartscope::launch
