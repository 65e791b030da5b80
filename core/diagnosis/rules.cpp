// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/rules.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <type_traits>

#include "core/diagnosis/rules/list.h"

namespace dartscope::diagnosis {
namespace {

constexpr std::array kRules{
    Rule{"too-short", Stage::Validity, tooShort, tooShort},
    Rule{"too-few-repeats", Stage::Validity, nullptr, tooFewRepeats},
    Rule{"oversubscribed", Stage::Environment, oversubscribed, oversubscribed},
    Rule{"noisy-machine", Stage::Environment, noisyMachine, noisyMachine},
};

/// What one rule found.
struct Found {
    const Rule* rule;
    std::vector<Finding> findings;
};

bool canHide(const Finding& finding) {
    return finding.severity != Severity::Note && finding.certainty != Certainty::CannotTell;
}

template <typename Record>
auto appliedTo(const Rule& rule) {
    if constexpr (std::is_same_v<Record, record::RunRecord>) {
        return rule.ofRun;
    } else {
        return rule.ofSweep;
    }
}

template <typename Record>
std::vector<Finding> examineWith(const Record& record, std::span<const Rule> list) {
    std::vector<Found> found;
    std::set<std::string_view> hidden;
    for (const Rule& rule : list) {
        if (const auto apply = appliedTo<Record>(rule)) {
            found.push_back({&rule, apply(record)});
            if (std::ranges::any_of(found.back().findings, canHide)) {
                hidden.insert(rule.hides.begin(), rule.hides.end());
            }
        }
    }
    std::ranges::stable_sort(found, {}, [](const Found& f) { return f.rule->stage; });
    std::vector<Finding> shown;
    for (Found& one : found) {
        if (!hidden.contains(one.rule->id)) {
            std::ranges::move(one.findings, std::back_inserter(shown));
        }
    }
    return shown;
}

}  // namespace

std::span<const Rule> rules() {
    return kRules;
}

std::vector<Finding> examine(const record::RunRecord& record) {
    return examineWith(record, rules());
}

std::vector<Finding> examine(const record::SweepRecord& record) {
    return examineWith(record, rules());
}

std::vector<Finding> examine(const record::RunRecord& record, std::span<const Rule> list) {
    return examineWith(record, list);
}

std::vector<Finding> examine(const record::SweepRecord& record, std::span<const Rule> list) {
    return examineWith(record, list);
}

}  // namespace dartscope::diagnosis
