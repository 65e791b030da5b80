// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the sources as a whole: who may include whom, and that every file says its
// licence.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/support/include_checker.h"
#include "tests/support/temporary_folder.h"

namespace dartscope::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// What the checker says about one planted file.
std::vector<BadInclude> badIn(const std::string& file, const std::string& source) {
    const TemporaryFolder root;
    writeText(root / file, source);
    return checkIncludes(root.path()).bad;
}

/// Why the checker refuses this one include in this file; empty where it does not.
std::string refusal(const std::string& file, const std::string& include) {
    const auto bad = badIn(file, "#include " + include + "\n");
    return bad.empty() ? "" : bad.front().why;
}

TEST(Includes, OfThisRepositoryFollowTheArrowsOfTheHouse) {
    const auto report = checkIncludes(DARTSCOPE_SOURCE_DIR);
    EXPECT_GT(report.filesRead, 10U);
    for (const auto& bad : report.bad) {
        ADD_FAILURE() << bad;
    }
}

TEST(IncludeChecker, NamesFileLineAndArrow) {
    const auto bad = badIn("core/record/lane.cpp",
                           "// a comment\n#include <vector>\n#  include \"core/engines/omp.h\"\n");
    EXPECT_THAT(bad, ElementsAre(BadInclude{"core/record/lane.cpp", 3,
                                            "no arrow from core/record to core/engines"}));
    EXPECT_EQ(::testing::PrintToString(bad.at(0)),
              "core/record/lane.cpp:3: no arrow from core/record to core/engines");
}

TEST(IncludeChecker, KnowsTheArrowsThatTheHouseHas) {
    for (const auto& [file, include] : std::vector<std::pair<std::string, std::string>>{
             {"core/record/run_record.h", "\"core/machine/allowed_cpus.h\""},
             {"core/record/run_record.h", "\"core/base/text.h\""},
             {"core/diagnosis/rules/imbalance.cpp", "\"core/diagnosis/finding.h\""},
             {"core/experiment/controller.cpp", "\"core/launch/child.h\""},
             {"app/worker/main.cpp", "\"core/engines/serial.h\""},
             {"app/cli/main.cpp", "\"core/exchange/csv.h\""},
             {"app/gui/board/board.cpp", "\"core/darts/dart.h\""},
             {"app/gui/charts/speedup.cpp", "\"app/gui/bridge/run_bridge.h\""},
             {"app/gui/main_window.cpp", "\"app/gui/panels/controls.h\""}}) {
        EXPECT_EQ(refusal(file, include), "") << file << ' ' << include;
    }
}

TEST(IncludeChecker, RefusesEveryShortCutBetweenRooms) {
    for (const auto& [file, include] : std::vector<std::pair<std::string, std::string>>{
             {"core/base/text.cpp", "\"core/record/run_record.h\""},
             {"core/experiment/controller.cpp", "\"core/engines/serial.h\""},
             {"core/exchange/csv.cpp", "\"core/record/run_record.h\""},
             {"core/darts/hits.cpp", "\"core/machine/cpu.h\""},
             {"core/scaling/usl.cpp", "\"core/diagnosis/finding.h\""},
             {"core/record/lane.h", "<core/launch/protocol.h>"},
             {"core/launch/child.cpp", "\"app/cli/main.h\""},
             {"app/cli/main.cpp", "\"core/launch/child.h\""},
             {"app/worker/main.cpp", "\"core/experiment/controller.h\""},
             {"app/gui/bridge/run_bridge.cpp", "\"core/launch/child.h\""},
             {"app/gui/charts/speedup.cpp", "\"core/experiment/sweep.h\""},
             {"app/gui/charts/speedup.cpp", "\"core/darts/dart.h\""},
             {"app/gui/panels/controls.cpp", "\"app/gui/board/board.h\""},
             {"app/gui/panels/controls.cpp", "\"app/gui/main_window.h\""},
             {"app/gui/main_window.cpp", "\"core/experiment/sweep.h\""}}) {
        EXPECT_THAT(refusal(file, include), HasSubstr("no arrow from")) << file << ' ' << include;
    }
}

TEST(IncludeChecker, RefusesPathsThatDoNotStartAtTheRoot) {
    EXPECT_THAT(refusal("core/base/text.cpp", "\"../base/text.h\""), HasSubstr("root"));
    EXPECT_THAT(refusal("core/base/text.cpp", "\"core/base/../record/lane.h\""), HasSubstr("root"));
    EXPECT_THAT(refusal("core/base/text.h", "\"text.h\""), HasSubstr("root"));
    EXPECT_THAT(refusal("core/base/text.h", "\"tests/support/x.h\""), HasSubstr("root"));
    EXPECT_EQ(refusal("core/darts/kernel.cpp", "\"hwy/highway.h\""), "");
}

TEST(IncludeChecker, KeepsQtOutOfCoreAndQtChartsInItsFolder) {
    for (const char* header : {"<QString>", "<QtCore/QString>", "\"QObject\"", "<Qt>"}) {
        EXPECT_THAT(refusal("core/record/lane.cpp", header), HasSubstr("no Qt")) << header;
    }
    for (const char* header : {"<QtCharts/QChart>", "<QChartView>", "<QLineSeries>", "<QtCharts>",
                               "<QValueAxis>", "<QLegend>"}) {
        EXPECT_THAT(refusal("app/gui/panels/controls.cpp", header), HasSubstr("Qt Charts"))
            << header;
        EXPECT_EQ(refusal("app/gui/charts/speedup.cpp", header), "") << header;
    }
    EXPECT_EQ(refusal("app/gui/panels/controls.cpp", "<QtWidgets/QSpinBox>"), "");
    EXPECT_EQ(refusal("core/record/lane.cpp", "<queue>"), "");
}

TEST(IncludeChecker, LeavesParallelLibrariesToTheWorkers) {
    EXPECT_THAT(refusal("core/experiment/controller.cpp", "<omp.h>"), HasSubstr("workers"));
    EXPECT_THAT(refusal("app/gui/main.cpp", "<mpi.h>"), HasSubstr("workers"));
    EXPECT_THAT(refusal("app/cli/main.cpp", "<oneapi/tbb.h>"), HasSubstr("workers"));
    EXPECT_THAT(refusal("core/engines/mpi.cpp", "<mpi.h>"), HasSubstr("workers"));
    EXPECT_EQ(refusal("core/engines/openmp.cpp", "<omp.h>"), "");
    EXPECT_EQ(refusal("app/worker/mpi_main.cpp", "<mpi.h>"), "");
}

TEST(IncludeChecker, RefusesRoomsThatTheHouseDoesNotHave) {
    EXPECT_EQ(refusal("core/attic/box.cpp", "<vector>"), "the house has no room core/attic");
    EXPECT_EQ(refusal("core/box.cpp", "<vector>"), "the house has no room core");
    EXPECT_EQ(refusal("core/record/lane.cpp", "\"core/attic/box.h\""),
              "the house has no room core/attic");
}

TEST(IncludeChecker, SaysThatItReadNothingWhereThereIsNothing) {
    const TemporaryFolder empty;
    EXPECT_EQ(checkIncludes(empty.path()).filesRead, 0U);
}

/// Sources below `root` without the licence line among their first three lines.
std::vector<std::string> filesWithoutLicence(const fs::path& root) {
    static const std::set<std::string> kEndings = {".h", ".c", ".cpp", ".py", ".sh"};
    std::vector<std::string> without;
    for (const char* top : {"core", "app", "tests", "resources"}) {
        if (!fs::is_directory(root / top)) {
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            const bool source = kEndings.count(entry.path().extension()) != 0 ||
                                entry.path().filename() == "CMakeLists.txt";
            const std::string start = source ? readText(entry.path()).substr(0, 200) : "";
            if (source && start.find("SPDX-License-Identifier: ") == std::string::npos) {
                without.push_back(entry.path().lexically_relative(root));
            }
        }
    }
    return without;
}

TEST(Sources, EachSayTheirLicence) {
    EXPECT_THAT(filesWithoutLicence(DARTSCOPE_SOURCE_DIR), IsEmpty());
}

TEST(Sources, WithoutALicenceAreFound) {
    const TemporaryFolder root;
    writeText(root / "core/base/good.h", "// SPDX-License-Identifier: GPL-3.0-or-later\n");
    writeText(root / "core/base/bad.h", "#pragma once\n");
    EXPECT_THAT(filesWithoutLicence(root.path()), ElementsAre("core/base/bad.h"));
}

}  // namespace
}  // namespace dartscope::testing
