// SPDX-License-Identifier: GPL-3.0-or-later
// libgomp pins whatever links it when OMP_PROC_BIND is set; the programs that start the workers
// must stay free, or every worker would inherit one CPU.
#include <gtest/gtest.h>
#include <sched.h>

#include <cstdlib>
#include <string>

#include "tests/support/temporary_folder.h"

namespace dartscope::testing {
namespace {

int allowedHere() {
    cpu_set_t cpus;
    CPU_ZERO(&cpus);
    ::sched_getaffinity(0, sizeof cpus, &cpus);
    return CPU_COUNT(&cpus);
}

/// What the probe saw in the main thread of a program that was asked for its help.
std::string seenIn(const std::string& program, const std::string& environment) {
    const TemporaryFolder folder;
    const std::string report = folder / "report";
    const std::string command = environment + " DARTSCOPE_TEST_AFFINITY='" + report +
                                "' LD_PRELOAD='" DARTSCOPE_AFFINITY_PROBE "' '" + program +
                                "' --help >/dev/null";
    EXPECT_EQ(std::system(command.c_str()), 0) << command;
    return readText(report);
}

std::string allCpusWith(const std::string& bind) {
    return std::to_string(allowedHere()) + " CPUs, OMP_PROC_BIND " + bind;
}

const std::string kBound = "OMP_PROC_BIND=true OMP_PLACES=threads";

TEST(Affinity, OfAProgramWithOpenMpIsOneCpuSoThatThisTestWouldSeeIt) {
    if (allowedHere() < 2) {
        GTEST_SKIP() << "with one CPU nothing can be told apart";
    }
    EXPECT_EQ(seenIn(DARTSCOPE_WORKER, kBound), "1 CPUs, OMP_PROC_BIND true");
}

TEST(Affinity, OfTheCommandLineStaysWhatItWas) {
    EXPECT_EQ(seenIn(DARTSCOPE_CLI, kBound), allCpusWith("true"));
}

#ifdef DARTSCOPE_WINDOW
TEST(Affinity, OfTheWindowStaysWhatItWasAndTheWorkersInheritTheVariable) {
    EXPECT_EQ(seenIn(DARTSCOPE_WINDOW, kBound), allCpusWith("true"));
    EXPECT_EQ(seenIn(DARTSCOPE_WINDOW, "GOMP_CPU_AFFINITY=0 OMP_PROC_BIND=close"),
              allCpusWith("close"));
    EXPECT_EQ(seenIn(DARTSCOPE_WINDOW, "env -u OMP_PROC_BIND"), allCpusWith("unset"));
}
#endif

}  // namespace
}  // namespace dartscope::testing
