// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>

namespace dartscope::engines {

/// Task numbers on their way from one who puts them in to many who take them out: a mutex and two
/// condition variables, as in every textbook. Members are for any thread.
class TaskQueue {
public:
    /// Holds at most so many tasks (at least 2) at a time.
    explicit TaskQueue(std::size_t capacity);

    /// Waits for room. False, and the task is not in, once the queue is closed.
    bool put(std::uint64_t task);

    /// The next task, if there is one now.
    std::optional<std::uint64_t> tryTake();
    /// Waits for the next task. Nothing once the queue is closed and empty.
    std::optional<std::uint64_t> take();

    /// Nothing more goes in; whoever waits to put or take comes to an end. Any number of times.
    void close();

private:
    std::optional<std::uint64_t> takeFirst();

    const std::size_t m_capacity;
    std::mutex m_mutex;  ///< guards what follows
    std::condition_variable m_hasRoom;
    std::condition_variable m_hasTask;
    std::deque<std::uint64_t> m_tasks;
    bool m_closed = false;
};

}  // namespace dartscope::engines
