// SPDX-License-Identifier: GPL-3.0-or-later
// Each fault of a worker many times over, with real processes: every time the program says what
// happened, keeps what was measured, marks it partial and leaves nothing behind. Random moments
// come from a generator whose seed is printed with a failure; DARTSCOPE_SEED gives it again.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <random>
#include <string>

#include "core/experiment/messages.h"
#include "core/experiment/run_controller.h"
#include "tests/faults/leftovers.h"
#include "tests/faults/striker.h"
#include "tests/support/fake_worker.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::experiment {
namespace {

using namespace std::chrono_literals;
using std::chrono::microseconds;
using ::testing::AnyOf;
using ::testing::Eq;
using ::testing::HasSubstr;

constexpr std::uint64_t kDarts = 10'000'000;
/// What the fake worker says that it has done when it is asked for the first time.
constexpr std::uint64_t kDartsSoFar = 1'000;

std::uint64_t seedOfThisRun() {
    const char* given = std::getenv("DARTSCOPE_SEED");
    return given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device()();
}

/// The parameter: how often.
class RepeatedFault : public ::testing::TestWithParam<int> {
protected:
    RepeatedFault() : m_seed(seedOfThisRun()), m_random(m_seed) {}

    void SetUp() override { m_descriptors = testing::openDescriptors(); }

    void TearDown() override {
        EXPECT_FALSE(testing::hasChildren());
        EXPECT_TRUE(testing::nothingRunsFrom(m_folder.path()));
        EXPECT_TRUE(testing::nothingRunsInSessions(m_sessions));
        EXPECT_EQ(testing::openDescriptors(), m_descriptors);
    }

    /// A worker that is patient with a busy machine.
    static Surroundings of(std::filesystem::path worker) {
        Surroundings surroundings;
        surroundings.workerProgram = std::move(worker);
        surroundings.timeouts.hello = 60s;
        surroundings.timeouts.silence = 60s;
        surroundings.timeouts.exit = 60s;
        return surroundings;
    }

    Surroundings fake(std::string_view behaviour) const {
        return of(testing::fakeWorker(m_folder.path(), behaviour));
    }

    Surroundings real() const {
        const auto link = m_folder / "dartscope-worker";
        std::filesystem::create_symlink(DARTSCOPE_WORKER_PROGRAM, link);
        return of(link);
    }

    static record::RunConfig config() {
        record::RunConfig config;
        config.model = "threads";
        config.workers = 2;
        config.darts = kDarts;
        config.taskSize = 100'000;
        return config;
    }

    /// One run; the worker's session is looked at in the end.
    Result<RunOutcome> runOnce(const Surroundings& surroundings) {
        return experiment::run(config(), surroundings, {.watched = true, .measureReference = false},
                               {.progress =
                                    [this](const Progress&) {
                                        const auto children = testing::childProcesses();
                                        m_sessions.insert(m_sessions.end(), children.begin(),
                                                          children.end());
                                    }},
                               {});
    }

    /// Calls `once` so often as the parameter says, until the first failure.
    template <typename Once>
    void repeat(Once once) {
        for (int i = 0; i < GetParam() && !HasFailure(); ++i) {
            SCOPED_TRACE(::testing::Message() << "repeat " << i << ", DARTSCOPE_SEED=" << m_seed);
            once();
            EXPECT_FALSE(testing::hasChildren());
        }
    }

    /// Repeats a fault of the fake worker that has one outcome.
    template <typename Expect>
    void repeat(std::string_view behaviour, Expect expect) {
        const Surroundings surroundings = fake(behaviour);
        repeat([&] { expect(runOnce(surroundings)); });
    }

    microseconds randomMoment(microseconds before) {
        return microseconds(
            std::uniform_int_distribution<std::int64_t>(0, before.count())(m_random));
    }

    /// How long the real worker takes from its start to its end.
    microseconds lengthOfARun(const Surroundings& surroundings) {
        const auto outcome = runOnce(surroundings);
        if (!outcome) {
            ADD_FAILURE() << outcome.error().id;
            return 1ms;
        }
        return std::chrono::ceil<microseconds>(
            std::chrono::nanoseconds(outcome->record->marks.endedNs.value_or(0)));
    }

    testing::TemporaryFolder m_folder;
    const std::uint64_t m_seed;
    std::mt19937_64 m_random;

private:
    std::size_t m_descriptors = 0;
    std::vector<pid_t> m_sessions;
};

/// What went wrong, whether or not anything was measured before; "" for nothing.
std::string faultOf(const Result<RunOutcome>& outcome) {
    if (!outcome) {
        return outcome.error().id;
    }
    return outcome->record->failure ? outcome->record->failure->id : "";
}

std::string sentenceOf(const Result<RunOutcome>& outcome) {
    if (!outcome) {
        return english(describe(outcome.error()));
    }
    return outcome->record->failure ? english(describe(*outcome->record->failure)) : "";
}

/// A record is whole, or it is marked and its counts are possible.
void expectHonest(const Result<RunOutcome>& outcome) {
    if (!outcome) {
        return;
    }
    const record::RunRecord& record = *outcome->record;
    EXPECT_EQ(record.partial, record.failure.has_value());
    EXPECT_LE(record.hits, record.darts);
    EXPECT_LE(record.darts, record.config.darts);
    EXPECT_TRUE(record.partial || record.darts == record.config.darts);
}

/// The run failed with nothing measured, and the sentence says `words`.
auto nothingMeasured(std::string id, std::string words) {
    return [=](const Result<RunOutcome>& outcome) {
        EXPECT_FALSE(outcome);
        EXPECT_EQ(faultOf(outcome), id);
        EXPECT_THAT(sentenceOf(outcome), HasSubstr(words));
    };
}

/// The first line of progress is what was kept, and the sentence says `words`.
auto firstLineKept(std::string id, std::string words) {
    return [=](const Result<RunOutcome>& outcome) {
        EXPECT_EQ(faultOf(outcome), id);
        EXPECT_THAT(sentenceOf(outcome), HasSubstr(words));
        ASSERT_TRUE(outcome);
        EXPECT_EQ(outcome->record->darts, kDartsSoFar);
        expectHonest(outcome);
    };
}

TEST_P(RepeatedFault, AWorkerKilledAtARandomMomentIsNamed) {
    const Surroundings surroundings = real();
    const microseconds length = lengthOfARun(surroundings);
    repeat([&] {
        testing::Striker striker(SIGKILL, randomMoment(length));
        const auto outcome = runOnce(surroundings);
        striker.struck();
        EXPECT_THAT(faultOf(outcome), AnyOf(Eq("worker-died"), Eq("")));
        if (!faultOf(outcome).empty()) {
            EXPECT_THAT(sentenceOf(outcome), HasSubstr("SIGKILL"));
        }
        expectHonest(outcome);
    });
}

TEST_P(RepeatedFault, AWorkerStoppedAtARandomMomentIsEndedAndNamed) {
    Surroundings surroundings = real();
    const microseconds length = lengthOfARun(surroundings);
    surroundings.timeouts.hello = 100ms;
    surroundings.timeouts.silence = 100ms;
    surroundings.timeouts.silencePerWorker = 0ms;
    surroundings.timeouts.exit = 50ms;
    repeat([&] {
        testing::Striker striker(SIGSTOP, randomMoment(length));
        const auto outcome = runOnce(surroundings);
        striker.struck();
        // Stopped before its program was executed, it was never started.
        EXPECT_THAT(faultOf(outcome),
                    AnyOf(Eq("worker-silent"), Eq("worker-start-failed"), Eq("")));
        expectHonest(outcome);
    });
}

TEST_P(RepeatedFault, GarbageOfAnyBytesIsShownInPrintableForm) {
    repeat([&] {
        const auto outcome = runOnce(fake("random-garbage-" + std::to_string(m_random())));
        EXPECT_FALSE(outcome);
        EXPECT_EQ(faultOf(outcome), "worker-garbage");
        EXPECT_THAT(sentenceOf(outcome), HasSubstr("not in the protocol"));
        EXPECT_THAT(outcome.error().arguments.at(0),
                    ::testing::Each(::testing::AllOf(::testing::Ge(' '), ::testing::Le('~'))));
    });
}

TEST_P(RepeatedFault, HalfALineIsGarbage) {
    repeat([&] {
        const auto outcome = runOnce(fake("half-a-line-" + std::to_string(m_random())));
        firstLineKept("worker-garbage", "not in the protocol")(outcome);
    });
}

TEST_P(RepeatedFault, ALineOfAGigabyteIsNotKept) {
    rusage before{};
    ::getrusage(RUSAGE_SELF, &before);
    repeat("endless-line", firstLineKept("worker-garbage", "not in the protocol"));
    rusage after{};
    ::getrusage(RUSAGE_SELF, &after);
    // The sanitizers' own memory is in these figures too.
    EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 256 * 1024) << "KiB";
}

TEST_P(RepeatedFault, AnotherProtocolIsRefused) {
    repeat("other-version", nothingMeasured("worker-wrong-version", "version 99"));
}

TEST_P(RepeatedFault, WrongSumsAreFound) {
    for (const char* lie : {"wrong-hits", "wrong-darts", "lost-darts", "wrong-spans", "lost-lane",
                            "strange-lane", "marks-in-the-future", "marks-before-the-request"}) {
        SCOPED_TRACE(lie);
        repeat(lie, [](const Result<RunOutcome>& outcome) {
            EXPECT_EQ(faultOf(outcome), "worker-wrong-sums");
            EXPECT_THAT(sentenceOf(outcome), HasSubstr("Do not use this run"));
            ASSERT_TRUE(outcome);
            EXPECT_TRUE(outcome->record->partial);
        });
    }
}

TEST_P(RepeatedFault, WrongSpansAreToldWithTheirLane) {
    repeat("wrong-spans", [](const Result<RunOutcome>& outcome) {
        EXPECT_THAT(sentenceOf(outcome), HasSubstr("lane 0 "));
    });
}

TEST_P(RepeatedFault, AnEarlyExitIsNamedWithItsStatusAndLastWords) {
    repeat("dies-at-once", [](const Result<RunOutcome>& outcome) {
        nothingMeasured("worker-died", "status 3")(outcome);
        EXPECT_THAT(sentenceOf(outcome), HasSubstr("no darts here"));
    });
}

TEST_P(RepeatedFault, AnExitWithoutAResultIsADeath) {
    repeat("no-result", firstLineKept("worker-died", "status 0"));
}

TEST_P(RepeatedFault, OutputBehindTheResultIsGarbageAndTheResultStays) {
    repeat("talks-on", [](const Result<RunOutcome>& outcome) {
        EXPECT_EQ(faultOf(outcome), "worker-garbage");
        ASSERT_TRUE(outcome);
        EXPECT_EQ(outcome->record->darts, kDarts);
        EXPECT_EQ(outcome->record->lanes.size(), 2u);
        EXPECT_TRUE(outcome->record->partial);
    });
}

TEST_P(RepeatedFault, AFullPipeHoldsNobodyUp) {
    repeat("fills-the-pipe", [](const Result<RunOutcome>& outcome) {
        EXPECT_EQ(sentenceOf(outcome), "");
        ASSERT_TRUE(outcome);
        EXPECT_EQ(outcome->record->darts, kDarts);
        expectHonest(outcome);
    });
}

TEST_P(RepeatedFault, WhatIsInAFullPipeAtAnExitIsReadToTheEnd) {
    repeat("fills-the-pipe-and-ends", firstLineKept("worker-died", "status 0"));
}

TEST_P(RepeatedFault, AProgramThatCannotBeExecutedIsNamedWithTheReason) {
    testing::writeText(m_folder / "no-program", "no program\n");
    testing::writeText(m_folder / "text", "no program\n");
    testing::writeText(m_folder / "lost-interpreter", "#!/nowhere/at/all\n");
    for (const char* executable : {"text", "lost-interpreter"}) {
        std::filesystem::permissions(m_folder / executable, std::filesystem::perms::owner_all);
    }
    for (const auto& [name, reason] : {std::pair{"no-program", "Permission denied"},
                                       {"text", "Exec format error"},
                                       {"lost-interpreter", "No such file or directory"},
                                       {"", "Permission denied"}}) {
        const Surroundings surroundings = of(m_folder / name);
        repeat([&, why = std::string(reason)] {
            nothingMeasured("worker-start-failed", why)(runOnce(surroundings));
        });
    }
}

/// At most so many descriptors beyond those that are open now, while it lives.
class FewDescriptors {
public:
    explicit FewDescriptors(rlim_t more) {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        // The lowest free one is the first that would be given.
        const int lowest = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        ::close(lowest);
        const rlimit few{static_cast<rlim_t>(lowest) + more, m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &few);
    }
    ~FewDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    FewDescriptors(const FewDescriptors&) = delete;
    FewDescriptors& operator=(const FewDescriptors&) = delete;

private:
    rlimit m_before{};
};

TEST_P(RepeatedFault, WithoutDescriptorsTheReasonIsNamedAndNoneIsLost) {
    const Surroundings surroundings = fake("behaves");
    const std::size_t before = testing::openDescriptors();
    rlim_t more = 0;
    int refused = 0;
    int done = 0;
    repeat([&] {
        const auto outcome = [&] {
            const FewDescriptors few(more);
            return runOnce(surroundings);
        }();
        more = (more + 1) % 24;
        if (faultOf(outcome).empty()) {
            ++done;
        } else {
            ++refused;
            nothingMeasured("worker-start-failed", "Too many open files")(outcome);
        }
        EXPECT_EQ(testing::openDescriptors(), before);
    });
    EXPECT_GE(refused, GetParam() / 4);
    EXPECT_TRUE(done > 0 || GetParam() < 24);
}

INSTANTIATE_TEST_SUITE_P(FiveTimes, RepeatedFault, ::testing::Values(5),
                         ::testing::PrintToStringParamName());
INSTANTIATE_TEST_SUITE_P(HundredTimes, RepeatedFault, ::testing::Values(100),
                         ::testing::PrintToStringParamName());

}  // namespace
}  // namespace dartscope::experiment
