// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/command.h"

#include <algorithm>

#include "core/base/clock.h"

namespace dartscope::launch {
namespace {

constexpr std::size_t kMostOutput = std::size_t{8} << 20;

}  // namespace

Result<CommandEnd> runCommand(const ProcessSpec& spec, std::chrono::milliseconds limit,
                              const std::stop_token& stop, std::chrono::milliseconds afterStop) {
    auto process = Process::start(spec);
    if (!process) {
        return tl::unexpected(process.error());
    }
    process->closeInput();
    Wakeup wakeup;
    const std::stop_callback wakeUp(stop, [&] { wakeup.wake(); });
    CommandEnd end;
    std::int64_t last = monotonicNs() + std::chrono::nanoseconds(limit).count();
    bool asked = false;
    while (true) {
        if (stop.stop_requested() && !asked) {
            asked = true;
            last = std::min(last, monotonicNs() + std::chrono::nanoseconds(afterStop).count());
        }
        const std::chrono::nanoseconds left(std::max<std::int64_t>(0, last - monotonicNs()));
        const Activity activity =
            process->wait(std::chrono::ceil<std::chrono::milliseconds>(left), wakeup);
        end.out.append(
            activity.output.substr(0, kMostOutput - std::min(kMostOutput, end.out.size())));
        if (activity.exited && activity.outputEnded) {
            break;
        }
        if (monotonicNs() >= last) {
            (asked ? end.stopped : end.overdue) = true;
            process->kill();
            break;
        }
    }
    end.err = process->errorTail();
    if (const auto& how = process->end(); how && !how->signal) {
        end.status = how->status;
    }
    return end;
}

}  // namespace dartscope::launch
