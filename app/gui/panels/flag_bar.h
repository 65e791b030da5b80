// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/highlight.h"
#include "app/gui/bridge/session.h"
#include "app/gui/panels/icons.h"

class QLabel;
class QToolButton;

namespace dartscope::gui {

/// One line under board and charts: what was found (icon, words, evidence), or a message. A click
/// highlights the lanes it speaks of and asks for the why. Where a twin run would tell more, a
/// button says what that costs and runs it. Never modal.
class FlagBar : public QWidget {
    Q_OBJECT
public:
    FlagBar(Session* session, Highlight* highlight, QWidget* parent = nullptr);

    /// The findings that are shown now: of the last run or, after a sweep, of the sweep.
    const std::vector<diagnosis::Finding>& findings() const { return m_findings; }
    /// Says what failed; stays until it is dismissed or something is started. Empty: no message.
    /// `words`: all that a program said of it, a button away; may be empty.
    void showMessage(const QString& sentence, const QString& words = {});
    /// Says what was done ("Written: …"), in the same way.
    void showNote(const QString& sentence);
    /// What stands there now, without the icon.
    QString sentence() const;

signals:
    void whyRequested();
    void findingsChanged();
    /// The program's words are to be read.
    void wordsRequested(const QString& words);

protected:
    void changeEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void clear();
    void take(std::vector<diagnosis::Finding> findings);
    void showFinding(std::size_t index);
    void refresh();
    void open();
    void showConfirm(bool flagged);
    void put(Sign sign, Role role, const QString& sentence);

    Session* m_session;
    Highlight* m_highlight;
    std::vector<diagnosis::Finding> m_findings;
    std::size_t m_index = 0;
    QString m_message;
    QString m_programWords;
    bool m_messageIsNote = false;
    bool m_anythingRan = false;
    bool m_ofSweep = false;  ///< whose findings these are
    std::vector<experiment::TwinPlan> m_twins;
    QLabel* m_icon;
    QLabel* m_sentence;
    QToolButton* m_confirm;
    QToolButton* m_words;
    QToolButton* m_why;
    QToolButton* m_next;
    QToolButton* m_dismiss;
};

/// The sign of a severity and the colour role of its words; shared by flag bar and why panel.
Sign severitySign(diagnosis::Severity severity);
Role severityRole(diagnosis::Severity severity);

}  // namespace dartscope::gui
