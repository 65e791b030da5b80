// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the lanes of a timeline: serial parts and messages.
#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

#include "app/gui/bridge/appearance.h"
#include "app/gui/timeline/lane_painting.h"
#include "app/gui/timeline/timeline_words.h"

namespace dartscope::gui {
namespace {

/// More arrows than this in sight are a scribble; the tooltips still tell them.
constexpr std::size_t kMostArrows = 400;

class Over {
public:
    Over(QPainter& painter, const RecordTracks& tracks, const TimeAxis& axis,
         const TimelineLayout& layout, double scroll, const LaneStyle& style)
        : m_painter(painter),
          m_record(tracks.record()),
          m_axis(axis),
          m_layout(layout),
          m_scroll(scroll),
          m_style(style),
          m_dark(isDark(style.palette)) {}

    void paintSerialParts() {
        const QFont font = smaller(m_style.font);
        const QFontMetricsF metrics(font);
        m_painter.setFont(font);
        const QString name = serialPartName();
        for (const record::SerialPart& part : m_record.details.serialParts) {
            const double left = xAt(part.startNs);
            const double right = xAt(part.endNs);
            const double top = yAt(part.lane) - m_layout.pitch / 2;
            const QRectF box(left, top, std::max(2.0, right - left), m_layout.pitch);
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(m_style.palette.color(QPalette::WindowText), 1.6, Qt::DashLine));
            m_painter.drawRect(box.adjusted(1, 1, -1, -1));
            const double width = metrics.horizontalAdvance(name) + 8;
            if (width < box.width() && m_layout.pitch >= metrics.height()) {
                const QRectF plate(box.center().x() - width / 2,
                                   box.center().y() - metrics.height() / 2, width,
                                   metrics.height());
                m_painter.fillRect(plate, m_style.palette.color(QPalette::Base));
                m_painter.drawText(plate, Qt::AlignCenter, name);
            }
        }
    }

    void paintMessages() {
        const auto& messages = m_record.details.messages;
        std::size_t seen = 0;
        for (const record::Message& message : messages) {
            seen += inSight(message) ? 1 : 0;
        }
        if (seen == 0 || seen > kMostArrows) {
            return;
        }
        for (const record::Message& message : messages) {
            if (inSight(message)) {
                paintArrow(QPointF(xAt(message.sentNs), yAt(message.from)),
                           QPointF(xAt(message.receivedNs), yAt(message.to)));
            }
        }
    }

private:
    double xAt(std::int64_t ns) const {
        return m_layout.lanes.left() + m_axis.xAt(static_cast<double>(ns));
    }
    double yAt(std::int64_t lane) const {
        const auto row = static_cast<double>(lane / static_cast<std::int64_t>(m_layout.lanesARow));
        return m_layout.lanes.top() + (row + 0.5) * m_layout.pitch - m_scroll;
    }
    bool inSight(const record::Message& message) const {
        return static_cast<double>(message.receivedNs) >= m_axis.fromNs() &&
               static_cast<double>(message.sentNs) <= m_axis.toNs();
    }

    void paintArrow(QPointF from, QPointF to) {
        const QColor ink = color(Role::Message, m_dark);
        m_painter.setPen(QPen(m_style.palette.color(QPalette::Base), 4));
        m_painter.drawLine(from, to);
        m_painter.setPen(QPen(ink, 1.8));
        m_painter.drawLine(from, to);
        m_painter.setBrush(ink);
        m_painter.drawEllipse(from, 2.5, 2.5);
        const QPointF along = to - from;
        const double length = std::hypot(along.x(), along.y());
        if (length < 4) {
            return;
        }
        const QPointF unit = along / length;
        const QPointF across(-unit.y(), unit.x());
        const QPointF back = to - unit * std::min(9.0, length / 2);
        m_painter.drawPolygon(QPolygonF({to, back + across * 4, back - across * 4}));
    }

    QPainter& m_painter;
    const record::RunRecord& m_record;
    const TimeAxis& m_axis;
    const TimelineLayout& m_layout;
    double m_scroll;
    const LaneStyle& m_style;
    bool m_dark;
};

}  // namespace

void paintEvents(QPainter& painter, const RecordTracks& tracks, const TimeAxis& axis,
                 const TimelineLayout& layout, double scroll, const LaneStyle& style) {
    painter.save();
    painter.setClipRect(layout.lanes);
    painter.setRenderHint(QPainter::Antialiasing);
    Over over(painter, tracks, axis, layout, scroll, style);
    over.paintSerialParts();
    over.paintMessages();
    painter.restore();
}

}  // namespace dartscope::gui
