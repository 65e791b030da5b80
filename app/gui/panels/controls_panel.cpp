// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/controls_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/texts.h"
#include "app/gui/panels/choice_control.h"
#include "app/gui/panels/control_words.h"
#include "app/gui/panels/memory_picture.h"
#include "app/gui/panels/path_control.h"
#include "app/gui/panels/text_control.h"

namespace dartscope::gui {
namespace {

using catalogue::Option;

template <typename Value>
void fill(ChoiceControl& control, std::span<const Value> values) {
    control.clear();
    for (const Value value : values) {
        const ChoiceWords words = choiceWords(value);
        control.addChoice(words.name, static_cast<int>(value), words.tip);
    }
}

template <typename Value>
void fill(ChoiceControl& control, std::initializer_list<Value> values) {
    fill(control, std::span<const Value>(values.begin(), values.size()));
}

}  // namespace

ControlsPanel::ControlsPanel(Parameters* parameters, Session* session, QWidget* parent)
    : QWidget(parent),
      m_parameters(parameters),
      m_session(session),
      m_model(new ChoiceControl(this)),
      m_picture(new MemoryPicture(this)),
      m_modelSummary(new QLabel(this)),
      m_advanced(nullptr) {
    makeCounts();
    makeChoices();
    makePlanted();
    m_advanced = new QToolButton(this);
    makeOfModels();
    makeOfJobs();
    build();
    connectAll();
    retranslate();
}

void ControlsPanel::build() {
    m_modelSummary->setWordWrap(true);
    m_modelSummary->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_advanced->setCheckable(true);
    m_advanced->setAutoRaise(true);
    m_advanced->setFocusPolicy(Qt::StrongFocus);
    m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advanced->setArrowType(Qt::RightArrow);
    m_advanced->setMinimumHeight(26);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(7);
    column->addWidget(m_model);
    auto* about = new QHBoxLayout;
    about->setSpacing(8);
    about->addWidget(m_picture, 0, Qt::AlignTop);
    about->addWidget(m_modelSummary, 1);
    column->addLayout(about);
    for (QuantityControl* control : {m_workers, m_ranks, m_cpus, m_darts, m_taskSize}) {
        column->addWidget(control);
    }
    for (ChoiceControl* control : {m_sharing, m_kernel, m_schedule, m_queue, m_mpi}) {
        column->addWidget(control);
    }
    column->addWidget(m_arrayTasks);
    column->addWidget(m_schedulerArgs);
    column->addWidget(m_workFolder);
    column->addWidget(m_detach);
    for (QuantityControl* control :
         {m_serialShare, m_lockShare, m_imbalance, m_gilRelease, m_gilBlocking}) {
        column->addWidget(control);
    }
    column->addWidget(m_advanced, 0, Qt::AlignLeft);
    for (ChoiceControl* control : {m_streams, m_bind, m_startMethod}) {
        column->addWidget(control);
    }
    column->addWidget(m_hostfile);
    column->addWidget(m_switchInterval);
    column->addWidget(m_seed);
    column->addStretch(1);
    style();
}

ControlsPanel::~ControlsPanel() {
    // A field that loses the focus as it is deleted has a last edit to tell.
    for (const Quantity& quantity : m_quantities) {
        quantity.control->disconnect(this);
    }
    m_hostfile->disconnect(this);
    for (const Line& line : m_lines) {
        line.control->disconnect(this);
    }
}

void ControlsPanel::connectAll() {
    const auto bindReset = [this](auto* control, Field field) {
        connect(control, &std::remove_pointer_t<decltype(control)>::resetRequested, this,
                [this, field] { m_parameters->reset(field); });
    };
    for (const Quantity& quantity : m_quantities) {
        connect(quantity.control, &QuantityControl::edited, this,
                [this, field = quantity.field, write = quantity.write](std::uint64_t value,
                                                                       int gesture) {
                    m_parameters->change(
                        field, [&](Config& config) { write(config, value); }, gesture);
                });
        bindReset(quantity.control, quantity.field);
    }
    for (const Choice& choice : m_choices) {
        connect(choice.control, &ChoiceControl::edited, this,
                [this, field = choice.field, write = choice.write](const QVariant& value) {
                    m_parameters->change(field, [&](Config& config) { write(config, value); });
                });
        bindReset(choice.control, choice.field);
    }
    connect(m_hostfile, &PathControl::edited, this, [this](const QString& path) {
        m_parameters->change(Field::Hostfile,
                             [&](Config& config) { config.hostfile = path.toStdString(); });
    });
    bindReset(m_hostfile, Field::Hostfile);
    for (const Line& line : m_lines) {
        connect(line.control, &TextControl::edited, this,
                [this, field = line.field, member = line.member](const QString& text) {
                    m_parameters->change(
                        field, [&](Config& config) { config.*member = text.toStdString(); });
                });
        bindReset(line.control, line.field);
    }
    connect(m_model, &ChoiceControl::edited, this, [this](const QVariant& value) {
        m_parameters->change(
            Field::Model, [&](Config& config) { config.model = value.toString().toStdString(); });
    });
    bindReset(m_model, Field::Model);
    connect(m_advanced, &QToolButton::toggled, this, [this](bool open) {
        m_advanced->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        refresh();
    });
    connect(m_parameters, &Parameters::changed, this, &ControlsPanel::refresh);
}

QString ControlsPanel::settle() {
    QString problem;
    const catalogue::Model* model = catalogue::find(m_parameters->config().model);
    for (const Quantity& quantity : m_quantities) {
        const bool there = !quantity.option || (model && catalogue::has(*model, *quantity.option));
        if (there && !quantity.control->settle() && problem.isEmpty()) {
            problem = quantity.control->problem();
            if (quantity.advanced) {
                m_advanced->setChecked(true);
            }
            quantity.control->field()->setFocus();
        }
    }
    m_hostfile->settle();
    for (const Line& line : m_lines) {
        line.control->settle();
    }
    return problem;
}

void ControlsPanel::style() {
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, color(Role::MutedText, isDark(palette())));
    m_modelSummary->setPalette(muted);
    // As many lines for every model, so that nothing below moves with the choice.
    m_modelSummary->setMinimumHeight(m_modelSummary->fontMetrics().lineSpacing() * 4);
}

void ControlsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        style();
    }
}

void ControlsPanel::fillModels() {
    m_model->clear();
    std::optional<catalogue::Group> group;
    for (const catalogue::Model& model : catalogue::models()) {
        if (group != model.group) {
            group = model.group;
            m_model->addHeading(resolve(catalogue::groupName(model.group)));
        }
        const QString id =
            QString::fromUtf8(model.id.data(), static_cast<qsizetype>(model.id.size()));
        const auto missing = experiment::unavailable(model, m_session->surroundings());
        if (missing) {
            m_model->addChoice(resolve(model.name), id,
                               resolve(missing->reason) + u'\n' + resolve(missing->cure),
                               resolve(missing->reason));
        } else {
            m_model->addChoice(resolve(model.name), id, resolve(model.summary));
        }
    }
}

void ControlsPanel::fillChoices() {
    using namespace record;
    fill(*m_kernel, {Kernel::Vector, Kernel::Textbook});
    fill(*m_streams, {Streams::Own, Streams::Same});
    fill(*m_queue, {Queue::Stealing, Queue::Central});
    fill(*m_mpi, {MpiMode::Gather, MpiMode::Reduce, MpiMode::Lesson});
    fill(*m_bind, {Binding::None, Binding::Default, Binding::Core, Binding::Socket, Binding::Numa});
    fill(*m_startMethod, {StartMethod::Spawn, StartMethod::Fork});
    m_detach->clear();
    m_detach->addChoice(tr("Wait for the result"), 0);
    //: a job is left to the scheduler
    m_detach->addChoice(tr("Submit and leave alone"), 1);
    const catalogue::Model* model = catalogue::find(m_parameters->config().model);
    if (model == nullptr) {
        return;
    }
    fill(*m_sharing, model->sharings);
    fill(*m_schedule, model->schedules);
    if (model->schedules.empty()) {
        //: shown instead of a schedule where a model has only one way
        m_schedule->addChoice(tr("No choice with this model"), -1);
    }
}

void ControlsPanel::refresh() {
    const record::RunConfig& config = m_parameters->config();
    const catalogue::Model* model = catalogue::find(config.model);
    fillChoices();
    m_model->setValue(QString::fromStdString(config.model));
    m_model->setResettable(!m_parameters->isDefault(Field::Model));
    const auto shown = [&](const auto& row) {
        const bool there = !row.option || (model != nullptr && catalogue::has(*model, *row.option));
        row.control->setVisible(there && (!row.advanced || m_advanced->isChecked()));
        row.control->setResettable(!m_parameters->isDefault(row.field));
    };
    for (const Quantity& quantity : m_quantities) {
        quantity.control->setValue(quantity.read(config));
        shown(quantity);
    }
    for (const Choice& choice : m_choices) {
        choice.control->setValue(choice.read(config));
        shown(choice);
    }
    m_hostfile->setValue(QString::fromStdString(config.hostfile));
    m_hostfile->setResettable(!m_parameters->isDefault(Field::Hostfile));
    m_hostfile->setVisible(model != nullptr && catalogue::has(*model, Option::Hostfile) &&
                           m_advanced->isChecked());
    for (const Line& line : m_lines) {
        line.control->setValue(QString::fromStdString(config.*line.member));
        line.control->setVisible(model != nullptr && catalogue::has(*model, line.option));
        line.control->setResettable(!m_parameters->isDefault(line.field));
    }
    if (model != nullptr) {
        showModel(*model);
    }
    showNotes();
}

void ControlsPanel::showModel(const catalogue::Model& model) {
    m_picture->setGroup(model.group);
    m_modelSummary->setText(resolve(model.summary));
    m_workers->setEnabled(catalogue::has(model, Option::Workers));
    m_taskSize->setEnabled(catalogue::has(model, Option::TaskSize));
    m_schedule->setEnabled(catalogue::has(model, Option::Schedule));
    m_cpus->setEnabled(m_session->surroundings().machine.allowed > 1 &&
                       catalogue::has(model, Option::Cpus));
    // A sharing that counts every dart implies the kernel.
    const record::RunConfig& config = m_parameters->config();
    m_kernel->setVisible(catalogue::has(model, Option::Kernel));
    Config vector = config;
    vector.kernel = record::Kernel::Vector;
    m_kernel->setEnabled(kernelInUse(vector) == record::Kernel::Vector);
    // A schedule that this model lacks runs as the model's first one, and is shown so.
    const auto& known = model.schedules;
    m_schedule->setValue(std::ranges::find(known, config.schedule) != known.end()
                             ? static_cast<int>(config.schedule)
                             : (known.empty() ? -1 : static_cast<int>(known.front())));
}

}  // namespace dartscope::gui
