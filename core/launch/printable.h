// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dartscope::launch {

/// Bytes as they can stand in a sentence: printable ASCII, others as "?", at most `most` of them
/// with "…" spelled "..." where there were more; the first ones, or the last.
std::string printableStart(std::string_view bytes, std::size_t most);
std::string printableEnd(std::string_view bytes, std::size_t most);
/// All of them but control characters, lines kept apart.
std::string printableLines(std::string_view bytes);

}  // namespace dartscope::launch
