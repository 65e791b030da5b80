// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a batch system's environment, one NAME=value a line.
#include <map>
#include <string>

#include "core/machine/resolve.h"
#include "core/machine/scheduler_grant.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dartscope;
    std::map<std::string, std::string> environment;
    for (const std::string_view line : fuzz::linesOf(fuzz::textOf(data, size))) {
        const std::size_t equals = line.find('=');
        if (equals != std::string_view::npos) {
            environment.emplace(line.substr(0, equals), line.substr(equals + 1));
        }
    }
    machine::Machine machine;
    machine.constraints = machine::schedulerGrants(environment, machine.problems);
    for (const machine::Constraint& grant : machine.constraints) {
        // Whole CPUs, one or more.
        fuzz::require(grant.cpus >= 1 && grant.cpus <= 1 << 20);
        fuzz::require(grant.cpus == static_cast<double>(static_cast<int>(grant.cpus)));
    }
    machine::resolveConstraints(machine);
    fuzz::require(machine.allowed >= 1);
    return 0;
}
