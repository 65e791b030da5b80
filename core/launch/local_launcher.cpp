// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/local_launcher.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/base/clock.h"
#include "core/base/host_name.h"
#include "core/launch/line_reader.h"
#include "core/launch/printable.h"
#include "core/launch/process.h"

namespace dartscope::launch {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t kWordsBytes = 300;
constexpr std::size_t kGarbageBytes = 80;
/// Of a program whose errors its owner wants to read: a traceback.
constexpr std::size_t kStoryBytes = kErrorTailBytes;

std::string_view trimmed(std::string_view bytes) {
    constexpr std::string_view kSpace = " \t\r\n";
    const std::size_t first = bytes.find_first_not_of(kSpace);
    if (first == std::string_view::npos) {
        return {};
    }
    return bytes.substr(first, bytes.find_last_not_of(kSpace) - first + 1);
}

/// One worker from its start to its end.
class LocalRun {
public:
    LocalRun(const LocalLaunch& launch, const MessageSink& sink, std::stop_token stop)
        : m_launch(launch), m_sink(sink), m_stop(std::move(stop)), m_reader(kLongestLineBytes) {}

    LaunchReport run();

private:
    enum class State { Greeting, AskingTime, Working, AskingTimeAgain, Ending };

    Result<Process> startWorker() const;
    void follow(Process& worker);
    void passOnStop(Process& worker);
    bool takeLine(Process& worker, std::string_view line);
    bool take(Process& worker, FromWorker message);
    bool inTurn(const FromWorker& message) const;
    bool greeted(Process& worker, Hello&& hello);
    void start(Process& worker, bool elsewhere);
    void askTime(Process& worker);
    bool toldTime(Process& worker, const TimeLine& time);
    void end(Process& worker);
    void overdue(const Process& worker);
    void letEnd(Process& worker);
    void explainEnd(const Process& worker);
    void failWith(std::string id, std::vector<std::string> arguments);
    void failAs(const ErrorLine& error);
    milliseconds limit() const;
    milliseconds leftNow() const;
    std::string lastWords(const Process& worker) const {
        const std::string_view words = trimmed(worker.errorTail());
        return m_launch.external ? printableLines(words) : printableEnd(words, kWordsBytes);
    }

    const LocalLaunch& m_launch;
    const MessageSink& m_sink;
    std::stop_token m_stop;
    LineReader m_reader;
    Wakeup m_wakeup;
    LaunchReport m_report;
    State m_state = State::Greeting;
    ClockQuestions m_questions;    ///< of the present state
    bool m_reporting = false;      ///< it sends what it recorded: its work is over
    bool m_tidying = false;        ///< it failed, but may well end of itself
    std::int64_t m_sinceNs = 0;    ///< when the wait that `limit` limits began
    std::int64_t m_stoppedNs = 0;  ///< when it was told to stop, or should have been
};

void LocalRun::failWith(std::string id, std::vector<std::string> arguments) {
    if (!m_report.failure) {
        m_report.failure = Error{ErrorCode::RunFailed, std::move(id), std::move(arguments)};
    }
}

/// What the worker itself calls an error.
void LocalRun::failAs(const ErrorLine& error) {
    m_tidying = true;
    failWith("worker-error",
             {printableStart(error.id, kGarbageBytes),
              m_launch.external
                  ? printableLines(trimmed(std::string_view(error.detail).substr(0, kStoryBytes)))
                  : printableStart(error.detail, kWordsBytes)});
}

Result<Process> LocalRun::startWorker() const {
    std::error_code ignored;
    if (!std::filesystem::exists(m_launch.worker, ignored)) {
        return fail(ErrorCode::Unavailable, "worker-missing", {m_launch.worker.string()});
    }
    return Process::start({.program = m_launch.worker,
                           .arguments = m_launch.arguments,
                           .environment = m_launch.environment,
                           .cpus = m_launch.cpus,
                           .startLimit = m_launch.timeouts.hello})
        .map_error([](Error error) {
            error.id = "worker-start-failed";
            return error;
        });
}

LaunchReport LocalRun::run() {
    m_report.command = {m_launch.worker.string()};
    m_report.command.insert(m_report.command.end(), m_launch.arguments.begin(),
                            m_launch.arguments.end());
    m_report.environment = m_launch.environment;
    auto worker = startWorker();
    if (!worker) {
        m_report.failure = worker.error();
        m_report.endedNs = monotonicNs();
        return std::move(m_report);
    }
    m_sinceNs = monotonicNs();
    m_report.launchedNs = m_sinceNs;
    if (m_launch.external) {
        worker->send(encode(ToWorker(m_launch.start)) + "\n");
    }
    {
        const std::stop_callback wakeUp(m_stop, [this] { m_wakeup.wake(); });
        follow(*worker);
        if (m_launch.external && m_tidying) {
            letEnd(*worker);
        }
    }
    worker->kill();
    m_report.endedNs = monotonicNs();
    return std::move(m_report);
}

void LocalRun::follow(Process& worker) {
    while (!m_report.failure) {
        if (m_stop.stop_requested() && !m_report.stopped) {
            passOnStop(worker);
        }
        const milliseconds left = leftNow();
        const Activity activity = worker.wait(left, m_wakeup);
        if (!m_reader.add(activity.output,
                          [&](std::string_view line) { return takeLine(worker, line); }) &&
            !m_report.failure) {
            failWith("worker-garbage", {printableStart(m_reader.rest(), kGarbageBytes)});
        }
        if (activity.exited && activity.outputEnded) {
            explainEnd(worker);
            return;
        }
        // Only after a look at what it wrote: this program may have stood still, not the worker.
        if (left <= left.zero() && leftNow() <= left.zero() && !m_report.failure) {
            overdue(worker);
            return;
        }
    }
}

void LocalRun::passOnStop(Process& worker) {
    m_report.stopped = true;
    m_stoppedNs = monotonicNs();
    worker.send(encode(ToWorker(Stop{})) + "\n");
    worker.closeInput();
}

/// How long the present wait may last.
milliseconds LocalRun::limit() const {
    const Timeouts& timeouts = m_launch.timeouts;
    switch (m_state) {
        case State::Greeting:
            return timeouts.hello;
        case State::AskingTime:
        case State::Working:
            return timeouts.silence + m_launch.start.config.workers * timeouts.silencePerWorker;
        case State::AskingTimeAgain:
        case State::Ending:
            break;
    }
    return timeouts.exit;
}

/// What is left of it; a stop shortens every wait.
milliseconds LocalRun::leftNow() const {
    const auto leftOf = [](std::int64_t since, milliseconds most) {
        const std::chrono::nanoseconds passed(monotonicNs() - since);
        return std::chrono::ceil<milliseconds>(most - passed);
    };
    const milliseconds left = leftOf(m_sinceNs, limit());
    if (m_stoppedNs == 0) {
        return left;
    }
    const Timeouts& timeouts = m_launch.timeouts;
    return std::min(left, leftOf(m_stoppedNs, m_reporting ? timeouts.report : timeouts.stop));
}

bool LocalRun::takeLine(Process& worker, std::string_view line) {
    m_sinceNs = monotonicNs();
    auto message = decodeFromWorker(line);
    if (message) {
        return take(worker, std::move(*message));
    }
    if (message.error().id == "protocol-version") {
        failWith("worker-wrong-version", message.error().arguments);
    } else {
        failWith("worker-garbage", {printableStart(line, kGarbageBytes)});
    }
    return false;
}

/// Whether the worker may say that now.
bool LocalRun::inTurn(const FromWorker& message) const {
    const bool isHello = std::holds_alternative<Hello>(message);
    const bool isError = std::holds_alternative<ErrorLine>(message);
    const bool isTime = std::holds_alternative<TimeLine>(message);
    switch (m_state) {
        case State::Greeting:  // an error, too: the worker could not even begin
            return isHello || isError;
        case State::AskingTime:
            return isTime || isError;
        case State::Working:
            return !isHello && !isTime;
        case State::AskingTimeAgain:
            return isTime;
        case State::Ending:
            break;
    }
    return false;
}

/// False where the worker is not to be listened to any longer.
bool LocalRun::take(Process& worker, FromWorker message) {
    if (!inTurn(message)) {
        failWith("worker-garbage", {printableStart(encode(message), kGarbageBytes)});
        return false;
    }
    if (std::holds_alternative<Hello>(message)) {
        return greeted(worker, std::get<Hello>(std::move(message)));
    }
    if (const auto* time = std::get_if<TimeLine>(&message)) {
        return toldTime(worker, *time);
    }
    if (const auto* error = std::get_if<ErrorLine>(&message)) {
        failAs(*error);
        return false;
    }
    const auto* result = std::get_if<ResultLine>(&message);
    const bool isResult = result != nullptr;
    const auto failure = isResult ? result->failure : std::nullopt;
    m_reporting = m_reporting || isResult || std::holds_alternative<SpansLine>(message);
    if (auto taken = m_sink(std::move(message)); !taken) {
        m_report.failure = std::move(taken.error());
        return false;
    }
    if (isResult) {
        m_report.finished = true;
        if (m_report.clock && !m_report.stopped) {
            m_state = State::AskingTimeAgain;
            m_questions = {};
            askTime(worker);
        } else {
            end(worker);
        }
    }
    if (failure) {
        failAs(*failure);
        return false;
    }
    return true;
}

bool LocalRun::greeted(Process& worker, Hello&& hello) {
    if (hello.protocol != kProtocolVersion) {
        failWith("worker-wrong-version",
                 {std::to_string(hello.protocol), std::to_string(kProtocolVersion)});
        return false;
    }
    m_state = State::Working;
    m_report.hello = hello;
    if (auto taken = m_sink(Hello(hello)); !taken) {
        m_report.failure = std::move(taken.error());
        return false;
    }
    if (m_report.stopped || m_launch.external) {
        return true;
    }
    if (hello.host.empty() || hello.host == hostName()) {
        start(worker, false);
    } else {
        m_state = State::AskingTime;
        askTime(worker);
    }
    return true;
}

void LocalRun::start(Process& worker, bool elsewhere) {
    m_state = State::Working;
    Start start = m_launch.start;
    start.elsewhere = elsewhere;
    worker.send(encode(ToWorker(start)) + "\n");
}

void LocalRun::askTime(Process& worker) {
    m_questions.asked(monotonicNs());
    worker.send(encode(ToWorker(Time{})) + "\n");
}

/// Asks on, or goes on with what is known now.
bool LocalRun::toldTime(Process& worker, const TimeLine& time) {
    m_questions.answered(monotonicNs(), time.atNs);
    if (m_report.stopped) {
        return true;
    }
    if (!m_questions.enough()) {
        askTime(worker);
    } else if (m_state == State::AskingTime) {
        m_report.clock = m_questions.best();
        start(worker, true);
    } else {
        m_report.clock = between(*m_report.clock, *m_questions.best());
        end(worker);
    }
    return true;
}

void LocalRun::end(Process& worker) {
    m_state = State::Ending;
    worker.closeInput();
}

/// The wait is over: the worker is given up, and killed unless it may end of itself.
void LocalRun::overdue(const Process& worker) {
    // The result is there; a process that lingers behind it, or ignores a stop, loses nothing.
    if (!m_report.finished && !m_report.stopped) {
        const double seconds = std::chrono::duration<double>(limit()).count();
        failWith("worker-silent", {std::to_string(std::lround(seconds)), lastWords(worker)});
        m_tidying = true;
    }
}

/// A program that has said what went wrong, or whose pool hangs, removes what it made, if it is
/// left the time to.
void LocalRun::letEnd(Process& worker) {
    end(worker);
    m_sinceNs = monotonicNs();
    while (leftNow() > milliseconds::zero()) {
        const Activity activity = worker.wait(leftNow(), m_wakeup);
        if (activity.exited && activity.outputEnded) {
            return;
        }
        if (m_stop.stop_requested() && m_stoppedNs == 0) {
            m_stoppedNs = monotonicNs();
        }
    }
}

void LocalRun::explainEnd(const Process& worker) {
    if (m_report.failure || !worker.end()) {
        return;
    }
    const ProcessEnd& how = *worker.end();
    if (how.signal) {
        failWith("worker-died",
                 {"signal", how.signalName.empty() ? std::to_string(*how.signal) : how.signalName,
                  lastWords(worker)});
    } else if (how.status == 0 && !m_reader.rest().empty()) {
        failWith("worker-garbage", {printableStart(m_reader.rest(), kGarbageBytes)});
    } else if (how.status != 0 || (!m_report.finished && !m_report.stopped)) {
        failWith("worker-died", {"status", std::to_string(how.status), lastWords(worker)});
    }
}

}  // namespace

LaunchReport runLocally(const LocalLaunch& launch, const MessageSink& sink, std::stop_token stop) {
    return LocalRun(launch, sink, std::move(stop)).run();
}

}  // namespace dartscope::launch
