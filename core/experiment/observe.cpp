// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/observe.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>
#include <utility>

#include "core/base/clock.h"
#include "core/base/host_name.h"
#include "core/experiment/host_noise.h"
#include "core/experiment/observe_record.h"
#include "core/launch/find_program.h"
#include "core/launch/foreign_command.h"
#include "core/machine/process_tree.h"

namespace dartscope::experiment {
namespace {

using machine::ProcessTree;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

/// What a stopped command has for ending of itself, then with SIGTERM, and what all of it has for
/// going when the kernel ends it.
constexpr milliseconds kAfterInterrupt{2'000};
constexpr milliseconds kAfterTerminate{1'000};
constexpr milliseconds kAfterKill{10'000};
/// How long processes that the command has left behind may end of themselves.
constexpr milliseconds kLeftBehind{200};
constexpr milliseconds kPause{5};

/// The program as a shell would find it; the name itself where it is not found, for the system to
/// say why.
std::filesystem::path programOf(const std::string& name,
                                const std::map<std::string, std::string>& environment) {
    if (name.find('/') != std::string::npos) {
        return name;
    }
    const auto path = environment.find("PATH");
    return launch::findInPath(path == environment.end() ? "" : path->second, name).value_or(name);
}

/// The CPUs that the command may use, and the machine as it is with them.
struct Place {
    machine::Machine machine;
    std::vector<int> cpus;
};

Result<Place> placeOf(const ObservedCommand& command, const machine::Machine& machine) {
    if (!command.cpus) {
        return Place{machine, {}};
    }
    const int count = static_cast<int>(*command.cpus);
    auto confined = machine::confined(machine, count);
    auto cpus = machine::chooseCpus(machine, count);
    if (!confined || !cpus) {
        return tl::unexpected(confined ? cpus.error() : confined.error());
    }
    return Place{std::move(*confined), std::move(*cpus)};
}

/// The command at work and what was seen of it.
class Observation {
public:
    Observation(launch::ForeignCommand command, double cpus, const ObserveStops& stops)
        : m_command(std::move(command)),
          m_cpus(cpus),
          m_stops(stops),
          m_wakeOnStop(stops.stop, Wake{m_wakeup}),
          m_wakeOnHurry(stops.hurry, Wake{m_wakeup}),
          m_looks(monotonicNs()) {}

    void watch();

    std::int64_t endedNs() const { return m_endedNs; }
    const launch::ProcessEnd& end() const { return m_end; }
    bool stopped() const { return m_stopped; }
    std::vector<machine::ThreadSeen> threads() const { return m_tree.threads(); }
    /// It was to end and no signal reached it; it still runs.
    bool outOfReach() const { return m_outOfReach; }
    int pid() const { return m_command.pid(); }
    record::Observed observed() const;
    /// Something that ran was not charged to this process when it was reaped.
    bool missesCpuTime() const {
        return m_tree.cpuNs().value_or(0) > m_reapedNs + m_reapedNs / 20 + 10'000'000;
    }

private:
    struct Wake {
        launch::Wakeup& wakeup;
        void operator()() const noexcept { wakeup.wake(); }
    };

    bool look();
    bool waitForEnd(milliseconds limit);
    bool killed();
    void stop();
    void takeStock();
    void signalAll(int number);
    bool allGoneWithin(milliseconds limit);
    void clearUp();

    launch::ForeignCommand m_command;
    const double m_cpus;
    const ObserveStops& m_stops;
    launch::Wakeup m_wakeup;
    std::stop_callback<Wake> m_wakeOnStop;
    std::stop_callback<Wake> m_wakeOnHurry;
    ProcessTree m_tree;
    Looks m_looks;
    std::int64_t m_endedNs = 0;
    std::int64_t m_reapedNs = 0;  ///< CPU time of what was reaped
    std::int64_t m_cpuNs = 0;     ///< that of all, up to the command's end
    launch::ProcessEnd m_end;
    std::uint64_t m_leftOver = 0;
    bool m_stopped = false;
    bool m_outOfReach = false;
};

void Observation::watch() {
    bool ended = false;
    while (!ended && !m_stops.stop.stop_requested()) {
        ended = look();
    }
    if (!ended) {
        m_stopped = true;
        stop();
    }
    m_endedNs = monotonicNs();
    takeStock();
    clearUp();
}

/// The command has ended, or is beyond reach: what has run so far. The kernel charges to whoever
/// reaps, which a command need not do; looks miss what is there for a moment. Each is a lower
/// bound.
void Observation::takeStock() {
    m_tree.sample();  // it can still be asked what it has run
    const std::int64_t seenNs = m_tree.cpuNs().value_or(0);
    if (m_outOfReach) {
        m_command.abandon();
    } else {
        const launch::Reaped reaped = m_command.reap();
        m_end = reaped.end;
        m_reapedNs += reaped.cpuNs + launch::reapEnded();
    }
    m_cpuNs = std::max(m_reapedNs, seenNs);
}

/// Looks once and waits for the time of the next look: whether the command has ended.
bool Observation::look() {
    const machine::TreeSample sample = m_tree.sample();
    m_looks.add(sample);
    m_reapedNs += m_command.reapOthers();
    const nanoseconds pause(machine::pauseAfter(sample.costNs, m_cpus));
    return m_command.wait(std::chrono::ceil<milliseconds>(pause), m_wakeup);
}

/// Whether the command ends within the limit; no longer than until somebody is in a hurry.
bool Observation::waitForEnd(milliseconds limit) {
    const std::int64_t until = monotonicNs() + nanoseconds(limit).count();
    while (!m_stops.hurry.stop_requested()) {
        const nanoseconds left(until - monotonicNs());
        if (m_command.wait(std::max(milliseconds(0), std::chrono::ceil<milliseconds>(left)),
                           m_wakeup)) {
            return true;
        }
        if (monotonicNs() >= until) {
            break;
        }
    }
    return false;
}

void Observation::stop() {
    m_command.signal(SIGINT);
    if (waitForEnd(kAfterInterrupt)) {
        return;
    }
    signalAll(SIGTERM);
    if (!waitForEnd(kAfterTerminate)) {
        m_command.signal(SIGKILL);
        m_outOfReach = !killed();
    }
}

/// Whether the command is gone after a SIGKILL. One that has become another user's is not.
bool Observation::killed() {
    const std::int64_t until = monotonicNs() + nanoseconds(kAfterKill).count();
    while (!m_command.wait(kPause, m_wakeup)) {
        if (monotonicNs() >= until) {
            return false;
        }
    }
    return true;
}

/// A process whose number is another's now is in the tree no more at the second look, or its handle
/// was opened after the change and reaches nobody else.
void Observation::signalAll(int number) {
    m_tree.sample();
    std::vector<launch::ProcessHandle> handles;
    for (const int pid : m_tree.running()) {
        handles.emplace_back(pid);
    }
    m_tree.sample();
    for (const launch::ProcessHandle& handle : handles) {
        if (std::ranges::binary_search(m_tree.running(), handle.pid())) {
            handle.signal(number);
        }
    }
}

bool Observation::allGoneWithin(milliseconds limit) {
    const std::int64_t until = monotonicNs() + nanoseconds(limit).count();
    for (;;) {
        m_reapedNs += launch::reapEnded();
        m_tree.sample();
        if (m_tree.running().empty()) {
            m_reapedNs += launch::reapEnded();
            return true;
        }
        if (monotonicNs() >= until) {
            return false;
        }
        std::this_thread::sleep_for(kPause);
    }
}

/// Ends what the command has left behind.
void Observation::clearUp() {
    if (allGoneWithin(m_stopped ? milliseconds(0) : kLeftBehind)) {
        return;
    }
    if (m_outOfReach) {
        signalAll(SIGKILL);
        return;  // there is no end to wait for
    }
    m_leftOver = m_tree.running().size();
    signalAll(SIGTERM);
    if (m_stops.hurry.stop_requested() || !allGoneWithin(kAfterTerminate)) {
        const std::int64_t until = monotonicNs() + nanoseconds(kAfterKill).count();
        do {  // they may start others meanwhile
            signalAll(SIGKILL);
        } while (!allGoneWithin(kPause) && monotonicNs() < until);
    }
}

record::Observed Observation::observed() const {
    record::Observed observed;
    observed.processes = m_tree.processesSeen();
    observed.threads = m_tree.threadsSeen();
    m_looks.fill(observed);
    observed.cpuNs = m_cpuNs;
    observed.leftOver = m_leftOver;
    if (m_end.signal) {
        observed.signal = m_end.signalName;
    } else if (!m_outOfReach) {
        observed.status = m_end.status;
    }
    return observed;
}

/// What is wrong with how the command ended, if anything.
std::optional<Error> failureOf(const Observation& observation, const std::string& program) {
    if (observation.outOfReach()) {
        return Error{ErrorCode::RunFailed,
                     "command-out-of-reach",
                     {program, std::to_string(observation.pid())}};
    }
    if (observation.stopped()) {
        return {};
    }
    const launch::ProcessEnd& end = observation.end();
    if (end.signal) {
        return Error{ErrorCode::RunFailed, "command-killed", {program, end.signalName}};
    }
    if (end.status != 0) {
        return Error{ErrorCode::RunFailed, "command-failed", {program, std::to_string(end.status)}};
    }
    return {};
}

}  // namespace

Result<record::RunRecord> observe(const ObservedCommand& command, const machine::Machine& machine,
                                  const std::string& programVersion, const ObserveStops& stops) {
    auto place = placeOf(command, machine);
    if (!place) {
        return tl::unexpected(place.error());
    }
    if (stops.stop.stop_requested()) {
        return fail(ErrorCode::Interrupted, "interrupted", {});
    }
    machine::adoptOrphans();
    std::map<std::string, std::string> environment = machine::thisMachine().environment;
    for (const auto& [name, value] : command.environment) {
        environment[name] = value;
    }
    const HostWatch watch(place->machine, true);
    record::RunRecord record;
    record.startedAt = utcNow();
    const std::int64_t requestedNs = monotonicNs();
    // From before it is there, as time(1) has it: a moment's command may be over before this
    // process has a CPU again.
    record.marks.launchedNs = 0;
    auto started = launch::ForeignCommand::start(
        {.program = programOf(command.words.front(), environment),
         .arguments = {command.words.begin() + 1, command.words.end()},
         .environment = command.environment,
         .cpus = place->cpus},
        command.streams);
    if (!started) {
        Error error = started.error();
        error.arguments.front() = command.words.front();
        return tl::unexpected(std::move(error));
    }
    Observation observation(std::move(*started), place->machine.capacityCpus(), stops);
    observation.watch();
    record.marks.endedNs = observation.endedNs() - requestedNs;
    record.noise = watch.noiseUntilNow();
    if (observation.missesCpuTime()) {
        record.noise.foreignShare.reset();
    }
    record.lanes = lanesOf(observation.threads(), hostName(), record::kMostWorkers);
    record.details.observed = observation.observed();
    record.details.observed->variables = threadVariables(environment);
    record.config.model = record::kObservedModel;
    record.config.workers =
        static_cast<std::uint32_t>(std::max<std::size_t>(1, record.lanes.size()));
    record.config.darts = 1;
    record.config.cpus = command.cpus;
    record.launch.command = command.words;
    record.launch.environment = command.environment;
    record.launch.cpus = place->cpus;
    record.launch.programVersion = programVersion;
    record.machines = {std::move(place->machine)};
    record.failure = failureOf(observation, command.words.front());
    record.partial = observation.stopped() || record.failure;
    return record;
}

}  // namespace dartscope::experiment
