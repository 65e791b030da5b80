// SPDX-License-Identifier: GPL-3.0-or-later
// The window and the command line must not carry a parallel runtime: libgomp pins the main thread
// of whatever links it when OMP_PROC_BIND is set, and MPI aborts the process that it is in.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace dartscope::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

/// The shared libraries of a program and theirs, by file name. ldd does not run the program.
std::vector<std::string> librariesOf(const std::string& program) {
    const std::string command = "ldd '" + program + "'";
    FILE* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) {
        ADD_FAILURE() << "cannot start " << command;
        return {};
    }
    std::string output;
    std::array<char, 4096> piece{};
    while (const std::size_t got = std::fread(piece.data(), 1, piece.size(), pipe)) {
        output.append(piece.data(), got);
    }
    EXPECT_EQ(::pclose(pipe), 0) << command << '\n' << output;
    std::vector<std::string> names;
    std::istringstream lines(output);
    for (std::string name, rest; lines >> name && std::getline(lines, rest);) {
        names.push_back(name.substr(name.rfind('/') + 1));
    }
    return names;
}

std::vector<std::string> parallelRuntimesIn(const std::vector<std::string>& libraries) {
    static const std::regex kRuntime(
        "lib(gomp|omp|iomp5|mpi|mpi_\\w+|mpich|open-rte|open-pal|tbb|tbbmalloc\\w*|tbbbind\\w*)"
        "[.-].*");
    std::vector<std::string> found;
    for (const auto& name : libraries) {
        if (std::regex_match(name, kRuntime)) {
            found.push_back(name);
        }
    }
    return found;
}

TEST(LinkedLibraries, OfTheWorkerHaveOpenMpSoThatThisTestWouldSeeIt) {
    EXPECT_THAT(parallelRuntimesIn(librariesOf(DARTSCOPE_WORKER)), Contains(StartsWith("libgomp")));
}

TEST(LinkedLibraries, OfTheCommandLineHaveNoParallelRuntime) {
    const auto libraries = librariesOf(DARTSCOPE_CLI);
    EXPECT_THAT(libraries, Contains(StartsWith("libstdc++")));
    EXPECT_THAT(parallelRuntimesIn(libraries), IsEmpty());
    EXPECT_THAT(libraries, ::testing::Not(Contains(HasSubstr("libQt6"))));
}

#ifdef DARTSCOPE_WINDOW
TEST(LinkedLibraries, OfTheWindowHaveNoParallelRuntime) {
    const auto libraries = librariesOf(DARTSCOPE_WINDOW);
    EXPECT_THAT(libraries, Contains(HasSubstr("libQt6Widgets")));
    EXPECT_THAT(parallelRuntimesIn(libraries), IsEmpty());
}
#endif

TEST(LinkedLibraries, AreToldApartByName) {
    EXPECT_THAT(parallelRuntimesIn({"libgomp.so.1", "libmpi.so.40", "libmpi_cxx.so.40",
                                    "libopen-rte.so.40", "libtbb.so.12", "libomp.so.5",
                                    "libiomp5.so", "libtbbmalloc_proxy.so.2"}),
                ::testing::SizeIs(8));
    EXPECT_THAT(parallelRuntimesIn({"libompressor.so.1", "libmpg123.so.0", "libtbx.so", "libc.so.6",
                                    "libmpfr.so.6", "libQt6OpenGL.so.6"}),
                IsEmpty());
}

}  // namespace
}  // namespace dartscope::testing
