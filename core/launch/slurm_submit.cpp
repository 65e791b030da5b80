// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <utility>

#include "core/base/clock.h"
#include "core/base/host_name.h"
#include "core/launch/command.h"
#include "core/launch/printable.h"
#include "core/launch/scheduler_words.h"
#include "core/launch/slurm.h"

namespace dartscope::launch {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kWordsBytes = 400;

bool isMpi(const record::RunConfig& config) {
    return config.model == "slurm-mpi";
}

/// In one line, as a sentence can hold them.
std::string wordsOf(const CommandEnd& end) {
    std::string words = end.err;
    while (!words.empty() && (words.back() == '\n' || words.back() == ' ')) {
        words.pop_back();
    }
    std::ranges::replace(words, '\n', ' ');
    return end.overdue || end.stopped ? "no answer" : printableEnd(words, kWordsBytes);
}

bool isUnreachable(const CommandEnd& end) {
    constexpr std::array<std::string_view, 3> kSigns{"Unable to contact slurm controller",
                                                     "Connection refused", "Socket timed out"};
    return end.overdue || std::ranges::any_of(kSigns, [&](std::string_view sign) {
               return end.err.find(sign) != std::string::npos;
           });
}

std::string join(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += fmt::format("{}{}", text.empty() ? "" : " ", shellQuoted(word));
    }
    return text;
}

/// What every task of the array runs: the worker itself, so that a signal reaches it.
std::string arrayScript(const SlurmLaunch& launch, const fs::path& folder) {
    return fmt::format(
        "#!/bin/sh\n# One task of the array: it throws its part of the darts and leaves a file in "
        "the folder.\nexec {} \"$SLURM_ARRAY_TASK_ID\"\n",
        join({launch.worker.string(), "--task", folder.string()}));
}

std::string mpiScript(const SlurmLaunch& launch, const fs::path& folder) {
    const LocalLaunch ranks = mpiLaunch(*launch.mpiLauncher, launch.mpiWorker, folder,
                                        {.config = launch.config}, {}, {}, launch.root);
    std::vector<std::string> words{ranks.worker.string()};
    words.insert(words.end(), ranks.arguments.begin(), ranks.arguments.end());
    words.insert(words.end(), {"--job", folder.string()});
    std::string script = "#!/bin/sh\n# Ranks in the allocation; rank 0 leaves the result.\n";
    for (const auto& [name, value] : ranks.environment) {
        if (name != "TMPDIR") {  // the nodes' own is better than a folder that they share
            script += fmt::format("export {}={}\n", name, shellQuoted(value));
        }
    }
    return script + fmt::format("exec {}\n", join(words));
}

/// sbatch with our wishes, the person's, and what is not theirs to change.
std::vector<std::string> submission(const SlurmLaunch& launch, const Job& job,
                                    std::vector<std::string> wishes, const fs::path& folder) {
    std::vector<std::string> words{launch.tools.sbatch.string(), "--job-name=dartscope"};
    if (isMpi(launch.config)) {
        words.push_back(fmt::format("--ntasks={}", launch.config.workers));
    } else {
        words.push_back(fmt::format("--cpus-per-task={}", lanesOfTask(job, 0).count));
    }
    std::ranges::move(wishes, std::back_inserter(words));
    words.insert(words.end(), {"--parsable", "--chdir=" + folder.string()});
    if (isMpi(launch.config)) {
        words.push_back("--output=task-0.log");
    } else {
        words.insert(words.end(),
                     {fmt::format("--array=0-{}", job.tasks - 1), "--output=task-%a.log"});
    }
    words.push_back(jobScript(folder).string());
    return words;
}

/// Tasks of the array: as many as workers where the limit allows that, or those that were wished.
Result<std::uint32_t> tasksOf(const SlurmLaunch& launch, const std::stop_token& hurry) {
    if (isMpi(launch.config)) {
        return 1;
    }
    const std::uint32_t workers = launch.config.workers;
    return slurmArrayLimit(launch.tools, launch.timings, hurry)
        .and_then([&](std::uint32_t most) -> Result<std::uint32_t> {
            const std::uint32_t wished =
                std::min(launch.config.arrayTasks.value_or(std::min(workers, most)), workers);
            if (wished > most) {
                return fail(ErrorCode::InvalidArgument, "array-too-large",
                            {std::to_string(wished), std::to_string(most)});
            }
            return wished;
        });
}

/// The job's number of "123" or "123;cluster"; nothing where it is none.
std::optional<std::string> numberOf(std::string_view out) {
    out = out.substr(0, out.find_first_of(";\n"));
    const bool digits = !out.empty() && out.size() <= 20 &&
                        std::ranges::all_of(out, [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::optional(std::string(out)) : std::nullopt;
}

Result<std::string> runSbatch(const std::vector<std::string>& words, const SlurmLaunch& launch,
                              const fs::path& folder, const std::stop_token& hurry) {
    const auto end = runCommand({.program = words.front(),
                                 .arguments = {words.begin() + 1, words.end()},
                                 .environment = {{"OMP_PROC_BIND", "false"}}},
                                launch.timings.command, hurry, launch.timings.hurry);
    if (!end) {
        return tl::unexpected(end.error());
    }
    if (end->stopped) {
        // A job that was taken all the same finds its folder gone, and ends at once.
        return fail(ErrorCode::Interrupted, "interrupted", {});
    }
    if (end->status != 0 || end->overdue) {
        return isUnreachable(*end)
                   ? fail(ErrorCode::Unavailable, "slurm-unreachable", {wordsOf(*end)})
                   : fail(ErrorCode::RunFailed, "slurm-refused", {wordsOf(*end)});
    }
    const auto number = numberOf(end->out);
    if (!number) {
        return fail(ErrorCode::RunFailed, "slurm-refused",
                    {printableStart(end->out + folder.string(), kWordsBytes)});
    }
    return *number;
}

Result<SubmittedJob> submitFrom(const SlurmLaunch& launch, std::vector<std::string> wishes,
                                std::uint32_t tasks, const fs::path& folder,
                                const std::stop_token& hurry) {
    SubmittedJob submitted{.folder = folder, .job = {}};
    Job& job = submitted.job;
    job.config = launch.config;
    job.tasks = tasks;
    job.submittedAt = utcNow();
    job.host = hostName();
    job.wall = wallClock();
    job.programVersion = DARTSCOPE_VERSION;
    job.script = isMpi(launch.config) ? mpiScript(launch, folder) : arrayScript(launch, folder);
    job.command = submission(launch, job, std::move(wishes), folder);
    job.submittedNs = monotonicNs();
    // The tasks read it, and may be at work before sbatch has said which number they have.
    if (auto saved = saveJob(folder, job); !saved) {
        return fail(ErrorCode::RunFailed, "work-folder", saved.error().arguments);
    }
    auto number = runSbatch(job.command, launch, folder, hurry);
    if (!number) {
        return tl::unexpected(number.error());
    }
    job.jobId = *number;
    // Without its number in the file the job can still be followed, but not found again: nobody
    // could collect it or call it off.
    if (auto saved = saveJob(folder, job); !saved && launch.config.detach) {
        [[maybe_unused]] const auto ended = runCommand(
            {.program = launch.tools.scancel, .arguments = {job.jobId}}, launch.timings.command);
        return fail(ErrorCode::RunFailed, "work-folder", saved.error().arguments);
    }
    return submitted;
}

}  // namespace

Result<std::uint32_t> slurmArrayLimit(const SlurmTools& tools, const SlurmTimings& timings,
                                      const std::stop_token& hurry) {
    const auto end = runCommand({.program = tools.scontrol, .arguments = {"show", "config"}},
                                timings.command, hurry, timings.hurry);
    if (!end) {
        return tl::unexpected(end.error());
    }
    if (end->stopped) {
        return fail(ErrorCode::Interrupted, "interrupted", {});
    }
    constexpr std::string_view kKey = "MaxArraySize";
    const std::size_t at = end->out.find(kKey);
    if (end->status != 0 || at == std::string::npos) {
        return fail(ErrorCode::Unavailable, "slurm-unreachable", {wordsOf(*end)});
    }
    const std::size_t digits = end->out.find_first_of("0123456789", at + kKey.size());
    std::uint32_t most = 0;
    if (digits != std::string::npos) {
        std::from_chars(end->out.data() + digits, end->out.data() + end->out.size(), most);
    }
    return std::max(most, 1U);  // numbers of tasks are smaller than it, from 0 on
}

Result<SubmittedJob> submitToSlurm(const SlurmLaunch& launch, const SlurmStops& stops) {
    auto wishes = schedulerWords(launch.config.schedulerArgs);
    if (!wishes) {
        return tl::unexpected(wishes.error());
    }
    if (isMpi(launch.config) && !launch.mpiLauncher) {
        return fail(ErrorCode::Unavailable, "mpi-missing", {});
    }
    const auto tasks = tasksOf(launch, stops.hurry);
    if (!tasks) {
        return tl::unexpected(tasks.error());
    }
    if (stops.stop.stop_requested()) {
        return fail(ErrorCode::Interrupted, "interrupted", {});
    }
    const auto folder = makeJobFolder(launch.workFolder);
    if (!folder) {
        return tl::unexpected(folder.error());
    }
    auto submitted = submitFrom(launch, std::move(*wishes), *tasks, *folder, stops.hurry);
    if (!submitted) {
        std::error_code ignored;
        fs::remove_all(*folder, ignored);
    }
    return submitted;
}

}  // namespace dartscope::launch
