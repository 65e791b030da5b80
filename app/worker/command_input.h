// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <stop_token>
#include <string>

#include "core/base/result.h"
#include "core/launch/protocol.h"

namespace dartscope::worker {

/// Reads the program's commands from a file descriptor. One thread at a time.
class CommandInput {
public:
    explicit CommandInput(int descriptor) : m_descriptor(descriptor) {}

    /// Waits for the next command. Nothing at the end of the input, or once `until` is requested.
    /// Errors: those of decodeToWorker.
    std::optional<Result<launch::ToWorker>> next(std::stop_token until);

private:
    std::optional<std::string> takeLine();

    const int m_descriptor;
    std::string m_buffer;
};

}  // namespace dartscope::worker
