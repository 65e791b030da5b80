// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

#include "app/gui/bridge/parameters.h"
#include "app/gui/bridge/session.h"
#include "app/gui/panels/quantity_control.h"

class QLabel;
class QToolButton;

namespace dartscope::gui {

class ChoiceControl;
class MemoryPicture;
class PathControl;
class TextControl;

/// Every parameter of a run as a control; shows Parameters and changes it, nothing else. What a
/// model does not have is not there; the rarer ones wait under "Advanced".
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
    using Field = Parameters::Field;
    using Config = record::RunConfig;

    /// A control and the one field of the configuration that it shows.
    struct Quantity {
        QuantityControl* control;
        Field field;
        std::optional<catalogue::Option> option;  ///< shown only where the model has it
        bool advanced;
        std::function<std::uint64_t(const Config&)> read;
        std::function<void(Config&, std::uint64_t)> write;
    };
    struct Choice {
        ChoiceControl* control;
        Field field;
        std::optional<catalogue::Option> option;
        bool advanced;
        std::function<QVariant(const Config&)> read;
        std::function<void(Config&, const QVariant&)> write;
    };

    struct Line {
        TextControl* control;
        Field field;
        catalogue::Option option;  ///< shown only where the model has it
        std::string Config::*member;
    };

    void makeCounts();
    void makePlanted();
    void makeChoices();
    void makeOfModels();
    void makeOfJobs();
    QuantityControl* addQuantity(QuantityControl::Range range, Field field,
                                 std::optional<catalogue::Option> option,
                                 std::function<std::uint64_t(const Config&)> read,
                                 std::function<void(Config&, std::uint64_t)> write,
                                 bool advanced = false);
    QuantityControl* addShare(const char* what, std::uint64_t most, Field field,
                              catalogue::Option option, double Config::*member);
    template <typename Value>
    ChoiceControl* addChoice(Field field, std::optional<catalogue::Option> option,
                             Value Config::*member, bool advanced = false);
    void build();
    void connectAll();
    void style();
    void fillModels();
    void fillChoices();
    void retranslate();
    void nameAll();
    void namePlanted();
    void nameOfModels();
    void nameOfJobs();
    void refresh();
    void showNotes();
    void showModel(const catalogue::Model& model);

    Parameters* m_parameters;
    Session* m_session;
    std::vector<Quantity> m_quantities;
    std::vector<Choice> m_choices;
    std::vector<Line> m_lines;
    ChoiceControl* m_model;
    MemoryPicture* m_picture;
    QLabel* m_modelSummary;
    QToolButton* m_advanced;
    QuantityControl* m_workers = nullptr;
    QuantityControl* m_ranks = nullptr;
    QuantityControl* m_cpus = nullptr;
    QuantityControl* m_darts = nullptr;
    QuantityControl* m_taskSize = nullptr;
    QuantityControl* m_serialShare = nullptr;
    QuantityControl* m_lockShare = nullptr;
    QuantityControl* m_imbalance = nullptr;
    QuantityControl* m_gilRelease = nullptr;
    QuantityControl* m_switchInterval = nullptr;
    QuantityControl* m_gilBlocking = nullptr;
    QuantityControl* m_seed = nullptr;
    ChoiceControl* m_sharing = nullptr;
    ChoiceControl* m_kernel = nullptr;
    ChoiceControl* m_schedule = nullptr;
    ChoiceControl* m_queue = nullptr;
    ChoiceControl* m_mpi = nullptr;
    ChoiceControl* m_streams = nullptr;
    ChoiceControl* m_bind = nullptr;
    ChoiceControl* m_startMethod = nullptr;
    PathControl* m_hostfile = nullptr;
    QuantityControl* m_arrayTasks = nullptr;
    TextControl* m_schedulerArgs = nullptr;
    TextControl* m_workFolder = nullptr;
    ChoiceControl* m_detach = nullptr;
};

}  // namespace dartscope::gui
