// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/gui/bridge/parameters.h"
#include "app/gui/bridge/session.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace dartscope::gui {

/// What a sweep measures: worker counts, repeats, and whether the work grows with the workers.
/// Inline, above the charts; starts the sweep.
class SweepPanel : public QWidget {
    Q_OBJECT
public:
    SweepPanel(Parameters* parameters, Session* session, QWidget* parent = nullptr);

    /// Starts a sweep as the fields say; a bad field is explained beside it.
    void start();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    Result<record::SweepConfig> config() const;
    void refresh();
    void style();

    Parameters* m_parameters;
    Session* m_session;
    QLabel* m_workersLabel;
    QLineEdit* m_workers;
    QLabel* m_repeatsLabel;
    QSpinBox* m_repeats;
    QComboBox* m_scaling;
    QPushButton* m_start;
    QLabel* m_note;
    /// Whether the note says what is wrong in a field.
    bool m_wrong = false;
};

}  // namespace dartscope::gui
