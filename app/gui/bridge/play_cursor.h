// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <cstdint>

#include "core/experiment/outcome.h"

namespace dartscope::gui {

/// The one time cursor that board, timeline and charts share while a finished run is replayed.
/// Positions are nanoseconds since `requested`, between start (the ready mark, or the first dart)
/// and end (combined). GUI thread.
class PlayCursor : public QObject {
    Q_OBJECT
public:
    explicit PlayCursor(QObject* parent = nullptr);

    /// Takes a finished run, paused at its end. Null: nothing to replay.
    void setRecord(record::RunRecordPtr record);
    const record::RunRecordPtr& record() const { return m_record; }

    /// True when it is so short (under 3 s) that it replays by itself.
    bool wantsReplay() const;
    bool playing() const { return m_timer.isActive(); }
    std::int64_t startNs() const { return m_startNs; }
    std::int64_t endNs() const { return m_endNs; }
    std::int64_t positionNs() const { return m_positionNs; }
    /// Seconds shown for one second lived: 200 means 200 times slower than it was; below 1 faster.
    double slowDown() const { return m_slowDown; }
    /// Factors that can be chosen: 1-2-5 steps around the one that makes the replay last about 8 s.
    void setSlowDown(double factor);
    void slower();
    void faster();

    /// From the start when at the end.
    void play();
    void pause();
    void toggle() { playing() ? pause() : play(); }
    /// Moves to an instant, clamped; playing goes on from there.
    void seek(std::int64_t positionNs);
    /// To the next or previous task boundary of any lane; pauses.
    void step(int direction);

    /// Reduced motion: at most 2 updates a second.
    void setReducedMotion(bool reduced);

signals:
    void recordChanged();
    void moved();
    void playingChanged(bool playing);
    void slowDownChanged(double factor);

private:
    void tick();
    void chooseSlowDown();

    record::RunRecordPtr m_record;
    std::int64_t m_startNs = 0;
    std::int64_t m_endNs = 0;
    std::int64_t m_positionNs = 0;
    double m_slowDown = 1;
    QTimer m_timer;
    QElapsedTimer m_sinceTick;
};

}  // namespace dartscope::gui
