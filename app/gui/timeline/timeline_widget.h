// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>

#include "app/gui/timeline/live_strip.h"
#include "app/gui/timeline/timeline_painting.h"

class QScrollBar;

namespace dartscope::gui {

class Highlight;
class PlayCursor;
class Session;

/// Lanes by time: what each worker did and when, of the play cursor's record; during a run what is
/// known then. All three given objects must outlive it. GUI thread.
///
/// Keys: Left and Right move the time cursor, Home and End to the start and the end, Ctrl+Left and
/// Ctrl+Right to the neighbouring task; Up and Down choose a lane, Return makes it stand out; + and
/// − zoom, 0 shows all. Mouse: click or drag moves the time cursor, a click on a number makes its
/// lane stand out; Ctrl+wheel zooms around the pointer, Shift+wheel or dragging the axis or with
/// the middle button moves along.
class TimelineWidget : public QWidget {
    Q_OBJECT
public:
    TimelineWidget(Session* session, PlayCursor* cursor, Highlight* highlight,
                   QWidget* parent = nullptr);

    /// At most 2 updates a second while a run goes on.
    void setReducedMotion(bool reduced);

    /// With more lanes than that, neighbours share a row: for a room. 0: each has its own.
    void setMostRows(std::size_t rows);
    /// Lets the time axis go on until then, where the record ends sooner: for runs side by side.
    void setLeastEnd(std::int64_t endNs);

    /// Paints the whole run as it stands now into `area`; needs no visible window. Lanes that do
    /// not fit are left out at the bottom.
    void renderTo(QPainter& painter, const QRectF& area) const;

    QSize sizeHint() const override { return {520, 200}; }
    QSize minimumSizeHint() const override;

    /// What is shown of the time; for tests.
    const TimeAxis& axis() const { return m_axis; }
    /// The lane chosen with the keyboard, if any.
    std::optional<std::size_t> chosenLane() const { return m_chosenLane; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    enum class Drag { None, Cursor, Pan };

    void followRecord();
    void followRun();
    void followCursor();
    bool live() const;
    void layOut();
    void forgetImage();
    void refreshTexts();
    LaneStyle laneStyle() const;
    double scroll() const;
    void paintRecord(QPainter& painter, const TimelineLayout& layout, const TimeAxis& axis,
                     const QImage& lanes, double scrolled) const;
    void paintReadout(QPainter& painter);
    void paintChosen(QPainter& painter);
    void paintEmpty(QPainter& painter, const QRectF& area) const;
    bool moveCursor(QKeyEvent* event);
    bool zoomByKey(int key);
    bool chooseByKey(int key);
    void choose(std::size_t lane);
    void toggleHighlight(std::size_t lane);
    void seekTo(double x);
    QString tipAt(const QPointF& at) const;

    Session* m_session;
    PlayCursor* m_cursor;
    Highlight* m_highlight;
    QScrollBar* m_scrollBar;

    std::unique_ptr<RecordTracks> m_tracks;
    TimeAxis m_axis;
    std::int64_t m_leastEndNs = 0;
    std::size_t m_mostRows = 0;
    TimelineLayout m_layout;
    QImage m_lanes;  ///< cached picture of the lanes; null: to be made
    std::optional<std::size_t> m_chosenLane;
    Drag m_drag = Drag::None;
    double m_dragX = 0;
    QTimer m_liveTimer;
};

}  // namespace dartscope::gui
