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

/// Which darts the lanes throw: each its own, or all of them the same ones (a seeding mistake).
enum class Streams { Own, Same };

/// How runners of a task queue come by the next task.
enum class Queue { Stealing, Central };

/// How ranks bring their hits together; Lesson is the lesson's program with its two mistakes.
enum class MpiMode { Gather, Reduce, Lesson };

/// What ranks are tied to; Default leaves it to the launcher.
enum class Binding { None, Default, Core, Socket, Numa };

/// How a process pool starts its workers.
enum class StartMethod { Spawn, Fork };

/// Darts in one block of the sampler; tasks start at and are multiples of it by default.
inline constexpr std::uint64_t kTaskGranularity = 65'536;
inline constexpr std::uint64_t kMostDarts = 1'000'000'000'000'000'000;  // 1e18
inline constexpr std::uint64_t kMostWorkers = 4'096;
inline constexpr std::uint64_t kMostTaskSize = std::uint64_t{1} << 40;
inline constexpr double kMostImbalance = 0.9;
/// CPython's switch interval, and the range that makes sense of it, in milliseconds.
inline constexpr double kSwitchIntervalMs = 5;
inline constexpr double kLeastSwitchIntervalMs = 0.01;
inline constexpr double kMostSwitchIntervalMs = 10'000;

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

    // Planted behaviour, really executed.
    double serialShare = 0;  ///< 0 to 1: lane 0 alone throws the first so many before the others
    double lockShare = 0;    ///< 0 to 1: that part of each task's work holds one lock
    double imbalance = 0;    ///< 0 to 0.9: the cost of task i rises from 1 − x to 1 + x
    Streams streams = Streams::Own;

    // Options of single models; without effect elsewhere.
    Queue queue = Queue::Stealing;                 ///< tasks
    MpiMode mpi = MpiMode::Gather;                 ///< mpi
    std::optional<std::uint32_t> ranks;            ///< hybrid: ranks of `workers` threads each
    Binding bind = Binding::None;                  ///< mpi, hybrid
    std::string hostfile;                          ///< mpi, hybrid: path; empty: this host
    double gilRelease = 0;                         ///< gil: share of the work without the lock
    double switchIntervalMs = kSwitchIntervalMs;   ///< gil
    std::uint32_t gilBlocking = 0;                 ///< gil: so many of the first lanes block
    StartMethod startMethod = StartMethod::Spawn;  ///< pool

    // Of models that a batch system carries out.
    std::string schedulerArgs;                ///< words for the scheduler (sbatch)
    std::string workFolder;                   ///< that all nodes see; empty: the user's own
    std::optional<std::uint32_t> arrayTasks;  ///< slurm-array; none: a task a worker, if it can
    bool detach = false;                      ///< submitted and left alone

    /// The model throws darts of its own: seed and number do not tell where they land.
    bool ownDarts = false;

    bool operator==(const RunConfig&) const = default;
};

/// Lanes of a run: workers, and with ranks so many each. 1 to 4096² for any valid configuration;
/// catalogue::validate keeps it at most 4096.
std::uint32_t lanesOf(const RunConfig& config);

/// Whether the sharing counts every dart in memory that all lanes share: then the textbook kernel
/// throws.
bool countsEveryDart(Sharing sharing);

/// Darts that take a second or so: `most` with the vector kernel, fewer where they are thrown one
/// by one, fewer still where each of them is counted in memory that all share.
std::uint64_t usualDarts(Kernel kernel, Sharing sharing, std::uint64_t most);

/// Darts that the run is to throw: config.darts, but for the lesson's MPI program, whose ranks
/// throw int(darts / ranks) each.
std::uint64_t dartsToThrow(const RunConfig& config);

/// The task size that `config.taskSize == 0` stands for: about 1 ms of work a task (2^24 darts
/// with the vector kernel, 2^20 with the textbook kernel), halved until there are at least 16
/// tasks a worker, never below one block. A power of two. Depends on nothing but the
/// configuration, so a sweep resolves it once, for its largest worker count.
std::uint64_t resolveTaskSize(const RunConfig& config);

/// Stable names, as on the command line and in files ("atomic-per-task").
std::string_view name(Kernel kernel);
std::string_view name(Schedule schedule);
std::string_view name(Sharing sharing);
std::string_view name(Streams streams);
std::string_view name(Queue queue);
std::string_view name(MpiMode mode);
std::string_view name(Binding binding);
std::string_view name(StartMethod method);
/// The value of a stable name, or nothing.
std::optional<Kernel> kernelNamed(std::string_view name);
std::optional<Schedule> scheduleNamed(std::string_view name);
std::optional<Sharing> sharingNamed(std::string_view name);
std::optional<Streams> streamsNamed(std::string_view name);
std::optional<Queue> queueNamed(std::string_view name);
std::optional<MpiMode> mpiModeNamed(std::string_view name);
std::optional<Binding> bindingNamed(std::string_view name);
std::optional<StartMethod> startMethodNamed(std::string_view name);

}  // namespace dartscope::record
