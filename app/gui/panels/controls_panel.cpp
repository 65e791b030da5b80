// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/controls_panel.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>
#include <numeric>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/texts.h"
#include "app/gui/panels/choice_control.h"
#include "app/gui/panels/quantity_control.h"

namespace dartscope::gui {
namespace {

using Field = Parameters::Field;

std::vector<std::uint64_t> upTo(std::uint64_t most) {
    std::vector<std::uint64_t> stops(most);
    std::iota(stops.begin(), stops.end(), 1);
    return stops;
}

/// Seeds worth a slider's stop; the field takes every other one.
std::vector<std::uint64_t> seedStops() {
    std::vector<std::uint64_t> stops(101);
    std::iota(stops.begin(), stops.end(), 0);
    return stops;
}

QuantityControl::Range workersRange(const experiment::Surroundings& surroundings) {
    const auto allowed = static_cast<std::uint64_t>(std::max(surroundings.machine.allowed, 1));
    return {"workers", upTo(4 * allowed), 1, record::kMostWorkers};
}

QuantityControl::Range cpusRange(const experiment::Surroundings& surroundings) {
    const auto allowed = static_cast<std::uint64_t>(std::max(surroundings.machine.allowed, 1));
    return {"cpus", upTo(allowed), 1, allowed};
}

QuantityControl::Range taskSizeRange() {
    QuantityControl::Range range{"task-size",
                                 QuantityControl::oneTwoFive(1, 10'000, record::kTaskGranularity),
                                 1, record::kMostTaskSize, true};
    range.stops.insert(range.stops.begin(), 0);
    return range;
}

QString kernelName(record::Kernel kernel) {
    switch (kernel) {
        case record::Kernel::Vector:
            //: how darts are thrown: many at once with vector instructions
            return ControlsPanel::tr("Vector: many at once");
        case record::Kernel::Textbook:
            //: how darts are thrown: the loop of a textbook
            return ControlsPanel::tr("Textbook: one by one");
    }
    return {};
}

QString scheduleName(record::Schedule schedule) {
    switch (schedule) {
        case record::Schedule::Static:
            //: how tasks reach the workers
            return ControlsPanel::tr("Static: equal shares");
        case record::Schedule::Dynamic:
            //: how tasks reach the workers
            return ControlsPanel::tr("Dynamic: next task");
        case record::Schedule::Guided:
            //: how tasks reach the workers
            return ControlsPanel::tr("Guided: shrinking");
    }
    return {};
}

}  // namespace

ControlsPanel::ControlsPanel(Parameters* parameters, Session* session, QWidget* parent)
    : QWidget(parent),
      m_parameters(parameters),
      m_session(session),
      m_model(new ChoiceControl(this)),
      m_modelSummary(new QLabel(this)),
      m_workers(new QuantityControl(workersRange(session->surroundings()), this)),
      m_cpus(new QuantityControl(cpusRange(session->surroundings()), this)),
      m_darts(
          new QuantityControl({"darts", QuantityControl::oneTwoFive(1'000'000, 10'000'000'000'000),
                               1, record::kMostDarts},
                              this)),
      m_taskSize(new QuantityControl(taskSizeRange(), this)),
      m_kernel(new ChoiceControl(this)),
      m_schedule(new ChoiceControl(this)),
      m_advanced(new QToolButton(this)),
      m_seed(new QuantityControl(
          {"seed", seedStops(), 0, std::numeric_limits<std::uint64_t>::max()}, this)) {
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
    m_seed->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(7);
    for (QWidget* control :
         std::initializer_list<QWidget*>{m_model, m_modelSummary, m_workers, m_cpus, m_darts,
                                         m_taskSize, m_kernel, m_schedule}) {
        column->addWidget(control);
    }
    column->addWidget(m_advanced, 0, Qt::AlignLeft);
    column->addWidget(m_seed);
    column->addStretch(1);
    style();
}

ControlsPanel::~ControlsPanel() {
    // A field that loses the focus as it is deleted has a last edit to tell.
    for (QuantityControl* control : findChildren<QuantityControl*>()) {
        control->disconnect(this);
    }
}

void ControlsPanel::connectAll() {
    using Config = record::RunConfig;
    const auto bindQuantity = [this](QuantityControl* control, Field field, auto write) {
        connect(control, &QuantityControl::edited, this,
                [this, field, write](std::uint64_t value, int gesture) {
                    m_parameters->change(
                        field, [&](Config& config) { write(config, value); }, gesture);
                });
        connect(control, &QuantityControl::resetRequested, this,
                [this, field] { m_parameters->reset(field); });
    };
    bindQuantity(m_workers, Field::Workers, [](Config& config, std::uint64_t value) {
        config.workers = static_cast<std::uint32_t>(value);
    });
    const auto allowed = static_cast<std::uint64_t>(m_session->surroundings().machine.allowed);
    bindQuantity(m_cpus, Field::Cpus, [allowed](Config& config, std::uint64_t value) {
        // All of them is no confinement at all.
        config.cpus =
            value >= allowed ? std::nullopt : std::optional(static_cast<std::uint32_t>(value));
    });
    bindQuantity(m_darts, Field::Darts,
                 [](Config& config, std::uint64_t value) { config.darts = value; });
    bindQuantity(m_taskSize, Field::TaskSize,
                 [](Config& config, std::uint64_t value) { config.taskSize = value; });
    bindQuantity(m_seed, Field::Seed,
                 [](Config& config, std::uint64_t value) { config.seed = value; });
    const auto bindChoice = [this](ChoiceControl* control, Field field, auto write) {
        connect(control, &ChoiceControl::edited, this, [this, field, write](const QVariant& value) {
            m_parameters->change(field, [&](Config& config) { write(config, value); });
        });
        connect(control, &ChoiceControl::resetRequested, this,
                [this, field] { m_parameters->reset(field); });
    };
    bindChoice(m_model, Field::Model, [](Config& config, const QVariant& value) {
        config.model = value.toString().toStdString();
    });
    bindChoice(m_kernel, Field::Kernel, [](Config& config, const QVariant& value) {
        config.kernel = static_cast<record::Kernel>(value.toInt());
    });
    bindChoice(m_schedule, Field::Schedule, [](Config& config, const QVariant& value) {
        config.schedule = static_cast<record::Schedule>(value.toInt());
    });
    connect(m_advanced, &QToolButton::toggled, this, [this](bool open) {
        m_advanced->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_seed->setVisible(open);
    });
    connect(m_parameters, &Parameters::changed, this, &ControlsPanel::refresh);
}

QString ControlsPanel::settle() {
    QString problem;
    for (QuantityControl* control : {m_workers, m_cpus, m_darts, m_taskSize, m_seed}) {
        if (!control->settle() && problem.isEmpty()) {
            problem = control->problem();
            if (control == m_seed) {
                m_advanced->setChecked(true);
            }
            control->field()->setFocus();
        }
    }
    return problem;
}

void ControlsPanel::style() {
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, color(Role::MutedText, isDark(palette())));
    m_modelSummary->setPalette(muted);
    // Three lines for every model, so that nothing below moves with the choice.
    m_modelSummary->setMinimumHeight(m_modelSummary->fontMetrics().lineSpacing() * 3);
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

void ControlsPanel::fillKernels() {
    m_kernel->clear();
    for (const auto kernel : {record::Kernel::Vector, record::Kernel::Textbook}) {
        m_kernel->addChoice(kernelName(kernel), static_cast<int>(kernel));
    }
}

void ControlsPanel::fillSchedules() {
    m_schedule->clear();
    const catalogue::Model* model = catalogue::find(m_parameters->config().model);
    if (model == nullptr) {
        return;
    }
    for (const record::Schedule schedule : model->schedules) {
        m_schedule->addChoice(scheduleName(schedule), static_cast<int>(schedule));
    }
    if (model->schedules.empty()) {
        //: shown instead of a schedule where a model has only one worker
        m_schedule->addChoice(tr("No choice with one worker"), -1);
    }
}

void ControlsPanel::retranslate() {
    m_model->setWords(tr("&Model"), tr("The parallel model that throws the darts"));
    m_workers->setWords(tr("&Workers"),
                        tr("How many workers throw at the same time (threads, processes or ranks, "
                           "1 to 4096)"));
    m_cpus->setWords(tr("CP&Us you may use"),
                     tr("Confines everything that is started to so many of the allowed CPUs, as a "
                        "job on a cluster would be"));
    m_darts->setWords(tr("&Darts"), tr("How many darts are thrown in all, 1 to 1e18; the field "
                                       "takes 1e9 or 30M too"));
    m_taskSize->setWords(tr("&Task size"),
                         tr("Darts handed to a worker at once, 1 to 2^40; left empty, the program "
                            "chooses tasks of about a millisecond"),
                         //: task size: the program chooses
                         tr("automatic"));
    m_kernel->setWords(tr("&Kernel"),
                       tr("How one worker throws its darts; both throw exactly the same ones"));
    m_schedule->setWords(tr("&Schedule"), tr("How tasks reach the workers"));
    m_advanced->setText(tr("&Advanced"));
    m_advanced->setToolTip(tr("Show or hide the seed"));
    m_seed->setWords(tr("S&eed"), tr("Which darts are thrown: the same seed and number always mean "
                                     "the same dart (0 to 18446744073709551615)"));
    fillModels();
    fillKernels();
    refresh();
}

void ControlsPanel::refresh() {
    const record::RunConfig& config = m_parameters->config();
    fillSchedules();
    m_model->setValue(QString::fromStdString(config.model));
    m_workers->setValue(config.workers);
    m_cpus->setValue(config.cpus.value_or(
        static_cast<std::uint32_t>(m_session->surroundings().machine.allowed)));
    m_darts->setValue(config.darts);
    m_taskSize->setValue(config.taskSize);
    m_seed->setValue(config.seed);
    m_kernel->setValue(static_cast<int>(config.kernel));
    if (const catalogue::Model* model = catalogue::find(config.model)) {
        showModel(*model);
    }
    showResets();
    showNotes();
}

void ControlsPanel::showResets() {
    const auto differs = [this](Field field) { return !m_parameters->isDefault(field); };
    m_model->setResettable(differs(Field::Model));
    m_workers->setResettable(differs(Field::Workers));
    m_cpus->setResettable(differs(Field::Cpus));
    m_darts->setResettable(differs(Field::Darts));
    m_taskSize->setResettable(differs(Field::TaskSize));
    m_kernel->setResettable(differs(Field::Kernel));
    m_schedule->setResettable(differs(Field::Schedule));
    m_seed->setResettable(differs(Field::Seed));
}

void ControlsPanel::showNotes() {
    const record::RunConfig& config = m_parameters->config();
    const int allowed = m_session->surroundings().machine.allowed;
    m_workers->setNote(m_workers->isEnabled() ? QString() : tr("one with this model"));
    //: beside "CPUs you may use"
    m_cpus->setNote(allowed > 1 ? tr("of %n allowed", nullptr, allowed) : tr("only one allowed"));
    m_darts->setNote(inWords(config.darts));
    const std::uint64_t task =
        config.taskSize == 0 ? record::resolveTaskSize(config) : config.taskSize;
    //: size of a task; %1 is a number in words
    m_taskSize->setNote(tr("%1 darts").arg(inWords(task)));
}

void ControlsPanel::showModel(const catalogue::Model& model) {
    m_modelSummary->setText(resolve(model.summary));
    m_workers->setEnabled(catalogue::has(model, catalogue::Option::Workers));
    m_taskSize->setEnabled(catalogue::has(model, catalogue::Option::TaskSize));
    m_schedule->setEnabled(catalogue::has(model, catalogue::Option::Schedule));
    m_cpus->setEnabled(m_session->surroundings().machine.allowed > 1);
    // A schedule that this model lacks runs as the model's first one, and is shown so.
    const auto schedule = m_parameters->config().schedule;
    const auto& known = model.schedules;
    m_schedule->setValue(std::ranges::find(known, schedule) != known.end()
                             ? static_cast<int>(schedule)
                             : (known.empty() ? -1 : static_cast<int>(known.front())));
}

}  // namespace dartscope::gui
