// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <set>

#include "tests/core/diagnosis/runs.h"

namespace dartscope::diagnosis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

template <typename Record>
std::vector<std::string> idsIn(const Record& record, std::span<const Rule> list) {
    std::vector<std::string> ids;
    for (const Finding& finding : examine(record, list)) {
        ids.push_back(finding.id);
    }
    return ids;
}

Finding finding(const char* id, Severity severity, Certainty certainty = Certainty::Likely) {
    Finding made;
    made.id = id;
    made.severity = severity;
    made.certainty = certainty;
    return made;
}

std::vector<Finding> causeOfRun(const record::RunRecord&) {
    return {finding("cause", Severity::Warning)};
}
std::vector<Finding> warningOfRun(const record::RunRecord&) {
    return {finding("environment", Severity::Warning)};
}
std::vector<Finding> noteOfRun(const record::RunRecord&) {
    return {finding("environment", Severity::Note)};
}
std::vector<Finding> unsureOfRun(const record::RunRecord&) {
    return {finding("environment", Severity::Warning, Certainty::CannotTell)};
}
constexpr std::array<std::string_view, 1> kHides{"cause"};

TEST(RuleList, HasDistinctIds) {
    std::set<std::string_view> ids;
    for (const Rule& rule : rules()) {
        EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
        EXPECT_TRUE(rule.ofRun != nullptr || rule.ofSweep != nullptr) << rule.id;
    }
}

TEST(RuleList, SaysNothingOfAnEmptyRunAndConcludesNothingFromAnEmptySweep) {
    EXPECT_THAT(examine(record::RunRecord{}), IsEmpty());
    const auto findings = examine(record::SweepRecord{});
    ASSERT_THAT(findings, testing::SizeIs(1));
    EXPECT_EQ(findings[0].id, "too-few-repeats");
    EXPECT_EQ(findings[0].certainty, Certainty::CannotTell);
}

TEST(RuleList, GivesFindingsTheIdOfTheirRuleAndWhatAFindingNeeds) {
    for (const auto& record : {test::fairRun(12, 2, 5), test::fairRun(12, 2, 1000)}) {
        for (const Finding& each : examine(record)) {
            EXPECT_TRUE(
                std::ranges::any_of(rules(), [&](const Rule& r) { return r.id == each.id; }));
            EXPECT_FALSE(each.text.empty()) << each.id;
            if (each.certainty == Certainty::CannotTell) {
                continue;
            }
            EXPECT_FALSE(each.formula.empty()) << each.id;
            EXPECT_FALSE(each.evidence.empty()) << each.id;
            EXPECT_FALSE(each.advice.empty()) << each.id;
            EXPECT_FALSE(each.caveat.empty()) << each.id;
        }
    }
}

TEST(Findings, ComeInTheOrderOfTheirStages) {
    const std::array list{Rule{"cause", Stage::Cause, causeOfRun},
                          Rule{"environment", Stage::Environment, noteOfRun}};
    EXPECT_THAT(idsIn(record::RunRecord{}, list), ElementsAre("environment", "cause"));
}

TEST(Findings, HideWhatFollowsFromThem) {
    const std::array list{Rule{"cause", Stage::Cause, causeOfRun},
                          Rule{"environment", Stage::Environment, warningOfRun, nullptr, kHides}};
    EXPECT_THAT(idsIn(record::RunRecord{}, list), ElementsAre("environment"));
}

TEST(Findings, HideNothingWhileTheyAreNotesOrCannotTell) {
    for (const auto apply : {noteOfRun, unsureOfRun}) {
        const std::array list{Rule{"environment", Stage::Environment, apply, nullptr, kHides},
                              Rule{"cause", Stage::Cause, causeOfRun}};
        EXPECT_THAT(idsIn(record::RunRecord{}, list), ElementsAre("environment", "cause"));
    }
}

TEST(Findings, OfSweepsComeFromRulesThatHaveAForm) {
    const std::array list{Rule{"cause", Stage::Cause, causeOfRun}};
    EXPECT_THAT(idsIn(record::SweepRecord{}, list), IsEmpty());
}

TEST(Names, AreThoseOfTheFiles) {
    EXPECT_EQ(name(Severity::Warning), "warning");
    EXPECT_EQ(name(Severity::Note), "note");
    EXPECT_EQ(name(Severity::Error), "error");
    EXPECT_EQ(name(Certainty::Confirmed), "confirmed");
    EXPECT_EQ(name(Certainty::Likely), "likely");
    EXPECT_EQ(name(Certainty::CannotTell), "cannot-tell");
}

}  // namespace
}  // namespace dartscope::diagnosis
