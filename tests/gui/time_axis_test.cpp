// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QLocale>

#include "app/gui/timeline/time_axis.h"
#include "app/gui/timeline/timeline_words.h"

namespace dartscope::gui {
namespace {

TEST(TimeAxis, KeepsTheInstantUnderThePointerWhenZooming) {
    TimeAxis axis;
    axis.setWidth(500);
    axis.setWhole(1'000'000);
    const double held = axis.nsAt(123);
    axis.zoom(8, 123);
    EXPECT_NEAR(axis.nsAt(123), held, 1e-6);
    EXPECT_NEAR(axis.toNs() - axis.fromNs(), 125'000, 1e-6);
    axis.zoom(1e12, 123);
    EXPECT_GE(axis.toNs() - axis.fromNs(), TimeAxis::kLeastNs - 1e-9);
    axis.zoom(1e-12, 123);
    EXPECT_TRUE(axis.showsWhole());
}

TEST(TimeAxis, NeverLeavesTheRun) {
    TimeAxis axis;
    axis.setWidth(500);
    axis.setWhole(1'000'000);
    axis.zoom(10, 0);
    axis.pan(-1e9);
    EXPECT_EQ(axis.fromNs(), 0);
    axis.pan(1e9);
    EXPECT_NEAR(axis.toNs(), 1'000'000, 1e-6);
    EXPECT_TRUE(axis.reveal(10));
    EXPECT_LE(axis.fromNs(), 10);
    EXPECT_FALSE(axis.reveal(10));
}

TEST(TimeAxis, TicksInStepsOfOneTwoFiveWithTheirUnitInTheReadersLocale) {
    TimeAxis axis;
    axis.setWidth(500);
    axis.setWhole(2'000'000'000);
    axis.zoom(4, 0);
    Ticks ticks = ticksOf(axis, 80);
    EXPECT_EQ(ticks.unit, QStringLiteral("ms"));
    EXPECT_EQ(ticks.ticks.at(1).label, QStringLiteral("100"));
    axis.showAll();
    QLocale::setDefault(QLocale(QLocale::German));
    ticks = ticksOf(axis, 80);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    EXPECT_EQ(ticks.unit, QStringLiteral("s"));
    EXPECT_EQ(ticks.ticks.at(1).label, QStringLiteral("0,5"));
    for (std::size_t i = 1; i < ticks.ticks.size(); ++i) {
        EXPECT_GE(axis.xAt(ticks.ticks[i].ns) - axis.xAt(ticks.ticks[i - 1].ns), 80);
    }
}

TEST(Phases, FollowTheMarksAndLeaveOutWhatWasNeverReached) {
    record::Marks marks;
    marks.launchedNs = 10;
    marks.readyNs = 20;
    marks.firstDartNs = 22;
    marks.lastDartNs = 90;
    marks.endedNs = 100;
    using Kind = Phase::Kind;
    EXPECT_THAT(
        phasesOf(marks),
        testing::ElementsAre(Phase{Kind::Launching, 0, 10}, Phase{Kind::GettingReady, 10, 22},
                             Phase{Kind::Throwing, 22, 90}, Phase{Kind::Ending, 90, 100}));
    EXPECT_TRUE(phasesOf({}).empty());
}

}  // namespace
}  // namespace dartscope::gui
