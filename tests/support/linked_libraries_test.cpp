// SPDX-License-Identifier: GPL-3.0-or-later
// The window and the command line must not carry a parallel runtime: libgomp pins the main thread
// of whatever links it when OMP_PROC_BIND is set, and MPI aborts the process that it is in.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <regex>
#include <string>
#include <vector>

namespace dartscope::testing {
namespace {

using ::testing::Contains;
using ::testing::ContainsRegex;
using ::testing::IsEmpty;
using ::testing::StartsWith;

std::string outputOf(const std::string& command) {
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
    return output;
}

std::vector<std::string> allMatches(const std::string& text, const std::regex& pattern) {
    std::vector<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end;
         ++match) {
        found.push_back((*match)[1]);
    }
    return found;
}

/// The program and every shared library that comes with it, by path. ldd does not run the program.
std::vector<std::string> objectsOf(const std::string& program) {
    static const std::regex kPath("(/\\S+) \\(0x");
    auto objects = allMatches(outputOf("ldd '" + program + "'"), kPath);
    objects.push_back(program);
    return objects;
}

/// The libraries that one object asks for itself, by name.
std::vector<std::string> neededBy(const std::string& object) {
    static const std::regex kNeeded("\\(NEEDED\\)[^\\[]*\\[([^\\]]+)\\]");
    return allMatches(outputOf("readelf --dynamic --wide '" + object + "'"), kNeeded);
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

/// "who needs what", for every object of the program that asks for a parallel runtime. libb2, which
/// Debian's Qt Core brings along for its checksums, is built with OpenMP: no program with a window
/// can be without it there, so what it needs is not counted against the window.
std::vector<std::string> parallelRuntimesOf(const std::string& program) {
    std::vector<std::string> found;
    for (const auto& object : objectsOf(program)) {
        const std::string name = object.substr(object.rfind('/') + 1);
        if (name.rfind("libb2.so", 0) == 0) {
            continue;
        }
        for (const auto& runtime : parallelRuntimesIn(neededBy(object))) {
            found.push_back(name + " needs " + runtime);
        }
    }
    return found;
}

TEST(LinkedLibraries, OfTheWorkerHaveOpenMpSoThatThisTestWouldSeeIt) {
    EXPECT_THAT(parallelRuntimesOf(DARTSCOPE_WORKER),
                Contains(StartsWith("dartscope-worker needs libgomp")));
}

TEST(LinkedLibraries, OfTheCommandLineHaveNoParallelRuntime) {
    EXPECT_THAT(neededBy(DARTSCOPE_CLI), Contains(StartsWith("libstdc++")));
    EXPECT_THAT(parallelRuntimesOf(DARTSCOPE_CLI), IsEmpty());
    EXPECT_THAT(objectsOf(DARTSCOPE_CLI),
                ::testing::Not(Contains(ContainsRegex("libQt6|libb2|libgomp"))));
}

#ifdef DARTSCOPE_WINDOW
TEST(LinkedLibraries, OfTheWindowHaveNoParallelRuntime) {
    EXPECT_THAT(neededBy(DARTSCOPE_WINDOW), Contains(StartsWith("libQt6Widgets")));
    EXPECT_THAT(parallelRuntimesOf(DARTSCOPE_WINDOW), IsEmpty());
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
