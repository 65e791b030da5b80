// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/timeline/timeline_widget.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QPainter>
#include <QScrollBar>
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

void TimelineWidget::setMostRows(std::size_t rows) {
    m_mostRows = rows;
    layOut();
}

void TimelineWidget::setLeastEnd(std::int64_t endNs) {
    m_leastEndNs = endNs;
    followRecord();
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
        m_axis.setWhole(std::max(m_tracks->endNs(), m_leastEndNs));
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
    m_layout = timelineLayout(area, font(), lanes, m_mostRows);
    const bool scrolls = m_layout.hiddenHeight() > 0 && !live();
    if (scrolls) {
        const int width = m_scrollBar->sizeHint().width();
        area.adjust(0, 0, -width, 0);
        m_layout = timelineLayout(area, font(), lanes, m_mostRows);
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
    paintEvents(painter, *m_tracks, axis, layout, scrolled, look);
    paintIntervals(painter, axis, layout, look, m_highlight->intervalsNs());
    paintStrip(painter, *m_tracks, axis, layout, look);
    paintGutter(painter, *m_tracks, layout, scrolled, look);
    paintAxis(painter, axis, layout, look);
    paintCursor(painter, axis, layout, look, m_cursor->positionNs());
    if (!m_chosenLane || !hasFocus()) {
        paintLegend(painter, layout, look, *m_tracks);
    }
}

void TimelineWidget::paintChosen(QPainter& painter) {
    if (!m_chosenLane || !hasFocus()) {
        return;
    }
    const double top = m_layout.lanes.top() +
                       static_cast<double>(*m_chosenLane / m_layout.lanesARow) * m_layout.pitch -
                       scroll();
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
                        "waiting for a CPU, a lock or others."));
}

void TimelineWidget::renderTo(QPainter& painter, const QRectF& area) const {
    painter.fillRect(area, palette().color(QPalette::Window));
    if (!m_tracks) {
        paintEmpty(painter, area);
        return;
    }
    const TimelineLayout layout =
        timelineLayout(area, font(), m_tracks->lanes().size(), m_mostRows);
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
