// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/gui/bridge/parameters.h"
#include "app/gui/bridge/session.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace dartscope::gui {

class QuantityControl;

/// Every parameter of a run as a control; shows Parameters and changes it, nothing else.
class ControlsPanel : public QWidget {
    Q_OBJECT
public:
    ControlsPanel(Parameters* parameters, Session* session, QWidget* parent = nullptr);

    /// Where the keyboard starts.
    QWidget* firstControl() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectAll();
    void fillModels();
    void fillChoices();
    void retranslate();
    void refresh();
    void setEnabledFor(const catalogue::Model& model);

    Parameters* m_parameters;
    Session* m_session;
    QLabel* m_modelLabel;
    QComboBox* m_model;
    QLabel* m_modelSummary;
    QuantityControl* m_workers;
    QuantityControl* m_cpus;
    QuantityControl* m_darts;
    QuantityControl* m_taskSize;
    QLabel* m_kernelLabel;
    QComboBox* m_kernel;
    QLabel* m_scheduleLabel;
    QComboBox* m_schedule;
    QToolButton* m_advanced;
    QuantityControl* m_seed;
};

}  // namespace dartscope::gui
