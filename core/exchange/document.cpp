// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/document.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "core/exchange/scaling_forms.h"

namespace dartscope::exchange {
namespace {

/// Keeps the order of the fields, so that people find the record's own first.
using Json = nlohmann::ordered_json;

constexpr std::string_view kFindingsFormat = "dartscope-findings/1";

template <typename Value>
Json orNull(const std::optional<Value>& value) {
    return value ? Json(*value) : Json();
}

Json sentence(const Text& text) {
    return text.empty() ? Json() : Json(english(text));
}

Json jsonOf(const diagnosis::Finding& finding) {
    Json evidence = Json::object();
    for (const auto& [name, value] : finding.evidence) {
        evidence[name] = value;
    }
    Json json{{"id", finding.id},
              {"severity", diagnosis::name(finding.severity)},
              {"certainty", diagnosis::name(finding.certainty)},
              {"text", sentence(finding.text)},
              {"formula", finding.formula},
              {"evidence", std::move(evidence)},
              {"lanes", finding.lanes},
              {"intervals_ns", finding.intervalsNs},
              {"recoverable_ns", orNull(finding.recoverableNs)},
              {"advice", sentence(finding.advice)},
              {"caveat", sentence(finding.caveat)},
              {"lesson", finding.lesson.empty() ? Json() : Json(finding.lesson)}};
    if (!finding.model.empty()) {
        json["model"] = finding.model;
    }
    if (finding.workers) {
        json["workers"] = *finding.workers;
    }
    return json;
}

Json jsonOf(const std::vector<diagnosis::Finding>& findings) {
    Json json = Json::array();
    for (const diagnosis::Finding& finding : findings) {
        json.push_back(jsonOf(finding));
    }
    return json;
}

void addFigures(Json& json, const scaling::PointSummary& point) {
    const auto low = [](const auto& interval) { return interval ? Json(interval->low) : Json(); };
    const auto high = [](const auto& interval) { return interval ? Json(interval->high) : Json(); };
    const bool measured = !point.times.empty();
    json["median_s"] = measured ? Json(point.median) : Json();
    json["median_low_s"] = low(point.interval);
    json["median_high_s"] = high(point.interval);
    json["speedup"] = orNull(point.speedup);
    json["speedup_low"] = low(point.speedupInterval);
    json["speedup_high"] = high(point.speedupInterval);
    json["efficiency"] = orNull(point.efficiency);
    json["rate"] = point.rate > 0 ? Json(point.rate) : Json();
    json["beyond_allowed"] = point.beyondAllowed;
    json["flags"] = point.flags;
}

/// Adds the figures of one series, whose points stand in the same order in both.
void addFigures(Json& json, const scaling::SeriesSummary& series) {
    json["base_model"] = series.baseModel.empty() ? Json() : Json(series.baseModel);
    Json& points = json["points"];
    for (std::size_t i = 0; i < std::min(points.size(), series.points.size()); ++i) {
        addFigures(points[i], series.points[i]);
    }
}

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string findingsOf(std::string_view format, const std::vector<diagnosis::Finding>& findings) {
    return dumped(
        Json{{"format", kFindingsFormat}, {"of", format}, {"findings", jsonOf(findings)}});
}

}  // namespace

std::string toDocument(const experiment::RunOutcome& outcome) {
    Json document = Json::parse(record::toJson(*outcome.record));
    document["findings"] = jsonOf(outcome.findings);
    return dumped(document);
}

std::string toDocument(const experiment::SweepOutcome& outcome) {
    Json document = Json::parse(record::toJson(*outcome.record));
    Json& series = document["series"];
    for (std::size_t i = 0; i < std::min(series.size(), outcome.series.size()); ++i) {
        addFigures(series[i], outcome.series[i]);
        series[i]["fits"] = i < outcome.laws.size() ? jsonOf(outcome.laws[i]) : Json();
        series[i]["decomposition"] =
            i < outcome.decompositions.size() ? jsonOf(outcome.decompositions[i]) : Json();
    }
    document["findings"] = jsonOf(outcome.findings);
    return dumped(document);
}

std::string findingsDocument(const experiment::RunOutcome& outcome) {
    return findingsOf(record::kRunFormat, outcome.findings);
}

std::string findingsDocument(const experiment::SweepOutcome& outcome) {
    return findingsOf(record::kSweepFormat, outcome.findings);
}

}  // namespace dartscope::exchange
