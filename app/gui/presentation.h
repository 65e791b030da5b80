// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/gui/bridge/parameters.h"
#include "app/gui/bridge/session.h"

class QLabel;
class QPushButton;

namespace dartscope::gui {

/// Sizes that a room reads from its last row, in pixels on a screen of 1080 lines; smaller screens
/// get them in proportion.
inline constexpr int kPresentationHeadline = 60;
inline constexpr int kPresentationText = 40;

/// The line at the top of a presentation: the question, or what is being shown.
class PresentationHead : public QWidget {
    Q_OBJECT
public:
    PresentationHead(Parameters* parameters, Session* session, QWidget* parent = nullptr);

    /// `lines`: of the screen.
    void setScreenHeight(int lines);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Parameters* m_parameters;
    Session* m_session;
    QLabel* m_words;
};

/// The strip below a presentation: fewer and more workers, throw, speedup and π. Targets of 44
/// pixels at least.
class PresentationBar : public QWidget {
    Q_OBJECT
public:
    PresentationBar(Parameters* parameters, Session* session, QWidget* parent = nullptr);

    void setScreenHeight(int lines);

signals:
    void throwRequested();
    void sweepRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();
    void changeWorkers(int by);

    Parameters* m_parameters;
    Session* m_session;
    QLabel* m_workersName;
    QPushButton* m_fewer;
    QLabel* m_workers;
    QPushButton* m_more;
    QPushButton* m_throw;
    QPushButton* m_sweep;
    QLabel* m_speedup;
    QLabel* m_pi;
};

}  // namespace dartscope::gui
