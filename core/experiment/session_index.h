// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/experiment/session.h"

/// The index of a session file, used by its reader and its writer.
namespace dartscope::experiment {

/// Bytes of a file.
struct Stretch {
    std::uint64_t at = 0;
    std::uint64_t bytes = 0;
};

/// The run that a sweep keeps for a point, stored beside it.
struct PointStretch {
    std::size_t series = 0;
    std::size_t point = 0;
    Stretch where;
};

struct IndexedEntry {
    SessionEntry entry;
    Stretch where;
    std::vector<PointStretch> points;  ///< of a sweep
};

/// The last line but one.
std::string indexLine(const std::vector<IndexedEntry>& entries);
/// Nothing where the text is no index, or where one of its stretches goes beyond `end`.
std::optional<std::vector<IndexedEntry>> parseIndex(std::string_view text, std::uint64_t end);

/// The last line, which says where the index is.
std::string trailerLine(const Stretch& index);
std::optional<Stretch> parseTrailer(std::string_view text);

}  // namespace dartscope::experiment
