// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace dartscope::machine {

/// More CPUs than any machine has: what claims more is broken, not generous.
inline constexpr std::int64_t kMostCpus = 1 << 16;

/// Reads the kernel's form of a set of CPUs, "0-3,8", into ascending ids without repeats. An empty
/// text is an empty set; anything else that is not such a list gives nothing.
std::optional<std::vector<int>> parseCpuList(std::string_view text);

/// Reads a plain decimal number from `least` to `most`; white space around it is allowed.
std::optional<std::int64_t> parseWhole(std::string_view text, std::int64_t least,
                                       std::int64_t most);

}  // namespace dartscope::machine
