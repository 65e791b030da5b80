// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPushButton;
class QTextBrowser;

namespace dartscope::gui {

/// A page of text in a window of its own that never blocks the others. Esc closes it.
class HelpWindow : public QDialog {
    Q_OBJECT
public:
    explicit HelpWindow(QWidget* parent);

    /// `html` may hold links to web pages; they open in the browser.
    void setPage(const QString& title, const QString& html);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QTextBrowser* m_text;
    QPushButton* m_close;
};

}  // namespace dartscope::gui
