// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/task_queue.h"

#include <algorithm>

namespace dartscope::engines {

TaskQueue::TaskQueue(std::size_t capacity) : m_capacity(std::max<std::size_t>(2, capacity)) {}

bool TaskQueue::put(std::uint64_t task) {
    {
        std::unique_lock lock(m_mutex);
        m_hasRoom.wait(lock, [&] { return m_closed || m_tasks.size() < m_capacity; });
        if (m_closed) {
            return false;
        }
        m_tasks.push_back(task);
    }
    m_hasTask.notify_one();
    return true;
}

std::optional<std::uint64_t> TaskQueue::takeFirst() {
    if (m_tasks.empty()) {
        return std::nullopt;
    }
    const std::uint64_t task = m_tasks.front();
    m_tasks.pop_front();
    // Whoever fills the queue is woken for half a queue at a time, not for every task. It waits
    // only at a full queue, and from there every queue comes past its middle.
    if (m_tasks.size() == m_capacity / 2) {
        m_hasRoom.notify_one();
    }
    return task;
}

std::optional<std::uint64_t> TaskQueue::tryTake() {
    const std::scoped_lock lock(m_mutex);
    return takeFirst();
}

std::optional<std::uint64_t> TaskQueue::take() {
    std::unique_lock lock(m_mutex);
    m_hasTask.wait(lock, [&] { return m_closed || !m_tasks.empty(); });
    return takeFirst();
}

void TaskQueue::close() {
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
    }
    m_hasRoom.notify_all();
    m_hasTask.notify_all();
}

}  // namespace dartscope::engines
