// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_trace.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "core/exchange/metadata.h"

namespace dartscope::exchange {
namespace {

/// The row of the run's phases; a lane's is its number plus one.
constexpr std::uint64_t kRunRow = 0;

std::string quoted(std::string_view text) {
    const auto replace = nlohmann::json::error_handler_t::replace;
    return nlohmann::json(text).dump(-1, ' ', false, replace);
}

/// Events as text: doubles could not hold every nanosecond, and a million spans need not be objects
/// first.
class Events {
public:
    void nameRow(std::uint64_t row, std::string_view name) {
        add(fmt::format(
            R"({{"ph":"M","name":"thread_name","pid":1,"tid":{},"args":{{"name":{}}}}})", row,
            quoted(name)));
        add(fmt::format(R"({{"ph":"M","name":"thread_sort_index","pid":1,"tid":{0},)"
                        R"("args":{{"sort_index":{0}}}}})",
                        row));
    }
    void nameProcess(std::string_view name) {
        add(fmt::format(R"({{"ph":"M","name":"process_name","pid":1,"args":{{"name":{}}}}})",
                        quoted(name)));
    }
    /// A slice; `arguments` is a JSON object.
    void slice(std::uint64_t row, std::string_view name, std::int64_t startNs, std::int64_t endNs,
               std::string_view arguments = "{}") {
        add(fmt::format(R"({{"ph":"X","name":{},"pid":1,"tid":{},"ts":{},"dur":{},"args":{}}})",
                        quoted(name), row, microseconds(startNs), microseconds(endNs - startNs),
                        arguments));
    }
    /// A value of the process's one counter from this instant on.
    void count(std::int64_t atNs, std::int64_t value) {
        add(fmt::format(R"({{"ph":"C","name":"lanes working","pid":1,"ts":{},)"
                        R"("args":{{"lanes":{}}}}})",
                        microseconds(atNs), value));
    }
    /// One end of an arrow, which binds to the slice of its row that this instant lies in; at the
    /// end of a slice there is none any more. `phase` is "s" where it starts and "f" where it ends.
    void arrow(std::string_view phase, std::size_t number, std::uint64_t row, std::int64_t atNs) {
        add(fmt::format(R"({{"ph":"{}","name":"message","cat":"message","id":{},"pid":1,"tid":{},)"
                        R"("ts":{}{}}})",
                        phase, number, row, microseconds(atNs),
                        phase == "f" ? R"(,"bp":"e")" : ""));
    }
    std::string text() && { return std::move(m_text); }

private:
    static std::string microseconds(std::int64_t ns) {
        const std::int64_t value = std::max<std::int64_t>(ns, 0);
        return fmt::format("{}.{:03}", value / 1000, value % 1000);
    }
    void add(std::string_view event) {
        m_text += m_text.empty() ? "\n" : ",\n";
        m_text += event;
    }

    std::string m_text;
};

/// The phases between the marks that were reached, inside one slice for the whole run.
void addPhases(Events& events, const record::Marks& marks) {
    struct Phase {
        const char* name;
        std::optional<std::int64_t> end;
    };
    const Phase phases[] = {{"launching", marks.launchedNs}, {"getting ready", marks.readyNs},
                            {"starting", marks.firstDartNs}, {"throwing", marks.lastDartNs},
                            {"combining", marks.combinedNs}, {"ending", marks.endedNs}};
    std::int64_t last = 0;
    for (const Phase& phase : phases) {
        last = std::max(last, phase.end.value_or(0));
    }
    events.nameRow(kRunRow, "run");
    events.slice(kRunRow, "run", 0, last);
    std::int64_t from = 0;
    for (const Phase& phase : phases) {
        if (phase.end && *phase.end >= from) {
            events.slice(kRunRow, phase.name, from, *phase.end);
            from = *phase.end;
        }
    }
}

const char* nameOf(std::int64_t kind) {
    switch (static_cast<record::WaitKind>(kind)) {
        case record::WaitKind::Lock:
            return "waits for a lock";
        case record::WaitKind::Gil:
            return "waits for the interpreter's lock";
        case record::WaitKind::Message:
            return "waits for a message";
        case record::WaitKind::Barrier:
            return "waits at a barrier";
        case record::WaitKind::Queue:
            return "waits for a task";
    }
    return "waits";
}

std::uint64_t rowOf(const record::Lane& lane) {
    return std::uint64_t{lane.lane} + 1;
}

/// What one row shows, in the order of its slices.
struct Slice {
    std::int64_t start = 0;
    std::int64_t end = 0;
    std::size_t index = 0;  ///< of the lane's spans or waits
};

/// Slices one after the other: cut where they begin before the last one has ended.
template <typename Columns>
std::vector<Slice> inOrder(const Columns& columns) {
    std::vector<Slice> slices;
    slices.reserve(columns.size());
    std::int64_t from = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::int64_t start = std::max(from, columns.startNs[i]);
        const std::int64_t end = std::max(start, columns.endNs[i]);
        slices.push_back({start, end, i});
        from = end;
    }
    return slices;
}

/// Cuts waits at the spans' edges, so that each lies inside a span or between two.
std::vector<Slice> cutAt(const std::vector<Slice>& spans, const std::vector<Slice>& waits) {
    std::vector<Slice> cut;
    auto span = spans.begin();
    for (Slice wait : waits) {
        for (; span != spans.end() && span->end <= wait.start; ++span) {
        }
        for (auto at = span; at != spans.end() && at->start < wait.end; ++at) {
            for (const std::int64_t edge : {at->start, at->end}) {
                if (edge > wait.start && edge < wait.end) {
                    cut.push_back({wait.start, edge, wait.index});
                    wait.start = edge;
                }
            }
        }
        cut.push_back(wait);
    }
    return cut;
}

void addSpan(Events& events, const record::Lane& lane, const Slice& slice) {
    const record::Span span = lane.spans.at(slice.index);
    events.slice(rowOf(lane), span.tasks == 1 ? "task" : fmt::format("{} tasks", span.tasks),
                 slice.start, slice.end,
                 fmt::format(R"({{"first":{},"darts":{},"busy_ns":{}}})", span.first, span.darts,
                             span.busyNs));
}

void addWait(Events& events, const record::Lane& lane, const Slice& slice) {
    const std::int64_t peer = lane.waits.peer[slice.index];
    events.slice(rowOf(lane), nameOf(lane.waits.kind[slice.index]), slice.start, slice.end,
                 peer < 0 ? "{}" : fmt::format(R"({{"peer":{}}})", peer));
}

/// Both kinds of slices by their start, the outer one first.
void addLane(Events& events, const record::Lane& lane) {
    events.nameRow(rowOf(lane), lane.rank ? fmt::format("rank {}, worker {}", *lane.rank, lane.lane)
                                          : fmt::format("worker {}", lane.lane));
    const std::vector<Slice> spans = inOrder(lane.spans);
    const std::vector<Slice> waits = cutAt(spans, inOrder(lane.waits));
    auto wait = waits.begin();
    for (const Slice& span : spans) {
        for (; wait != waits.end() && wait->start < span.start; ++wait) {
            addWait(events, lane, *wait);
        }
        addSpan(events, lane, span);
    }
    for (; wait != waits.end(); ++wait) {
        addWait(events, lane, *wait);
    }
}

/// How many lanes have a task in hand, at every instant where that changes.
void addCounter(Events& events, const std::vector<record::Lane>& lanes) {
    std::map<std::int64_t, std::int64_t> changes;
    for (const record::Lane& lane : lanes) {
        for (const Slice& span : inOrder(lane.spans)) {
            if (span.end > span.start) {
                ++changes[span.start];
                --changes[span.end];
            }
        }
    }
    std::int64_t working = 0;
    events.count(0, 0);
    for (const auto& [at, change] : changes) {
        if (change != 0) {
            working += change;
            events.count(at, working);
        }
    }
}

/// An arrow from lane to lane, which ends within what waited for the message; none for a message
/// that has no lane at one of its ends.
void addMessages(Events& events, const record::RunRecord& run) {
    const auto isLane = [&](std::int64_t number) {
        return std::ranges::any_of(run.lanes,
                                   [&](const record::Lane& lane) { return lane.lane == number; });
    };
    std::size_t number = 0;
    for (const record::Message& message : run.details.messages) {
        if (!isLane(message.from) || !isLane(message.to)) {
            continue;
        }
        const auto from = static_cast<std::uint64_t>(message.from) + 1;
        const auto to = static_cast<std::uint64_t>(message.to) + 1;
        events.arrow("s", ++number, from, message.sentNs);
        events.arrow("f", number, to,
                     message.receivedNs > message.sentNs ? message.receivedNs - 1 : message.sentNs);
    }
}

}  // namespace

std::string chromeTrace(const experiment::RunOutcome& outcome) {
    const record::RunRecord& record = *outcome.record;
    const Metadata data = metadata(record);
    nlohmann::ordered_json other = nlohmann::ordered_json::object();
    for (const auto& [key, value] : data) {
        other[key] = value;
    }
    Events events;
    events.nameProcess(data.front().second);
    addPhases(events, record.marks);
    for (const record::Lane& lane : record.lanes) {
        addLane(events, lane);
    }
    addCounter(events, record.lanes);
    addMessages(events, record);
    return fmt::format(R"({{"displayTimeUnit":"ns","otherData":{},"traceEvents":[{})",
                       other.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                       std::move(events).text()) +
           "\n]}\n";
}

}  // namespace dartscope::exchange
