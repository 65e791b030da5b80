// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/span.h"

namespace dartscope::record {

void SpanColumns::push(const Span& span) {
    startNs.push_back(span.startNs);
    endNs.push_back(span.endNs);
    busyNs.push_back(span.busyNs);
    first.push_back(span.first);
    darts.push_back(span.darts);
    tasks.push_back(span.tasks);
}

}  // namespace dartscope::record
