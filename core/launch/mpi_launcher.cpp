// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/mpi_launcher.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <string_view>
#include <system_error>
#include <utility>

#include "core/launch/find_program.h"

namespace dartscope::launch {
namespace {

using record::Binding;
using std::chrono::milliseconds;

/// Ranks start one after another, on many hosts too.
constexpr milliseconds kHello(30'000);
constexpr milliseconds kHelloPerRank(250);
/// A stop goes through the launcher to rank 0 and from there to all ranks; signals come after it.
constexpr milliseconds kStop(1'200);
constexpr milliseconds kReport(10'000);
/// The launcher clears up behind its ranks.
constexpr milliseconds kExit(15'000);

std::uint32_t ranksOf(const record::RunConfig& config) {
    return config.model == "hybrid" ? config.ranks.value_or(1) : config.workers;
}

MpiFlavour flavourOf(const std::filesystem::path& program) {
    std::error_code error;
    const std::string name = std::filesystem::canonical(program, error).filename().string();
    const bool hydra =
        name.find("hydra") != std::string::npos || name.find("mpich") != std::string::npos;
    return hydra ? MpiFlavour::Hydra : MpiFlavour::OpenMpi;
}

void addOpenMpi(std::vector<std::string>& words, const record::RunConfig& config,
                const std::vector<int>& cpus) {
    // More ranks than slots are to be seen, not refused.
    words.insert(words.end(), {"--oversubscribe"});
    if (config.bind != Binding::Default) {
        words.insert(words.end(), {"--bind-to", std::string(record::name(config.bind))});
    }
    if (!cpus.empty() && config.bind != Binding::None) {
        words.insert(words.end(), {"--cpu-set", fmt::format("{}", fmt::join(cpus, ","))});
    }
    if (!config.hostfile.empty()) {
        words.insert(words.end(), {"--hostfile", config.hostfile});
    }
}

void addHydra(std::vector<std::string>& words, const record::RunConfig& config) {
    if (config.bind != Binding::Default) {
        words.insert(words.end(), {"-bind-to", std::string(record::name(config.bind))});
    }
    if (!config.hostfile.empty()) {
        words.insert(words.end(), {"-f", config.hostfile});
    }
}

/// What stands between two marks, the first after the other; nothing where one is missing.
std::optional<std::string> between(std::string_view words, std::string_view before,
                                   std::string_view after) {
    const std::size_t begin = words.find(before);
    if (begin == std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t from = begin + before.size();
    const std::size_t end = words.find(after, from);
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    return std::string(words.substr(from, end - from));
}

}  // namespace

std::optional<MpiLauncher> findMpiLauncher(const std::map<std::string, std::string>& environment) {
    const auto value = [&](const char* name) {
        const auto found = environment.find(name);
        return found == environment.end() ? std::string() : found->second;
    };
    if (const std::string chosen = value("DARTSCOPE_MPIRUN"); !chosen.empty()) {
        return isExecutable(chosen) ? std::optional(MpiLauncher{chosen, flavourOf(chosen)})
                                    : std::nullopt;
    }
    for (const char* name : {"mpirun", "mpiexec"}) {
        if (const auto found = findInPath(value("PATH"), name)) {
            return MpiLauncher{*found, flavourOf(*found)};
        }
    }
    return std::nullopt;
}

LocalLaunch mpiLaunch(const MpiLauncher& launcher, const std::filesystem::path& rankProgram,
                      const std::filesystem::path& folder, const Start& start,
                      const std::vector<int>& cpus, const Timeouts& timeouts, bool root) {
    const std::uint32_t ranks = ranksOf(start.config);
    LocalLaunch launch{.worker = launcher.program, .cpus = cpus, .start = start};
    launch.environment.emplace("TMPDIR", folder.string());
    if (launcher.flavour == MpiFlavour::OpenMpi) {
        addOpenMpi(launch.arguments, start.config, cpus);
        if (root) {
            launch.environment.emplace("OMPI_ALLOW_RUN_AS_ROOT", "1");
            launch.environment.emplace("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1");
        }
    } else {
        addHydra(launch.arguments, start.config);
    }
    launch.arguments.insert(launch.arguments.end(),
                            {"-n", fmt::format("{}", ranks), rankProgram.string()});
    launch.timeouts = timeouts;
    launch.timeouts.hello = std::max(timeouts.hello, kHello + ranks * kHelloPerRank);
    launch.timeouts.stop = std::max(timeouts.stop, kStop);
    launch.timeouts.report = std::max(timeouts.report, kReport);
    launch.timeouts.exit = std::max(timeouts.exit, kExit);
    return launch;
}

Error explainedByLauncher(const Error& failure) {
    if (failure.id != "worker-died" || failure.arguments.empty()) {
        return failure;
    }
    // "mpirun noticed that process rank 1 with PID 4711 on node n1 exited on signal 9 (Killed)."
    const std::string_view words = failure.arguments.back();
    const auto rank = between(words, "process rank ", " with PID ");
    const auto host = between(words, " on node ", " exited on ");
    const auto how = between(words, " exited on ", ".");
    if (!rank || !host || !how) {
        return failure;
    }
    return {ErrorCode::RunFailed, "rank-died", {*rank, *host, *how}};
}

}  // namespace dartscope::launch
