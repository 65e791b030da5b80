// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "core/base/result.h"
#include "core/machine/allowed_cpus.h"
#include "core/record/run_record.h"
#include "core/record/sweep_record.h"

namespace dartscope::record {

inline constexpr std::string_view kRunFormat = "dartscope-run/1";
inline constexpr std::string_view kSweepFormat = "dartscope-sweep/1";
inline constexpr std::uint64_t kMostFileBytes = std::uint64_t{256} << 20;

/// The file form as one JSON document in UTF-8 (fields of ARCHITECTURE.md; integer columns are
/// delta-coded, see span_columns.h). Written and read back, a record is equal to itself, except
/// that bytes of a string that are not UTF-8 and numbers that are not finite are replaced.
std::string toJson(const RunRecord& record);
std::string toJson(const SweepRecord& record);
/// A machine as it stands in the `machines` of a record.
std::string toJson(const machine::Machine& machine);

/// What a record file holds.
using Stored = std::variant<RunRecordPtr, SweepRecordPtr>;

/// Reads either form. Never throws, whatever the bytes are: wrong types, deep nesting, columns of
/// unequal length and impossible counts are errors (InvalidFile): "not-a-record" (name, what it
/// lacks: "JSON", "UTF-8", "format" or "memory"), "record-newer" (name, its format),
/// "record-broken" (name, field). Fields that are not known are ignored.
Result<Stored> fromJson(std::string_view bytes, std::string_view name);

/// Errors of writeFileAtomically (atomic_file.h).
Result<void> save(const RunRecord& record, const std::filesystem::path& path);
Result<void> save(const SweepRecord& record, const std::filesystem::path& path);
/// Errors of readFile (at most kMostFileBytes) and of fromJson, whose name is the path.
Result<Stored> load(const std::filesystem::path& path);

}  // namespace dartscope::record
