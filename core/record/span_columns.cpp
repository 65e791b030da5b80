// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/span_columns.h"

#include <algorithm>

namespace dartscope::record {
namespace {

using Column = std::vector<std::int64_t>;

/// a − b and a + b modulo 2⁶⁴: whatever the values are, the difference brings them back.
template <typename A, typename B>
std::int64_t minus(A a, B b) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}

template <typename A, typename B>
std::int64_t plus(A a, B b) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

Json packed(Column column) {
    const bool constant = column.size() > 1 &&
                          std::ranges::adjacent_find(column, std::not_equal_to{}) == column.end();
    return constant ? Json(column.front()) : Json(std::move(column));
}

/// Entry i of the column = value(i).
template <typename Value>
Column columnOf(std::size_t count, Value value) {
    Column column(count);
    for (std::size_t i = 0; i < count; ++i) {
        column[i] = value(i);
    }
    return column;
}

Column differences(const Column& values) {
    return columnOf(values.size(),
                    [&](std::size_t i) { return minus(values[i], i == 0 ? 0 : values[i - 1]); });
}

void sumUp(Column& column) {
    for (std::size_t i = 1; i < column.size(); ++i) {
        column[i] = plus(column[i], column[i - 1]);
    }
}

/// Reads a column of `count` entries, or one number for all of them.
Column unpacked(Fields& fields, std::string_view key, std::size_t count) {
    Column column;
    const Json* value = fields.find(key);
    std::int64_t same = 0;
    if (value != nullptr && take(*value, same)) {
        column.assign(count, same);
        return column;
    }
    fields.need(key, column);
    if (column.size() != count) {
        fields.refuse(key);
        column.assign(count, 0);
    }
    return column;
}

}  // namespace

Json jsonOf(const SpanColumns& s) {
    const std::size_t n = s.size();
    const auto length = [&](std::size_t i) { return minus(s.endNs[i], s.startNs[i]); };
    return Json{
        {"gap_ns",
         packed(columnOf(
             n, [&](std::size_t i) { return minus(s.startNs[i], i == 0 ? 0 : s.endNs[i - 1]); }))},
        {"length_ns", columnOf(n, length)},
        {"idle_ns",
         packed(columnOf(n, [&](std::size_t i) { return minus(length(i), s.busyNs[i]); }))},
        {"skip", packed(columnOf(n,
                                 [&](std::size_t i) {
                                     return minus(s.first[i],
                                                  i == 0 ? 0 : s.first[i - 1] + s.darts[i - 1]);
                                 }))},
        {"darts",
         packed(columnOf(
             n, [&](std::size_t i) { return minus(s.darts[i], i == 0 ? 0 : s.darts[i - 1]); }))},
        {"tasks", packed(columnOf(n, [&](std::size_t i) { return minus(s.tasks[i], 1); }))},
    };
}

Json jsonOf(const ProbeColumns& probes) {
    const auto optional = [](const Column& column) {
        return column.empty() ? Json() : Json(differences(column));
    };
    return Json{{"at_ns", differences(probes.atNs)},
                {"cpu_ns", optional(probes.cpuNs)},
                {"runqueue_ns", optional(probes.runqueueNs)},
                {"cpu", optional(probes.cpu)}};
}

Json jsonOf(const WaitColumns& w) {
    const std::size_t n = w.size();
    return Json{
        {"gap_ns",
         packed(columnOf(
             n, [&](std::size_t i) { return minus(w.startNs[i], i == 0 ? 0 : w.endNs[i - 1]); }))},
        {"length_ns", columnOf(n, [&](std::size_t i) { return minus(w.endNs[i], w.startNs[i]); })},
        {"kind", packed(w.kind)},
        {"peer", packed(w.peer)}};
}

void read(Fields& fields, SpanColumns& spans) {
    Column length;
    fields.need("length_ns", length);
    const std::size_t n = length.size();
    const Column gap = unpacked(fields, "gap_ns", n);
    const Column idle = unpacked(fields, "idle_ns", n);
    const Column skip = unpacked(fields, "skip", n);
    Column darts = unpacked(fields, "darts", n);
    const Column tasks = unpacked(fields, "tasks", n);
    sumUp(darts);
    std::int64_t end = 0;
    std::int64_t next = 0;
    for (std::size_t i = 0; i < n && fields.ok(); ++i) {
        Span span;
        span.startNs = plus(end, gap[i]);
        span.endNs = plus(span.startNs, length[i]);
        span.busyNs = minus(length[i], idle[i]);
        span.first = static_cast<std::uint64_t>(plus(next, skip[i]));
        span.darts = static_cast<std::uint64_t>(darts[i]);
        span.tasks = static_cast<std::uint64_t>(plus(tasks[i], 1));
        fields.range<std::int64_t>("length_ns", length[i], 0, INT64_MAX);
        fields.range<std::int64_t>("idle_ns", idle[i], 0, length[i]);
        fields.range<std::int64_t>("darts", darts[i], 0, INT64_MAX);
        fields.range<std::int64_t>("tasks", tasks[i], 0, INT64_MAX - 1);
        if (span.endNs < span.startNs) {
            fields.refuse("gap_ns");
        }
        spans.push(span);
        end = span.endNs;
        next = plus(span.first, span.darts);
    }
}

void read(Fields& fields, ProbeColumns& probes) {
    fields.need("at_ns", probes.atNs);
    sumUp(probes.atNs);
    for (const auto& [key, column] : {std::pair{"cpu_ns", &probes.cpuNs},
                                      {"runqueue_ns", &probes.runqueueNs},
                                      {"cpu", &probes.cpu}}) {
        if (fields.find(key) != nullptr) {
            *column = unpacked(fields, key, probes.atNs.size());
            sumUp(*column);
        }
    }
}

void read(Fields& fields, WaitColumns& waits) {
    Column length;
    fields.need("length_ns", length);
    const std::size_t n = length.size();
    const Column gap = unpacked(fields, "gap_ns", n);
    const Column kind = unpacked(fields, "kind", n);
    const Column peer = unpacked(fields, "peer", n);
    std::int64_t end = 0;
    for (std::size_t i = 0; i < n && fields.ok(); ++i) {
        const std::int64_t start = plus(end, gap[i]);
        end = plus(start, length[i]);
        fields.range<std::int64_t>("length_ns", length[i], 0, INT64_MAX);
        fields.range<std::int64_t>("kind", kind[i], 0, static_cast<std::int64_t>(WaitKind::Queue));
        if (end < start) {
            fields.refuse("gap_ns");
        }
        waits.push(start, end, static_cast<WaitKind>(kind[i]), peer[i]);
    }
}

}  // namespace dartscope::record
