// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <utility>

namespace dartscope::launch {

/// A descriptor that is closed when it goes.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) {}
    Descriptor(Descriptor&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        reset(std::exchange(other.m_descriptor, -1));
        return *this;
    }
    ~Descriptor() { reset(); }

    int get() const { return m_descriptor; }
    bool valid() const { return m_descriptor >= 0; }
    void reset(int descriptor = -1) {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
        m_descriptor = descriptor;
    }

private:
    int m_descriptor = -1;
};

/// Both ends of a stream between this process and its child.
struct Ends {
    Descriptor ours, theirs;
};

/// A stream that the child writes and this process reads without waiting. False where the system
/// gives none; errno says why.
bool openOutput(Ends& ends);

/// A stream that this process writes without waiting and the child reads. As openOutput.
bool openInput(Ends& ends);

}  // namespace dartscope::launch
