// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/base/result.h"
#include "core/machine/allowed_cpus.h"
#include "core/record/json_fields.h"
#include "core/record/run_record.h"
#include "core/record/sweep_record.h"

/// The JSON form of each part of a record; jsonOf() writes it and read() reads it back, refusing
/// what is of the wrong type or out of range. Used by the file form and by the protocol.
namespace dartscope::record {

/// More lanes are refused on reading.
inline constexpr std::size_t kMostLanes = 65'536;

/// As far as an instant may be from the request, and as long as a time may be: 73 years. Two of
/// them have a sum and a difference.
inline constexpr std::int64_t kFarthestNs = std::int64_t{1} << 61;

Json jsonOf(const RunConfig& config);
void read(Fields& fields, RunConfig& config);

Json jsonOf(const machine::Machine& machine);
void read(Fields& fields, machine::Machine& machine);

Json jsonOf(const WorkDetails& details);
void read(Fields& fields, WorkDetails& details);

/// A lane without spans, probes and waits.
Json summaryOf(const Lane& lane);
void readSummary(Fields& fields, Lane& lane);
/// Refuses `key` where two lanes have one number or there are more than kMostLanes.
void refuseDuplicates(Fields& fields, std::string_view key, const std::vector<Lane>& lanes);

Json jsonOf(const HostNoise& noise);
void read(Fields& fields, HostNoise& noise);

Json jsonOf(const SweepConfig& config);
void read(Fields& fields, SweepConfig& config);

/// Null where there is no error.
Json jsonOf(const std::optional<Error>& error);
void read(Fields& fields, std::string_view key, std::optional<Error>& error);

/// The whole document without "format".
void write(Json& document, const RunRecord& record);
void read(Fields& fields, RunRecord& record);
void write(Json& document, const SweepRecord& record);
void read(Fields& fields, SweepRecord& record);

/// The value, or null.
template <typename T>
Json orNull(const std::optional<T>& value) {
    return value ? Json(*value) : Json();
}

}  // namespace dartscope::record
