// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <ratio>
#include <stop_token>
#include <thread>
#include <utility>

namespace dartscope::experiment {

/// Stops when another token does, or when a time is over.
class Deadline {
public:
    Deadline(std::stop_token outer, std::optional<double> minutes)
        : m_forward(std::move(outer), Forward{m_source}) {
        if (minutes) {
            m_timer = std::jthread([this, minutes = *minutes](const std::stop_token& gone) {
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

}  // namespace dartscope::experiment
