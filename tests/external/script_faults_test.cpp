// SPDX-License-Identifier: GPL-3.0-or-later
// Scripts of somebody's own that print, fail, crash or forget something.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "core/launch/external_launcher.h"
#include "core/launch/find_program.h"
#include "tests/external/script.h"
#include "tests/faults/leftovers.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::launch::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class OwnScript : public ::testing::Test {
protected:
    void SetUp() override {
        if (!m_python) {
            GTEST_SKIP() << "there is no python3 here";
        }
        m_config.model = "own";
        m_config.workers = 2;
        m_config.darts = 200'000;
        m_config.taskSize = 20'000;
    }

    /// A script whose task `sample(n)` does `work`, and whose main part is `main`.
    Heard heardOf(const std::string& work, const std::string& main,
                  const std::vector<std::string>& before = {}) {
        const auto file = m_folder / "own.py";
        testing::writeText(file,
                           "print('first line')\n"
                           "import multiprocessing, os, time\n"
                           "from multiprocessing.pool import ThreadPool\n"
                           "import dartscope\n"
                           "print('at import')\n"
                           "@dartscope.task\n"
                           "def sample(n):\n    " +
                               work + "\n    return 1\n" + main + "\n");
        std::vector<std::string> words = before;
        words.push_back(*m_python);
        words.push_back(file);
        Script script(words, m_environment, m_config);
        const int session = script.pid();
        Heard heard = script.end();
        EXPECT_TRUE(testing::nothingRunsInSessions({session}));
        return heard;
    }

    /// What the only error line says.
    std::string failureOf(const std::string& work, const std::string& main,
                          const std::vector<std::string>& before = {}) {
        const Heard heard = heardOf(work, main, before);
        EXPECT_EQ(heard.end.status, 1) << heard.err;
        EXPECT_FALSE(heard.only<ResultLine>());
        const auto error = heard.only<ErrorLine>();
        EXPECT_TRUE(error) << heard.err;
        EXPECT_EQ(error.value_or(ErrorLine{}).id, "python-exception");
        return error.value_or(ErrorLine{}).detail;
    }

    const std::string kBoom = "if n.first >= 40000: raise KeyError('boom')";
    const std::string kSerial =
        "run = dartscope.start()\n"
        "run.result([sample(n) for n in run.tasks()])";
    const std::string kThreads =
        "run = dartscope.start()\n"
        "with ThreadPool(2) as pool: run.result(pool.map(sample, run.tasks(), chunksize=1))";
    const std::string kPool =
        "if __name__ == '__main__':\n"
        "    run = dartscope.start()\n"
        "    with multiprocessing.get_context('spawn').Pool(2) as pool:\n"
        "        run.result(pool.map(sample, run.tasks(), chunksize=1))";

    const std::optional<std::string> m_python = pythonWith({});
    std::map<std::string, std::string> m_environment;
    record::RunConfig m_config;
    testing::TemporaryFolder m_folder;
};

TEST_F(OwnScript, PrintsToStandardErrorFromItsFirstLineOn) {
    const Heard heard = heardOf("print('in a task')", "print('before start')\n" + kSerial);
    EXPECT_THAT(heard.garbage, IsEmpty());
    EXPECT_THAT(heard.err, AllOf(HasSubstr("first line"), HasSubstr("at import"),
                                 HasSubstr("before start"), HasSubstr("in a task")));
    EXPECT_EQ(heard.only<ResultLine>().value_or(ResultLine{}).hits, 10u);
}

TEST_F(OwnScript, PrintsFromItsProcessesToStandardError) {
    const Heard heard = heardOf("print('in a task')", kPool);
    EXPECT_THAT(heard.garbage, IsEmpty());
    EXPECT_THAT(heard.err, HasSubstr("in a task"));
    EXPECT_EQ(heard.only<ResultLine>().value_or(ResultLine{}).hits, 10u);
}

TEST_F(OwnScript, EndsWithTheTracebackOfAnException) {
    for (const std::string& main : {kSerial, kThreads, kPool}) {
        EXPECT_THAT(failureOf(kBoom, main), AllOf(HasSubstr("Traceback"), HasSubstr("in sample"),
                                                  HasSubstr("KeyError: 'boom'")))
            << main;
    }
}

TEST_F(OwnScript, EndsAtTheFirstExceptionThoughOthersGoOn) {
    EXPECT_THAT(failureOf("if n.first == 0: raise KeyError('boom')\n    time.sleep(1000)", kPool),
                HasSubstr("KeyError: 'boom'"));
}

TEST_F(OwnScript, EndsWithTheTracebackOfARank) {
    const auto python = pythonWith({"mpi4py"});
    const char* path = std::getenv("PATH");
    const auto mpirun = findInPath(path == nullptr ? "" : path, "mpirun");
    if (!python || !mpirun) {
        GTEST_SKIP() << "there is no mpirun here, or no python3 that has mpi4py";
    }
    m_environment = manifestOf("python-mpi4py").environment;
    EXPECT_THAT(failureOf("if MPI.COMM_WORLD.rank == 1: raise KeyError('boom')",
                          "from mpi4py import MPI\n"
                          "comm = MPI.COMM_WORLD\n"
                          "run = dartscope.start(comm)\n"
                          "hits = sum(sample(n) for n in run.tasks()[comm.rank::comm.size])\n"
                          "run.result(comm.reduce(hits, root=0))",
                          {*mpirun, "--oversubscribe", "-n", "2"}),
                HasSubstr("KeyError: 'boom'"));
}

TEST_F(OwnScript, SaysThatAWorkerWasKilled) {
    EXPECT_THAT(failureOf("if n.first == 40000: os.kill(os.getpid(), 9)", kPool),
                HasSubstr("ended in the midst of a task"));
}

TEST_F(OwnScript, SaysHowToMendTooManyTasks) {
    m_config.darts = 10'000'000;
    m_config.taskSize = 3;
    EXPECT_THAT(failureOf("pass", kPool),
                AllOf(HasSubstr("3333334 tasks"), HasSubstr("--task-size 10 or more")));
}

TEST_F(OwnScript, SaysWhatItForgot) {
    EXPECT_THAT(failureOf("pass", "run = dartscope.start()"), HasSubstr("run.result(hits)"));
    EXPECT_THAT(failureOf("pass", "dartscope.start().result(5)"), HasSubstr("@dartscope.task"));
    EXPECT_THAT(failureOf("pass",
                          "run = dartscope.start()\n"
                          "with multiprocessing.get_context('spawn').Pool(2) as pool:\n"
                          "    run.result(pool.map(sample, run.tasks()))"),
                HasSubstr("if __name__ == \"__main__\":"));
}

TEST_F(OwnScript, SaysThatATaskReturnsWhatAreNoHits) {
    for (const char* hits : {"4 * n", "-1", "3.1416", "None"}) {
        for (const std::string& main : {kSerial, kThreads, kPool}) {
            EXPECT_THAT(failureOf("return " + std::string(hits), main),
                        AllOf(HasSubstr("ValueError: sample returned "),
                              HasSubstr(" hits of 20000 darts; it should return how many of the "
                                        "darts hit")))
                << hits << main;
        }
    }
}

TEST_F(OwnScript, SaysThatATaskTakesDarts) {
    EXPECT_THAT(failureOf("pass", "dartscope.start()\nsample()"),
                HasSubstr("sample() takes the number of darts first"));
}

TEST_F(OwnScript, HasMethodsAsTasks) {
    const Heard heard = heardOf("pass",
                                "class Board:\n"
                                "    hits = 3\n"
                                "    @dartscope.task\n"
                                "    def throw(self, n): return self.hits\n"
                                "if __name__ == '__main__':\n"
                                "    run = dartscope.start()\n"
                                "    with multiprocessing.get_context('spawn').Pool(2) as pool:\n"
                                "        run.result(pool.map(Board().throw, run.tasks()))");
    EXPECT_EQ(heard.only<ResultLine>().value_or(ResultLine{}).hits, 30u) << heard.err;
}

TEST_F(OwnScript, EndsWithWhatCompiledCodeHasDoneThatDoesNotLeave) {
    const auto file = m_folder / "own.py";
    testing::writeText(
        file,
        "import struct, time\n"
        "import dartscope\n"
        "run = dartscope.start()\n"
        "room = dartscope.room(2)\n"
        "for lane, end in enumerate((0, time.monotonic_ns())):\n"
        "    struct.pack_into('11q', room, 32 + 88 * lane, 1 + lane, 0, 1000, 100, 70,\n"
        "                     end or time.monotonic_ns(), end, -5, -5, -5, -5)\n"
        "time.sleep(1000)\n");
    Script script({*m_python, file}, m_environment, m_config, 10);
    ASSERT_TRUE(script.waitForDarts());
    script.stop();
    const Heard heard = script.end();
    EXPECT_THAT(heard.garbage, IsEmpty());
    const auto result = heard.only<ResultLine>();
    ASSERT_TRUE(result) << heard.err;
    EXPECT_EQ(result->darts, 200u);
    EXPECT_EQ(result->hits, 140u);
    ASSERT_EQ(result->lanes.size(), 2u);
    EXPECT_EQ(result->lanes[0].darts, 100u);
    EXPECT_GT(result->lanes[0].wallNs, 0);
    EXPECT_FALSE(result->lanes[0].cpuNs);
}

TEST_F(OwnScript, LeavesNoSemaphoresWhereItFailsInAPoolOrHangs) {
    const auto file = m_folder / "own.py";
    testing::writeText(file,
                       "import multiprocessing.synchronize, sys, threading\n"
                       "import dartscope\n"
                       "SemLock = multiprocessing.synchronize.SemLock\n"
                       "make_name = SemLock._make_name\n"
                       "def told_name():\n"
                       "    name = make_name()\n"
                       "    print(name[1:], file=open(sys.argv[1], 'a'))\n"
                       "    return name\n"
                       "SemLock._make_name = staticmethod(told_name)\n"
                       "@dartscope.task\n"
                       "def sample(n):\n"
                       "    if sys.argv[2] == 'hang': threading.Event().wait()\n"
                       "    raise KeyError('boom')\n"
                       "if __name__ == '__main__':\n"
                       "    run = dartscope.start()\n"
                       "    with multiprocessing.get_context('spawn').Pool(2) as pool:\n"
                       "        run.result(pool.map(sample, run.tasks(), chunksize=1))\n");
    catalogue::ExternalModel model = manifestOf("python-pool");
    for (const auto& [what, failure, silenceS] :
         {std::tuple{"fail", "external-error", 60U}, std::tuple{"hang", "external-silent", 4U}}) {
        const auto names = m_folder / what;
        model.silenceS = silenceS;
        model.command = {"{python}", file, names, what};
        const auto report = runExternally(model, Start{.config = m_config},
                                          {.python = *m_python,
                                           .scripts = externalFolder(),
                                           .compiled = m_folder.path(),
                                           .temporary = m_folder.path()},
                                          {}, {}, [](FromWorker&&) { return Result<void>(); }, {});
        ASSERT_TRUE(report.failure);
        EXPECT_EQ(report.failure->id, failure) << report.failure->arguments.back();
        std::istringstream made(testing::readText(names));
        int semaphores = 0;
        for (std::string name; made >> name; ++semaphores) {
            EXPECT_FALSE(std::filesystem::exists("/dev/shm/sem." + name)) << name;
        }
        EXPECT_GT(semaphores, 0);
    }
}

}  // namespace
}  // namespace dartscope::launch::test
