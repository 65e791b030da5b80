// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/estimate.h"
#include "core/record/json_forms.h"
#include "core/record/span_columns.h"

namespace dartscope::record {
namespace {

Json jsonOf(const Marks& marks) {
    return Json{{"requested", marks.requestedNs},        {"launched", orNull(marks.launchedNs)},
                {"ready", orNull(marks.readyNs)},        {"first_dart", orNull(marks.firstDartNs)},
                {"last_dart", orNull(marks.lastDartNs)}, {"combined", orNull(marks.combinedNs)},
                {"ended", orNull(marks.endedNs)}};
}

void read(Fields& fields, Marks& marks) {
    fields.need("requested", marks.requestedNs);
    fields.range("requested", marks.requestedNs, -kFarthestNs, kFarthestNs);
    const auto instant = [&](std::string_view key, std::optional<std::int64_t>& mark) {
        fields.maybe(key, mark);
        fields.range(key, mark.value_or(0), -kFarthestNs, kFarthestNs);
    };
    instant("launched", marks.launchedNs);
    instant("ready", marks.readyNs);
    instant("first_dart", marks.firstDartNs);
    instant("last_dart", marks.lastDartNs);
    instant("combined", marks.combinedNs);
    instant("ended", marks.endedNs);
}

/// Declares the first mark broken that lies before one that comes earlier in a run.
void refuseBackwards(Fields& fields, const Marks& marks) {
    std::int64_t latest = marks.requestedNs;
    const auto next = [&](std::string_view key, const std::optional<std::int64_t>& mark) {
        if (mark && *mark < latest) {
            fields.refuse(key);
        }
        latest = mark.value_or(latest);
    };
    next("launched", marks.launchedNs);
    next("ready", marks.readyNs);
    next("first_dart", marks.firstDartNs);
    next("last_dart", marks.lastDartNs);
    next("combined", marks.combinedNs);
    next("ended", marks.endedNs);
}

Json jsonOf(const Reference& reference) {
    return Json{{"ns_per_dart", reference.nsPerDart},
                {"vector_ns_per_dart", reference.vectorNsPerDart},
                {"generator_ns", reference.generatorNs},
                {"measured_at", reference.measuredAt},
                {"chain_ns", orNull(reference.chainNs)}};
}

void read(Fields& fields, Reference& reference) {
    fields.need("ns_per_dart", reference.nsPerDart);
    fields.need("vector_ns_per_dart", reference.vectorNsPerDart);
    fields.need("generator_ns", reference.generatorNs);
    fields.maybe("measured_at", reference.measuredAt);
    fields.maybe("chain_ns", reference.chainNs);
}

Json jsonOf(const Launch& launch) {
    Json environment = Json::object();
    for (const auto& [variable, value] : launch.environment) {
        environment[variable] = value;
    }
    return Json{{"command", launch.command},
                {"environment", std::move(environment)},
                {"cpus", launch.cpus},
                {"instruction_set", launch.instructionSet},
                {"program_version", launch.programVersion},
                {"script", launch.script}};
}

void read(Fields& fields, Launch& launch) {
    fields.maybe("command", launch.command);
    fields.maybe("cpus", launch.cpus);
    fields.maybe("instruction_set", launch.instructionSet);
    fields.maybe("program_version", launch.programVersion);
    fields.maybe("script", launch.script);
    const Json* environment = fields.find("environment");
    if (environment == nullptr) {
        return;
    }
    if (!environment->is_object()) {
        fields.refuse("environment");
        return;
    }
    for (const auto& [variable, value] : environment->items()) {
        if (!take(value, launch.environment[variable])) {
            fields.refuse("environment");
        }
    }
}

Json jsonOf(const Twin& twin) {
    return Json{{"changed", twin.changed},
                {"config", jsonOf(twin.config)},
                {"ns_per_dart", twin.nsPerDart},
                {"compute_ns", twin.computeNs},
                {"darts", twin.darts}};
}

void read(Fields& fields, Twin& twin) {
    fields.need("changed", twin.changed);
    fields.in("config", [&](Fields& part) { read(part, twin.config); });
    fields.need("ns_per_dart", twin.nsPerDart);
    fields.range("ns_per_dart", twin.nsPerDart, 0.0, 1e18);
    fields.need("compute_ns", twin.computeNs);
    fields.range<std::int64_t>("compute_ns", twin.computeNs, 0, INT64_MAX);
    fields.need("darts", twin.darts);
}

Json jsonOf(const Lane& lane) {
    Json json = summaryOf(lane);
    json["spans"] = jsonOf(lane.spans);
    json["probes"] = jsonOf(lane.probes);
    json["waits"] = jsonOf(lane.waits);
    return json;
}

void read(Fields& fields, Lane& lane) {
    readSummary(fields, lane);
    fields.in("spans", [&](Fields& part) { read(part, lane.spans); });
    fields.inMaybe("probes", [&](Fields& part) { read(part, lane.probes); });
    fields.inMaybe("waits", [&](Fields& part) { read(part, lane.waits); });
}

}  // namespace

void write(Json& document, const RunRecord& record) {
    const auto estimated = estimate(record.darts, record.hits);
    document["config"] = jsonOf(record.config);
    document["started_at"] = record.startedAt;
    Json& machines = document["machines"] = Json::array();
    for (const machine::Machine& machine : record.machines) {
        machines.push_back(jsonOf(machine));
    }
    document["darts"] = record.darts;
    document["hits"] = record.hits;
    document["pi"] = estimated ? Json(estimated->pi) : Json();
    document["standard_error"] = estimated ? Json(estimated->standardError) : Json();
    document["partial"] = record.partial;
    document["failure"] = jsonOf(record.failure);
    document["marks_ns"] = jsonOf(record.marks);
    document["reference"] = record.reference ? jsonOf(*record.reference) : Json();
    document["details"] = jsonOf(record.details);
    Json& twins = document["twins"] = Json::array();
    for (const Twin& twin : record.twins) {
        twins.push_back(jsonOf(twin));
    }
    document["noise"] = jsonOf(record.noise);
    document["launch"] = jsonOf(record.launch);
    Json& lanes = document["lanes"] = Json::array();
    for (const Lane& lane : record.lanes) {
        lanes.push_back(jsonOf(lane));
    }
}

void read(Fields& fields, RunRecord& record) {
    fields.in("config", [&](Fields& part) { read(part, record.config); });
    fields.maybe("started_at", record.startedAt);
    fields.eachOf("machines", [&](Fields& each) { read(each, record.machines.emplace_back()); });
    fields.need("darts", record.darts);
    fields.range<std::uint64_t>("darts", record.darts, 0, kMostDarts);
    fields.need("hits", record.hits);
    fields.range<std::uint64_t>("hits", record.hits, 0, record.darts);
    fields.maybe("partial", record.partial);
    read(fields, "failure", record.failure);
    fields.in("marks_ns", [&](Fields& part) {
        read(part, record.marks);
        if (!record.failure) {  // of a run that failed they may be why it did
            refuseBackwards(part, record.marks);
        }
    });
    fields.inMaybe("reference", [&](Fields& part) { read(part, record.reference.emplace()); });
    fields.inMaybe("details", [&](Fields& part) { read(part, record.details); });
    if (fields.find("twins") != nullptr) {
        fields.eachOf("twins", [&](Fields& each) { read(each, record.twins.emplace_back()); });
    }
    fields.inMaybe("noise", [&](Fields& part) { read(part, record.noise); });
    fields.inMaybe("launch", [&](Fields& part) { read(part, record.launch); });
    fields.eachOf("lanes", [&](Fields& each) { read(each, record.lanes.emplace_back()); });
    refuseDuplicates(fields, "lanes", record.lanes);
}

}  // namespace dartscope::record
