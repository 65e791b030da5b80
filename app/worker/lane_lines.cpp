// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/lane_lines.h"

#include <algorithm>

namespace dartscope::worker {
namespace {

template <typename T>
std::vector<T> slice(const std::vector<T>& all, std::size_t from, std::size_t count) {
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(std::min(from, all.size()));
    return {begin, begin + std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(count),
                                                    all.end() - begin)};
}

record::SpanColumns pieceOf(const record::SpanColumns& all, std::size_t from) {
    constexpr std::size_t kCount = launch::kSpansALine;
    return {.startNs = slice(all.startNs, from, kCount),
            .endNs = slice(all.endNs, from, kCount),
            .busyNs = slice(all.busyNs, from, kCount),
            .first = slice(all.first, from, kCount),
            .darts = slice(all.darts, from, kCount),
            .tasks = slice(all.tasks, from, kCount)};
}

}  // namespace

std::vector<std::string> recordingLines(const record::Lane& lane) {
    std::vector<std::string> lines;
    for (std::size_t from = 0; from == 0 || from < lane.spans.size(); from += launch::kSpansALine) {
        lines.push_back(launch::encode(launch::SpansLine{
            lane.lane, pieceOf(lane.spans, from), from == 0 ? lane.probes : record::ProbeColumns{},
            from == 0 ? lane.waits : record::WaitColumns{}}));
    }
    return lines;
}

record::Lane summaryOf(record::Lane lane) {
    lane.spans = {};
    lane.probes = {};
    lane.waits = {};
    return lane;
}

}  // namespace dartscope::worker
