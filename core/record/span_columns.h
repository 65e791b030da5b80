// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/json_fields.h"
#include "core/record/span.h"

/// Columns as they stand in files and on the wire: each value is written as its difference from
/// what was to be expected, so a million spans take 12 to 22 MB. A column whose entries are all the
/// same may be one number instead of an array.
namespace dartscope::record {

/// Spans as an object of columns, n entries each:
///   gap_ns     start, less the end of the previous span (the first: less 0)
///   length_ns  end − start; always an array: it says how many spans there are
///   idle_ns    length − busy; 0 unless tasks were merged
///   skip       first dart, less the dart after the previous span (the first: less 0)
///   darts      less those of the previous span (the first: less 0)
///   tasks      less 1
Json jsonOf(const SpanColumns& spans);

/// Probes as an object of columns, each entry less the previous one: at_ns (always an array),
/// cpu_ns, runqueue_ns, cpu; null for a signal that the machine does not offer.
Json jsonOf(const ProbeColumns& probes);

/// Waits as an object of columns: gap_ns (start, less the end of the previous one), length_ns
/// (always an array), kind (see WaitKind: "lock" 0, "gil" 1, "message" 2, "barrier" 3, "queue" 4),
/// peer.
Json jsonOf(const WaitColumns& waits);

/// Reads columns back; refuses columns of unequal length and spans that end before they start, are
/// busier than long or have no task.
void read(Fields& fields, SpanColumns& spans);
void read(Fields& fields, ProbeColumns& probes);
void read(Fields& fields, WaitColumns& waits);

}  // namespace dartscope::record
