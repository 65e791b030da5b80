// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/protocol.h"

#include <fmt/format.h>

#include <algorithm>
#include <new>

#include "core/base/host_name.h"
#include "core/record/json_forms.h"
#include "core/record/span_columns.h"

namespace dartscope::launch {
namespace {

using record::Fields;
using record::Json;

constexpr std::size_t kQuotedBytes = 80;

Json jsonOf(const Hello& hello) {
    Json json{{"type", "hello"},
              {"protocol", hello.protocol},
              {"program", hello.program},
              {"pid", hello.pid},
              {"instruction_set", hello.instructionSet},
              {"models", hello.models}};
    if (!hello.host.empty()) {
        json["host"] = hello.host;
    }
    return json;
}

void read(Fields& fields, Hello& hello) {
    fields.need("protocol", hello.protocol);
    fields.maybe("program", hello.program);
    fields.maybe("pid", hello.pid);
    fields.maybe("instruction_set", hello.instructionSet);
    fields.maybe("models", hello.models);
    fields.maybe("host", hello.host);
    fields.range<std::size_t>("host", hello.host.size(), 0, kLongestHostName);
}

Json jsonOf(const ProgressLine& progress) {
    Json lanes = Json::array();
    for (const LaneState& lane : progress.lanes) {
        lanes.push_back(Json{{"lane", lane.lane},
                             {"state", lane.working ? "working" : "idle"},
                             {"first", lane.first},
                             {"count", lane.count},
                             {"done", lane.done}});
    }
    return Json{{"type", "progress"},
                {"darts", progress.darts},
                {"hits", progress.hits},
                {"darts_of_hits", progress.dartsOfHits},
                {"lanes", std::move(lanes)}};
}

void read(Fields& fields, LaneState& lane) {
    std::string state;
    fields.need("lane", lane.lane);
    fields.need("state", state);
    if (state != "working" && state != "idle") {
        fields.refuse("state");
    }
    lane.working = state == "working";
    fields.need("first", lane.first);
    fields.need("count", lane.count);
    fields.need("done", lane.done);
    fields.range<std::uint64_t>("done", lane.done, 0, lane.count);
}

void read(Fields& fields, ProgressLine& progress) {
    fields.need("darts", progress.darts);
    fields.range<std::uint64_t>("darts", progress.darts, 0, record::kMostDarts);
    progress.dartsOfHits = progress.darts;  // where nothing else is said
    fields.maybe("darts_of_hits", progress.dartsOfHits);
    fields.range<std::uint64_t>("darts_of_hits", progress.dartsOfHits, 0, progress.darts);
    fields.maybe("hits", progress.hits);
    fields.range<std::uint64_t>("hits", progress.hits, 0, progress.dartsOfHits);
    fields.eachOfMaybe("lanes", [&](Fields& each) { read(each, progress.lanes.emplace_back()); });
    fields.range<std::size_t>("lanes", progress.lanes.size(), 0, kProgressLanes);
}

Json jsonOf(const SpansLine& line) {
    return Json{{"type", "spans"},
                {"lane", line.lane},
                {"spans", record::jsonOf(line.spans)},
                {"probes", record::jsonOf(line.probes)},
                {"waits", record::jsonOf(line.waits)}};
}

void read(Fields& fields, SpansLine& line) {
    fields.need("lane", line.lane);
    fields.in("spans", [&](Fields& part) { record::read(part, line.spans); });
    fields.inMaybe("probes", [&](Fields& part) { record::read(part, line.probes); });
    fields.inMaybe("waits", [&](Fields& part) { record::read(part, line.waits); });
}

Json jsonOf(const TimeLine& time) {
    return Json{{"type", "time"}, {"at_ns", time.atNs}};
}

void read(Fields& fields, TimeLine& time) {
    fields.need("at_ns", time.atNs);
}

Json jsonOf(const ErrorLine& error) {
    return Json{{"type", "error"}, {"id", error.id}, {"detail", error.detail}};
}

void read(Fields& fields, ErrorLine& error) {
    fields.need("id", error.id);
    fields.maybe("detail", error.detail);
}

Json jsonOf(const ResultLine& result) {
    Json lanes = Json::array();
    for (const record::Lane& lane : result.lanes) {
        lanes.push_back(record::summaryOf(lane));
    }
    return Json{{"type", "result"},
                {"darts", result.darts},
                {"hits", result.hits},
                {"stopped", result.stopped},
                {"ready_ns", record::orNull(result.readyNs)},
                {"first_dart_ns", record::orNull(result.firstDartNs)},
                {"last_dart_ns", record::orNull(result.lastDartNs)},
                {"combined_ns", record::orNull(result.combinedNs)},
                {"lanes", std::move(lanes)},
                {"details", record::jsonOf(result.details)},
                {"failure", result.failure ? jsonOf(*result.failure) : Json()}};
}

void read(Fields& fields, ResultLine& result) {
    fields.need("darts", result.darts);
    fields.range<std::uint64_t>("darts", result.darts, 0, record::kMostDarts);
    fields.need("hits", result.hits);
    fields.range<std::uint64_t>("hits", result.hits, 0, result.darts);
    fields.maybe("stopped", result.stopped);
    fields.maybe("ready_ns", result.readyNs);
    fields.maybe("first_dart_ns", result.firstDartNs);
    fields.maybe("last_dart_ns", result.lastDartNs);
    fields.maybe("combined_ns", result.combinedNs);
    fields.eachOfMaybe(
        "lanes", [&](Fields& each) { record::readSummary(each, result.lanes.emplace_back()); });
    record::refuseDuplicates(fields, "lanes", result.lanes);
    fields.inMaybe("details", [&](Fields& part) { record::read(part, result.details); });
    fields.inMaybe("failure", [&](Fields& part) { read(part, result.failure.emplace()); });
}

Json jsonOf(const Start& start) {
    Json json{{"type", "start"},
              {"protocol", kProtocolVersion},
              {"config", record::jsonOf(start.config)},
              {"progress_hz", start.progressHz}};
    if (start.elsewhere) {
        json["elsewhere"] = true;
    }
    return json;
}

void read(Fields& fields, Start& start) {
    fields.in("config", [&](Fields& part) { record::read(part, start.config); });
    fields.maybe("progress_hz", start.progressHz);
    fields.range("progress_hz", start.progressHz, 0, kProgressHz);
    fields.maybe("elsewhere", start.elsewhere);
}

Json jsonOf(const Stop&) {
    return Json{{"type", "stop"}};
}

void read(Fields&, Stop&) {}

Json jsonOf(const Time&) {
    return Json{{"type", "time"}};
}

void read(Fields&, Time&) {}

/// The start of a line with what is not printable ASCII as dots, so that it can go anywhere.
std::string quoted(std::string_view line) {
    std::string text(line.substr(0, kQuotedBytes));
    std::ranges::replace_if(
        text, [](char c) { return c < ' ' || c > '~'; }, '.');
    return text;
}

/// Reads the message as a Message if it is of that type; nothing if it is of another.
template <typename Message, typename Any>
std::optional<Result<Any>> readIf(std::string_view wanted, const Json& json,
                                  const std::string& type) {
    if (type != wanted) {
        return std::nullopt;
    }
    Message message;
    std::string broken;
    Fields fields(json, "", broken);
    read(fields, message);
    if (!broken.empty()) {
        return fail(ErrorCode::RunFailed, "protocol-field", {type, broken});
    }
    return Result<Any>(std::move(message));
}

/// A version that is said must be ours, whatever else a newer one may have changed.
Result<void> checkVersion(const Json& json) {
    std::string broken;
    std::int64_t version = kProtocolVersion;
    Fields(json, "", broken).maybe("protocol", version);
    if (broken.empty() && version != kProtocolVersion) {
        return fail(ErrorCode::RunFailed, "protocol-version",
                    {fmt::format("{}", version), fmt::format("{}", kProtocolVersion)});
    }
    return {};
}

template <typename Any, typename ReadAs>
Result<Any> decode(std::string_view line, ReadAs readAs) {
    try {
        const auto json = line.size() > kLongestLineBytes ? std::nullopt : record::parseJson(line);
        std::string type;
        std::string broken;
        if (json) {
            Fields(*json, "", broken).need("type", type);
        }
        if (json && broken.empty()) {
            if (const auto version = checkVersion(*json); !version) {
                return tl::unexpected(version.error());
            }
            if (auto message = readAs(*json, type)) {
                return *std::move(message);
            }
        }
    } catch (const std::bad_alloc&) {
        // Whatever wants that much memory is no line of ours.
    }
    return fail(ErrorCode::RunFailed, "protocol-garbage", {quoted(line)});
}

template <typename Any>
std::string encodeAny(const Any& message) {
    return record::dumpJson(std::visit([](const auto& one) { return jsonOf(one); }, message));
}

}  // namespace

std::string encode(const FromWorker& message) {
    return encodeAny(message);
}

std::string encode(const ToWorker& message) {
    return encodeAny(message);
}

Result<FromWorker> decodeFromWorker(std::string_view line) {
    return decode<FromWorker>(line, [](const Json& json, const std::string& type) {
        auto message = readIf<Hello, FromWorker>("hello", json, type);
        message = message ? message : readIf<ProgressLine, FromWorker>("progress", json, type);
        message = message ? message : readIf<SpansLine, FromWorker>("spans", json, type);
        message = message ? message : readIf<ResultLine, FromWorker>("result", json, type);
        message = message ? message : readIf<TimeLine, FromWorker>("time", json, type);
        return message ? message : readIf<ErrorLine, FromWorker>("error", json, type);
    });
}

Result<ToWorker> decodeToWorker(std::string_view line) {
    return decode<ToWorker>(line, [](const Json& json, const std::string& type) {
        auto message = readIf<Start, ToWorker>("start", json, type);
        message = message ? message : readIf<Stop, ToWorker>("stop", json, type);
        return message ? message : readIf<Time, ToWorker>("time", json, type);
    });
}

}  // namespace dartscope::launch
