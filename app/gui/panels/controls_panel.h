// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/gui/bridge/parameters.h"
#include "app/gui/bridge/session.h"

class QLabel;
class QToolButton;

namespace dartscope::gui {

class ChoiceControl;
class QuantityControl;

/// Every parameter of a run as a control; shows Parameters and changes it, nothing else.
class ControlsPanel : public QWidget {
    Q_OBJECT
public:
    ControlsPanel(Parameters* parameters, Session* session, QWidget* parent = nullptr);
    ~ControlsPanel() override;

    /// Takes what stands in the fields, as Enter does in each. The sentence of the first that is
    /// wrong, which then has the focus; empty where all are well.
    QString settle();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectAll();
    void style();
    void fillModels();
    void fillKernels();
    void fillSchedules();
    void retranslate();
    void refresh();
    void showResets();
    void showNotes();
    void showModel(const catalogue::Model& model);

    Parameters* m_parameters;
    Session* m_session;
    ChoiceControl* m_model;
    QLabel* m_modelSummary;
    QuantityControl* m_workers;
    QuantityControl* m_cpus;
    QuantityControl* m_darts;
    QuantityControl* m_taskSize;
    ChoiceControl* m_kernel;
    ChoiceControl* m_schedule;
    QToolButton* m_advanced;
    QuantityControl* m_seed;
};

}  // namespace dartscope::gui
