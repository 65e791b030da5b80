// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "app/gui/bridge/highlight.h"
#include "app/gui/bridge/session.h"

class QTextBrowser;
class QUrl;

namespace dartscope::gui {

/// All findings in full: sentence, formula with numbers, evidence, advice, and why it might be
/// wrong. Below them "Under the hood": how the run was started, its CPU budget, and the model's
/// code.
class WhyPanel : public QWidget {
    Q_OBJECT
public:
    WhyPanel(Session* session, QWidget* parent = nullptr);

    void showFindings(const std::vector<diagnosis::Finding>& findings);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void copy(const QUrl& link);

    Session* m_session;
    std::vector<diagnosis::Finding> m_findings;
    QTextBrowser* m_text;
};

}  // namespace dartscope::gui
