// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/outcome.h"

#include <utility>

#include "core/diagnosis/rules.h"

namespace dartscope::experiment {

RunOutcome assess(record::RunRecordPtr record) {
    RunOutcome outcome;
    outcome.findings = diagnosis::examine(*record);
    outcome.record = std::move(record);
    return outcome;
}

SweepOutcome assess(record::SweepRecordPtr record) {
    SweepOutcome outcome;
    for (const record::SweepSeries& series : record->series) {
        outcome.series.push_back(scaling::summarise(series, *record));
        outcome.laws.push_back(scaling::lawsOf(series, *record, outcome.series.back()));
        outcome.decompositions.push_back(scaling::decompose(series, *record));
    }
    outcome.findings = diagnosis::examine(*record);
    outcome.record = std::move(record);
    return outcome;
}

}  // namespace dartscope::experiment
