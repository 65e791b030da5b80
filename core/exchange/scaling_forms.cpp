// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/scaling_forms.h"

#include <cmath>
#include <optional>

namespace dartscope::exchange {
namespace {

using Json = nlohmann::ordered_json;

/// Null for what JSON has no number for.
Json number(double value) {
    return std::isfinite(value) ? Json(value) : Json();
}

template <typename Value>
Json orNull(const std::optional<Value>& value) {
    return value ? Json(*value) : Json();
}

Json low(const std::optional<scaling::Interval>& interval) {
    return interval ? number(interval->low) : Json();
}

Json high(const std::optional<scaling::Interval>& interval) {
    return interval ? number(interval->high) : Json();
}

Json jsonOf(const std::optional<scaling::Reason>& reason) {
    return reason ? Json{{"id", reason->id}, {"text", english(reason->text)}} : Json();
}

const char* nameOf(scaling::Coefficient::Side side) {
    using Side = scaling::Coefficient::Side;
    return side == Side::Both ? "both" : side == Side::AtMost ? "at-most" : "at-least";
}

Json jsonOf(const scaling::Coefficient& coefficient) {
    return Json{{"value", number(coefficient.value)},
                {"low", low(coefficient.range)},
                {"high", high(coefficient.range)},
                {"side", nameOf(coefficient.side)}};
}

Json jsonOf(const std::vector<scaling::CurvePoint>& curve) {
    Json json = Json::array();
    for (const scaling::CurvePoint& point : curve) {
        json.push_back(Json{{"workers", point.workers},
                            {"seconds", number(point.seconds)},
                            {"seconds_low", low(point.secondsBand)},
                            {"seconds_high", high(point.secondsBand)},
                            {"speedup", number(point.speedup)},
                            {"speedup_low", low(point.speedupBand)},
                            {"speedup_high", high(point.speedupBand)},
                            {"beyond_measured", point.beyondMeasured}});
    }
    return json;
}

Json jsonOf(const std::vector<scaling::SerialShare>& shares) {
    Json json = Json::array();
    for (const scaling::SerialShare& share : shares) {
        json.push_back(Json{{"workers", share.workers},
                            {"value", number(share.value)},
                            {"low", low(share.interval)},
                            {"high", high(share.interval)}});
    }
    return json;
}

Json jsonOf(const std::optional<scaling::SerialBound>& bound) {
    if (!bound) {
        return {};
    }
    const bool measured = bound->source == scaling::SerialBound::Source::Measured;
    return Json{{"serial_share", bound->share},
                {"source", measured ? "measured" : "planted"},
                {"most_speedup", number(1 / bound->share)}};
}

Json jsonOf(const std::vector<scaling::LossPart>& parts) {
    Json json = Json::array();
    for (const scaling::LossPart& part : parts) {
        json.push_back(Json{{"loss", scaling::name(part.loss)}, {"ns", part.ns}});
    }
    return json;
}

Json jsonOf(const scaling::Decomposition& point) {
    Json json{{"workers", point.workers}, {"reason", jsonOf(point.reason)}};
    const auto add = [&](const char* name, auto value) {
        json[name] = point.reason ? Json() : Json(value);
    };
    add("lanes", point.lanes);
    add("elapsed_ns", point.elapsedNs);
    add("base_useful_ns", point.baseUsefulNs);
    add("useful_ns", point.usefulNs);
    add("gap_ns", point.gapNs);
    json["parts"] = jsonOf(point.parts);
    json["start_up_ns"] = orNull(point.startUpNs);
    json["load_balance"] = orNull(point.loadBalance);
    json["communication_efficiency"] = orNull(point.communicationEfficiency);
    json["computation_scaling"] = orNull(point.computationScaling);
    return json;
}

}  // namespace

Json jsonOf(const scaling::SeriesLaws& laws) {
    const scaling::Fit& fit = laws.fit;
    const bool fitted = fit.law != scaling::Law::None;
    return Json{{"law", scaling::name(fit.law)},
                {"reason", jsonOf(fit.reason)},
                {"t1_s", fitted ? number(fit.t1Seconds) : Json()},
                {"sigma", fitted ? jsonOf(fit.sigma) : Json()},
                {"kappa", fit.law == scaling::Law::Usl ? jsonOf(fit.kappa) : Json()},
                {"peak_workers", fit.peak ? jsonOf(*fit.peak) : Json()},
                {"ceiling", orNull(fit.ceiling)},
                {"relative_error", fitted ? number(fit.relativeError) : Json()},
                {"counts", fit.counts},
                {"left_out", fit.leftOut},
                {"curve", jsonOf(fit.curve)},
                {"karp_flatt", jsonOf(laws.karpFlatt)},
                {"gustafson", jsonOf(laws.gustafson)},
                {"bound", jsonOf(laws.bound)}};
}

Json jsonOf(const std::vector<scaling::Decomposition>& points) {
    Json json = Json::array();
    for (const scaling::Decomposition& point : points) {
        json.push_back(jsonOf(point));
    }
    return json;
}

}  // namespace dartscope::exchange
