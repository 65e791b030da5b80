// SPDX-License-Identifier: GPL-3.0-or-later
// What ranks do when all goes well.
#include <gmock/gmock.h>

#include <array>
#include <set>

#include "tests/mpi/mpi_fixture.h"

namespace dartscope {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Darts of seed 42 that hit among the first 10,000,019: counted by resources/dart.py.
class Mpi : public testing::MpiFixture {
protected:
    std::uint64_t hitsOfSerial(std::uint64_t darts) {
        record::RunConfig serial;
        serial.model = "serial";
        serial.darts = darts;
        return record(catalogue::validate(serial, {}).value()).hits;
    }
};

TEST_F(Mpi, AnyNumberOfRanksHitsWhatOneWorkerHits) {
    const std::uint64_t expected = hitsOfSerial(10'000'019);
    for (const std::uint32_t ranks : {1u, 2u, 3u, 7u}) {
        const record::RunRecord run = record(config(ranks));
        EXPECT_EQ(run.darts, 10'000'019u) << ranks;
        EXPECT_EQ(run.hits, expected) << ranks;
        EXPECT_EQ(run.lanes.size(), ranks);
    }
}

TEST_F(Mpi, RanksWithThreadsHitWhatOneWorkerHits) {
    const std::uint64_t expected = hitsOfSerial(10'000'019);
    for (const auto& [ranks, threads] : {std::pair{1u, 3u}, {2u, 2u}, {3u, 1u}}) {
        record::RunConfig hybrid = config(threads);
        hybrid.model = "hybrid";
        hybrid.ranks = ranks;
        for (const auto schedule :
             {record::Schedule::Static, record::Schedule::Dynamic, record::Schedule::Guided}) {
            hybrid.schedule = schedule;
            const record::RunRecord run = record(hybrid);
            EXPECT_EQ(run.darts, 10'000'019u);
            EXPECT_EQ(run.hits, expected);
            ASSERT_EQ(run.lanes.size(), ranks * threads);
            for (const record::Lane& lane : run.lanes) {
                EXPECT_EQ(lane.rank, lane.lane / threads);
            }
        }
    }
}

TEST_F(Mpi, EachRankIsAProcessOfItsOwnWithTheCpusThatItMayUse) {
    const record::RunRecord run = record(config(3));
    std::set<std::int64_t> processes;
    for (const record::Lane& lane : run.lanes) {
        EXPECT_EQ(lane.rank, lane.lane);
        EXPECT_EQ(lane.host, m_surroundings.machine.host);
        EXPECT_EQ(lane.cpuIds, m_surroundings.cpuMask);
        EXPECT_TRUE(lane.messageWaitNs);
        processes.insert(lane.pid);
    }
    EXPECT_THAT(processes, SizeIs(3));
    EXPECT_EQ(run.details.binding, "none");
    EXPECT_TRUE(run.details.launcherSlots);
}

TEST_F(Mpi, TiedToACoreARankHasTheCpusOfOne) {
    if (m_surroundings.machine.allowed < 2) {
        GTEST_SKIP() << "with one CPU, being tied to it changes nothing";
    }
    record::RunConfig tied = config(1);
    tied.bind = record::Binding::Core;
    const record::RunRecord run = record(tied);
    ASSERT_THAT(run.lanes, SizeIs(1));
    EXPECT_LT(run.lanes[0].cpuIds.size(), m_surroundings.cpuMask.size());
    // What the ranks were tied to is what the run was allowed.
    EXPECT_EQ(record::allowedCpus(run), static_cast<int>(run.lanes[0].cpuIds.size()));
    EXPECT_EQ(run.machines[0].boundBy, "mpi-binding");
}

TEST_F(Mpi, AGatherIsAMessageFromEveryOtherRankToRank0) {
    const record::RunRecord run = record(config(3));
    ASSERT_THAT(run.details.messages, SizeIs(2));
    std::set<std::int64_t> senders;
    for (const record::Message& message : run.details.messages) {
        senders.insert(message.from);
        EXPECT_EQ(message.to, 0);
        EXPECT_EQ(message.bytes, 8u);
        EXPECT_LE(message.sentNs, message.receivedNs);
        EXPECT_EQ(message.receivedNs, run.marks.combinedNs);
    }
    EXPECT_EQ(senders, (std::set<std::int64_t>{1, 2}));
    ASSERT_THAT(run.details.rankViews, SizeIs(3));
    std::vector<std::uint64_t> own;
    for (const record::RankView& view : run.details.rankViews) {
        ASSERT_THAT(view.before, SizeIs(1));
        own.push_back(view.before[0]);
        EXPECT_EQ(view.before[0], run.lanes[static_cast<std::size_t>(view.rank)].hits);
    }
    EXPECT_EQ(run.details.rankViews[0].after, own);
    EXPECT_THAT(run.details.rankViews[1].after, IsEmpty());
    EXPECT_THAT(run.details.rankViews[2].after, IsEmpty());
}

TEST_F(Mpi, AReductionGivesRank0TheSumAlone) {
    record::RunConfig reduce = config(3);
    reduce.mpi = record::MpiMode::Reduce;
    const record::RunRecord run = record(reduce);
    EXPECT_EQ(run.hits, hitsOfSerial(10'000'019));
    ASSERT_THAT(run.details.rankViews, SizeIs(3));
    EXPECT_THAT(run.details.rankViews[0].after, ElementsAre(run.hits));
}

TEST_F(Mpi, TheLessonsProgramLosesTheDartsThatDoNotDivide) {
    record::RunConfig lesson = config(3, 10'000'000);
    lesson.mpi = record::MpiMode::Lesson;
    const record::RunRecord run = record(lesson);
    EXPECT_FALSE(run.partial);
    EXPECT_EQ(run.darts, 9'999'999u);
    for (const record::Lane& lane : run.lanes) {
        EXPECT_EQ(lane.darts, 3'333'333u);
    }
    ASSERT_TRUE(run.details.partialTimerNs);
    EXPECT_GT(*run.details.partialTimerNs, 0);
    EXPECT_LE(*run.details.partialTimerNs, *record::computeNs(run));
}

TEST_F(Mpi, Rank0ThrowsASerialShareAloneWhileTheOthersWaitAtABarrier) {
    const std::uint64_t expected = hitsOfSerial(10'000'019);
    record::RunConfig hybrid = config(2);
    hybrid.model = "hybrid";
    hybrid.ranks = 2;
    for (record::RunConfig planted : {config(3), hybrid}) {
        planted.serialShare = 0.25;
        planted.taskSize = 65'536;
        const record::RunRecord run = record(planted);
        EXPECT_EQ(run.hits, expected) << planted.model;
        EXPECT_EQ(run.darts, 10'000'019u);
        ASSERT_THAT(run.details.serialParts, SizeIs(1));
        const record::SerialPart& part = run.details.serialParts[0];
        EXPECT_EQ(part.lane, 0);
        EXPECT_EQ(part.darts, 2'500'005u);
        EXPECT_GE(run.lanes[0].darts, part.darts);
        for (const record::Lane& lane : run.lanes) {
            if (lane.lane == 0) {
                continue;
            }
            ASSERT_FALSE(lane.spans.startNs.empty());
            EXPECT_GE(lane.spans.startNs.front(), part.endNs) << planted.model << lane.lane;
            ASSERT_THAT(lane.waits.kind,
                        ::testing::Contains(static_cast<std::int64_t>(record::WaitKind::Barrier)));
            EXPECT_GE(lane.waits.endNs.front(), part.endNs);
        }
    }
}

TEST_F(Mpi, ASerialShareOfAllLeavesTheOtherRanksNothing) {
    record::RunConfig planted = config(2, 1'000'000);
    planted.serialShare = 1;
    const record::RunRecord run = record(planted);
    EXPECT_EQ(run.hits, hitsOfSerial(1'000'000));
    EXPECT_EQ(run.lanes[0].darts, 1'000'000u);
    EXPECT_EQ(run.lanes[1].darts, 0u);
}

TEST_F(Mpi, TheLessonsProgramHasNoSerialPartToPlant) {
    record::RunConfig lesson;
    lesson.model = "mpi";
    lesson.mpi = record::MpiMode::Lesson;
    lesson.workers = 2;
    lesson.serialShare = 0.5;
    const std::array set{catalogue::Option::SerialShare};
    const auto valid = catalogue::validate(lesson, set);
    ASSERT_FALSE(valid);
    EXPECT_EQ(valid.error().id, "lesson-has-no-serial-part");
    // Left from another model it is no reason to refuse.
    EXPECT_EQ(catalogue::validate(lesson, {}).value().serialShare, 0);
}

TEST_F(Mpi, TheLessonsProgramNeedsADartForEveryRank) {
    record::RunConfig lesson;
    lesson.model = "mpi";
    lesson.mpi = record::MpiMode::Lesson;
    lesson.workers = 3;
    lesson.darts = 2;
    const auto valid = catalogue::validate(lesson, {});
    ASSERT_FALSE(valid);
    EXPECT_EQ(valid.error().id, "out-of-range");
    EXPECT_THAT(valid.error().arguments, ElementsAre("darts", "2", "3", "1e18"));
}

TEST_F(Mpi, MarksAreInOrderAndStartUpIsReal) {
    const record::RunRecord run = record(config(2));
    EXPECT_GT(run.marks.launchedNs, 0);
    EXPECT_GT(run.marks.readyNs, run.marks.launchedNs);
    EXPECT_GE(run.marks.firstDartNs, run.marks.readyNs);
    EXPECT_GE(run.marks.lastDartNs, run.marks.firstDartNs);
    EXPECT_GE(run.marks.combinedNs, run.marks.lastDartNs);
    EXPECT_GT(run.marks.endedNs, run.marks.combinedNs);
}

TEST_F(Mpi, RanksOfEqualStreamsThrowTheSameDarts) {
    record::RunConfig same = config(2, 1'048'576);
    same.streams = record::Streams::Same;
    const record::RunRecord run = record(same);
    EXPECT_EQ(run.darts, 1'048'576u);
    ASSERT_THAT(run.lanes, SizeIs(2));
    EXPECT_EQ(run.lanes[0].hits, run.lanes[1].hits);
    EXPECT_TRUE(run.lanes[0].fingerprint);
    EXPECT_EQ(run.lanes[0].fingerprint, run.lanes[1].fingerprint);
}

using ManyRanks = Mpi;

TEST_F(ManyRanks, SixtyFourRanksOnFewCpusFinishAndReport) {
    const record::RunRecord run = record(config(64, 64'000'000));
    EXPECT_EQ(run.hits, hitsOfSerial(64'000'000));
    EXPECT_THAT(run.lanes, SizeIs(64));
}

TEST_F(ManyRanks, BeyondThatTheyReportThroughATree) {
    std::set<std::uint32_t> seen;
    record::RunConfig many = config(70, 2'000'000'000'000);
    std::stop_source stop;
    const auto outcome =
        experiment::run(many, m_surroundings, {.watched = true, .measureReference = false},
                        {.progress =
                             [&](const experiment::Progress& progress) {
                                 for (const experiment::LaneProgress& lane : progress.lanes) {
                                     seen.insert(lane.lane);
                                 }
                                 if (seen.size() == 70) {
                                     stop.request_stop();
                                 }
                             }},
                        stop.get_token());
    ASSERT_TRUE(outcome) << outcome.error().id;
    EXPECT_THAT(seen, SizeIs(70));
    EXPECT_GT(outcome->record->darts, 0u);
}

}  // namespace
}  // namespace dartscope
