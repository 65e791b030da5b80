// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sweep.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>

#include "core/base/clock.h"
#include "core/experiment/execution.h"
#include "core/experiment/sweep_runner.h"

namespace dartscope::experiment {
namespace {

/// Stops when another token does, or when a time is over.
class Deadline {
public:
    Deadline(std::stop_token outer, std::optional<double> minutes)
        : m_forward(std::move(outer), Forward{m_source}) {
        if (minutes) {
            m_timer = std::jthread([this, minutes = *minutes](std::stop_token gone) {
                std::unique_lock lock(m_mutex);
                const auto limit = std::chrono::duration<double, std::ratio<60>>(minutes);
                m_changed.wait_for(lock, gone, limit, [] { return false; });
                m_source.request_stop();
            });
        }
    }

    std::stop_token token() const { return m_source.get_token(); }

private:
    struct Forward {
        std::stop_source& source;
        void operator()() const { source.request_stop(); }
    };

    std::stop_source m_source;
    std::stop_callback<Forward> m_forward;
    std::mutex m_mutex;  ///< guards nothing: the condition variable wants one
    std::condition_variable_any m_changed;
    std::jthread m_timer;
};

}  // namespace

Result<SweepOutcome> sweep(const record::SweepConfig& config, const Surroundings& surroundings,
                           const SweepObserver& observer, std::stop_token stop,
                           const record::SweepRecordPtr& begun) {
    const Deadline deadline(stop, config.maxMinutes);
    const std::stop_token ended = deadline.token();
    const SweepTools tools{.run =
                               [&](const record::RunConfig& run) {
                                   return execute(run, surroundings, {.watched = false}, {}, ended);
                               },
                           .reference =
                               [&](const record::RunConfig& of) {
                                   return measureReference(
                                       of, nullptr, surroundings, [] {}, ended);
                               },
                           .nowNs = monotonicNs};
    machine::Machine machine = surroundings.machine;
    if (config.run.cpus) {
        auto confined = machine::confined(machine, static_cast<int>(*config.run.cpus));
        if (!confined) {
            return tl::unexpected(confined.error());
        }
        machine = std::move(*confined);
    }
    // The sweep asks the deadline and not `stop`: either ends the run in hand, too.
    return measureSweep(config, machine, tools, observer, ended, begun)
        .map([](record::SweepRecordPtr record) { return assess(std::move(record)); });
}

}  // namespace dartscope::experiment
