// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/controls_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>
#include <numeric>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/texts.h"
#include "app/gui/panels/quantity_control.h"
#include "app/gui/panels/wheel_guard.h"

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
      m_modelLabel(new QLabel(this)),
      m_model(new QComboBox(this)),
      m_modelSummary(new QLabel(this)),
      m_workers(new QuantityControl(workersRange(session->surroundings()), this)),
      m_cpus(new QuantityControl(cpusRange(session->surroundings()), this)),
      m_darts(
          new QuantityControl({"darts", QuantityControl::oneTwoFive(1'000'000, 10'000'000'000'000),
                               1, record::kMostDarts},
                              this)),
      m_taskSize(new QuantityControl(taskSizeRange(), this)),
      m_kernelLabel(new QLabel(this)),
      m_kernel(new QComboBox(this)),
      m_scheduleLabel(new QLabel(this)),
      m_schedule(new QComboBox(this)),
      m_advanced(new QToolButton(this)),
      m_seed(new QuantityControl(
          {"seed", seedStops(), 0, std::numeric_limits<std::uint64_t>::max()}, this)) {
    build();
    connectAll();
    retranslate();
}

void ControlsPanel::build() {
    for (QComboBox* box : {m_model, m_kernel, m_schedule}) {
        guardWheel(box);
        box->setMinimumHeight(28);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    m_modelLabel->setBuddy(m_model);
    m_kernelLabel->setBuddy(m_kernel);
    m_scheduleLabel->setBuddy(m_schedule);
    m_modelSummary->setWordWrap(true);
    m_modelSummary->setMinimumHeight(m_modelSummary->fontMetrics().lineSpacing() * 3);
    m_modelSummary->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_advanced->setCheckable(true);
    m_advanced->setAutoRaise(true);
    m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advanced->setArrowType(Qt::RightArrow);
    m_advanced->setMinimumHeight(26);
    m_seed->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    const auto pair = [&](QLabel* label, QComboBox* box) {
        auto* row = new QVBoxLayout;
        row->setSpacing(3);
        row->addWidget(label);
        row->addWidget(box);
        column->addLayout(row);
    };
    pair(m_modelLabel, m_model);
    column->addWidget(m_modelSummary);
    column->addWidget(m_workers);
    column->addWidget(m_cpus);
    column->addWidget(m_darts);
    column->addWidget(m_taskSize);
    pair(m_kernelLabel, m_kernel);
    pair(m_scheduleLabel, m_schedule);
    column->addWidget(m_advanced, 0, Qt::AlignLeft);
    column->addWidget(m_seed);
    column->addStretch(1);
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
    connect(m_model, &QComboBox::activated, this, [this] {
        const auto id = m_model->currentData().toString().toStdString();
        m_parameters->change(Field::Model, [&](Config& config) { config.model = id; });
    });
    connect(m_kernel, &QComboBox::activated, this, [this] {
        const auto kernel = static_cast<record::Kernel>(m_kernel->currentData().toInt());
        m_parameters->change(Field::Kernel, [&](Config& config) { config.kernel = kernel; });
    });
    connect(m_schedule, &QComboBox::activated, this, [this] {
        const auto schedule = static_cast<record::Schedule>(m_schedule->currentData().toInt());
        m_parameters->change(Field::Schedule, [&](Config& config) { config.schedule = schedule; });
    });
    connect(m_advanced, &QToolButton::toggled, this, [this](bool open) {
        m_advanced->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_seed->setVisible(open);
    });
    connect(m_parameters, &Parameters::changed, this, &ControlsPanel::refresh);
}

QWidget* ControlsPanel::firstControl() const {
    return m_model;
}

void ControlsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    if (event->type() == QEvent::PaletteChange) {
        QPalette muted = palette();
        muted.setColor(QPalette::WindowText, color(Role::MutedText, isDark(palette())));
        m_modelSummary->setPalette(muted);
    }
}

void ControlsPanel::fillModels() {
    const QSignalBlocker quiet(m_model);
    m_model->clear();
    auto* items = qobject_cast<QStandardItemModel*>(m_model->model());
    std::optional<catalogue::Group> group;
    for (const catalogue::Model& model : catalogue::models()) {
        if (group != model.group) {
            group = model.group;
            auto* heading = new QStandardItem(resolve(catalogue::groupName(model.group)));
            heading->setFlags(Qt::NoItemFlags);
            QFont bold = font();
            bold.setBold(true);
            heading->setFont(bold);
            items->appendRow(heading);
        }
        auto* item = new QStandardItem(QStringLiteral("   ") + resolve(model.name));
        item->setData(QString::fromUtf8(model.id.data(), static_cast<qsizetype>(model.id.size())),
                      Qt::UserRole);
        item->setToolTip(resolve(model.summary));
        if (const auto missing = experiment::unavailable(model, m_session->surroundings())) {
            item->setFlags(Qt::NoItemFlags);
            item->setText(item->text() + QStringLiteral(" – ") + resolve(missing->reason));
            item->setToolTip(resolve(missing->reason) + u'\n' + resolve(missing->cure));
        }
        items->appendRow(item);
    }
}

void ControlsPanel::fillChoices() {
    const QSignalBlocker quietKernel(m_kernel);
    const QSignalBlocker quietSchedule(m_schedule);
    m_kernel->clear();
    for (const auto kernel : {record::Kernel::Vector, record::Kernel::Textbook}) {
        m_kernel->addItem(kernelName(kernel), static_cast<int>(kernel));
    }
    m_schedule->clear();
    if (const catalogue::Model* model = catalogue::find(m_parameters->config().model)) {
        for (const record::Schedule schedule : model->schedules) {
            m_schedule->addItem(scheduleName(schedule), static_cast<int>(schedule));
        }
        if (model->schedules.empty()) {
            //: shown instead of a schedule where a model has only one worker
            m_schedule->addItem(tr("No choice with one worker"), -1);
        }
    }
}

void ControlsPanel::retranslate() {
    m_modelLabel->setText(tr("&Model"));
    m_model->setAccessibleName(tr("Model"));
    m_model->setToolTip(tr("The parallel model that throws the darts"));
    m_workers->setWords(tr("&Workers"),
                        tr("How many workers throw at the same time (threads, processes or ranks, "
                           "1 to 4096)"));
    m_cpus->setWords(tr("&CPUs you may use"),
                     tr("Confines everything that is started to so many of the allowed CPUs, as a "
                        "job on a cluster would be"));
    m_darts->setWords(tr("&Darts"), tr("How many darts are thrown in all, 1 to 1e18; the field "
                                       "takes 1e9 or 30M too"));
    m_taskSize->setWords(tr("&Task size"),
                         tr("Darts handed to a worker at once, 1 to 2^40; 0 lets the program "
                            "choose tasks of about a millisecond"),
                         //: task size: the program chooses
                         tr("automatic"));
    m_kernelLabel->setText(tr("&Kernel"));
    m_kernel->setAccessibleName(tr("Kernel"));
    m_kernel->setToolTip(tr("How one worker throws its darts; both throw exactly the same ones"));
    m_scheduleLabel->setText(tr("Sc&hedule"));
    m_schedule->setAccessibleName(tr("Schedule"));
    m_schedule->setToolTip(tr("How tasks reach the workers"));
    m_advanced->setText(tr("&Advanced"));
    m_advanced->setToolTip(tr("Show or hide the seed"));
    m_seed->setWords(tr("&Seed"), tr("Which darts are thrown: the same seed and number always mean "
                                     "the same dart (0 to 18446744073709551615)"));
    fillModels();
    refresh();
}

void ControlsPanel::refresh() {
    const record::RunConfig& config = m_parameters->config();
    fillChoices();
    const QSignalBlocker quiet(m_model);
    m_model->setCurrentIndex(m_model->findData(QString::fromStdString(config.model)));
    m_workers->setValue(config.workers);
    m_cpus->setValue(config.cpus.value_or(
        static_cast<std::uint32_t>(m_session->surroundings().machine.allowed)));
    m_darts->setValue(config.darts);
    m_taskSize->setValue(config.taskSize);
    m_seed->setValue(config.seed);
    m_kernel->setCurrentIndex(m_kernel->findData(static_cast<int>(config.kernel)));
    const int schedule = m_schedule->findData(static_cast<int>(config.schedule));
    m_schedule->setCurrentIndex(std::max(schedule, 0));
    m_workers->setResettable(!m_parameters->isDefault(Field::Workers));
    m_cpus->setResettable(!m_parameters->isDefault(Field::Cpus));
    m_darts->setResettable(!m_parameters->isDefault(Field::Darts));
    m_taskSize->setResettable(!m_parameters->isDefault(Field::TaskSize));
    m_seed->setResettable(!m_parameters->isDefault(Field::Seed));
    if (const catalogue::Model* model = catalogue::find(config.model)) {
        m_modelSummary->setText(resolve(model->summary));
        setEnabledFor(*model);
    }
}

void ControlsPanel::setEnabledFor(const catalogue::Model& model) {
    m_workers->setEnabled(catalogue::has(model, catalogue::Option::Workers));
    m_taskSize->setEnabled(catalogue::has(model, catalogue::Option::TaskSize));
    m_schedule->setEnabled(catalogue::has(model, catalogue::Option::Schedule));
    m_cpus->setEnabled(m_session->surroundings().machine.allowed > 1);
}

}  // namespace dartscope::gui
