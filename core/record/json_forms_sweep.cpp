// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include "core/record/json_forms.h"

namespace dartscope::record {

Json jsonOf(const SweepConfig& config) {
    return Json{{"run", jsonOf(config.run)},
                {"models", config.models},
                {"workers", config.workers},
                {"repeats", config.repeats},
                {"scaling", name(config.scaling)},
                {"base", name(config.base)},
                {"target_ms", config.targetMs},
                {"max_minutes", orNull(config.maxMinutes)},
                {"darts", orNull(config.darts)},
                {"order_seed", config.orderSeed},
                {"asked_task_size", config.askedTaskSize}};
}

void read(Fields& fields, SweepConfig& config) {
    fields.in("run", [&](Fields& part) { read(part, config.run); });
    fields.need("models", config.models);
    fields.need("workers", config.workers);
    fields.need("repeats", config.repeats);
    fields.needNamed("scaling", config.scaling, scalingNamed);
    fields.needNamed("base", config.base, baseNamed);
    fields.maybe("target_ms", config.targetMs);
    fields.maybe("max_minutes", config.maxMinutes);
    fields.maybe("darts", config.darts);
    fields.maybe("order_seed", config.orderSeed);
    fields.maybe("asked_task_size", config.askedTaskSize);
}

namespace {

Json jsonOf(const Repeat& repeat) {
    return Json{{"compute_s", repeat.computeS},
                {"end_to_end_s", repeat.endToEndS},
                {"darts", repeat.darts},
                {"hits", repeat.hits},
                {"runqueue_share", orNull(repeat.runqueueShare)},
                {"noise", jsonOf(repeat.noise)}};
}

void read(Fields& fields, Repeat& repeat) {
    constexpr double kMostSeconds = std::numeric_limits<double>::max();
    fields.need("compute_s", repeat.computeS);
    fields.range("compute_s", repeat.computeS, 0.0, kMostSeconds);
    fields.need("end_to_end_s", repeat.endToEndS);
    fields.range("end_to_end_s", repeat.endToEndS, 0.0, kMostSeconds);
    fields.need("darts", repeat.darts);
    fields.range<std::uint64_t>("darts", repeat.darts, 0, kMostDarts);
    fields.need("hits", repeat.hits);
    fields.range<std::uint64_t>("hits", repeat.hits, 0, repeat.darts);
    fields.maybe("runqueue_share", repeat.runqueueShare);
    fields.inMaybe("noise", [&](Fields& part) { read(part, repeat.noise); });
}

Json jsonOf(const RunRecordPtr& record) {
    Json json;
    if (record) {
        write(json, *record);
    }
    return json;
}

void read(Fields& fields, std::string_view key, RunRecordPtr& record) {
    fields.inMaybe(key, [&](Fields& part) {
        auto whole = std::make_shared<RunRecord>();
        read(part, *whole);
        record = std::move(whole);
    });
}

/// The two times of every repeat stand as plain arrays, where charts and scripts look for them;
/// the rest of each repeat under "repeats".
Json jsonOf(const SweepPoint& point) {
    Json compute = Json::array();
    Json endToEnd = Json::array();
    Json repeats = Json::array();
    for (const Repeat& repeat : point.repeats) {
        compute.push_back(repeat.computeS);
        endToEnd.push_back(repeat.endToEndS);
        repeats.push_back(jsonOf(repeat));
    }
    return Json{{"workers", point.workers},        {"darts", point.darts},
                {"compute_s", std::move(compute)}, {"end_to_end_s", std::move(endToEnd)},
                {"repeats", std::move(repeats)},   {"nearest_median", jsonOf(point.nearestMedian)}};
}

void read(Fields& fields, SweepPoint& point) {
    fields.need("workers", point.workers);
    fields.range<std::uint64_t>("workers", point.workers, 1, kMostWorkers);
    fields.need("darts", point.darts);
    fields.range<std::uint64_t>("darts", point.darts, 0, kMostDarts);
    fields.eachOf("repeats", [&](Fields& each) { read(each, point.repeats.emplace_back()); });
    read(fields, "nearest_median", point.nearestMedian);
}

Json jsonOf(const SweepSeries& series, Base base) {
    Json json{{"model", series.model}, {"base", name(base)}};
    Json& points = json["points"] = Json::array();
    for (const SweepPoint& point : series.points) {
        points.push_back(jsonOf(point));
    }
    json["drift"] = series.drift ? jsonOf(*series.drift) : Json();
    Json& serial = json["serial_base"] = Json::array();
    for (const Repeat& repeat : series.serialBase) {
        serial.push_back(jsonOf(repeat));
    }
    json["serial_nearest"] = jsonOf(series.serialNearest);
    return json;
}

void read(Fields& fields, SweepSeries& series) {
    fields.need("model", series.model);
    fields.eachOf("points", [&](Fields& each) { read(each, series.points.emplace_back()); });
    fields.inMaybe("drift", [&](Fields& part) { read(part, series.drift.emplace()); });
    if (fields.find("serial_base") != nullptr) {
        fields.eachOf("serial_base",
                      [&](Fields& each) { read(each, series.serialBase.emplace_back()); });
    }
    read(fields, "serial_nearest", series.serialNearest);
}

}  // namespace

void write(Json& document, const SweepRecord& record) {
    document["config"] = jsonOf(record.config);
    document["started_at"] = record.startedAt;
    document["machines"] = Json::array({jsonOf(record.machine)});
    document["program_version"] = record.programVersion;
    document["partial"] = record.partial;
    document["failure"] = jsonOf(record.failure);
    Json& series = document["series"] = Json::array();
    for (const SweepSeries& each : record.series) {
        series.push_back(jsonOf(each, record.config.base));
    }
}

void read(Fields& fields, SweepRecord& record) {
    fields.in("config", [&](Fields& part) { read(part, record.config); });
    fields.maybe("started_at", record.startedAt);
    std::size_t machines = 0;
    fields.eachOf("machines", [&](Fields& each) {
        read(each, machines++ == 0 ? record.machine : record.machine = {});
    });
    fields.range<std::size_t>("machines", machines, 1, 1);
    fields.maybe("program_version", record.programVersion);
    fields.maybe("partial", record.partial);
    read(fields, "failure", record.failure);
    fields.eachOf("series", [&](Fields& each) { read(each, record.series.emplace_back()); });
}

}  // namespace dartscope::record
