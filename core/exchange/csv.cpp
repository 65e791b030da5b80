// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/exchange/metadata.h"

namespace dartscope::exchange {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

std::string quoted(std::string_view field) {
    if (field.find_first_of(",\"\r\n#") == std::string_view::npos) {
        return std::string(field);
    }
    std::string text = "\"";
    for (const char c : field) {
        text += c;
        if (c == '"') {
            text += '"';
        }
    }
    return text + '"';
}

/// Builds one table, field by field.
class Table {
public:
    Table(const Metadata& data, std::initializer_list<std::string_view> columns) {
        for (const auto& [key, value] : data) {
            m_text += fmt::format("# {}: {}{}", key, value, kLineEnd);
        }
        for (const std::string_view column : columns) {
            add(column);
        }
        endRow();
    }

    void add(std::string_view text) { addRaw(quoted(text)); }
    template <typename Number>
    requires std::is_arithmetic_v<Number>
    void add(Number number) { addRaw(fmt::format("{}", number)); }
    template <typename Value>
    void add(const std::optional<Value>& value) {
        value ? add(*value) : addRaw("");
    }
    void endRow() {
        m_text += kLineEnd;
        m_rowBegun = false;
    }
    std::string text() && { return std::move(m_text); }

private:
    void addRaw(std::string_view field) {
        m_text += m_rowBegun ? "," : "";
        m_text += field;
        m_rowBegun = true;
    }

    std::string m_text;
    bool m_rowBegun = false;
};

using Bound = std::optional<double>;

Bound low(const std::optional<scaling::Interval>& interval) {
    return interval ? Bound(interval->low) : std::nullopt;
}

Bound high(const std::optional<scaling::Interval>& interval) {
    return interval ? Bound(interval->high) : std::nullopt;
}

/// Nothing rather than 0 where there is no repeat.
Bound measured(const scaling::PointSummary& point, double value) {
    return point.times.empty() ? Bound() : Bound(value);
}

/// What timed runs of a sweep ran, and what for: "point", "base" or "drift".
struct RepeatsOf {
    std::string_view model;
    std::uint32_t workers = 1;
    std::string_view role;
};

void addRepeats(Table& table, const RepeatsOf& of, std::span<const record::Repeat> repeats) {
    for (std::size_t i = 0; i < repeats.size(); ++i) {
        const record::Repeat& repeat = repeats[i];
        table.add(of.model);
        table.add(of.workers);
        table.add(i + 1);
        table.add(repeat.darts);
        table.add(repeat.hits);
        table.add(repeat.computeS);
        table.add(repeat.endToEndS);
        table.add(repeat.runqueueShare);
        table.add(repeat.noise.foreignShare);
        table.add(repeat.noise.stealShare);
        table.add(repeat.noise.ownShare);
        table.add(repeat.noise.throttledShare);
        table.add(repeat.noise.watched ? 1 : 0);
        table.add(of.role);
        table.endRow();
    }
}

/// The runs of the serial model, once: all series have the same.
void addSerialBase(Table& table, std::span<const record::SweepSeries> series) {
    const std::vector<record::Repeat>* added = nullptr;
    for (const record::SweepSeries& each : series) {
        if (added == nullptr || each.serialBase != *added) {
            addRepeats(table, {"serial", 1, "base"}, each.serialBase);
            added = each.serialBase.empty() ? added : &each.serialBase;
        }
    }
}

}  // namespace

std::string laneTable(const experiment::RunOutcome& outcome) {
    const record::RunRecord& record = *outcome.record;
    Metadata data = metadata(record);
    if (const auto estimated = record::estimate(record.darts, record.hits)) {
        data.emplace_back("hits", fmt::format("{}", record.hits));
        data.emplace_back("pi", fmt::format("{}", estimated->pi));
        data.emplace_back("standard_error", fmt::format("{}", estimated->standardError));
    }
    if (const auto compute = record::computeNs(record)) {
        data.emplace_back("compute_ns", fmt::format("{}", *compute));
    }
    if (const auto endToEnd = record::endToEndNs(record)) {
        data.emplace_back("end_to_end_ns", fmt::format("{}", *endToEnd));
    }
    Table table(data,
                {"lane", "rank", "host", "pid", "darts", "hits", "tasks", "wall_ns", "cpu_ns",
                 "runqueue_ns", "voluntary_switches", "involuntary_switches", "lock_wait_ns"});
    for (const record::Lane& lane : record.lanes) {
        table.add(lane.lane);
        table.add(lane.rank);
        table.add(lane.host);
        table.add(lane.pid);
        table.add(lane.darts);
        table.add(lane.hits);
        table.add(lane.tasks);
        table.add(lane.wallNs);
        table.add(lane.cpuNs);
        table.add(lane.runqueueNs);
        table.add(lane.voluntarySwitches);
        table.add(lane.involuntarySwitches);
        table.add(lane.lockWaitNs);
        table.endRow();
    }
    return std::move(table).text();
}

std::string pointTable(const experiment::SweepOutcome& outcome) {
    Table table(metadata(*outcome.record),
                {"model", "base_model", "workers", "darts", "repeats", "median_s", "median_low_s",
                 "median_high_s", "speedup", "speedup_low", "speedup_high", "efficiency",
                 "rate_darts_per_s", "beyond_allowed_cpus", "flags"});
    for (const scaling::SeriesSummary& series : outcome.series) {
        for (const scaling::PointSummary& point : series.points) {
            table.add(series.model);
            table.add(series.baseModel);
            table.add(point.workers);
            table.add(point.darts);
            table.add(point.times.size());
            table.add(measured(point, point.median));
            table.add(low(point.interval));
            table.add(high(point.interval));
            table.add(point.speedup);
            table.add(low(point.speedupInterval));
            table.add(high(point.speedupInterval));
            table.add(point.efficiency);
            table.add(point.rate > 0 ? Bound(point.rate) : std::nullopt);
            table.add(point.beyondAllowed ? 1 : 0);
            table.add(fmt::format("{}", fmt::join(point.flags, " ")));
            table.endRow();
        }
    }
    return std::move(table).text();
}

std::string repeatTable(const experiment::SweepOutcome& outcome) {
    Table table(metadata(*outcome.record),
                {"model", "workers", "repeat", "darts", "hits", "compute_s", "end_to_end_s",
                 "runqueue_share", "foreign_share", "steal_share", "own_share", "throttled_share",
                 "watched", "role"});
    for (const record::SweepSeries& series : outcome.record->series) {
        for (const record::SweepPoint& point : series.points) {
            addRepeats(table, {series.model, point.workers, "point"}, point.repeats);
        }
        if (series.drift) {
            addRepeats(table, {series.model, 1, "drift"}, {&*series.drift, 1});
        }
    }
    addSerialBase(table, outcome.record->series);
    return std::move(table).text();
}

}  // namespace dartscope::exchange
