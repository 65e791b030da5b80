// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace dartscope::gui {

/// The path of a file in a field, with its label, a button that looks for one and a reset button.
/// An empty field is no file. GUI thread.
class PathControl : public QWidget {
    Q_OBJECT
public:
    explicit PathControl(QWidget* parent = nullptr);

    /// Visible words; call again on a language change. `none` stands in the empty field.
    void setWords(const QString& label, const QString& tip, const QString& none);
    void setValue(const QString& path);
    void setResettable(bool resettable);
    /// Takes what stands in the field, as Enter does.
    void settle();

    QLineEdit* field() const { return m_field; }
    QToolButton* browseButton() const { return m_browse; }

signals:
    /// By the person, never by setValue().
    void edited(const QString& path);
    void resetRequested();

private:
    void browse();
    void take(const QString& path);

    QString m_value;
    QLabel* m_label;
    QToolButton* m_reset;
    QLineEdit* m_field;
    QToolButton* m_browse;
};

}  // namespace dartscope::gui
