// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <cstdint>
#include <utility>
#include <vector>

namespace dartscope::gui {

/// Which workers and intervals stand out right now, on board, timeline and charts alike. GUI
/// thread.
class Highlight : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Empty lanes: every lane is as strong as the others.
    void set(std::vector<std::uint32_t> lanes,
             std::vector<std::pair<std::int64_t, std::int64_t>> intervalsNs = {});
    void clear() { set({}); }

    bool active() const { return !m_lanes.empty() || !m_intervalsNs.empty(); }
    /// Whether the lane should be dimmed because others are highlighted.
    bool dims(std::uint32_t lane) const;
    const std::vector<std::uint32_t>& lanes() const { return m_lanes; }
    const std::vector<std::pair<std::int64_t, std::int64_t>>& intervalsNs() const {
        return m_intervalsNs;
    }

signals:
    void changed();

private:
    std::vector<std::uint32_t> m_lanes;
    std::vector<std::pair<std::int64_t, std::int64_t>> m_intervalsNs;
};

}  // namespace dartscope::gui
