// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/json_forms_observed.h"

#include "core/record/json_forms.h"

namespace dartscope::record {

Json jsonOf(const Observed& observed) {
    Json variables = Json::object();
    for (const auto& [name, value] : observed.variables) {
        variables[name] = value;
    }
    return Json{{"processes", observed.processes},
                {"threads", observed.threads},
                {"looks", observed.looks},
                {"runnable_peak", observed.runnablePeak},
                {"runnable_median", observed.runnableMedian},
                {"busy_processes_median", observed.busyProcessesMedian},
                {"cpu_ns", orNull(observed.cpuNs)},
                {"left_over", observed.leftOver},
                {"status", orNull(observed.status)},
                {"signal", observed.signal},
                {"variables", std::move(variables)}};
}

void read(Fields& fields, Observed& observed) {
    fields.need("processes", observed.processes);
    fields.need("threads", observed.threads);
    fields.maybe("looks", observed.looks);
    fields.need("runnable_peak", observed.runnablePeak);
    fields.need("runnable_median", observed.runnableMedian);
    fields.range<std::uint64_t>("runnable_median", observed.runnableMedian, 0,
                                observed.runnablePeak);
    fields.maybe("busy_processes_median", observed.busyProcessesMedian);
    fields.maybe("cpu_ns", observed.cpuNs);
    fields.range<std::int64_t>("cpu_ns", observed.cpuNs.value_or(0), 0, INT64_MAX);
    fields.maybe("left_over", observed.leftOver);
    fields.maybe("status", observed.status);
    fields.maybe("signal", observed.signal);
    const Json* variables = fields.find("variables");
    if (variables == nullptr) {
        return;
    }
    if (!variables->is_object()) {
        fields.refuse("variables");
        return;
    }
    for (const auto& [name, value] : variables->items()) {
        if (!take(value, observed.variables[name])) {
            fields.refuse("variables");
        }
    }
}

}  // namespace dartscope::record
