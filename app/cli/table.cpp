// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table.h"

#include <algorithm>

namespace dartscope::cli {

std::size_t columnsOf(std::string_view text) {
    std::size_t columns = 0;
    bool inSequence = false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\x1b') {
            inSequence = true;
        } else if (inSequence) {
            inSequence = c != 'm';
        } else if ((byte & 0xC0U) != 0x80) {  // not a continuation byte
            ++columns;
        }
    }
    return columns;
}

std::string Table::text() const {
    std::vector<std::size_t> widths(m_align.size(), 0);
    for (const auto& row : m_rows) {
        for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i) {
            widths[i] = std::max(widths[i], columnsOf(row[i]));
        }
    }
    std::string text;
    for (const auto& row : m_rows) {
        std::string line;
        for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i) {
            const std::string blanks(widths[i] - columnsOf(row[i]), ' ');
            line += "  ";
            line += m_align[i] == Align::Right ? blanks + row[i] : row[i] + blanks;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

}  // namespace dartscope::cli
