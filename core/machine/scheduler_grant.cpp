// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/scheduler_grant.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "core/machine/cpu_list.h"
#include "core/machine/kernel_file.h"

namespace dartscope::machine {
namespace {

using Environment = std::map<std::string, std::string>;

/// Reads variables and reports the broken ones under one source's name.
class Variables {
public:
    Variables(std::string source, const Environment& environment,
              std::vector<std::string>& problems)
        : m_source(std::move(source)), m_environment(environment), m_problems(problems) {}

    const std::string* find(const std::string& name) const {
        const auto found = m_environment.find(name);
        return found == m_environment.end() ? nullptr : &found->second;
    }

    std::string shown(const std::string& name) const {
        const std::string* value = find(name);
        return printable(name + "=" + (value ? *value : ""));
    }

    std::optional<std::int64_t> count(const std::string& name) {
        const std::string* value = find(name);
        return value ? checked(name, parseWhole(*value, 1, kMostCpus)) : std::nullopt;
    }

    /// The entry of a list such as "72(x2),36" that node number `node` has.
    std::optional<std::int64_t> entry(const std::string& name, std::int64_t node);

private:
    std::optional<std::int64_t> checked(const std::string& name,
                                        std::optional<std::int64_t> value) {
        if (!value) {
            m_problems.push_back(m_source + "-broken: " + shown(name));
        }
        return value;
    }

    std::string m_source;
    const Environment& m_environment;
    std::vector<std::string>& m_problems;
};

/// One part of Slurm's list, "72(x2)": how many, on how many nodes in a row.
std::optional<std::pair<std::int64_t, std::int64_t>> parsePart(std::string_view part) {
    part = trimmed(part);
    const std::size_t bracket = part.find('(');
    const auto value = parseWhole(part.substr(0, bracket), 1, kMostCpus);
    std::optional<std::int64_t> nodes = 1;
    if (bracket != std::string_view::npos) {
        const std::string_view repeat = part.substr(bracket);
        nodes.reset();
        if (repeat.size() > 3 && repeat.starts_with("(x") && repeat.ends_with(")")) {
            nodes = parseWhole(repeat.substr(2, repeat.size() - 3), 1, kMostCpus);
        }
    }
    if (!value || !nodes) {
        return std::nullopt;
    }
    return std::pair(*value, *nodes);
}

std::optional<std::int64_t> Variables::entry(const std::string& name, std::int64_t node) {
    const std::string* value = find(name);
    if (!value) {
        return std::nullopt;
    }
    std::optional<std::int64_t> found;
    std::string_view rest = *value;
    for (bool more = true; more;) {
        const std::size_t comma = rest.find(',');
        const auto part = parsePart(rest.substr(0, comma));
        if (!part) {
            return checked(name, std::nullopt);
        }
        if (!found && node < part->second) {
            found = part->first;
        }
        node -= part->second;
        more = comma != std::string_view::npos;
        rest = more ? rest.substr(comma + 1) : std::string_view();
    }
    return checked(name, found);
}

/// Whether this process runs in a step that srun started, and not in the batch script itself.
bool inSlurmStep(const Variables& slurm) {
    // Slurm keeps the ids just below 2^32 for steps without srun: batch, extern, interactive.
    constexpr std::int64_t kFirstReserved = 0xfffffff0;
    for (const char* name : {"SLURM_STEP_ID", "SLURM_STEPID"}) {
        if (const std::string* value = slurm.find(name)) {
            return parseWhole(*value, 0, kFirstReserved - 1).has_value();
        }
    }
    return false;
}

/// Tasks that the job has on this node, with the variable that said so.
std::pair<std::int64_t, std::string> slurmTasksHere(Variables& slurm) {
    const std::string* id = slurm.find("SLURM_NODEID");
    const auto node = id ? parseWhole(*id, 0, kMostCpus) : std::nullopt;
    if (const auto tasks = slurm.entry("SLURM_TASKS_PER_NODE", node.value_or(0))) {
        return {*tasks, "SLURM_TASKS_PER_NODE"};
    }
    if (const auto tasks = slurm.count("SLURM_NTASKS_PER_NODE")) {
        return {*tasks, "SLURM_NTASKS_PER_NODE"};
    }
    const auto nodes = slurm.count("SLURM_JOB_NUM_NODES");
    if (const auto tasks = slurm.count("SLURM_NTASKS"); tasks && nodes.value_or(1) == 1) {
        return {*tasks, "SLURM_NTASKS"};
    }
    return {1, ""};
}

std::optional<Constraint> slurmGrant(const Environment& environment,
                                     std::vector<std::string>& problems) {
    Variables slurm("slurm", environment, problems);
    std::optional<std::int64_t> cpus = slurm.count("SLURM_CPUS_PER_TASK");
    std::string detail = cpus ? slurm.shown("SLURM_CPUS_PER_TASK") : "";
    if (cpus && !inSlurmStep(slurm)) {
        const auto [tasks, name] = slurmTasksHere(slurm);
        *cpus = std::min(*cpus * tasks, kMostCpus);
        detail += name.empty() ? "" : ", " + slurm.shown(name);
    }
    if (!cpus) {
        cpus = slurm.entry("SLURM_JOB_CPUS_PER_NODE", 0);
        detail = cpus ? slurm.shown("SLURM_JOB_CPUS_PER_NODE") : "";
    }
    const auto onNode = slurm.count("SLURM_CPUS_ON_NODE");
    if (onNode && *onNode < cpus.value_or(kMostCpus)) {
        detail += (detail.empty() ? "" : ", ") + slurm.shown("SLURM_CPUS_ON_NODE");
        cpus = onNode;
    }
    if (!cpus) {
        return std::nullopt;
    }
    return Constraint{
        .source = "slurm", .cpus = static_cast<double>(*cpus), .detail = printable(detail)};
}

/// The smallest of some variables that each name the grant as a plain number.
std::optional<Constraint> plainGrant(const std::string& source,
                                     std::initializer_list<const char*> names,
                                     const Environment& environment,
                                     std::vector<std::string>& problems) {
    Variables variables(source, environment, problems);
    std::optional<Constraint> grant;
    for (const char* name : names) {
        const auto cpus = variables.count(name);
        if (cpus && (!grant || static_cast<double>(*cpus) < grant->cpus)) {
            grant = Constraint{.source = source,
                               .cpus = static_cast<double>(*cpus),
                               .detail = variables.shown(name)};
        }
    }
    return grant;
}

/// OMP_NUM_THREADS is a list, one number for each level of nesting; the first is the team's size.
std::optional<Constraint> openMpIntent(const std::string& name, const Environment& environment,
                                       std::vector<std::string>& problems) {
    const auto found = environment.find(name);
    if (found == environment.end()) {
        return std::nullopt;
    }
    const std::string_view value = found->second;
    const std::string shown = printable(name + "=" + found->second);
    const auto threads = parseWhole(value.substr(0, value.find(',')), 1, kMostCpus);
    if (!threads) {
        problems.push_back(name + "-broken: " + shown);
        return std::nullopt;
    }
    return Constraint{.source = name,
                      .cpus = static_cast<double>(*threads),
                      .detail = shown,
                      .binds = false,
                      .capacity = false};
}

}  // namespace

std::vector<Constraint> schedulerGrants(const Environment& environment,
                                        std::vector<std::string>& problems) {
    std::vector<Constraint> grants;
    const auto add = [&](std::optional<Constraint> grant) {
        if (grant) {
            grants.push_back(std::move(*grant));
        }
    };
    add(slurmGrant(environment, problems));
    add(plainGrant("pbs", {"NCPUS", "PBS_NUM_PPN"}, environment, problems));
    add(plainGrant("lsf", {"LSB_DJOB_NUMPROC"}, environment, problems));
    add(plainGrant("sge", {"NSLOTS"}, environment, problems));
    add(openMpIntent("OMP_NUM_THREADS", environment, problems));
    add(openMpIntent("OMP_THREAD_LIMIT", environment, problems));
    return grants;
}

}  // namespace dartscope::machine
