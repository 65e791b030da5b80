// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QFont>
#include <QImage>
#include <cmath>
#include <cstdio>
#include <ctime>

#include "app/gui/timeline/lane_columns.h"
#include "app/gui/timeline/time_axis.h"
#include "app/gui/timeline/timeline_painting.h"
#include "app/gui/timeline/timeline_words.h"
#include "tests/gui/sample_runs.h"

namespace dartscope::gui {
namespace {

using test::builtRun;

/// Two tasks of 100 ns with a gap of 50 ns between them, from 1000 on.
record::Lane twoTasks() {
    record::Lane lane;
    lane.spans.push({1000, 1100, 100, 0, 10, 1});
    lane.spans.push({1150, 1250, 100, 10, 10, 1});
    return lane;
}

double sumOf(const std::vector<Column>& columns, Activity activity) {
    double sum = 0;
    for (const Column& column : columns) {
        sum += static_cast<double>(column.share(activity));
    }
    return sum;
}

TEST(LaneTrack, DividesEveryColumnByWhatTheLaneDidThen) {
    const record::Lane lane = twoTasks();
    const LaneTrack track(lane, {});
    std::vector<Column> columns(6);
    track.fill(950, 50, columns);
    const std::vector<float> work = {0, 1, 1, 0, 1, 1};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        EXPECT_FLOAT_EQ(columns[i].share(Activity::Work), work[i]) << i;
        EXPECT_FLOAT_EQ(columns[i].share(Activity::Idle), 1 - work[i]) << i;
    }
    EXPECT_NEAR(track.total(1050, 1150).share(Activity::Work), 0.5, 1e-6);
    EXPECT_FALSE(track.waitingKnown());
}

TEST(LaneTrack, CountsOnlyTheTimeInsideMergedTasksAsWork) {
    record::Lane lane;
    lane.spans.push({0, 1000, 400, 0, 1000, 4});
    const LaneTrack track(lane, {});
    EXPECT_NEAR(track.total(250, 500).share(Activity::Work), 0.4, 1e-6);
}

TEST(LaneTrack, GivesTheWaitingToTheTaskThatTookLongerThanItsWork) {
    record::Lane lane;
    lane.spans.push({0, 100, 100, 0, 10, 1});
    lane.spans.push({100, 500, 400, 10, 10, 1});  // as much work, four times the time
    lane.probes.atNs = {500};
    lane.probes.cpuNs = {200};
    lane.probes.runqueueNs = {300};
    const LaneTrack track(lane, 0);
    ASSERT_TRUE(track.waitingKnown());
    EXPECT_NEAR(track.total(0, 100).share(Activity::WaitingCpu), 0, 1e-6);
    EXPECT_NEAR(track.total(100, 500).share(Activity::WaitingCpu), 0.75, 1e-6);
    EXPECT_NEAR(track.total(100, 500).share(Activity::Work), 0.25, 1e-6);
}

TEST(LaneTrack, PutsWaitingThatNoTaskCanHaveHadIntoTheGaps) {
    record::Lane lane = twoTasks();
    lane.probes.atNs = {1250};
    lane.probes.cpuNs = {200};      // on a CPU during both tasks
    lane.probes.runqueueNs = {80};  // of 100 + 50 ns between tasks since the start line
    const LaneTrack track(lane, 900);
    EXPECT_NEAR(track.total(1000, 1100).share(Activity::WaitingCpu), 0, 1e-6);
    EXPECT_NEAR(track.total(900, 1000).share(Activity::WaitingCpu), 80.0 / 150, 1e-6);
    EXPECT_NEAR(track.total(1100, 1150).share(Activity::WaitingCpu), 80.0 / 150, 1e-6);
}

TEST(LaneTrack, PutsWaitingIntoTheGapInWhichTheProbeItselfLostItsCpu) {
    // Both probes lie between tasks. At the first the thread lost its CPU and, when it had it back,
    // read its counters again.
    record::Lane lane;
    lane.spans.push({0, 100, 100, 0, 10, 1});
    lane.spans.push({1000, 1100, 100, 10, 10, 1});
    lane.probes.atNs = {999, 1101};
    lane.probes.cpuNs = {100, 205};
    lane.probes.runqueueNs = {890, 890};
    const LaneTrack track(lane, 0);
    EXPECT_NEAR(track.total(100, 1000).share(Activity::WaitingCpu), 890.0 / 900, 1e-3);
    EXPECT_NEAR(track.total(1000, 1100).share(Activity::WaitingCpu), 0, 1e-6);
}

TEST(LaneTrack, NeverLosesOrInventsWaitingTime) {
    const auto run = builtRun({.workers = 6, .allowedCpus = 2, .tasksALane = 80});
    for (const record::Lane& lane : run->lanes) {
        const LaneTrack track(lane, run->marks.readyNs);
        std::vector<Column> columns(777);
        const double each = static_cast<double>(lane.spans.endNs.back()) / 777;
        track.fill(0, each, columns);
        for (const Column& column : columns) {
            float sum = 0;
            for (const float share : column.shares) {
                EXPECT_GE(share, 0);
                sum += share;
            }
            EXPECT_NEAR(sum, 1, 1e-5);
        }
        EXPECT_NEAR(sumOf(columns, Activity::WaitingCpu) * each,
                    static_cast<double>(*lane.runqueueNs), 1e-3 * static_cast<double>(lane.wallNs));
        EXPECT_NEAR(sumOf(columns, Activity::Work) * each, static_cast<double>(*lane.cpuNs),
                    1e-3 * static_cast<double>(lane.wallNs));
    }
}

TEST(LaneTrack, KnowsOfNoWaitingWhereTheMachineOffersNoProbe) {
    const auto run = builtRun({.workers = 4, .allowedCpus = 1, .tasksALane = 8, .probes = false});
    const RecordTracks tracks(run);
    EXPECT_FALSE(tracks.waitingKnown());
    EXPECT_EQ(tracks.lanes()[0].total(0, 1e8).share(Activity::WaitingCpu), 0);
}

TEST(LaneTrack, TakesProbesThatContradictThemselves) {
    record::Lane lane = twoTasks();
    lane.probes.atNs = {1100, 1100, 1050, 1250};
    lane.probes.cpuNs = {9000, 0, -5, 1};
    lane.probes.runqueueNs = {1'000'000, 3, -7, 2};
    lane.runqueueNs = -1;
    const LaneTrack track(lane, 2000);
    const Column column = track.total(900, 1300);
    EXPECT_GE(column.share(Activity::Work), 0);
    EXPECT_LE(column.share(Activity::WaitingCpu), 1);
}

TEST(LaneTrack, SumsUpAMillionTasksAsItWouldTen) {
    record::Lane lane;
    for (std::int64_t i = 0; i < 1'000'000; ++i) {
        lane.spans.push({i * 1000, i * 1000 + 600, 600, 0, 1, 1});
    }
    const LaneTrack track(lane, {});
    std::vector<Column> columns(1000);
    track.fill(0, 1e6, columns);
    for (const Column& column : columns) {
        EXPECT_NEAR(column.share(Activity::Work), 0.6, 1e-5);
    }
    EXPECT_NEAR(track.total(123'456'000, 123'456'600).share(Activity::Work), 1, 1e-4);
    EXPECT_EQ(track.spanAt(123'456'599), 123'456U);
    EXPECT_EQ(track.spanAt(123'456'600), std::nullopt);
}

/// Not judged here, because the machine may be busy: printed for who measures.
TEST(LaneTrack, ReportsWhatAPictureOf64LanesCosts) {
    const RecordTracks tracks(builtRun({.workers = 64, .allowedCpus = 16, .tasksALane = 10'000}));
    const TimelineLayout layout = timelineLayout(QRectF(0, 0, 1000, 500), QFont(), 64);
    TimeAxis axis;
    axis.setWidth(layout.lanes.width());
    axis.setWhole(tracks.endNs());
    constexpr int kPictures = 10;
    const std::clock_t before = std::clock();
    for (int i = 0; i < kPictures; ++i) {
        EXPECT_FALSE(laneImage(tracks, axis, layout, 0, {{}, {}, {}}, 1).isNull());
    }
    std::printf("timeline, 64 lanes of 10,000 tasks: %.1f ms a picture\n",
                1e3 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC / kPictures);
}

TEST(LaneTrack, ShowsRecordedWaitsWhereTheyWere) {
    record::Lane lane = twoTasks();
    lane.waits.push(900, 1000, record::WaitKind::Barrier);
    lane.waits.push(1050, 1100, record::WaitKind::Lock, 1);
    lane.waits.push(1250, 1350, record::WaitKind::Message, 0);
    const LaneTrack track(lane, 900);
    const Column start = track.total(900, 1000);
    EXPECT_NEAR(start.share(Activity::Barrier), 1, 1e-6);
    EXPECT_NEAR(start.share(Activity::Idle), 0, 1e-6);
    const Column task = track.total(1000, 1100);
    EXPECT_NEAR(task.share(Activity::Work), 0.5, 1e-6) << "a wait for a lock is no work";
    EXPECT_NEAR(task.share(Activity::WaitingLock), 0.5, 1e-6);
    EXPECT_NEAR(track.total(1100, 1150).share(Activity::Idle), 1, 1e-6);
    EXPECT_NEAR(track.total(1300, 1350).share(Activity::Message), 1, 1e-6);
    EXPECT_TRUE(track.has(Activity::WaitingLock));
    EXPECT_EQ(track.waitAt(1075), 1U);
    EXPECT_EQ(track.waitAt(1100), std::nullopt);
    EXPECT_THAT(laneDetails(track, 1075).join(u'|').toStdString(),
                testing::HasSubstr("waiting for a lock"));
}

TEST(LaneTrack, AddsUpToTheWholeWhateverIsWaitedFor) {
    record::Lane lane = twoTasks();
    lane.runqueueNs = 60;
    lane.cpuNs = 120;
    lane.waits.push(1040, 1100, record::WaitKind::Gil);
    lane.waits.push(1100, 1150, record::WaitKind::Queue);
    const LaneTrack track(lane, 1000);
    std::vector<Column> columns(25);
    track.fill(1000, 10, columns);
    for (const Column& column : columns) {
        double sum = 0;
        for (const float share : column.shares) {
            EXPECT_GE(share, 0);
            sum += static_cast<double>(share);
        }
        EXPECT_NEAR(sum, 1, 1e-5);
    }
}

}  // namespace
}  // namespace dartscope::gui
