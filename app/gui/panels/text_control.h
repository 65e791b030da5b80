// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace dartscope::gui {

/// A line of text with its label and a reset button. GUI thread.
class TextControl : public QWidget {
    Q_OBJECT
public:
    explicit TextControl(QWidget* parent = nullptr);

    /// Visible words; call again on a language change. `placeholder`: what an empty line means.
    void setWords(const QString& label, const QString& tip, const QString& placeholder);
    void setValue(const QString& text);
    void setResettable(bool resettable);
    /// Takes what stands in the line, as Enter does.
    void settle();

    QLineEdit* field() const { return m_field; }

signals:
    /// By the person, never by setValue().
    void edited(const QString& text);
    void resetRequested();

private:
    QLabel* m_label;
    QToolButton* m_reset;
    QLineEdit* m_field;
};

}  // namespace dartscope::gui
