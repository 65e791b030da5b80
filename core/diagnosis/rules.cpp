// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/rules.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "core/diagnosis/facts.h"
#include "core/diagnosis/rules/list.h"

namespace dartscope::diagnosis {
namespace {

// What merely follows when workers do not get the CPUs that they could use.
constexpr std::array<std::string_view, 4> kOfTurns{"imbalance", "idle-tail", "smt-plateau",
                                                   "clock-drop"};
constexpr std::array<std::string_view, 5> kOfNesting{"oversubscribed", "imbalance", "idle-tail",
                                                     "smt-plateau", "clock-drop"};
constexpr std::array<std::string_view, 5> kOfThrottling{"noisy-machine", "imbalance", "idle-tail",
                                                        "smt-plateau", "clock-drop"};
constexpr std::array<std::string_view, 7> kOfBinding{
    "noisy-machine", "oversubscribed",  "imbalance",    "idle-tail",
    "smt-plateau",   "lock-contention", "one-at-a-time"};
constexpr std::array<std::string_view, 1> kOfGlobalLock{"lock-contention"};
constexpr std::array<std::string_view, 1> kOfUnevenWork{"idle-tail"};

/// A rule of runs, whose findings are told of a sweep's points as well.
constexpr Rule ofRuns(std::string_view id, Stage stage,
                      std::vector<Finding> (*apply)(const record::RunRecord&),
                      std::span<const std::string_view> hides = {}) {
    return {id, stage, apply, nullptr, hides, true};
}

/// A rule that is for programs watched from outside as well.
constexpr Rule fromOutsideToo(Rule rule) {
    rule.ofObserved = true;
    return rule;
}

constexpr std::array kRules{
    ofRuns("lost-darts", Stage::Correctness, lostDarts),
    ofRuns("same-darts", Stage::Correctness, sameDarts),
    ofRuns("lost-updates", Stage::Correctness, lostUpdates),
    fromOutsideToo({"too-short", Stage::Validity, tooShort, tooShort}),
    fromOutsideToo({"too-few-repeats", Stage::Validity, nullptr, tooFewRepeats}),
    Rule{"unfair-comparison", Stage::Validity, unfairComparison, unfairComparison, {}, true},
    fromOutsideToo(
        ofRuns("nested-oversubscription", Stage::Environment, nestedOversubscription, kOfNesting)),
    ofRuns("ranks-exceed-slots", Stage::Environment, ranksExceedSlots),
    fromOutsideToo(ofRuns("binding-trap", Stage::Environment, bindingTrap, kOfBinding)),
    fromOutsideToo(
        {"oversubscribed", Stage::Environment, oversubscribed, oversubscribed, kOfTurns}),
    fromOutsideToo(ofRuns("throttled", Stage::Environment, throttled, kOfThrottling)),
    fromOutsideToo({"noisy-machine", Stage::Environment, noisyMachine, noisyMachine, kOfTurns}),
    ofRuns("clock-drop", Stage::Environment, clockDrop),
    fromOutsideToo(ofRuns("one-at-a-time", Stage::Cause, oneAtATime, kOfGlobalLock)),
    ofRuns("lock-contention", Stage::Cause, lockContention),
    ofRuns("atomic-contention", Stage::Cause, atomicContention),
    ofRuns("false-sharing", Stage::Cause, falseSharing),
    fromOutsideToo({"serial-part", Stage::Cause, serialPart, serialPart, {}, true}),
    ofRuns("imbalance", Stage::Cause, imbalance, kOfUnevenWork),
    ofRuns("idle-tail", Stage::Cause, idleTail),
    ofRuns("tasks-too-small", Stage::Cause, tasksTooSmall),
    ofRuns("smt-plateau", Stage::Cause, smtPlateau),
    ofRuns("startup-dominated", Stage::Cause, startupDominated),
    ofRuns("optimise-first", Stage::Cause, optimiseFirst),
};

/// What one rule found.
struct Found {
    const Rule* rule;
    std::vector<Finding> findings;
};

bool canHide(const Finding& finding) {
    return finding.severity != Severity::Note && finding.certainty != Certainty::CannotTell;
}

/// Adds what the rule's finding hides, and the findings themselves.
void note(const Rule& rule, std::vector<Finding> findings, std::vector<Found>& found,
          std::set<std::string_view>& hidden) {
    if (std::ranges::any_of(findings, canHide)) {
        hidden.insert(rule.hides.begin(), rule.hides.end());
    }
    found.push_back({&rule, std::move(findings)});
}

std::vector<Finding> shown(std::vector<Found> found, const std::set<std::string_view>& hidden) {
    std::ranges::stable_sort(found, {}, [](const Found& f) { return f.rule->stage; });
    std::vector<Finding> all;
    for (Found& one : found) {
        if (!hidden.contains(one.rule->id)) {
            std::ranges::move(one.findings, std::back_inserter(all));
        }
    }
    return all;
}

/// Findings of a series' points, the largest first: of every rule those of the first point that
/// has real ones, or else what the largest point cannot tell.
std::vector<Finding> ofPoints(const record::SweepSeries& series, std::span<const Rule> list) {
    std::vector<Finding> kept;
    const auto said = [&](const Finding& finding) {
        return std::ranges::find(kept, finding.id, &Finding::id);
    };
    std::vector<Finding> unsure;
    for (auto point = series.points.rbegin(); point != series.points.rend(); ++point) {
        if (!point->nearestMedian) {
            continue;
        }
        std::vector<Finding> fresh;
        for (Finding& finding : examine(*point->nearestMedian, list)) {
            finding.workers = point->workers;
            finding.model = series.model;
            const bool cannot = finding.certainty == Certainty::CannotTell;
            if (cannot && point == series.points.rbegin()) {
                unsure.push_back(std::move(finding));
            } else if (!cannot && said(finding) == kept.end()) {
                fresh.push_back(std::move(finding));
            }
        }
        std::ranges::move(fresh, std::back_inserter(kept));
    }
    for (Finding& finding : unsure) {
        if (said(finding) == kept.end()) {
            kept.push_back(std::move(finding));
        }
    }
    return kept;
}

/// What the rules of runs say of the sweep's points, rule by rule.
std::map<std::string_view, std::vector<Finding>> ofPoints(const record::SweepRecord& sweep,
                                                          std::span<const Rule> list) {
    std::map<std::string_view, std::vector<Finding>> byRule;
    for (const record::SweepSeries& series : sweep.series) {
        for (Finding& finding : ofPoints(series, list)) {
            const auto rule = std::ranges::find(list, finding.id, &Rule::id);
            if (rule != list.end() && rule->ofPoints) {
                byRule[rule->id].push_back(std::move(finding));
            }
        }
    }
    return byRule;
}

std::vector<Finding> examineWith(const record::RunRecord& record, std::span<const Rule> list) {
    const bool observed = isObserved(record);
    std::vector<Found> found;
    std::set<std::string_view> hidden;
    for (const Rule& rule : list) {
        if (rule.ofRun != nullptr && (rule.ofObserved || !observed)) {
            note(rule, rule.ofRun(record), found, hidden);
        }
    }
    return shown(std::move(found), hidden);
}

/// What hides within a point was hidden there; only rules of the whole sweep hide in the sweep, and
/// nothing of points, which may be others.
std::vector<Finding> examineWith(const record::SweepRecord& sweep, std::span<const Rule> list) {
    const bool observed = isObserved(sweep);
    auto points = ofPoints(sweep, list);
    std::vector<Found> found;
    for (const Rule& rule : list) {
        if (rule.ofSweep != nullptr && (rule.ofObserved || !observed)) {
            found.push_back({&rule, rule.ofSweep(sweep)});
        }
        if (const auto said = points.find(rule.id); said != points.end()) {
            found.push_back({&rule, std::move(said->second)});
        }
    }
    return shown(std::move(found), {});
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
