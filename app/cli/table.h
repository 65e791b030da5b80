// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dartscope::cli {

/// Columns that a terminal gives to UTF-8 text; control sequences for colours take none.
std::size_t columnsOf(std::string_view text);

/// Rows of text in aligned columns, two spaces apart and two from the edge.
class Table {
public:
    enum class Align { Left, Right };

    explicit Table(std::vector<Align> columns) : m_align(std::move(columns)) {}

    /// As many cells as there are columns, or fewer.
    void add(std::vector<std::string> cells) { m_rows.push_back(std::move(cells)); }
    bool empty() const { return m_rows.empty(); }
    /// All rows, each with its line end and without blanks at it.
    std::string text() const;

private:
    std::vector<Align> m_align;
    std::vector<std::vector<std::string>> m_rows;
};

}  // namespace dartscope::cli
