// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace dartscope::launch {

/// Cuts a stream of bytes into lines and never holds more than one line and one piece of the
/// stream.
class LineReader {
public:
    explicit LineReader(std::size_t mostBytes) : m_mostBytes(mostBytes) {}

    /// Hands each line that `bytes` completes, without its newline, to `line`, until that returns
    /// false. False where it did, or where a line is longer than the limit: then rest() begins as
    /// that line does.
    bool add(std::string_view bytes, const std::function<bool(std::string_view)>& line);

    /// What has come of a line that has not ended yet.
    std::string_view rest() const { return m_rest; }

private:
    std::size_t m_mostBytes;
    std::string m_rest;
};

}  // namespace dartscope::launch
