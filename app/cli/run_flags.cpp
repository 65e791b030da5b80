// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_flags.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <optional>
#include <span>

#include "core/base/quantity.h"
#include "core/experiment/sweep.h"

namespace dartscope::cli {
namespace {

using catalogue::Option;

/// Up to so many CPUs every worker count is measured by default, above that the powers of two.
constexpr std::uint32_t kMostSteps = 16;

using record::Kernel;
using record::Schedule;
using record::Sharing;
constexpr std::array kKernels{Kernel::Textbook, Kernel::Vector};
constexpr std::array kSchedules{Schedule::Static, Schedule::Dynamic, Schedule::Guided};
constexpr std::array kSharings{Sharing::Private,  Sharing::AtomicPerTask, Sharing::Atomic,
                               Sharing::Critical, Sharing::Mutex,         Sharing::FalseSharing,
                               Sharing::Racy};
constexpr std::array kStreams{record::Streams::Own, record::Streams::Same};
constexpr std::array kQueues{record::Queue::Stealing, record::Queue::Central};
constexpr std::array kMpiModes{record::MpiMode::Gather, record::MpiMode::Reduce,
                               record::MpiMode::Lesson};
constexpr std::array kBindings{record::Binding::None, record::Binding::Default,
                               record::Binding::Core, record::Binding::Socket,
                               record::Binding::Numa};
constexpr std::array kStartMethods{record::StartMethod::Spawn, record::StartMethod::Fork};

template <typename Value>
std::string namesOf(std::span<const Value> values) {
    std::string names;
    for (const Value value : values) {
        names += (names.empty() ? "" : ", ") + std::string(record::name(value));
    }
    return names;
}

/// Reads flags one after another into a configuration, until the first that is wrong.
class Reader {
public:
    Reader(const RunFlags& flags, const machine::Machine& machine)
        : m_flags(flags), m_machine(machine) {}

    Result<RequestedRun> read() {
        std::uint64_t cpus = 0;
        count(m_flags.darts, {"darts", 1, record::kMostDarts}, m_run.config.darts);
        count(m_flags.seed, {"seed", 0, std::numeric_limits<std::uint64_t>::max()},
              m_run.config.seed);
        if (count(m_flags.taskSize, {"task-size", 1, record::kMostTaskSize},
                  m_run.config.taskSize)) {
            m_run.set.push_back(Option::TaskSize);
        }
        if (count(m_flags.cpus, {"cpus", 1, static_cast<std::uint64_t>(m_machine.allowed)}, cpus)) {
            m_run.config.cpus = static_cast<std::uint32_t>(cpus);
            m_run.set.push_back(Option::Cpus);
        }
        const catalogue::Model* model = catalogue::find(m_flags.model);
        named<Kernel>("kernel", m_flags.kernel, record::kernelNamed, kKernels, m_run.config.kernel,
                      Option::Kernel);
        named<Schedule>("schedule", m_flags.schedule, record::scheduleNamed,
                        model != nullptr && !model->schedules.empty()
                            ? model->schedules
                            : std::span<const Schedule>(kSchedules),
                        m_run.config.schedule, Option::Schedule);
        named<Sharing>("sharing", m_flags.sharing, record::sharingNamed,
                       model != nullptr ? model->sharings : std::span<const Sharing>(kSharings),
                       m_run.config.sharing, Option::Sharing);
        readPlanted();
        readOfModels();
        readOfJobs();
        if (m_flags.darts.empty()) {
            const std::uint64_t usual =
                record::usualDarts(m_run.config.kernel, m_run.config.sharing, m_run.config.darts);
            m_run.config.darts = model != nullptr ? catalogue::usualDarts(*model, usual) : usual;
        }
        if (m_error) {
            return tl::unexpected(*m_error);
        }
        return m_run;
    }

private:
    void readPlanted() {
        record::RunConfig& config = m_run.config;
        real(m_flags.serialShare, "serial-share", 0, 1, config.serialShare, Option::SerialShare);
        real(m_flags.lockShare, "lock-share", 0, 1, config.lockShare, Option::LockShare);
        real(m_flags.imbalance, "imbalance", 0, record::kMostImbalance, config.imbalance,
             Option::Imbalance);
        named<record::Streams>("streams", m_flags.streams, record::streamsNamed, kStreams,
                               config.streams, Option::Streams);
    }

    void readOfJobs() {
        record::RunConfig& config = m_run.config;
        const auto text = [&](const std::string& from, std::string& to, Option option) {
            if (!from.empty()) {
                to = from;
                m_run.set.push_back(option);
            }
        };
        text(m_flags.schedulerArgs, config.schedulerArgs, Option::SchedulerArgs);
        text(m_flags.workFolder, config.workFolder, Option::WorkFolder);
        std::uint64_t tasks = 0;
        if (count(m_flags.arrayTasks, {"array-tasks", 1, record::kMostWorkers}, tasks)) {
            config.arrayTasks = static_cast<std::uint32_t>(tasks);
            m_run.set.push_back(Option::ArrayTasks);
        }
        if (m_flags.detach) {
            config.detach = true;
            m_run.set.push_back(Option::Detach);
        }
    }

    void readOfModels() {
        record::RunConfig& config = m_run.config;
        named<record::Queue>("queue", m_flags.queue, record::queueNamed, kQueues, config.queue,
                             Option::Queue);
        named<record::MpiMode>("mpi", m_flags.mpi, record::mpiModeNamed, kMpiModes, config.mpi,
                               Option::Mpi);
        std::uint64_t ranks = 0;
        if (count(m_flags.ranks, {"ranks", 1, record::kMostWorkers}, ranks)) {
            config.ranks = static_cast<std::uint32_t>(ranks);
            m_run.set.push_back(Option::Ranks);
        }
        named<record::Binding>("bind", m_flags.bind, record::bindingNamed, kBindings, config.bind,
                               Option::Bind);
        if (!m_flags.hostfile.empty()) {
            config.hostfile = m_flags.hostfile;
            m_run.set.push_back(Option::Hostfile);
        }
        real(m_flags.gilRelease, "gil-release", 0, 1, config.gilRelease, Option::GilRelease);
        real(m_flags.switchInterval, "switch-interval", record::kLeastSwitchIntervalMs,
             record::kMostSwitchIntervalMs, config.switchIntervalMs, Option::SwitchInterval);
        std::uint64_t blocking = 0;
        if (count(m_flags.gilBlocking, {"gil-blocking", 0, record::kMostWorkers}, blocking)) {
            config.gilBlocking = static_cast<std::uint32_t>(blocking);
            m_run.set.push_back(Option::GilBlocking);
        }
        named<record::StartMethod>("start-method", m_flags.startMethod, record::startMethodNamed,
                                   kStartMethods, config.startMethod, Option::StartMethod);
    }

    void real(const std::string& text, const char* what, double least, double most, double& value,
              Option set) {
        if (text.empty() || m_error) {
            return;
        }
        const auto read = parseReal(text, what, least, most);
        if (!read) {
            m_error = read.error();
            return;
        }
        value = *read;
        m_run.set.push_back(set);
    }

    /// True where the flag was given and is right.
    bool count(const std::string& text, CountRange range, std::uint64_t& value) {
        if (text.empty() || m_error) {
            return false;
        }
        const auto read = parseCount(text, range);
        if (!read) {
            m_error = read.error();
            return false;
        }
        value = *read;
        return true;
    }

    /// `all`: the values that can be chosen.
    template <typename Value>
    void named(const char* option, const std::string& text,
               std::optional<Value> (*valueNamed)(std::string_view), std::span<const Value> all,
               Value& value, Option set) {
        if (text.empty() || m_error) {
            return;
        }
        const auto read = valueNamed(text);
        if (!read) {
            m_error = Error{ErrorCode::InvalidArgument,
                            "value-not-in-model",
                            {option, text, m_flags.model, namesOf(all)}};
            return;
        }
        value = *read;
        m_run.set.push_back(set);
    }

    const RunFlags& m_flags;
    const machine::Machine& m_machine;
    RequestedRun m_run;
    std::optional<Error> m_error;
};

/// 1 to `most`: every count or the powers of two, `most` always among them.
std::vector<std::uint32_t> upTo(std::uint32_t most) {
    std::vector<std::uint32_t> counts;
    if (most <= kMostSteps) {
        counts.resize(most);
        std::iota(counts.begin(), counts.end(), 1U);
        return counts;
    }
    for (std::uint32_t count = 1; count < most; count *= 2) {
        counts.push_back(count);
    }
    counts.push_back(most);
    return counts;
}

}  // namespace

void addRunFlags(CLI::App& command, RunFlags& flags, const char* models, const char* workers) {
    const auto add = [&](const char* name, std::string& value, const char* words,
                         const char* takes) {
        command.add_option(name, value, words)->option_text(takes);
    };
    add("--model", flags.model, models, "M");
    add("--workers", flags.workers, workers, "N");
    add("--darts", flags.darts, "Darts to throw: a whole number such as 1000000, 1e9 or 30M", "D");
    add("--seed", flags.seed,
        "Seed of the darts, from 0 to 2^64-1; the same seed gives the same hits", "S");
    add("--kernel", flags.kernel, "How a dart is thrown: vector (default) or textbook", "K");
    add("--task-size", flags.taskSize, "Darts handed out at once, from 1 to 2^40", "T");
    add("--schedule", flags.schedule, "How tasks are handed out: static, dynamic or guided", "S");
    add("--sharing", flags.sharing, "How hits are combined, such as private", "S");
    add("--cpus", flags.cpus, "Confine everything that is started to so many of the allowed CPUs",
        "K");
    add("--serial-share", flags.serialShare,
        "Share of the darts, 0 to 1, that one worker alone throws before the others start", "X");
    add("--lock-share", flags.lockShare,
        "Share of each task's work, 0 to 1, that is done holding one lock", "X");
    add("--imbalance", flags.imbalance,
        "Uneven tasks, 0 to 0.9: the cost rises from 1-X times the mean to 1+X times", "X");
    add("--streams", flags.streams,
        "own (default), or same: every worker throws the same darts, a seeding mistake", "S");
    add("--queue", flags.queue, "Task queue: stealing (default) or central", "Q");
    add("--mpi", flags.mpi, "How ranks bring hits together: gather (default), reduce or lesson",
        "M");
    add("--ranks", flags.ranks, "Ranks of a hybrid run, each with --workers threads", "R");
    add("--bind", flags.bind,
        "What ranks are tied to: none (default), default (the launcher's choice), core, socket or "
        "numa",
        "B");
    add("--hostfile", flags.hostfile, "Hosts and slots for ranks, in Open MPI's form", "FILE");
    add("--gil-release", flags.gilRelease,
        "Share of the work, 0 to 1, done without the global lock", "X");
    add("--switch-interval", flags.switchInterval,
        "Milliseconds after which a waiting thread asks for the global lock (5, as in CPython)",
        "MS");
    add("--gil-blocking", flags.gilBlocking,
        "So many of the first workers, 0 (default) to all, wait for a message after each step of "
        "their work and get in line for the global lock again",
        "N");
    add("--start-method", flags.startMethod, "How a pool starts its workers: spawn or fork", "M");
    add("--scheduler-args", flags.schedulerArgs,
        "What to ask the scheduler for, as words for sbatch: \"--partition=short --time=10\"",
        "WORDS");
    add("--work-folder", flags.workFolder,
        "Where a job's files go, a folder that all nodes see; your state folder if left out",
        "FOLDER");
    add("--array-tasks", flags.arrayTasks,
        "Tasks of a job array; as many as workers if left out and the cluster takes them", "N");
}

Result<RequestedRun> readRunFlags(const RunFlags& flags, const machine::Machine& machine) {
    return Reader(flags, machine).read();
}

Result<std::uint32_t> readWorkers(const std::string& text, const machine::Machine& machine,
                                  std::optional<std::uint32_t> cpus) {
    const auto most = static_cast<std::uint32_t>(record::kMostWorkers);
    if (text == "auto") {
        return std::min(static_cast<std::uint32_t>(machine.online), most);
    }
    if (text.empty() || text == "allowed") {
        return std::min(cpus.value_or(static_cast<std::uint32_t>(machine.allowed)), most);
    }
    return parseCount(text, {"workers", 1, most}).map([](std::uint64_t count) {
        return static_cast<std::uint32_t>(count);
    });
}

Result<std::vector<std::uint32_t>> readWorkerList(const std::string& text,
                                                  const machine::Machine& machine,
                                                  std::optional<std::uint32_t> cpus) {
    if (text.empty() || text == "allowed" || text == "auto") {
        return readWorkers(text, machine, cpus).map(upTo);
    }
    return experiment::parseWorkerList(text);
}

}  // namespace dartscope::cli
