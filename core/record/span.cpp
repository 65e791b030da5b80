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

void WaitColumns::push(std::int64_t start, std::int64_t end, WaitKind what, std::int64_t whom) {
    startNs.push_back(start);
    endNs.push_back(end);
    kind.push_back(static_cast<std::int64_t>(what));
    peer.push_back(whom);
}

}  // namespace dartscope::record
