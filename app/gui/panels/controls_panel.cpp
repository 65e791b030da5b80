// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/controls_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/texts.h"
#include "app/gui/panels/choice_control.h"
#include "app/gui/panels/control_words.h"
#include "app/gui/panels/memory_picture.h"

namespace dartscope::gui {
namespace {

using catalogue::Option;

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

std::uint64_t allowedCpus(const Session& session) {
    return static_cast<std::uint64_t>(std::max(session.surroundings().machine.allowed, 1));
}

QuantityControl::Range taskSizeRange() {
    QuantityControl::Range range{"task-size",
                                 QuantityControl::oneTwoFive(1, 10'000, record::kTaskGranularity),
                                 1, record::kMostTaskSize, true};
    range.stops.insert(range.stops.begin(), 0);
    return range;
}

/// Shares are handled as whole millionths.
constexpr double kMillion = 1e6;
constexpr std::uint64_t kWholeShare = 1'000'000;

std::uint64_t millionths(double value) {
    return static_cast<std::uint64_t>(std::llround(value * kMillion));
}

std::vector<std::uint64_t> shareStops(std::uint64_t most) {
    std::vector<std::uint64_t> stops;
    for (const std::uint64_t percent :
         {0, 1, 2, 5, 10, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100}) {
        if (percent * 10'000 <= most) {
            stops.push_back(percent * 10'000);
        }
    }
    return stops;
}

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
    build();
    connectAll();
    retranslate();
}

QuantityControl* ControlsPanel::addQuantity(QuantityControl::Range range, Field field,
                                            std::optional<Option> option,
                                            std::function<std::uint64_t(const Config&)> read,
                                            std::function<void(Config&, std::uint64_t)> write,
                                            bool advanced) {
    auto* control = new QuantityControl(std::move(range), this);
    m_quantities.push_back({control, field, option, advanced, std::move(read), std::move(write)});
    return control;
}

QuantityControl* ControlsPanel::addShare(const char* what, std::uint64_t most, Field field,
                                         Option option, double Config::*member) {
    return addQuantity(
        {what, shareStops(most), 0, most, false, QuantityControl::Range::Form::Percent}, field,
        option, [member](const Config& config) { return millionths(config.*member); },
        [member](Config& config, std::uint64_t value) {
            config.*member = static_cast<double>(value) / kMillion;
        });
}

template <typename Value>
ChoiceControl* ControlsPanel::addChoice(Field field, std::optional<Option> option,
                                        Value Config::*member, bool advanced) {
    auto* control = new ChoiceControl(this);
    m_choices.push_back(
        {control, field, option, advanced,
         [member](const Config& config) { return QVariant(static_cast<int>(config.*member)); },
         [member](Config& config, const QVariant& value) {
             config.*member = static_cast<Value>(value.toInt());
         }});
    return control;
}

void ControlsPanel::makeCounts() {
    const std::uint64_t allowed = allowedCpus(*m_session);
    m_workers = addQuantity(
        {"workers", upTo(4 * allowed), 1, record::kMostWorkers}, Field::Workers, std::nullopt,
        [](const Config& config) { return std::uint64_t{config.workers}; },
        [](Config& config, std::uint64_t value) {
            config.workers = static_cast<std::uint32_t>(value);
        });
    m_ranks = addQuantity(
        {"ranks", upTo(4 * allowed), 1, record::kMostWorkers}, Field::Ranks, Option::Ranks,
        [](const Config& config) { return std::uint64_t{config.ranks.value_or(1)}; },
        [](Config& config, std::uint64_t value) {
            config.ranks = static_cast<std::uint32_t>(value);
        });
    m_cpus = addQuantity(
        {"cpus", upTo(allowed), 1, allowed}, Field::Cpus, std::nullopt,
        [allowed](const Config& config) {
            return config.cpus ? std::uint64_t{*config.cpus} : allowed;
        },
        [allowed](Config& config, std::uint64_t value) {
            // All of them is no confinement at all.
            config.cpus =
                value >= allowed ? std::nullopt : std::optional(static_cast<std::uint32_t>(value));
        });
    m_darts = addQuantity(
        {"darts", QuantityControl::oneTwoFive(1'000'000, 10'000'000'000'000), 1,
         record::kMostDarts},
        Field::Darts, std::nullopt, [](const Config& config) { return config.darts; },
        [](Config& config, std::uint64_t value) { config.darts = value; });
    m_taskSize = addQuantity(
        taskSizeRange(), Field::TaskSize, std::nullopt,
        [](const Config& config) { return config.taskSize; },
        [](Config& config, std::uint64_t value) { config.taskSize = value; });
}

void ControlsPanel::makeChoices() {
    m_sharing = addChoice(Field::Sharing, Option::Sharing, &Config::sharing);
    m_choices.back().read = [](const Config& config) {
        return QVariant(static_cast<int>(sharingInUse(config)));
    };
    m_kernel = addChoice(Field::Kernel, std::nullopt, &Config::kernel);
    m_choices.back().read = [](const Config& config) {
        return QVariant(static_cast<int>(kernelInUse(config)));
    };
    m_schedule = addChoice(Field::Schedule, std::nullopt, &Config::schedule);
    m_queue = addChoice(Field::Queue, Option::Queue, &Config::queue);
    m_mpi = addChoice(Field::Mpi, Option::Mpi, &Config::mpi);
}

void ControlsPanel::makePlanted() {
    m_serialShare = addShare("serial-share", kWholeShare, Field::SerialShare, Option::SerialShare,
                             &Config::serialShare);
    m_lockShare = addShare("lock-share", kWholeShare, Field::LockShare, Option::LockShare,
                           &Config::lockShare);
    m_imbalance = addShare("imbalance", millionths(record::kMostImbalance), Field::Imbalance,
                           Option::Imbalance, &Config::imbalance);
    m_gilRelease = addShare("gil-release", kWholeShare, Field::GilRelease, Option::GilRelease,
                            &Config::gilRelease);
}

void ControlsPanel::makeOfModels() {
    m_streams = addChoice(Field::Streams, Option::Streams, &Config::streams, true);
    m_bind = addChoice(Field::Bind, Option::Bind, &Config::bind, true);
    m_startMethod = addChoice(Field::StartMethod, Option::StartMethod, &Config::startMethod, true);
    constexpr double kMicros = 1'000;
    m_switchInterval = addQuantity(
        {"switch-interval",
         {100, 200, 500, 1'000, 2'000, 5'000, 10'000, 20'000, 50'000, 100'000},
         static_cast<std::uint64_t>(record::kLeastSwitchIntervalMs * kMicros),
         static_cast<std::uint64_t>(record::kMostSwitchIntervalMs * kMicros),
         false,
         QuantityControl::Range::Form::Milliseconds},
        Field::SwitchInterval, Option::SwitchInterval,
        [](const Config& config) {
            return static_cast<std::uint64_t>(std::llround(config.switchIntervalMs * kMicros));
        },
        [](Config& config, std::uint64_t value) {
            config.switchIntervalMs = static_cast<double>(value) / kMicros;
        },
        true);
    m_seed = addQuantity(
        {"seed", seedStops(), 0, std::numeric_limits<std::uint64_t>::max()}, Field::Seed,
        std::nullopt, [](const Config& config) { return config.seed; },
        [](Config& config, std::uint64_t value) { config.seed = value; }, true);
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
    for (QuantityControl* control : {m_serialShare, m_lockShare, m_imbalance, m_gilRelease}) {
        column->addWidget(control);
    }
    column->addWidget(m_advanced, 0, Qt::AlignLeft);
    for (ChoiceControl* control : {m_streams, m_bind, m_startMethod}) {
        column->addWidget(control);
    }
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
    m_cpus->setEnabled(m_session->surroundings().machine.allowed > 1);
    // A sharing that counts every dart implies the kernel.
    const record::RunConfig& config = m_parameters->config();
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
