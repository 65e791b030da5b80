// SPDX-License-Identifier: GPL-3.0-or-later

// What a process that is a lane is told and says, as JSON in one line.
#include "core/engines/lane_process.h"
#include "core/record/json_forms.h"
#include "core/record/span_columns.h"

namespace dartscope::engines {
namespace {

using record::Fields;
using record::Json;

Json jsonOf(const Recorded& recording) {
    return Json{{"lane", record::summaryOf(recording.lane)},
                {"spans", record::jsonOf(recording.lane.spans)},
                {"probes", record::jsonOf(recording.lane.probes)},
                {"waits", record::jsonOf(recording.lane.waits)},
                {"first_dart_ns", record::orNull(recording.firstDartNs)},
                {"last_dart_ns", record::orNull(recording.lastDartNs)}};
}

void read(Fields& fields, Recorded& recording) {
    fields.in("lane", [&](Fields& part) { record::readSummary(part, recording.lane); });
    fields.in("spans", [&](Fields& part) { record::read(part, recording.lane.spans); });
    fields.in("probes", [&](Fields& part) { record::read(part, recording.lane.probes); });
    fields.in("waits", [&](Fields& part) { record::read(part, recording.lane.waits); });
    fields.maybe("first_dart_ns", recording.firstDartNs);
    fields.maybe("last_dart_ns", recording.lastDartNs);
}

}  // namespace

std::string encode(const LaneJob& job) {
    return record::dumpJson(Json{{"lane", job.lane},
                                 {"parent", job.parent},
                                 {"board", job.board},
                                 {"report", job.report},
                                 {"tasks", job.tasks},
                                 {"results", job.results},
                                 {"config", record::jsonOf(job.config)}});
}

std::optional<LaneJob> decodeLaneJob(std::string_view text) {
    const auto json = record::parseJson(text);
    if (!json || !json->is_object()) {
        return std::nullopt;
    }
    LaneJob job;
    std::string broken;
    Fields fields(*json, "", broken);
    fields.need("lane", job.lane);
    fields.need("parent", job.parent);
    fields.need("board", job.board);
    fields.need("report", job.report);
    fields.need("tasks", job.tasks);
    fields.need("results", job.results);
    fields.in("config", [&](Fields& part) { record::read(part, job.config); });
    return fields.ok() && job.lane < job.config.workers ? std::optional(job) : std::nullopt;
}

std::string encode(const LaneLine& line) {
    if (line.hits) {
        return record::dumpJson(Json{{"hits", *line.hits}});
    }
    if (line.recording) {
        return record::dumpJson(Json{{"recording", jsonOf(*line.recording)}});
    }
    if (line.failure) {
        return record::dumpJson(Json{{"failure", record::jsonOf(line.failure)}});
    }
    return record::dumpJson(Json{{"ready", line.ready}});
}

std::optional<LaneLine> decodeLaneLine(std::string_view bytes) {
    const auto json = record::parseJson(bytes);
    if (!json || !json->is_object() || json->size() != 1) {
        return std::nullopt;
    }
    LaneLine line;
    std::string broken;
    Fields fields(*json, "", broken);
    fields.maybe("ready", line.ready);
    fields.maybe("hits", line.hits);
    fields.inMaybe("recording", [&](Fields& part) { read(part, line.recording.emplace()); });
    record::read(fields, "failure", line.failure);
    const bool known = line.ready || line.hits || line.recording || line.failure;
    return fields.ok() && known ? std::optional(std::move(line)) : std::nullopt;
}

}  // namespace dartscope::engines
