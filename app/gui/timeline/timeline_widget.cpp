// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/timeline/timeline_widget.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/highlight.h"
#include "app/gui/bridge/play_cursor.h"
#include "app/gui/bridge/session.h"
#include "app/gui/timeline/timeline_words.h"

namespace dartscope::gui {
namespace {

constexpr int kLiveUpdateMs = 200;  ///< five times a second: it has few numbers, and a run to spare
constexpr int kReducedUpdateMs = 500;
constexpr double kKeyZoom = 1.5;
constexpr double kKeyStep = 0.01;  ///< of what is shown

}  // namespace

TimelineWidget::TimelineWidget(Session* session, PlayCursor* cursor, Highlight* highlight,
                               QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_cursor(cursor),
      m_highlight(highlight),
      m_scrollBar(new QScrollBar(Qt::Vertical, this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_scrollBar->hide();
    connect(m_scrollBar, &QScrollBar::valueChanged, this, &TimelineWidget::forgetImage);
    connect(session, &Session::stateChanged, this, &TimelineWidget::followRun);
    connect(session, &Session::cleared, this, &TimelineWidget::followRecord);
    connect(cursor, &PlayCursor::recordChanged, this, &TimelineWidget::followRecord);
    connect(cursor, &PlayCursor::moved, this, &TimelineWidget::followCursor);
    connect(highlight, &Highlight::changed, this, &TimelineWidget::forgetImage);
    m_liveTimer.setInterval(kLiveUpdateMs);
    connect(&m_liveTimer, &QTimer::timeout, this, [this] { update(); });
    followRecord();
}

void TimelineWidget::setReducedMotion(bool reduced) {
    m_liveTimer.setInterval(reduced ? kReducedUpdateMs : kLiveUpdateMs);
}

bool TimelineWidget::live() const {
    return m_liveTimer.isActive();
}

QSize TimelineWidget::minimumSizeHint() const {
    const int row = QFontMetrics(font()).height() + 6;
    return {260, 3 * row + 48};
}

void TimelineWidget::followRun() {
    const Session::State state = m_session->state();
    const bool running = state == Session::State::Running ||
                         (state == Session::State::Stopping && m_liveTimer.isActive());
    running ? m_liveTimer.start() : m_liveTimer.stop();
    layOut();
    refreshTexts();
}

void TimelineWidget::followRecord() {
    const record::RunRecordPtr& record = m_cursor->record();
    m_tracks.reset();
    if (record && !record->lanes.empty()) {
        m_tracks = std::make_unique<RecordTracks>(record);
        m_axis.setWhole(m_tracks->endNs());
    }
    m_chosenLane.reset();
    m_scrollBar->setValue(0);
    layOut();
    refreshTexts();
}

void TimelineWidget::followCursor() {
    if (!m_axis.showsWhole() && m_drag == Drag::None &&
        m_axis.reveal(static_cast<double>(m_cursor->positionNs()))) {
        forgetImage();
    }
    update();
}

void TimelineWidget::layOut() {
    const std::size_t lanes = m_tracks ? m_tracks->lanes().size() : 0;
    QRectF area = rect();
    m_layout = timelineLayout(area, font(), lanes);
    const bool scrolls = m_layout.hiddenHeight() > 0 && !live();
    if (scrolls) {
        const int width = m_scrollBar->sizeHint().width();
        area.adjust(0, 0, -width, 0);
        m_layout = timelineLayout(area, font(), lanes);
        m_scrollBar->setGeometry(static_cast<int>(area.right()),
                                 static_cast<int>(m_layout.lanes.top()), width,
                                 static_cast<int>(m_layout.lanes.height()));
        m_scrollBar->setRange(0, static_cast<int>(std::ceil(m_layout.hiddenHeight())));
        m_scrollBar->setPageStep(static_cast<int>(m_layout.lanes.height()));
        m_scrollBar->setSingleStep(static_cast<int>(m_layout.pitch));
    } else {
        m_scrollBar->setRange(0, 0);
    }
    m_scrollBar->setVisible(scrolls);
    m_axis.setWidth(m_layout.lanes.width());
    forgetImage();
}

void TimelineWidget::forgetImage() {
    m_lanes = QImage();
    update();
}

double TimelineWidget::scroll() const {
    return m_scrollBar->isHidden() ? 0 : m_scrollBar->value();
}

LaneStyle TimelineWidget::laneStyle() const {
    LaneStyle style{palette(), font(), {}};
    if (m_tracks && m_highlight->active()) {
        for (std::size_t lane = 0; lane < m_tracks->lanes().size(); ++lane) {
            style.dimmed.push_back(m_highlight->dims(static_cast<std::uint32_t>(lane)));
        }
    }
    return style;
}

void TimelineWidget::refreshTexts() {
    setAccessibleName(tr("Timeline"));
    m_scrollBar->setAccessibleName(tr("Lanes of the timeline"));
    setAccessibleDescription(
        live()     ? liveWords(m_session->progress(), m_session->runningConfig().workers)
        : m_tracks ? summary(*m_tracks)
                   : tr("Empty: the lanes of a run will appear here"));
}

// Painting

void TimelineWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    if (live()) {
        paintLive(painter, rect(), m_session->progress(), m_session->runningConfig().workers,
                  laneStyle());
    } else if (!m_tracks) {
        paintEmpty(painter, rect());
    } else {
        if (m_lanes.isNull()) {
            m_lanes =
                laneImage(*m_tracks, m_axis, m_layout, scroll(), laneStyle(), devicePixelRatioF());
        }
        paintRecord(painter, m_layout, m_axis, m_lanes, scroll());
        paintChosen(painter);
        paintReadout(painter);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void TimelineWidget::paintRecord(QPainter& painter, const TimelineLayout& layout,
                                 const TimeAxis& axis, const QImage& lanes, double scrolled) const {
    const LaneStyle look = laneStyle();
    paintGround(painter, *m_tracks, axis, layout, look);
    painter.drawImage(layout.lanes, lanes);
    paintIntervals(painter, axis, layout, look, m_highlight->intervalsNs());
    paintStrip(painter, *m_tracks, axis, layout, look);
    paintGutter(painter, *m_tracks, layout, scrolled, look);
    paintAxis(painter, axis, layout, look);
    paintCursor(painter, axis, layout, look, m_cursor->positionNs());
    if (!m_chosenLane || !hasFocus()) {
        paintLegend(painter, layout, look, m_tracks->waitingKnown());
    }
}

void TimelineWidget::paintChosen(QPainter& painter) {
    if (!m_chosenLane || !hasFocus()) {
        return;
    }
    const double top =
        m_layout.lanes.top() + static_cast<double>(*m_chosenLane) * m_layout.pitch - scroll();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    const QRectF lane(m_layout.gutter.left() + 3, top, m_layout.lanes.right() - 4, m_layout.pitch);
    painter.save();
    painter.setClipRect(rect().adjusted(0, static_cast<int>(m_layout.lanes.top()) - 1, 0,
                                        static_cast<int>(m_layout.lanes.bottom()) - height() + 1));
    painter.drawRect(lane);
    painter.restore();
}

void TimelineWidget::paintReadout(QPainter& painter) {
    if (!m_chosenLane || !hasFocus()) {
        return;
    }
    const QString text =
        laneDetails(m_tracks->lanes()[*m_chosenLane], m_cursor->positionNs()).join(u" · ");
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(font());
    const QFontMetricsF metrics(font());
    painter.drawText(m_layout.legend, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideRight, m_layout.legend.width()));
}

void TimelineWidget::paintEmpty(QPainter& painter, const QRectF& area) const {
    const bool dark = isDark(palette());
    const QRectF field = area.adjusted(8, 4, -8, -8);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Role::Grid, dark), 1, Qt::DashLine));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setPen(color(Role::MutedText, dark));
    painter.setFont(font());
    painter.drawText(field.adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("The lanes will appear here: what each worker did and when, working or "
                        "waiting for a CPU."));
}

void TimelineWidget::renderTo(QPainter& painter, const QRectF& area) const {
    painter.fillRect(area, palette().color(QPalette::Window));
    if (!m_tracks) {
        paintEmpty(painter, area);
        return;
    }
    const TimelineLayout layout = timelineLayout(area, font(), m_tracks->lanes().size());
    TimeAxis axis = m_axis;
    axis.showAll();
    axis.setWidth(layout.lanes.width());
    // Fine enough for paper where the format has no pixels of its own.
    const double ratio = std::clamp(
        painter.device()->devicePixelRatioF() * painter.worldTransform().m11(), 2.0, 4.0);
    const QImage lanes = laneImage(*m_tracks, axis, layout, 0, laneStyle(), ratio);
    paintRecord(painter, layout, axis, lanes, 0);
}

// Keyboard and mouse

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
        return laneDetails(m_tracks->lanes()[*lane], static_cast<std::int64_t>(ns)).join(u'\n');
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

void TimelineWidget::resizeEvent(QResizeEvent*) {
    layOut();
}

void TimelineWidget::focusInEvent(QFocusEvent* event) {
    refreshTexts();
    QWidget::focusInEvent(event);
}

void TimelineWidget::changeEvent(QEvent* event) {
    switch (event->type()) {
        case QEvent::LanguageChange:
        case QEvent::LocaleChange:
        case QEvent::FontChange:
        case QEvent::PaletteChange:
        case QEvent::StyleChange:
            refreshTexts();
            layOut();
            break;
        default:
            break;
    }
    QWidget::changeEvent(event);
}

}  // namespace dartscope::gui
