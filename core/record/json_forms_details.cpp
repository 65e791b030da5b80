// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/json_forms.h"
#include "core/record/json_forms_observed.h"

namespace dartscope::record {
namespace {

/// Declares an instant broken that is further away than that.
void refuseFar(Fields& fields, std::string_view key, std::int64_t instantNs) {
    fields.range(key, instantNs, -kFarthestNs, kFarthestNs);
}

Json jsonOf(const SerialPart& part) {
    return Json{{"lane", part.lane},
                {"start_ns", part.startNs},
                {"end_ns", part.endNs},
                {"cpu_ns", orNull(part.cpuNs)},
                {"darts", part.darts}};
}

void read(Fields& fields, SerialPart& part) {
    fields.need("lane", part.lane);
    fields.need("start_ns", part.startNs);
    refuseFar(fields, "start_ns", part.startNs);
    fields.need("end_ns", part.endNs);
    fields.range("end_ns", part.endNs, part.startNs, kFarthestNs);
    fields.maybe("cpu_ns", part.cpuNs);
    fields.range<std::int64_t>("cpu_ns", part.cpuNs.value_or(0), 0, kFarthestNs);
    fields.maybe("darts", part.darts);
}

Json jsonOf(const Message& message) {
    return Json{{"from", message.from},
                {"to", message.to},
                {"sent_ns", message.sentNs},
                {"received_ns", message.receivedNs},
                {"bytes", message.bytes}};
}

void read(Fields& fields, Message& message) {
    fields.need("from", message.from);
    fields.need("to", message.to);
    fields.need("sent_ns", message.sentNs);
    refuseFar(fields, "sent_ns", message.sentNs);
    fields.need("received_ns", message.receivedNs);
    refuseFar(fields, "received_ns", message.receivedNs);
    fields.maybe("bytes", message.bytes);
}

Json jsonOf(const RankView& view) {
    return Json{{"rank", view.rank}, {"before", view.before}, {"after", view.after}};
}

void read(Fields& fields, RankView& view) {
    fields.need("rank", view.rank);
    fields.need("before", view.before);
    fields.maybe("after", view.after);
}

Json jsonOf(const ClockMap& clock) {
    return Json{{"host", clock.host}, {"offset_ns", clock.offsetNs}, {"bound_ns", clock.boundNs}};
}

void read(Fields& fields, ClockMap& clock) {
    fields.need("host", clock.host);
    fields.need("offset_ns", clock.offsetNs);
    fields.need("bound_ns", clock.boundNs);
    fields.range<std::int64_t>("bound_ns", clock.boundNs, 0, INT64_MAX);
}

template <typename T>
Json arrayOf(const std::vector<T>& values) {
    Json array = Json::array();
    for (const T& value : values) {
        array.push_back(jsonOf(value));
    }
    return array;
}

/// An array that may be missing: files of before have none.
template <typename T, typename Read>
void readArray(Fields& fields, std::string_view key, std::vector<T>& values, Read readOne) {
    if (fields.find(key) != nullptr) {
        fields.eachOf(key, [&](Fields& each) { readOne(each, values.emplace_back()); });
    }
}

}  // namespace

Json jsonOf(const WorkDetails& details) {
    Json machines = Json::array();
    for (const machine::Machine& machine : details.machines) {
        machines.push_back(jsonOf(machine));
    }
    return Json{{"serial_parts", arrayOf(details.serialParts)},
                {"messages", arrayOf(details.messages)},
                {"dropped_messages", details.droppedMessages},
                {"rank_views", arrayOf(details.rankViews)},
                {"partial_timer_ns", orNull(details.partialTimerNs)},
                {"clocks", arrayOf(details.clocks)},
                {"machines", std::move(machines)},
                {"slots", orNull(details.launcherSlots)},
                {"binding", details.binding},
                {"queued_ns", orNull(details.queuedNs)},
                {"observed", details.observed ? jsonOf(*details.observed) : Json()}};
}

void read(Fields& fields, WorkDetails& details) {
    const auto one = [](Fields& each, auto& value) { read(each, value); };
    readArray(fields, "serial_parts", details.serialParts, one);
    readArray(fields, "messages", details.messages, one);
    fields.maybe("dropped_messages", details.droppedMessages);
    readArray(fields, "rank_views", details.rankViews, one);
    fields.maybe("partial_timer_ns", details.partialTimerNs);
    fields.range<std::int64_t>("partial_timer_ns", details.partialTimerNs.value_or(0), 0,
                               INT64_MAX);
    readArray(fields, "clocks", details.clocks, one);
    readArray(fields, "machines", details.machines, one);
    fields.maybe("slots", details.launcherSlots);
    fields.maybe("binding", details.binding);
    fields.maybe("queued_ns", details.queuedNs);
    fields.range<std::int64_t>("queued_ns", details.queuedNs.value_or(0), 0, kFarthestNs);
    fields.inMaybe("observed", [&](Fields& part) { read(part, details.observed.emplace()); });
}

}  // namespace dartscope::record
