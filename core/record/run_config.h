// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dartscope::record {

/// How a dart is thrown: the readable loop, or the same darts many at once.
enum class Kernel { Textbook, Vector };

/// How tasks reach the workers.
enum class Schedule { Static, Dynamic, Guided };

/// How the workers' hits are combined.
enum class Sharing { Private, AtomicPerTask, Atomic, Critical, Mutex, FalseSharing, Racy };

/// Darts in one block of the sampler; tasks start at and are multiples of it by default.
inline constexpr std::uint64_t kTaskGranularity = 65'536;
inline constexpr std::uint64_t kMostDarts = 1'000'000'000'000'000'000;  // 1e18
inline constexpr std::uint64_t kMostWorkers = 4'096;
inline constexpr std::uint64_t kMostTaskSize = std::uint64_t{1} << 40;

/// What a person asks for: everything that decides what is thrown and by whom. Plain values;
/// catalogue::validate says whether a model can do it.
struct RunConfig {
    std::string model = "threads";
    std::uint32_t workers = 1;             ///< 1 to 4096
    std::uint64_t darts = 30'000'000'000;  ///< 1 to 1e18
    std::uint64_t seed = 42;
    Kernel kernel = Kernel::Vector;
    std::uint64_t taskSize = 0;  ///< darts a task, 1 to 2^40; 0 = chosen (resolveTaskSize)
    Schedule schedule = Schedule::Dynamic;
    Sharing sharing = Sharing::Private;
    std::optional<std::uint32_t> cpus;  ///< confine everything to so many of the allowed CPUs

    bool operator==(const RunConfig&) const = default;
};

/// The task size that `config.taskSize == 0` stands for: about 1 ms of work a task (2^24 darts
/// with the vector kernel, 2^20 with the textbook kernel), halved until there are at least 16
/// tasks a worker, never below one block. A power of two. Depends on nothing but the
/// configuration, so a sweep resolves it once, for its largest worker count.
std::uint64_t resolveTaskSize(const RunConfig& config);

/// Stable names, as on the command line and in files ("atomic-per-task").
std::string_view name(Kernel kernel);
std::string_view name(Schedule schedule);
std::string_view name(Sharing sharing);
/// The value of a stable name, or nothing.
std::optional<Kernel> kernelNamed(std::string_view name);
std::optional<Schedule> scheduleNamed(std::string_view name);
std::optional<Sharing> sharingNamed(std::string_view name);

}  // namespace dartscope::record
