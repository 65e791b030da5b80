// SPDX-License-Identifier: GPL-3.0-or-later

// How the timeline is moved through: keys, mouse, wheel and tool tips.
#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "app/gui/bridge/highlight.h"
#include "app/gui/bridge/play_cursor.h"
#include "app/gui/timeline/timeline_widget.h"
#include "app/gui/timeline/timeline_words.h"

namespace dartscope::gui {
namespace {

constexpr double kKeyZoom = 1.5;
constexpr double kKeyStep = 0.01;  ///< of what is shown

}  // namespace

bool TimelineWidget::moveCursor(QKeyEvent* event) {
    const bool tasks = (event->modifiers() & Qt::ControlModifier) != 0;
    const double step = std::max(1.0, kKeyStep * (m_axis.toNs() - m_axis.fromNs()));
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right: {
            const int direction = event->key() == Qt::Key_Right ? 1 : -1;
            if (tasks) {
                m_cursor->step(direction);
            } else {
                m_cursor->pause();
                m_cursor->seek(m_cursor->positionNs() +
                               static_cast<std::int64_t>(direction * step));
            }
            return true;
        }
        case Qt::Key_Home:
            m_cursor->seek(m_cursor->startNs());
            return true;
        case Qt::Key_End:
            m_cursor->seek(m_cursor->endNs());
            return true;
        default:
            return false;
    }
}

bool TimelineWidget::zoomByKey(int key) {
    // Around the cursor where it can be seen, since that is what is looked at.
    const double cursor = m_axis.xAt(static_cast<double>(m_cursor->positionNs()));
    const double around = cursor >= 0 && cursor <= m_axis.width() ? cursor : m_axis.width() / 2;
    switch (key) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            m_axis.zoom(kKeyZoom, around);
            break;
        case Qt::Key_Minus:
            m_axis.zoom(1 / kKeyZoom, around);
            break;
        case Qt::Key_0:
            m_axis.showAll();
            break;
        default:
            return false;
    }
    forgetImage();
    return true;
}

bool TimelineWidget::chooseByKey(int key) {
    const std::size_t lanes = m_tracks->lanes().size();
    switch (key) {
        case Qt::Key_Down:
            choose(m_chosenLane ? std::min(*m_chosenLane + 1, lanes - 1) : 0);
            return true;
        case Qt::Key_Up:
            choose(m_chosenLane && *m_chosenLane > 0 ? *m_chosenLane - 1 : 0);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_chosenLane) {
                toggleHighlight(*m_chosenLane);
            }
            return m_chosenLane.has_value();
        default:
            return false;
    }
}

void TimelineWidget::keyPressEvent(QKeyEvent* event) {
    // Ctrl+Return throws, Ctrl+0 is the font: with Ctrl only the arrows belong here.
    const bool control = (event->modifiers() & Qt::ControlModifier) != 0;
    if (live() || !m_tracks ||
        !(moveCursor(event) ||
          (!control && (zoomByKey(event->key()) || chooseByKey(event->key()))))) {
        QWidget::keyPressEvent(event);
    }
}

void TimelineWidget::choose(std::size_t lane) {
    m_chosenLane = lane;
    const double top = static_cast<double>(lane) * m_layout.pitch;
    if (top < scroll()) {
        m_scrollBar->setValue(static_cast<int>(top));
    } else if (top + m_layout.pitch > scroll() + m_layout.lanes.height()) {
        m_scrollBar->setValue(
            static_cast<int>(std::ceil(top + m_layout.pitch - m_layout.lanes.height())));
    }
    // Said aloud by a screen reader; the summary comes back with the next focus.
    setAccessibleDescription(
        laneDetails(m_tracks->lanes()[lane], m_cursor->positionNs()).join(u", "));
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    update();
}

void TimelineWidget::toggleHighlight(std::size_t lane) {
    const std::vector<std::uint32_t> one{static_cast<std::uint32_t>(lane)};
    m_highlight->lanes() == one ? m_highlight->clear() : m_highlight->set(one);
}

void TimelineWidget::seekTo(double x) {
    m_cursor->seek(static_cast<std::int64_t>(
        m_axis.nsAt(std::clamp(x - m_layout.lanes.left(), 0.0, m_layout.lanes.width()))));
}

void TimelineWidget::mousePressEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (live() || !m_tracks) {
        return;
    }
    m_dragX = at.x();
    const bool pans = event->button() == Qt::MiddleButton ||
                      (event->button() == Qt::LeftButton &&
                       ((event->modifiers() & Qt::ShiftModifier) != 0 ||
                        (m_layout.axis.contains(at) && !m_axis.showsWhole())));
    if (pans) {
        m_drag = Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton && at.x() >= m_layout.lanes.left() &&
               at.y() < m_layout.axis.bottom()) {
        m_drag = Drag::Cursor;
        seekTo(at.x());
    } else if (event->button() == Qt::LeftButton && m_layout.gutter.contains(at)) {
        if (const auto lane = m_layout.laneAt(at.y() - m_layout.lanes.top(), scroll())) {
            toggleHighlight(*lane);
        }
    }
}

void TimelineWidget::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    if (m_drag == Drag::Cursor) {
        seekTo(x);
    } else if (m_drag == Drag::Pan) {
        m_axis.pan(m_dragX - x);
        m_dragX = x;
        forgetImage();
    }
}

void TimelineWidget::mouseReleaseEvent(QMouseEvent*) {
    m_drag = Drag::None;
    unsetCursor();
}

void TimelineWidget::wheelEvent(QWheelEvent* event) {
    const double steps =
        (event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x()) / 120.0;
    if (live() || !m_tracks || steps == 0) {
        event->ignore();
    } else if ((event->modifiers() & Qt::ControlModifier) != 0) {
        m_axis.zoom(std::pow(1.25, steps),
                    std::clamp(event->position().x() - m_layout.lanes.left(), 0.0, m_axis.width()));
        forgetImage();
    } else if ((event->modifiers() & Qt::ShiftModifier) != 0 || event->angleDelta().y() == 0) {
        m_axis.pan(-steps * 0.1 * m_axis.width());
        forgetImage();
    } else if (!m_scrollBar->isHidden()) {
        m_scrollBar->setValue(m_scrollBar->value() - static_cast<int>(steps * 3 * m_layout.pitch));
    } else {
        event->ignore();
    }
}

QString TimelineWidget::tipAt(const QPointF& at) const {
    const double ns = m_axis.nsAt(at.x() - m_layout.lanes.left());
    if (m_layout.strip.contains(at)) {
        for (const Phase& phase : phasesOf(m_tracks->record().marks)) {
            if (ns >= static_cast<double>(phase.fromNs) && ns < static_cast<double>(phase.toNs)) {
                return phaseDetails(phase).join(u'\n');
            }
        }
    }
    const auto lane = m_layout.laneAt(at.y() - m_layout.lanes.top(), scroll());
    if (lane && m_layout.lanes.contains(at)) {
        const auto instant = static_cast<std::int64_t>(ns);
        return (laneDetails(m_tracks->lanes()[*lane], instant) +
                messageDetails(m_tracks->record(), *lane, instant))
            .join(u'\n');
    }
    if (lane && m_layout.gutter.contains(at)) {
        return tr("Worker %1: click to make its darts and lane stand out, again to show all alike")
            .arg(QLocale().toString(static_cast<qulonglong>(*lane + 1)));
    }
    if (m_layout.axis.contains(at)) {
        return tr(
            "Time since the run was requested. Ctrl+wheel zooms, Shift+wheel moves along, 0 "
            "shows all.");
    }
    return {};
}

bool TimelineWidget::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_tracks && !live()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = tipAt(help->pos());
        tip.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace dartscope::gui
