// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/session_index.h"

#include <utility>

#include "core/record/json_forms.h"

namespace dartscope::experiment {
namespace {

using record::Fields;
using record::Json;

void write(Json& json, const Stretch& where) {
    json["at"] = where.at;
    json["bytes"] = where.bytes;
}

void read(Fields& fields, Stretch& where, std::uint64_t end) {
    fields.need("at", where.at);
    fields.need("bytes", where.bytes);
    fields.range<std::uint64_t>("at", where.at, 0, end);
    if (fields.ok()) {
        fields.range<std::uint64_t>("bytes", where.bytes, 0, end - where.at);
    }
}

Json jsonOf(const IndexedEntry& indexed) {
    const SessionEntry& entry = indexed.entry;
    const bool isRun = entry.kind == SessionEntry::Kind::Run;
    Json json{{"name", entry.name},
              {"kind", isRun ? "run" : "sweep"},
              {"started_at", entry.startedAt},
              {"host", entry.host},
              {"partial", entry.partial},
              {"config", std::visit([](const auto& config) { return record::jsonOf(config); },
                                    entry.config)}};
    write(json, indexed.where);
    Json& points = json["points"] = Json::array();
    for (const PointStretch& point : indexed.points) {
        Json each{{"series", point.series}, {"point", point.point}};
        write(each, point.where);
        points.push_back(std::move(each));
    }
    return json;
}

void read(Fields& fields, IndexedEntry& indexed, std::uint64_t end) {
    SessionEntry& entry = indexed.entry;
    std::string kind;
    fields.need("name", entry.name);
    fields.need("kind", kind);
    fields.maybe("started_at", entry.startedAt);
    fields.maybe("host", entry.host);
    fields.maybe("partial", entry.partial);
    if (kind == "sweep") {
        entry.kind = SessionEntry::Kind::Sweep;
        auto& config = entry.config.emplace<record::SweepConfig>();
        fields.in("config", [&](Fields& part) { record::read(part, config); });
    } else if (kind == "run") {
        auto& config = entry.config.emplace<record::RunConfig>();
        fields.in("config", [&](Fields& part) { record::read(part, config); });
    } else {
        fields.refuse("kind");
    }
    read(fields, indexed.where, end);
    fields.eachOf("points", [&](Fields& each) {
        PointStretch& point = indexed.points.emplace_back();
        each.need("series", point.series);
        each.need("point", point.point);
        read(each, point.where, end);
    });
}

}  // namespace

std::string indexLine(const std::vector<IndexedEntry>& entries) {
    Json json{{"entries", Json::array()}};
    for (const IndexedEntry& entry : entries) {
        json["entries"].push_back(jsonOf(entry));
    }
    return record::dumpJson(json) + "\n";
}

std::optional<std::vector<IndexedEntry>> parseIndex(std::string_view text, std::uint64_t end) {
    const auto json = record::parseJson(text);
    if (!json || !json->is_object()) {
        return std::nullopt;
    }
    std::vector<IndexedEntry> entries;
    std::string broken;
    Fields(*json, "", broken).eachOf("entries", [&](Fields& each) {
        read(each, entries.emplace_back(), end);
        if (entries.size() > kMostSessionEntries) {
            each.refuse("entries");
        }
    });
    return broken.empty() ? std::optional(std::move(entries)) : std::nullopt;
}

std::string trailerLine(const Stretch& index) {
    Json json;
    write(json, index);
    return record::dumpJson(json) + "\n";
}

std::optional<Stretch> parseTrailer(std::string_view text) {
    const auto json = record::parseJson(text);
    if (!json || !json->is_object()) {
        return std::nullopt;
    }
    Stretch index;
    std::string broken;
    Fields fields(*json, "", broken);
    read(fields, index, ~std::uint64_t{0});
    return broken.empty() ? std::optional(index) : std::nullopt;
}

}  // namespace dartscope::experiment
