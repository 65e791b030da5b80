// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/lane_crew.h"

#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "core/base/clock.h"

namespace dartscope::engines {
namespace {

constexpr std::int64_t kMillisecondNs = 1'000'000;

/// How often processes are looked at that say nothing, and how long one may stand still, stopped by
/// a signal: a terminal stops and continues all at once.
constexpr int kLookMs = 100;
constexpr std::int64_t kMostStandingNs = 2'000 * kMillisecondNs;

/// What the others may take to come to their end when the run was broken off: they see it within
/// milliseconds, where they get a CPU. One that stands still is ended sooner.
constexpr std::int64_t kLastWordsNs = 10'000 * kMillisecondNs;

Error outOfProcesses(const Team& team, std::size_t started) {
    return {ErrorCode::RunFailed,
            "out-of-processes",
            {std::to_string(started), std::to_string(team.lanes())}};
}

std::string signalName(int number) {
    const char* name = ::sigabbrev_np(number);
    return name == nullptr ? std::to_string(number) : std::string("SIG") + name;
}

/// "process-died" (lane, process, how, which), as the worker's own end is told.
Error died(std::uint32_t lane, std::int64_t process, int status) {
    const bool signalled = WIFSIGNALED(status);
    return {ErrorCode::RunFailed,
            "process-died",
            {std::to_string(lane), std::to_string(process), signalled ? "signal" : "status",
             signalled ? signalName(WTERMSIG(status)) : std::to_string(WEXITSTATUS(status))}};
}

}  // namespace

Result<Pipe> makePipe(const Team& team, bool packets) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC | (packets ? O_DIRECT : 0)) != 0) {
        return tl::unexpected(outOfProcesses(team, 0));
    }
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

LaneCrew::LaneCrew(Team& team)
    : m_team(team), m_poll(::epoll_create1(EPOLL_CLOEXEC)), m_members(team.lanes()) {}

LaneCrew::~LaneCrew() {
    kill();
}

void LaneCrew::kill() {
    for (Member& member : m_members) {
        if (member.pid > 0) {
            ::kill(member.pid, SIGKILL);
        }
    }
    for (Member& member : m_members) {
        if (member.pid > 0) {
            while (::waitpid(member.pid, nullptr, 0) < 0 && errno == EINTR) {
            }
            member.pid = -1;
        }
    }
}

Result<void> LaneCrew::start(record::StartMethod method, const LaneJob& job) {
    for (std::uint32_t lane = 0; lane < m_team.lanes(); ++lane) {
        auto pipe = makePipe(m_team);
        if (!pipe || m_poll.get() < 0) {
            return tl::unexpected(outOfProcesses(m_team, lane));
        }
        LaneJob own = job;
        own.lane = lane;
        own.parent = ::getpid();
        own.report = pipe->write.get();
        const bool forks = method == record::StartMethod::Fork;
        Member& member = m_members[lane];
        member.pid = forks ? forkLane(own) : spawnLane(own);
        if (member.pid < 0) {
            return tl::unexpected(outOfProcesses(m_team, lane));
        }
        member.number = member.pid;
        member.report = std::move(pipe->read);
        listenTo(lane);
    }
    return {};
}

bool LaneCrew::assemble() {
    follow([this] { return m_ready == m_members.size() || m_team.stopped(); });
    if (m_team.stopped()) {
        return false;
    }
    m_team.allArrived();
    return true;
}

void LaneCrew::watch(int descriptor, std::uint32_t events, std::function<void()> act) {
    epoll_event event{};
    event.events = events;
    event.data.fd = descriptor;
    ::epoll_ctl(m_poll.get(), EPOLL_CTL_ADD, descriptor, &event);
    m_actions[descriptor] = std::move(act);
}

void LaneCrew::forget(int descriptor) {
    ::epoll_ctl(m_poll.get(), EPOLL_CTL_DEL, descriptor, nullptr);
    m_actions.erase(descriptor);
}

void LaneCrew::follow(const std::function<bool()>& done) {
    while (!done() && !m_team.failure()) {
        wait(kLookMs);
    }
}

void LaneCrew::wait(int limitMs) {
    std::array<epoll_event, 64> events;
    const int count =
        ::epoll_wait(m_poll.get(), events.data(), static_cast<int>(events.size()), limitMs);
    for (int i = 0; i < count; ++i) {
        // One action may forget another's descriptor.
        if (const auto action = m_actions.find(events[static_cast<std::size_t>(i)].data.fd);
            action != m_actions.end()) {
            const auto act = action->second;
            act();
        }
    }
    lookForStanding();
}

void LaneCrew::listenTo(std::uint32_t lane) {
    Member& member = m_members[lane];
    if (!member.heard && member.pid > 0) {
        member.heard = true;
        watch(member.report.get(), EPOLLIN, [this, lane] { listen(lane); });
    }
}

void LaneCrew::listen(std::uint32_t lane) {
    Member& member = m_members[lane];
    std::array<char, 65'536> bytes;
    const ssize_t got = ::read(member.report.get(), bytes.data(), bytes.size());
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) {
        return;
    }
    if (got <= 0) {
        ended(lane);
        return;
    }
    const std::string_view some(bytes.data(), static_cast<std::size_t>(got));
    std::size_t from = 0;
    for (std::size_t end = some.find('\n'); end != std::string_view::npos;
         from = end + 1, end = some.find('\n', from)) {
        member.buffer += some.substr(from, end - from);
        takeLine(lane, member.buffer);
        member.buffer.clear();
    }
    member.buffer += some.substr(from);
}

void LaneCrew::takeLine(std::uint32_t lane, std::string_view text) {
    if (auto line = decodeLaneLine(text)) {
        take(lane, std::move(*line));
    } else {
        m_team.breakOff({ErrorCode::RunFailed, "process-garbage", {std::to_string(lane)}});
    }
}

void LaneCrew::take(std::uint32_t lane, LaneLine&& line) {
    Member& member = m_members[lane];
    if (line.ready && !member.ready) {
        member.ready = true;
        ++m_ready;
    }
    if (line.hits) {
        member.hits = line.hits;
        if (!m_collecting) {  // its recording can wait: others still work
            forget(member.report.get());
            member.heard = false;
        }
    }
    if (line.recording) {
        member.recorded = true;
        member.hits = line.recording->lane.hits;
        m_team.adopt(lane, std::move(*line.recording));
    }
    if (line.failure) {
        m_team.breakOff(std::move(*line.failure));
    }
}

/// Nothing more will come from it.
void LaneCrew::ended(std::uint32_t lane) {
    Member& member = m_members[lane];
    forget(member.report.get());
    member.report.close();
    ++m_gone;
    int status = 0;
    while (::waitpid(member.pid, &status, 0) < 0 && errno == EINTR) {
    }
    member.pid = -1;
    if (!member.recorded) {
        m_team.breakOff(died(lane, member.number, status));
        Recorded nothing;
        nothing.lane.lane = lane;
        nothing.lane.pid = member.number;
        m_team.adopt(lane, std::move(nothing));
    }
}

void LaneCrew::lookForStanding() {
    const std::int64_t nowNs = monotonicNs();
    if (nowNs - m_lookedNs < kLookMs * kMillisecondNs) {
        return;
    }
    m_lookedNs = nowNs;
    for (std::uint32_t lane = 0; lane < m_members.size(); ++lane) {
        Member& member = m_members[lane];
        // Not whether it ended, nor how: that is asked for in ended() alone.
        siginfo_t info{};
        if (member.pid < 0 || ::waitid(P_PID, static_cast<id_t>(member.pid), &info,
                                       WSTOPPED | WCONTINUED | WNOHANG) != 0) {
            continue;
        }
        if (info.si_pid != 0) {
            member.standsSinceNs = info.si_code == CLD_STOPPED ? nowNs : 0;
        }
        if (member.standsSinceNs != 0 && nowNs - member.standsSinceNs > kMostStandingNs) {
            m_team.breakOff({ErrorCode::RunFailed,
                             "process-stopped",
                             {std::to_string(lane), std::to_string(member.number)}});
            ::kill(member.pid, SIGKILL);
        }
    }
}

bool LaneCrew::allHitsKnown() const {
    return std::ranges::all_of(m_members,
                               [](const Member& member) { return member.hits.has_value(); });
}

std::uint64_t LaneCrew::hits() const {
    std::uint64_t sum = 0;
    for (const Member& member : m_members) {
        sum += member.hits.value_or(0);
    }
    return sum;
}

std::uint64_t LaneCrew::collect() {
    m_collecting = true;
    for (std::uint32_t lane = 0; lane < m_members.size(); ++lane) {
        listenTo(lane);
    }
    std::int64_t failedNs = 0;
    while (m_gone < m_members.size()) {
        wait(kLookMs);
        if (!m_team.failure()) {
            continue;
        }
        failedNs = failedNs == 0 ? monotonicNs() : failedNs;
        if (monotonicNs() - failedNs > kLastWordsNs) {
            for (const Member& member : m_members) {
                if (member.pid > 0) {
                    ::kill(member.pid, SIGKILL);
                }
            }
        }
    }
    std::uint64_t sum = 0;
    for (const Member& member : m_members) {
        sum += member.recorded ? member.hits.value_or(0) : 0;
    }
    return sum;
}

}  // namespace dartscope::engines
