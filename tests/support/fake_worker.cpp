// SPDX-License-Identifier: GPL-3.0-or-later
// A worker that throws no darts and misbehaves as its own name says (fake_worker.h).
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include "core/base/clock.h"
#include "core/launch/protocol.h"

namespace {

using namespace dartscope;

/// What it says of itself when it is at its best.
constexpr std::uint64_t kDartsSoFar = 1'000;
constexpr std::uint64_t kHitsSoFar = 785;

/// False where nobody reads any more.
bool write(int to, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(to, bytes.data(), bytes.size());
        if (written <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool say(const launch::FromWorker& message) {
    return write(STDOUT_FILENO, launch::encode(message) + "\n");
}

/// The next line of its input; empty at the end of it.
std::string hear() {
    std::string line;
    char c = 0;
    while (::read(STDIN_FILENO, &c, 1) == 1 && c != '\n') {
        line += c;
    }
    return line;
}

bool heardWithin(int milliseconds) {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return ::poll(&input, 1, milliseconds) > 0;
}

[[noreturn]] void waitForever() {
    for (;;) {
        ::pause();
    }
}

launch::Hello hello() {
    launch::Hello hello;
    hello.program = "fake worker";
    hello.pid = ::getpid();
    hello.instructionSet = "none";
    hello.models = {"serial", "threads", "openmp"};
    return hello;
}

launch::ProgressLine progress() {
    launch::ProgressLine line;
    line.darts = kDartsSoFar;
    line.dartsOfHits = kDartsSoFar;
    line.hits = kHitsSoFar;
    line.lanes = {{.lane = 0, .working = true, .first = 0, .count = kDartsSoFar, .done = 10}};
    return line;
}

/// One span a lane, hits by π/4, every figure in agreement.
class Report {
public:
    explicit Report(const record::RunConfig& config) {
        const std::int64_t now = monotonicNs();
        result.readyNs = result.firstDartNs = now;
        result.lastDartNs = result.combinedNs = now;
        for (std::uint32_t i = 0; i < config.workers; ++i) {
            record::Lane lane;
            lane.lane = i;
            lane.pid = ::getpid();
            lane.darts = config.darts / config.workers;
            if (i == 0) {
                lane.darts += config.darts % config.workers;
            }
            lane.hits = lane.darts / 4 * 3;
            lane.tasks = 1;
            launch::SpansLine line;
            line.lane = i;
            line.spans.push({now, now, 0, result.darts, lane.darts, 1});
            result.darts += lane.darts;
            result.hits += lane.hits;
            result.lanes.push_back(lane);
            spans.push_back(line);
        }
    }

    void send() const {
        for (const launch::SpansLine& line : spans) {
            say(line);
        }
        say(result);
    }

    launch::ResultLine result;
    std::vector<launch::SpansLine> spans;
};

/// What it does instead of a report. True where it did something.
bool lie(std::string_view how, Report& report) {
    if (how == "wrong-hits") {
        report.result.hits += 1;
    } else if (how == "wrong-darts") {
        report.result.darts -= 1;
    } else if (how == "lost-darts") {
        report.result.darts -= 1;
        report.result.lanes[0].darts -= 1;
        report.spans[0].spans.darts[0] -= 1;
    } else if (how == "wrong-spans") {
        report.spans[0].spans.darts[0] -= 1;
    } else if (how == "lost-lane") {
        report.result.lanes.pop_back();
    } else if (how == "lane-twice") {
        report.result.lanes[1].lane = 0;
    } else if (how == "strange-lane") {
        report.spans[0].lane = 70'000;
    } else if (how == "marks-in-the-future") {
        report.result.combinedNs = *report.result.combinedNs + 3'600'000'000'000;
    } else if (how == "marks-before-the-request") {
        report.result.readyNs = 5;
    } else {
        return false;
    }
    return true;
}

void flood(int to, std::string_view bytes, std::size_t times) {
    for (std::size_t i = 0; i < times && write(to, bytes); ++i) {
    }
}

/// The number that a name ends with, behind `start`; nothing where the name begins otherwise.
std::optional<std::uint64_t> numberBehind(std::string_view start, std::string_view name) {
    if (!name.starts_with(start)) {
        return {};
    }
    return std::strtoull(std::string(name.substr(start.size())).c_str(), nullptr, 10);
}

/// Bytes of any value, at most so many lines, the last one with its end.
std::string randomBytes(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::string bytes(1 + random() % 20'000, ' ');
    std::ranges::generate(bytes, [&] { return static_cast<char>(random() % 256); });
    return bytes + '\n';
}

/// Writes valid lines until the pipe takes no more.
void fillPipe() {
    const int flags = ::fcntl(STDOUT_FILENO, F_GETFL);
    ::fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK);
    const std::string line = launch::encode(launch::FromWorker(progress())) + "\n";
    std::string lines;
    while (lines.size() + line.size() <= 4'096) {  // written as a whole or not at all
        lines += line;
    }
    while (write(STDOUT_FILENO, lines)) {
    }
    ::fcntl(STDOUT_FILENO, F_SETFL, flags);
}

/// Before its hello. Returns where it goes on.
void misbehaveEarly(std::string_view how) {
    if (const auto seed = numberBehind("random-garbage-", how)) {
        write(STDOUT_FILENO, randomBytes(*seed));
        waitForever();
    } else if (how == "never-says-hello") {
        waitForever();
    } else if (how == "dies-at-once") {
        write(STDERR_FILENO, "fake worker: no darts here\n");
        std::_Exit(3);
    } else if (how == "other-version") {
        launch::Hello other = hello();
        other.protocol = 99;
        say(other);
        waitForever();
    } else if (how == "lacks-model") {
        launch::Hello other = hello();
        other.models = {"something-else"};
        say(other);
        waitForever();
    } else if (how == "garbage") {
        write(STDOUT_FILENO, "\x01\xff what is a dart?\n");
        waitForever();
    } else if (how == "floods-errors") {
        flood(STDERR_FILENO, std::string(1 << 20, 'e'), 64);
    } else if (how == "result-first") {
        say(launch::ResultLine{});
        waitForever();
    }
}

/// At work. Returns where it goes on.
void misbehave(std::string_view how) {
    if (const auto length = numberBehind("half-a-line-", how)) {
        const std::string line = launch::encode(launch::FromWorker(progress()));
        write(STDOUT_FILENO, std::string_view(line).substr(0, 1 + *length % (line.size() - 1)));
        std::_Exit(0);
    } else if (how == "fills-the-pipe") {
        fillPipe();
    } else if (how == "fills-the-pipe-and-ends") {
        fillPipe();
        std::_Exit(0);
    } else if (how == "killed") {
        ::raise(SIGKILL);
    } else if (how == "half-a-line") {
        write(STDOUT_FILENO, R"({"type":"prog)");
        std::_Exit(0);
    } else if (how == "endless-line") {
        flood(STDOUT_FILENO, std::string(1 << 20, 'x'), 1024);
        waitForever();
    } else if (how == "no-result") {
        std::_Exit(0);
    } else if (how == "stops-itself") {
        ::raise(SIGSTOP);
        waitForever();
    } else if (how == "falls-silent") {
        waitForever();
    } else if (how == "says-error") {
        say(launch::ErrorLine{"out-of-threads", "7 of 9 threads could be started"});
        waitForever();
    } else if (how == "closes-its-output") {
        ::close(STDOUT_FILENO);
        waitForever();
    } else if (how == "says-hello-twice") {
        say(hello());
        waitForever();
    } else if (how == "floods") {
        const std::string line = launch::encode(launch::FromWorker(progress())) + "\n";
        while (write(STDOUT_FILENO, line)) {
        }
    } else if (how == "ignores-stop") {
        std::signal(SIGTERM, SIG_IGN);
        for (const timespec pause{0, 50'000'000}; say(progress());) {
            ::nanosleep(&pause, nullptr);
        }
        waitForever();
    } else if (how == "leaves-a-child" && ::fork() == 0) {
        waitForever();
    }
}

void misbehaveLate(std::string_view how) {
    if (how == "talks-on") {
        say(progress());
        waitForever();
    } else if (how == "lingers") {
        waitForever();
    } else if (how == "fails-late") {
        std::_Exit(5);
    }
}

int work(std::string_view how, const launch::Start& start) {
    say(progress());
    misbehave(how);
    if (how == "until-stopped") {
        while (!heardWithin(50)) {
            say(progress());
        }
        record::RunConfig thrown = start.config;
        thrown.darts = kDartsSoFar;
        Report report(thrown);
        report.result.stopped = true;
        report.send();
        return EXIT_SUCCESS;
    }
    Report report(start.config);
    lie(how, report);
    report.send();
    misbehaveLate(how);
    return EXIT_SUCCESS;
}

}  // namespace

int main(int, char** arguments) {
    const std::string how = std::filesystem::path(arguments[0]).filename();
    misbehaveEarly(how);
    say(hello());
    const auto command = launch::decodeToWorker(hear());
    if (!command || !std::holds_alternative<launch::Start>(*command)) {
        return EXIT_SUCCESS;
    }
    return work(how, std::get<launch::Start>(*command));
}
