// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep_resume.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "core/record/json_forms.h"

namespace dartscope::experiment {
namespace {

using record::Json;

tl::unexpected<Error> refuse(const char* id, std::string what, std::string stored,
                             std::string now) {
    return fail(ErrorCode::InvalidArgument, id,
                {std::move(what), std::move(stored), std::move(now)});
}

/// The first field in which two configurations differ, as it stands in files; "run" taken apart.
Result<void> compare(const Json& stored, const Json& asked) {
    for (const auto& [key, value] : stored.items()) {
        const Json& other = asked.at(key);
        if (key == "max_minutes" || value == other) {
            continue;
        }
        if (value.is_object()) {
            return compare(value, other);
        }
        return refuse("resume-other-config", key, record::dumpJson(value), record::dumpJson(other));
    }
    return {};
}

Result<void> compare(const machine::Machine& stored, const machine::Machine& here) {
    const auto differ = [](const char* what, const std::string& one, const std::string& other) {
        return refuse("resume-other-machine", what, one, other);
    };
    if (stored.host != here.host) {
        return differ("host", stored.host, here.host);
    }
    if (stored.cpuModel != here.cpuModel) {
        return differ("cpu_model", stored.cpuModel, here.cpuModel);
    }
    if (stored.online != here.online) {
        return differ("online", fmt::format("{}", stored.online), fmt::format("{}", here.online));
    }
    if (stored.allowed != here.allowed || stored.capacityCpus() != here.capacityCpus()) {
        return differ("allowed_cpus", fmt::format("{:g}", stored.capacityCpus()),
                      fmt::format("{:g}", here.capacityCpus()));
    }
    return {};
}

/// Points with work to do, and never more repeats than were asked for.
bool isWhole(const record::SweepSeries& series, const record::SweepConfig& config) {
    return !series.points.empty() && series.serialBase.size() <= config.repeats &&
           std::ranges::all_of(series.points, [&](const record::SweepPoint& point) {
               return point.darts > 0 && point.repeats.size() <= config.repeats;
           });
}

}  // namespace

Result<void> checkResumable(const record::SweepRecord& begun, const record::SweepConfig& config,
                            const machine::Machine& machine) {
    if (!begun.partial) {
        return fail(ErrorCode::InvalidArgument, "resume-complete");
    }
    if (auto same = compare(record::jsonOf(begun.config), record::jsonOf(config)); !same) {
        return same;
    }
    for (const record::SweepSeries& series : begun.series) {
        if (!isWhole(series, config)) {
            return fail(ErrorCode::InvalidFile, "resume-broken", {series.model});
        }
    }
    return compare(begun.machine, machine);
}

Result<void> checkVersion(const record::SweepRecord& begun, std::string_view version) {
    if (begun.programVersion != version) {
        return fail(ErrorCode::InvalidArgument, "resume-other-version",
                    {begun.programVersion, std::string(version)});
    }
    return {};
}

}  // namespace dartscope::experiment
