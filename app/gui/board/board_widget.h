// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

#include "app/gui/board/board_painting.h"
#include "app/gui/board/dart_source.h"
#include "app/gui/board/frame_governor.h"
#include "core/record/run_record.h"

namespace dartscope::gui {

class BoardCanvas;
class Highlight;
class PlayCursor;
class Session;
class WorkerChips;

/// The board: the real darts of the tasks in hand, coloured by worker, and who is who. While a run
/// goes on it follows the session, otherwise the play cursor; the darts are drawn again from seed
/// and number and cost the workers nothing. All three given objects must outlive it. GUI thread.
class BoardWidget : public QWidget {
    Q_OBJECT
public:
    BoardWidget(Session* session, PlayCursor* cursor, Highlight* highlight,
                QWidget* parent = nullptr);

    /// No fading and at most 2 updates a second.
    void setReducedMotion(bool reduced);

    /// Paints the board as it is now (darts, words, legend) into `area`, sharp at the painter's own
    /// resolution. Needs no visible window. A live run's darts are not painted, only a record's.
    void renderTo(QPainter& painter, const QRectF& area) const;

signals:
    /// The button on the empty board was pressed.
    void throwRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Mode { Empty, Live, Replay };

    void startLive();
    void takeProgress();
    void liveFrame();
    void leaveLive();
    void followRecord();
    void makeReplay();
    void showPosition();
    void landAgain();
    void landReplay(DartBuffer& buffer, std::int64_t fromTick, std::int64_t toTick) const;
    std::int64_t replayTick() const;
    void applyLook();
    void applyHighlight();
    void refreshWords();
    std::vector<bool> dimmed(const std::vector<std::uint32_t>& lanes) const;
    QString modeWords() const;
    QString liveWords() const;
    QString ratioWords() const;
    QString sampleWords() const;
    std::uint32_t workers() const;

    Session* m_session;
    PlayCursor* m_cursor;
    Highlight* m_highlight;
    BoardCanvas* m_canvas;
    WorkerChips* m_chips;

    Mode m_mode = Mode::Empty;
    bool m_reducedMotion = false;

    std::optional<ReplaySource> m_replay;

    std::optional<LiveSource> m_live;
    std::vector<ShownDart> m_waiting;  ///< of the live run, to land at the next frame
    FrameGovernor m_governor{1};
    QTimer m_frame;
    QElapsedTimer m_liveClock;
    std::int64_t m_measuredNs = 0;  ///< by m_liveClock, when the governor last heard
    std::int64_t m_measuredCpuNs = 0;
};

}  // namespace dartscope::gui
