// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "tests/core/experiment/fake_runs.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::experiment {
namespace {

using ::testing::AnyOf;
using ::testing::IsEmpty;
using ::testing::SizeIs;

record::RunRecordPtr runWithDetail(std::uint64_t seed) {
    auto run = std::make_shared<record::RunRecord>();
    run->config.seed = seed;
    run->startedAt = "2026-03-01T12:00:00Z";
    run->machines.emplace_back().host = "node";
    run->darts = 100;
    run->hits = 78;
    record::Lane lane;
    lane.darts = 100;
    lane.hits = 78;
    lane.cpuNs = 17;
    lane.spans.push({1, 5, 4, 0, 100, 1});
    lane.waits.push(5, 7, record::WaitKind::Lock, 1);
    run->lanes = {lane};
    run->details.messages.push_back({0, 0, 1, 2, 8});
    return run;
}

record::SweepRecordPtr sweepWithDetail() {
    FakeRuns runs;
    runs.change = [](std::size_t, record::RunRecord& run) {
        run.lanes = runWithDetail(1)->lanes;
        run.details = runWithDetail(1)->details;
    };
    machine::Machine machine;
    machine.host = "node";
    return measureSweep(sweepOf({1, 2}, 3), machine, runs.tools(), {}, {}).value();
}

class SessionFileTest : public ::testing::Test {
protected:
    std::filesystem::path path(const char* name = "a.dartscope") const {
        return m_folder.path() / name;
    }

    /// A run, a sweep and a run.
    void saveThree(const std::filesystem::path& where) const {
        const std::vector<SessionItem> items{{"first", runWithDetail(1)},
                                             {"growing", sweepWithDetail()},
                                             {"first", runWithDetail(18'446'744'073'709'551'615U)}};
        const auto saved = saveSession(where, items);
        ASSERT_TRUE(saved) << saved.error().id;
    }

    std::string errorOf(const std::string& text) const {
        std::ofstream(path("broken"), std::ios::binary) << text;
        const auto session = Session::open(path("broken"));
        return session ? "" : session.error().id;
    }

    testing::TemporaryFolder m_folder;
};

TEST_F(SessionFileTest, ListsWhatItHoldsInOrder) {
    saveThree(path());
    const auto session = Session::open(path());
    ASSERT_TRUE(session);
    const auto& entries = (*session)->entries();
    ASSERT_THAT(entries, SizeIs(3));
    EXPECT_EQ(entries[0].kind, SessionEntry::Kind::Run);
    EXPECT_EQ(entries[0].name, "first");
    EXPECT_EQ(entries[0].host, "node");
    EXPECT_EQ(entries[0].startedAt, "2026-03-01T12:00:00Z");
    EXPECT_EQ(std::get<record::RunConfig>(entries[0].config).seed, 1U);
    EXPECT_EQ(entries[1].kind, SessionEntry::Kind::Sweep);
    EXPECT_EQ(std::get<record::SweepConfig>(entries[1].config), sweepWithDetail()->config);
    EXPECT_EQ(std::get<record::RunConfig>(entries[2].config).seed, 18'446'744'073'709'551'615U);
}

TEST_F(SessionFileTest, GivesRunsBackAsTheyWere) {
    saveThree(path());
    const auto session = Session::open(path()).value();
    EXPECT_EQ(**session->run(0), *runWithDetail(1));
    EXPECT_EQ(session->run(2).value()->config.seed, 18'446'744'073'709'551'615U);
}

TEST_F(SessionFileTest, LoadsTheLanesOfASweepOnlyWhenAsked) {
    saveThree(path());
    const auto session = Session::open(path()).value();
    const auto light = session->sweep(1).value();
    const auto& kept = *light->series[0].points[1].nearestMedian;
    ASSERT_THAT(kept.lanes, SizeIs(1));
    EXPECT_EQ(kept.lanes[0].cpuNs, 17);
    EXPECT_EQ(kept.lanes[0].spans.size(), 0U);
    EXPECT_EQ(kept.lanes[0].waits.size(), 0U);
    EXPECT_THAT(kept.details.messages, IsEmpty());
    const auto detail = session->pointRun(1, 0, 1).value();
    ASSERT_TRUE(detail);
    EXPECT_EQ(detail->lanes[0].spans.size(), 1U);
    EXPECT_THAT(detail->details.messages, SizeIs(1));
    EXPECT_FALSE(session->pointRun(1, 0, 7).value());
}

TEST_F(SessionFileTest, GivesAWholeSweepBackAsItWas) {
    saveThree(path());
    const auto session = Session::open(path()).value();
    auto expected = *sweepWithDetail();
    const auto whole = session->wholeSweep(1).value();
    expected.startedAt = whole->startedAt;
    EXPECT_EQ(*whole, expected);
}

TEST_F(SessionFileTest, IsWrittenOverItselfWithItsEntriesUnread) {
    saveThree(path());
    const auto session = Session::open(path()).value();
    const std::vector<SessionItem> items{{"renamed", StoredEntry{session, 1}},
                                         {"new", runWithDetail(5)}};
    ASSERT_TRUE(saveSession(path(), items));
    const auto again = Session::open(path()).value();
    ASSERT_THAT(again->entries(), SizeIs(2));
    EXPECT_EQ(again->entries()[0].name, "renamed");
    EXPECT_EQ(*again->wholeSweep(0).value(), *session->wholeSweep(1).value());
    EXPECT_EQ(**again->run(1), *runWithDetail(5));
    EXPECT_EQ(**session->run(0), *runWithDetail(1)) << "the old one stays readable";
}

TEST_F(SessionFileTest, MayBeEmpty) {
    ASSERT_TRUE(saveSession(path(), {}));
    EXPECT_THAT(Session::open(path()).value()->entries(), IsEmpty());
}

TEST_F(SessionFileTest, IsPrivate) {
    for (int i = 0; i < 2; ++i) {
        saveThree(path());
        struct stat info {};
        ASSERT_EQ(::stat(path().c_str(), &info), 0);
        EXPECT_EQ(info.st_mode & 0777U, 0600U);
        ASSERT_EQ(::chmod(path().c_str(), 0644), 0);
    }
}

TEST_F(SessionFileTest, LeavesNothingWhereItCannotBeWritten) {
    const auto where = m_folder.path() / "no folder" / "a.dartscope";
    const auto saved = saveSession(where, {});
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().id, "cannot-write");
    EXPECT_FALSE(std::filesystem::exists(where));
}

TEST_F(SessionFileTest, RefusesNewerOnes) {
    EXPECT_EQ(errorOf("{\"format\":\"dartscope-session/2\"}\n{}\n"), "session-newer");
    EXPECT_EQ(errorOf("{\"format\":\"dartscope-session/99\"}\n"), "session-newer");
}

TEST_F(SessionFileTest, RefusesWhatIsNoSession) {
    for (const char* text : {"", "\n", "x", "{}", "[]\n", "null\n", "{\"format\":1}\n",
                             "{\"format\":\"\"}", "{\"format\":\"dartscope-run/1\"}\n",
                             "{\"format\":\"dartscope-session/x\"}\n", "\xff\xfe"}) {
        EXPECT_EQ(errorOf(text), "not-a-session") << text;
    }
    EXPECT_EQ(Session::open(m_folder.path()).error().id, "cannot-read");
    EXPECT_EQ(Session::open(path("none")).error().id, "cannot-read");
}

TEST_F(SessionFileTest, SaysThatItWasCutShort) {
    saveThree(path());
    const std::string whole = testing::readText(path());
    const std::size_t header = whole.find('\n') + 1;
    for (std::size_t length = header; length < whole.size(); length += 1 + whole.size() / 97) {
        EXPECT_EQ(errorOf(whole.substr(0, length)), "session-broken") << length;
    }
}

TEST_F(SessionFileTest, RefusesStretchesBeyondItsEnd) {
    const std::string head = "{\"format\":\"dartscope-session/1\"}\n";
    for (const char* trailer :
         {"{\"at\":0,\"bytes\":18446744073709551615}\n",
          "{\"at\":18446744073709551615,\"bytes\":2}\n", "{\"at\":-1,\"bytes\":2}\n",
          "{\"at\":0}\n", "7\n", "{\"at\":0,\"bytes\":0}\n"}) {
        EXPECT_EQ(errorOf(head + trailer), "session-broken") << trailer;
    }
}

TEST_F(SessionFileTest, SurvivesAnyByteThatWasChanged) {
    saveThree(path());
    const std::string whole = testing::readText(path());
    std::mt19937 random(3);
    for (int i = 0; i < 300; ++i) {
        std::string changed = whole;
        changed[random() % changed.size()] = static_cast<char>(random());
        std::ofstream(path("changed"), std::ios::binary) << changed;
        const auto session = Session::open(path("changed"));
        if (!session) {
            EXPECT_THAT(session.error().id,
                        AnyOf("session-broken", "not-a-session", "session-newer"));
            continue;
        }
        for (std::size_t entry = 0; entry < (*session)->entries().size(); ++entry) {
            const bool isRun = (*session)->entries()[entry].kind == SessionEntry::Kind::Run;
            const auto failure = isRun ? (*session)->run(entry).map([](auto) {})
                                       : (*session)->wholeSweep(entry).map([](auto) {});
            if (!failure) {
                EXPECT_THAT(failure.error().id, AnyOf("session-broken", "not-a-record",
                                                      "record-broken", "record-newer"));
            }
        }
    }
}

}  // namespace
}  // namespace dartscope::experiment
