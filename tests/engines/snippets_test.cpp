// SPDX-License-Identifier: GPL-3.0-or-later

// The code that the window shows for a model is what it says: it compiles, runs and prints π.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/catalogue/catalogue.h"

namespace dartscope {
namespace {

namespace fs = std::filesystem;

/// What Open MPI's plug-ins leave allocated has no name any more at the end of a rank, when they
/// have been closed: a list of leaks to leave out cannot hold it.
constexpr const char* kMpirun =
    "ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0 OMPI_ALLOW_RUN_AS_ROOT=1 "
    "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 mpirun --oversubscribe -n 2 ";
const fs::path kSnippets = fs::path(DARTSCOPE_SOURCE_DIR) / "resources/snippets";

std::vector<std::string> filesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& file : fs::directory_iterator(folder)) {
        names.push_back(file.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

/// Its exit status, and what it printed.
struct Ran {
    int status = -1;
    std::string output;
};

Ran shell(const std::string& command) {
    Ran ran;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    if (pipe == nullptr) {
        return ran;
    }
    char bytes[256];
    while (const std::size_t got = std::fread(bytes, 1, sizeof bytes, pipe)) {
        ran.output.append(bytes, got);
    }
    const int end = ::pclose(pipe);
    ran.status = WIFEXITED(end) ? WEXITSTATUS(end) : -1;
    return ran;
}

std::string quoted(std::string before, const fs::path& path) {
    return before.append("'").append(path.string()).append("'");
}

bool has(const std::string& command) {
    return shell(command).status == 0;
}

/// "python3 " or another one that has the module; empty where none has.
std::string pythonWith(const std::string& module) {
    for (std::string python : {"python3 ", "/usr/bin/python3 "}) {
        if (has(quoted(python + "-c ", "import " + module))) {
            return python;
        }
    }
    return {};
}

class Snippet : public ::testing::TestWithParam<std::string> {};

INSTANTIATE_TEST_SUITE_P(Files, Snippet, ::testing::ValuesIn(filesIn(kSnippets)),
                         [](const auto& tested) {
                             std::string name = tested.param;
                             std::ranges::replace_if(
                                 name, [](char c) { return c == '-' || c == '.'; }, '_');
                             return name;
                         });

TEST_P(Snippet, PrintsPi) {
    const fs::path file = GetParam();
    const std::string model = file.stem().string();
    EXPECT_NE(catalogue::find(model), nullptr) << "a snippet of no model";
    std::string command;
    if (file.extension() == ".py") {
        const std::string modules = model == "mpi"           ? "mpi4py"
                                    : model == "thread-pool" ? "numpy"
                                                             : "random";
        const std::string python = pythonWith(modules);
        if (python.empty()) {
            GTEST_SKIP() << "there is no python3 with " << modules;
        }
        command = quoted(python, kSnippets / file);
    } else if (file.extension() == ".sh") {  // what a scheduler would run
        if (model == "slurm-mpi" && (pythonWith("mpi4py").empty() || !has("mpirun --version"))) {
            GTEST_SKIP() << "there is no mpirun, or no python3 with mpi4py";
        }
        // Its python3 is the first one that has the module, wherever that stands in PATH.
        std::string before =
            pythonWith("mpi4py") == "/usr/bin/python3 " ? "PATH=/usr/bin:$PATH " : "";
        before.append("OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 bash ");
        command = quoted(std::move(before), kSnippets / file);
    } else {
        const fs::path program = fs::path(DARTSCOPE_SNIPPET_PROGRAMS) / model;
        if (!fs::exists(program)) {
            GTEST_SKIP() << "this build lacks a library for it";
        }
        command = quoted("", program);
    }
    if (model == "mpi" || model == "hybrid") {
        if (!has("mpirun --version")) {
            GTEST_SKIP() << "there is no mpirun";
        }
        command.insert(0, kMpirun);
    }
    const Ran ran = shell(command);
    EXPECT_EQ(ran.status, 0) << ran.output;
    // 200,000 darts or more: their standard error is below 0.004.
    EXPECT_NEAR(std::strtod(ran.output.c_str(), nullptr), 3.14159, 0.02) << ran.output;
}

TEST(Snippets, ThereIsOneForEveryModelInItsLanguage) {
    for (const catalogue::Model& model : catalogue::models()) {
        const bool isJob = model.launcher == catalogue::Launcher::Slurm;
        const std::string name = std::string(model.id) + (isJob ? ".sh" : ".cpp");
        EXPECT_TRUE(fs::exists(kSnippets / name)) << model.id;
    }
}

}  // namespace
}  // namespace dartscope
