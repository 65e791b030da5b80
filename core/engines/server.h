// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <thread>

#include "core/base/result.h"
#include "core/engines/descriptor.h"

namespace dartscope::engines {

/// What a thread that lives on input and output talks to: a thread of its own at the other end of a
/// socket, which answers each request with a page. To ask is to sleep in the kernel until somebody
/// else has done something, as with a network or a disk, and takes some tens of microseconds.
class Server {
public:
    /// Errors (RunFailed): "no-server" (what the system said).
    static Result<std::unique_ptr<Server>> start();
    /// Nobody asks any more.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Sends a request and waits for the whole answer. For any number of threads at a time: one
    /// page is like another, and it does not matter whose a thread reads.
    void ask();
    /// What the system said where a request found no answer; 0: all did.
    int error() const { return m_error.load(std::memory_order_relaxed); }

private:
    Server(Descriptor here, Descriptor there);
    void answer() const;

    const Descriptor m_here;
    const Descriptor m_there;
    std::atomic<int> m_error{0};
    std::jthread m_thread;
};

}  // namespace dartscope::engines
