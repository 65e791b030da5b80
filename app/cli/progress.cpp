// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "app/cli/figures.h"
#include "app/cli/table.h"
#include "core/experiment/slurm_reasons.h"

namespace dartscope::cli {
namespace {

constexpr int kBarColumns = 24;

/// A bar of eighths of a column.
std::string bar(double share) {
    constexpr std::array<const char*, 8> kEighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    const auto eighths = static_cast<int>(std::clamp(share, 0.0, 1.0) * kBarColumns * 8);
    std::string text;
    for (int i = 0; i < eighths / 8; ++i) {
        text += "█";
    }
    text += kEighths[static_cast<std::size_t>(eighths % 8)];
    for (int i = eighths / 8 + (eighths % 8 != 0 ? 1 : 0); i < kBarColumns; ++i) {
        text += "·";
    }
    return text;
}

/// The parts, as many as fit.
std::string joined(const std::vector<std::string>& parts, int columns) {
    std::string text;
    for (const std::string& part : parts) {
        const std::size_t wanted = columnsOf(text) + columnsOf(part) + 2;
        if (part.empty() || std::cmp_greater_equal(wanted, columns)) {
            continue;
        }
        text += text.empty() ? part : "  " + part;
    }
    return text;
}

const char* phaseName(experiment::Progress::Phase phase) {
    switch (phase) {
        case experiment::Progress::Phase::Launching:
            return "starting workers";
        case experiment::Progress::Phase::Working:
            return "";
        case experiment::Progress::Phase::Collecting:
            return "collecting";
        case experiment::Progress::Phase::Queued:
            return "waiting in the queue";
        case experiment::Progress::Phase::Cancelling:
            return "cancelling";
        case experiment::Progress::Phase::MeasuringReference:
            return "measuring one worker for comparison";
    }
    return "";
}

/// Why a job waits, in the scheduler's word and, where it is a usual one, in plain ones.
std::string reasonText(const std::string& word) {
    const Text meaning = experiment::slurmReason(word);
    return meaning.empty() ? word : fmt::format("{} ({})", word, english(meaning));
}

/// What a job does of which nothing runs yet, as much as fits.
std::string waitingText(const launch::QueueState& queue, int columns) {
    const std::string whole = fmt::format("waiting: {}", reasonText(queue.reason));
    return std::cmp_less(columnsOf(whole) + 2, columns) ? whole
                                                        : fmt::format("waiting: {}", queue.reason);
}

/// How the tasks of a job stand; why some wait where others run or are done.
std::string queueText(const launch::QueueState& queue, experiment::Progress::Phase phase) {
    std::string text = fmt::format("{} of {} tasks done", queue.done, queue.tasks);
    if (queue.running > 0) {
        text += fmt::format(", {} running", queue.running);
    }
    if (queue.waiting > 0) {
        text += fmt::format(", {} waiting", queue.waiting);
        if (phase == experiment::Progress::Phase::Working && !queue.reason.empty()) {
            text += fmt::format(" ({})", queue.reason);
        }
    }
    return queue.answers ? text : text + ", the scheduler does not answer";
}

/// Where there is no line to write over, only what a person should know is said, once.
experiment::RunObserver quietObserver(const Console& console) {
    return {[&console, answers = true, cancelling = false,
             reason = std::string()](const experiment::Progress& progress) mutable {
        if (!progress.queue) {
            return;
        }
        if (answers != progress.queue->answers) {
            console.message(progress.queue->answers
                                ? "The scheduler answers again."
                                : "The scheduler does not answer; results that arrive still "
                                  "count, and it is asked again.");
        }
        if (progress.queue->cancelling && !cancelling) {
            console.message("Cancelling …");
        }
        if (progress.phase == experiment::Progress::Phase::Queued &&
            !progress.queue->reason.empty() && progress.queue->reason != reason) {
            reason = progress.queue->reason;
            console.message(fmt::format("The job waits: {}.", reasonText(reason)));
        }
        answers = progress.queue->answers;
        cancelling = progress.queue->cancelling;
    }};
}

}  // namespace

std::string progressText(const experiment::Progress& progress, int columns) {
    const std::string tasks = progress.queue ? queueText(*progress.queue, progress.phase) : "";
    if (progress.phase == experiment::Progress::Phase::Queued && progress.queue &&
        !progress.queue->reason.empty()) {
        return joined({waitingText(*progress.queue, columns), tasks}, columns);
    }
    if (const std::string phase = phaseName(progress.phase); !phase.empty()) {
        return joined({phase + " …", tasks}, columns);
    }
    const double done = progress.totalDarts == 0 ? 0
                                                 : static_cast<double>(progress.darts) /
                                                       static_cast<double>(progress.totalDarts);
    const double seconds = static_cast<double>(progress.sinceRequestedNs) / 1e9;
    std::string speed;
    std::string left;
    if (progress.darts > 0 && seconds > 0) {
        speed = rate(static_cast<double>(progress.darts) / seconds);
        left = duration(seconds / done * (1 - done)) + " left";
    }
    std::string pi;
    if (progress.dartsOfHits > 0) {
        pi = fmt::format("π ≈ {:.6f}", 4 * static_cast<double>(progress.hits) /
                                           static_cast<double>(progress.dartsOfHits));
    }
    if (progress.queue) {  // how fast the queue moves says nothing of what is left
        left.clear();
        speed.clear();
    }
    return joined(
        {bar(done), fmt::format("{:3.0f} %", std::floor(done * 100)), left, tasks, speed, pi},
        columns);
}

std::string progressText(const experiment::SweepProgress& progress, int columns) {
    const double done = progress.runsTotal == 0 ? 0
                                                : static_cast<double>(progress.runsDone) /
                                                      static_cast<double>(progress.runsTotal);
    const std::string left =
        progress.remaining
            ? duration(static_cast<double>(progress.remaining->count()) / 1e3) + " left"
            : "";
    return joined({bar(done),
                   fmt::format("run {} of {}", std::min(progress.runsDone + 1, progress.runsTotal),
                               progress.runsTotal),
                   left, fmt::format("{}, W = {}", progress.model, progress.workers)},
                  columns);
}

experiment::RunObserver runObserver(const Console& console) {
    if (!console.errIsTerminal()) {
        return quietObserver(console);
    }
    return {[&console](const experiment::Progress& progress) {
        console.progressLine(progressText(progress, console.errColumns()));
    }};
}

experiment::SweepObserver sweepObserver(const Console& console) {
    if (!console.errIsTerminal()) {
        return {};
    }
    return {.progress =
                [&console](const experiment::SweepProgress& progress) {
                    console.progressLine(progressText(progress, console.errColumns()));
                },
            .measured = {}};
}

}  // namespace dartscope::cli
