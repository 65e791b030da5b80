// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace dartscope::gui {

/// A list of choices with its label and a reset button. GUI thread.
class ChoiceControl : public QWidget {
    Q_OBJECT
public:
    explicit ChoiceControl(QWidget* parent = nullptr);

    /// Visible words; call again on a language change.
    void setWords(const QString& label, const QString& tip);
    void clear();
    /// A heading that cannot be chosen.
    void addHeading(const QString& text);
    /// With a reason the choice is listed but cannot be chosen, and says why.
    void addChoice(const QString& text, const QVariant& value, const QString& tip = {},
                   const QString& reason = {});
    /// Nothing is chosen where the value is not among the choices.
    void setValue(const QVariant& value);
    QVariant value() const;
    void setResettable(bool resettable);

    QComboBox* box() const { return m_box; }

signals:
    /// By the person, never by setValue().
    void edited(const QVariant& value);
    void resetRequested();

private:
    QLabel* m_label;
    QToolButton* m_reset;
    QComboBox* m_box;
    bool m_hasHeadings = false;
};

}  // namespace dartscope::gui
