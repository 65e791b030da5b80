// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_trace.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

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

void addLane(Events& events, const record::Lane& lane) {
    const std::uint64_t row = std::uint64_t{lane.lane} + 1;
    events.nameRow(row, lane.rank ? fmt::format("rank {}, worker {}", *lane.rank, lane.lane)
                                  : fmt::format("worker {}", lane.lane));
    std::int64_t from = 0;
    for (std::size_t i = 0; i < lane.spans.size(); ++i) {
        const record::Span span = lane.spans.at(i);
        const std::int64_t start = std::max(from, span.startNs);
        const std::int64_t end = std::max(start, span.endNs);
        events.slice(row, span.tasks == 1 ? "task" : fmt::format("{} tasks", span.tasks), start,
                     end,
                     fmt::format(R"({{"first":{},"darts":{},"busy_ns":{}}})", span.first,
                                 span.darts, span.busyNs));
        from = end;
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
    return fmt::format(R"({{"displayTimeUnit":"ns","otherData":{},"traceEvents":[{})",
                       other.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                       std::move(events).text()) +
           "\n]}\n";
}

}  // namespace dartscope::exchange
