// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/line_output.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string_view>

namespace dartscope::worker {

void LineOutput::writeLine(std::string line) {
    line += '\n';
    const std::scoped_lock lock(m_mutex);
    std::string_view left = line;
    while (!left.empty()) {
        const ssize_t written = ::write(m_descriptor, left.data(), left.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            std::_Exit(EXIT_FAILURE);  // other threads still use what exit() would take apart
        }
        left.remove_prefix(static_cast<std::size_t>(written));
    }
}

}  // namespace dartscope::worker
