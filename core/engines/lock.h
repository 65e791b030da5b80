// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

namespace dartscope::engines {

/// What lanes take turns for, whichever way a model makes one. Taken and given back by the same
/// thread.
class Lock {
public:
    virtual ~Lock() = default;
    /// Takes it if it is free.
    virtual bool tryTake() = 0;
    virtual void take() = 0;
    virtual void give() = 0;
};

/// The lock of a model that has no kind of its own.
class MutexLock final : public Lock {
public:
    bool tryTake() override { return m_mutex.try_lock(); }
    void take() override { m_mutex.lock(); }
    void give() override { m_mutex.unlock(); }

private:
    std::mutex m_mutex;  ///< guards nothing but the turns
};

}  // namespace dartscope::engines
