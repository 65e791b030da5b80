// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <string>

#include "app/gui/bridge/session.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace dartscope::gui {

/// The strip at the top: throw, stop, reset and sweep, and what came out: π with its standard
/// error, the rate, the speedup (only against a measured base).
class RunBar : public QWidget {
    Q_OBJECT
public:
    explicit RunBar(Session* session, QWidget* parent = nullptr);

    QPushButton* throwButton() const { return m_throw; }
    QPushButton* stopButton() const { return m_stop; }

signals:
    void throwRequested();
    void stopRequested();
    void resetRequested();
    void sweepRequested();
    void measureBaseRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void style();
    void showState();
    void keepFocus();
    void showProgress();
    void showWaiting(const std::string& reason);
    void showResult();
    void showNothing();
    void showSpeedup();

    Session* m_session;
    QPushButton* m_throw;
    QPushButton* m_stop;
    QPushButton* m_reset;
    QPushButton* m_sweep;
    QLabel* m_piCaption;
    QLabel* m_pi;
    QLabel* m_rateCaption;
    QLabel* m_rate;
    QLabel* m_speedupCaption;
    QLabel* m_speedup;
    QPushButton* m_measureBase;
    QProgressBar* m_progress;
    QLabel* m_remaining;
};

}  // namespace dartscope::gui
