// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/highlight.h"

#include <algorithm>

namespace dartscope::gui {

void Highlight::set(std::vector<std::uint32_t> lanes,
                    std::vector<std::pair<std::int64_t, std::int64_t>> intervalsNs) {
    if (lanes == m_lanes && intervalsNs == m_intervalsNs) {
        return;
    }
    m_lanes = std::move(lanes);
    m_intervalsNs = std::move(intervalsNs);
    emit changed();
}

bool Highlight::dims(std::uint32_t lane) const {
    return !m_lanes.empty() && std::ranges::find(m_lanes, lane) == m_lanes.end();
}

}  // namespace dartscope::gui
