// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/gui/bridge/highlight.h"
#include "app/gui/bridge/session.h"

class QLabel;
class QToolButton;

namespace dartscope::gui {

/// One line under board and charts: what was found (icon, words, evidence), or a message. A click
/// highlights the lanes it speaks of and asks for the why. Never modal.
class FlagBar : public QWidget {
    Q_OBJECT
public:
    FlagBar(Session* session, Highlight* highlight, QWidget* parent = nullptr);

    /// The findings that are shown now: of the last run or, after a sweep, of the sweep.
    const std::vector<diagnosis::Finding>& findings() const { return m_findings; }
    void showMessage(const QString& sentence);

signals:
    void whyRequested();
    void findingsChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void take(std::vector<diagnosis::Finding> findings);
    void show(std::size_t index);
    void refresh();
    void open();

    Session* m_session;
    Highlight* m_highlight;
    std::vector<diagnosis::Finding> m_findings;
    std::size_t m_index = 0;
    QString m_message;
    bool m_anythingRan = false;
    QLabel* m_icon;
    QLabel* m_sentence;
    QToolButton* m_why;
    QToolButton* m_next;
    QToolButton* m_dismiss;
};

/// Icon character and colour role of a severity; shared by flag bar and why panel.
QString severityIcon(diagnosis::Severity severity);

}  // namespace dartscope::gui
