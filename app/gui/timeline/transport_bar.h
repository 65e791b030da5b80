// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/gui/timeline/transport_icons.h"

class QLabel;
class QToolButton;

namespace dartscope::gui {

class PlayCursor;

/// Play, pause, steps and speed of the replay that board and timeline share. Usable only while the
/// cursor has a record. The cursor must outlive it. GUI thread.
class TransportBar : public QWidget {
    Q_OBJECT
public:
    explicit TransportBar(PlayCursor* cursor, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* add();
    void retranslate();
    void paintIcons();
    void follow();
    void showPosition();
    void reserve();

    PlayCursor* m_cursor;
    QToolButton* m_toStart;
    QToolButton* m_stepBack;
    QToolButton* m_play;
    QToolButton* m_stepForward;
    QToolButton* m_slower;
    QLabel* m_speed;
    QToolButton* m_faster;
    QLabel* m_position;
};

}  // namespace dartscope::gui
