// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <mutex>
#include <string>

#include "core/launch/protocol.h"

namespace dartscope::worker {

/// Writes protocol lines to a file descriptor, whole ones, from any thread. Where nobody reads any
/// more the process ends at once: there is nobody to work for.
class LineOutput {
public:
    explicit LineOutput(int descriptor) : m_descriptor(descriptor) {}

    void write(const launch::FromWorker& message) { writeLine(launch::encode(message)); }
    /// One line, already encoded, without its newline.
    void writeLine(std::string line);

private:
    const int m_descriptor;
    std::mutex m_mutex;  ///< one line at a time
};

}  // namespace dartscope::worker
