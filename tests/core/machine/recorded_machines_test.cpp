// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "core/machine/allowed_cpus.h"

namespace dartscope::machine {
namespace {

namespace fs = std::filesystem;

const fs::path kMachines = fs::path(DARTSCOPE_SOURCE_DIR) / "tests/fixtures/machines";

/// What a machine's `expected` file says, written by hand from the definitions.
struct Expected {
    std::map<std::string, std::string> single;  ///< online, allowed, capacity, …
    std::vector<std::string> constraints;       ///< "constraint slurm 2", "intent …"
    std::vector<std::string> problems;          ///< stable ids
};

std::vector<std::string> linesOf(const fs::path& file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with('#')) {
            lines.push_back(line);
        }
    }
    return lines;
}

Expected readExpected(const fs::path& file) {
    Expected expected;
    for (const std::string& line : linesOf(file)) {
        const std::size_t space = line.find(' ');
        const std::string key = line.substr(0, space);
        if (key == "constraint" || key == "intent") {
            expected.constraints.push_back(line);
        } else if (key == "problem") {
            expected.problems.push_back(line.substr(space + 1));
        } else {
            expected.single[key] = line.substr(space + 1);
        }
    }
    return expected;
}

MachineSource recorded(const std::string& name) {
    MachineSource source;
    source.root = kMachines / name / "root";
    for (const std::string& line : linesOf(kMachines / name / "env")) {
        source.environment[line.substr(0, line.find('='))] = line.substr(line.find('=') + 1);
    }
    return source;
}

std::string number(double value) {
    std::ostringstream out;
    out << value;
    return out.str();
}

std::string spelled(const Constraint& constraint) {
    return (constraint.capacity ? "constraint " : "intent ") + constraint.source + " " +
           number(constraint.cpus);
}

std::vector<std::string> names() {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(kMachines)) {
        found.push_back(entry.path().filename().string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

class RecordedMachine : public testing::TestWithParam<std::string> {};

TEST_P(RecordedMachine, IsReadAsItsDefinitionsSay) {
    const Expected expected = readExpected(kMachines / GetParam() / "expected");
    ASSERT_EQ(expected.single.size(), 6u) << "the expected file is not whole";

    const Machine machine = readMachine(recorded(GetParam()));

    std::map<std::string, std::string> single;
    single["online"] = number(machine.online);
    single["allowed"] = number(machine.allowed);
    single["capacity"] = number(machine.capacityCpus());
    single["bound_by"] = machine.boundBy;
    single["quota"] = machine.quotaCpus ? number(*machine.quotaCpus) : "none";
    single["cores"] = machine.physicalCores ? number(*machine.physicalCores) : "unknown";
    EXPECT_EQ(single, expected.single);

    std::vector<std::string> constraints;
    std::vector<std::string> problems;
    for (const Constraint& constraint : machine.constraints) {
        constraints.push_back(spelled(constraint));
    }
    for (const std::string& problem : machine.problems) {
        problems.push_back(problem.substr(0, problem.find(':')));
    }
    EXPECT_THAT(constraints, testing::UnorderedElementsAreArray(expected.constraints));
    EXPECT_THAT(problems, testing::UnorderedElementsAreArray(expected.problems))
        << testing::PrintToString(machine.problems);
}

TEST_P(RecordedMachine, HasExactlyOneConstraintThatBinds) {
    const Machine machine = readMachine(recorded(GetParam()));
    std::vector<std::string> binding;
    for (const Constraint& constraint : machine.constraints) {
        if (constraint.binds) {
            binding.push_back(constraint.source);
            EXPECT_TRUE(constraint.capacity);
        }
    }
    EXPECT_THAT(binding, testing::ElementsAre(machine.boundBy));
}

TEST_P(RecordedMachine, CanBeConfinedToEveryNumberOfCpusUpToTheAllowed) {
    const Machine machine = readMachine(recorded(GetParam()));
    for (const int count : {1, (1 + machine.allowed) / 2, machine.allowed}) {
        const auto chosen = chooseCpus(machine, count);
        ASSERT_TRUE(chosen.has_value());
        EXPECT_EQ(chosen->size(), static_cast<std::size_t>(count));
        EXPECT_TRUE(std::includes(machine.cpuIds.begin(), machine.cpuIds.end(), chosen->begin(),
                                  chosen->end()));
    }
    EXPECT_FALSE(chooseCpus(machine, machine.allowed + 1).has_value());
}

INSTANTIATE_TEST_SUITE_P(All, RecordedMachine, testing::ValuesIn(names()),
                         [](const auto& tested) { return tested.param; });

TEST(RecordedMachines, NameTheFileAndTheRawValueOfAQuota) {
    const Machine machine = readMachine(recorded("cgroup_v2_one_and_a_half"));
    EXPECT_THAT(machine.constraints,
                testing::Contains(testing::Field(&Constraint::detail,
                                                 "/sys/fs/cgroup/limited/cpu.max: 150000 100000")));
}

TEST(RecordedMachines, NameTheVariablesOfAGrant) {
    const Machine machine = readMachine(recorded("slurm_batch_several_tasks"));
    EXPECT_THAT(machine.constraints,
                testing::Contains(testing::Field(
                    &Constraint::detail, "SLURM_CPUS_PER_TASK=2, SLURM_TASKS_PER_NODE=2(x3),1")));
}

TEST(RecordedMachines, KnowTheThreadsOfACoreWhereTheTopologyIsShown) {
    const Machine machine = readMachine(recorded("taskset_3_of_12"));
    EXPECT_EQ(machine.threadsPerCore, 2);
    ASSERT_EQ(machine.cores.size(), 6u);
    EXPECT_THAT(machine.cores.front(), testing::ElementsAre(0, 6));
    EXPECT_EQ(machine.cpuModel, "Xeon Gold 6148");
    EXPECT_THAT(machine.cpuIds, testing::ElementsAre(1, 4, 5));
}

}  // namespace
}  // namespace dartscope::machine
