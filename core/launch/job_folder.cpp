// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/job_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <new>
#include <system_error>

#include "core/base/atomic_file.h"
#include "core/record/json_forms.h"

namespace dartscope::launch {
namespace {

namespace fs = std::filesystem;
using record::Fields;
using record::Json;

constexpr std::uint64_t kMostJobBytes = std::uint64_t{1} << 20;

Json jsonOf(const Job& job) {
    return Json{{"format", kJobFormat},
                {"config", record::jsonOf(job.config)},
                {"tasks", job.tasks},
                {"job_id", job.jobId},
                {"submitted_at", job.submittedAt},
                {"host", job.host},
                {"submitted_ns", job.submittedNs},
                {"wall_offset_ns", job.wall.offsetNs},
                {"wall_bound_ns", job.wall.boundNs},
                {"program_version", job.programVersion},
                {"command", job.command},
                {"script", job.script}};
}

bool isNumber(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

void read(Fields& fields, Job& job) {
    fields.in("config", [&](Fields& part) { record::read(part, job.config); });
    fields.need("tasks", job.tasks);
    fields.range<std::uint32_t>("tasks", job.tasks, 1, job.config.workers);
    fields.need("job_id", job.jobId);
    if (!isNumber(job.jobId) || job.jobId.size() > 20) {
        fields.refuse("job_id");
    }
    fields.need("submitted_at", job.submittedAt);
    fields.need("host", job.host);
    fields.need("submitted_ns", job.submittedNs);
    fields.need("wall_offset_ns", job.wall.offsetNs);
    fields.need("wall_bound_ns", job.wall.boundNs);
    fields.maybe("program_version", job.programVersion);
    fields.maybe("command", job.command);
    fields.maybe("script", job.script);
}

tl::unexpected<Error> notAJob(const fs::path& folder, std::string what) {
    return fail(ErrorCode::InvalidFile, "not-a-job", {folder.string(), std::move(what)});
}

Result<Job> jobFrom(const fs::path& folder, const std::string& bytes) {
    const auto json = record::parseJson(bytes);
    if (!json) {
        return notAJob(folder, "JSON");
    }
    std::string broken;
    Fields fields(*json, "", broken);
    std::string format;
    fields.need("format", format);
    if (!broken.empty() || !format.starts_with("dartscope-job/")) {
        return notAJob(folder, "format");
    }
    if (format != kJobFormat) {
        return fail(ErrorCode::InvalidFile, "job-newer", {folder.string(), format.substr(0, 40)});
    }
    Job job;
    read(fields, job);
    if (!broken.empty()) {
        return notAJob(folder, broken);
    }
    return job;
}

}  // namespace

TaskLanes lanesOfTask(const Job& job, std::uint32_t task) {
    const std::uint32_t each = job.config.workers / job.tasks;
    const std::uint32_t more = job.config.workers % job.tasks;
    return {each * task + std::min(task, more), each + (task < more ? 1 : 0)};
}

Result<fs::path> makeJobFolder(const fs::path& base) {
    std::error_code error;
    const fs::path absolute = fs::absolute(base, error);
    if (!error) {
        fs::create_directories(absolute, error);
    }
    std::string pattern = (absolute / "dartscope-XXXXXX").string();
    if (!error && ::mkdtemp(pattern.data()) == nullptr) {
        error = std::error_code(errno, std::generic_category());
    }
    if (error) {
        return fail(ErrorCode::RunFailed, "work-folder", {base.string(), error.message()});
    }
    return fs::path(pattern);
}

Result<void> saveJob(const fs::path& folder, const Job& job) {
    return writeFileAtomically(jobScript(folder), job.script).and_then([&] {
        return writeFileAtomically(folder / "job.json", record::dumpJson(jsonOf(job)) + "\n");
    });
}

Result<Job> loadJob(const fs::path& folder) {
    const auto bytes = readFile(folder / "job.json", kMostJobBytes);
    if (!bytes) {
        return notAJob(folder, "job.json");
    }
    try {
        return jobFrom(folder, *bytes);
    } catch (const std::bad_alloc&) {
        return notAJob(folder, "memory");
    }
}

fs::path jobScript(const fs::path& folder) {
    return folder / "job.sh";
}

fs::path taskResult(const fs::path& folder, std::uint32_t task) {
    return folder / fmt::format("task-{}.jsonl", task);
}

fs::path taskLog(const fs::path& folder, std::uint32_t task) {
    return folder / fmt::format("task-{}.log", task);
}

fs::path stopFile(const fs::path& folder) {
    return folder / "stop";
}

}  // namespace dartscope::launch
