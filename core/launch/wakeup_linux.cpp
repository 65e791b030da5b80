// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

#include "core/launch/process.h"

namespace dartscope::launch {

Wakeup::Wakeup() : m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

Wakeup::~Wakeup() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

void Wakeup::wake() noexcept {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_descriptor, &one, sizeof one);
}

}  // namespace dartscope::launch
