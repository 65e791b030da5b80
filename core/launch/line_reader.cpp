// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/launch/line_reader.h"

namespace dartscope::launch {

bool LineReader::add(std::string_view bytes, const std::function<bool(std::string_view)>& line) {
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const std::string_view piece = bytes.substr(0, end);
        if (m_rest.size() + piece.size() > m_mostBytes) {
            m_rest.append(piece.substr(0, m_mostBytes - m_rest.size()));
            return false;
        }
        if (end == std::string_view::npos) {
            m_rest.append(piece);
            return true;
        }
        bytes.remove_prefix(end + 1);
        if (m_rest.empty()) {
            if (!line(piece)) {
                return false;
            }
            continue;
        }
        m_rest.append(piece);
        const bool more = line(m_rest);
        m_rest.clear();
        if (!more) {
            return false;
        }
    }
    return true;
}

}  // namespace dartscope::launch
