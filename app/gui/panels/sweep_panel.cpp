// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/sweep_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/texts.h"
#include "app/gui/panels/wheel_guard.h"

namespace dartscope::gui {

SweepPanel::SweepPanel(Parameters* parameters, Session* session, QWidget* parent)
    : QWidget(parent),
      m_parameters(parameters),
      m_session(session),
      m_workersLabel(new QLabel(this)),
      m_workers(new QLineEdit(this)),
      m_repeatsLabel(new QLabel(this)),
      m_repeats(new QSpinBox(this)),
      m_scaling(new QComboBox(this)),
      m_start(new QPushButton(this)),
      m_note(new QLabel(this)) {
    m_repeats->setRange(1, 1000);
    m_repeats->setValue(9);
    guardWheel(m_repeats);
    m_scaling->addItem({}, static_cast<int>(record::Scaling::Strong));
    m_scaling->addItem({}, static_cast<int>(record::Scaling::Weak));
    guardWheel(m_scaling);
    m_workersLabel->setBuddy(m_workers);
    m_repeatsLabel->setBuddy(m_repeats);
    for (QWidget* control :
         std::initializer_list<QWidget*>{m_workers, m_repeats, m_scaling, m_start}) {
        control->setMinimumHeight(28);
    }
    const int allowed = std::max(session->surroundings().machine.allowed, 1);
    // One step beyond what is allowed shows what oversubscription does.
    m_workers->setText(QStringLiteral("1-%1").arg(std::min(allowed + 2, 16)));
    m_note->setWordWrap(true);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(8, 6, 8, 2);
    grid->setHorizontalSpacing(8);
    grid->addWidget(m_workersLabel, 0, 0);
    grid->addWidget(m_workers, 0, 1);
    grid->addWidget(m_repeatsLabel, 0, 2);
    grid->addWidget(m_repeats, 0, 3);
    grid->addWidget(m_scaling, 0, 4);
    grid->addWidget(m_start, 0, 5);
    grid->addWidget(m_note, 1, 0, 1, 6);
    grid->setColumnStretch(1, 1);
    connect(m_start, &QPushButton::clicked, this, &SweepPanel::start);
    connect(m_workers, &QLineEdit::returnPressed, this, &SweepPanel::start);
    connect(m_workers, &QLineEdit::textChanged, this, &SweepPanel::refresh);
    connect(m_repeats, &QSpinBox::valueChanged, this, &SweepPanel::refresh);
    connect(m_parameters, &Parameters::changed, this, &SweepPanel::refresh);
    connect(m_session, &Session::stateChanged, this, &SweepPanel::refresh);
    retranslate();
}

Result<record::SweepConfig> SweepPanel::config() const {
    const auto workers = experiment::parseWorkerList(m_workers->text().toStdString());
    if (!workers) {
        return tl::unexpected(workers.error());
    }
    record::SweepConfig sweep;
    sweep.run = m_parameters->config();
    sweep.models = {sweep.run.model};
    sweep.workers = *workers;
    sweep.scaling = static_cast<record::Scaling>(m_scaling->currentData().toInt());
    sweep.repeats = static_cast<std::uint32_t>(m_repeats->value());
    const auto options = m_parameters->setOptions();
    return experiment::validate(std::move(sweep), options);
}

void SweepPanel::start() {
    if (auto sweep = config()) {
        m_session->startSweep(*sweep);
    }
    refresh();
}

void SweepPanel::refresh() {
    const auto sweep = config();
    m_start->setEnabled(sweep && !m_session->busy());
    m_wrong = !sweep;
    style();
    if (!sweep) {
        m_note->setText(describe(sweep.error()));
        return;
    }
    const auto runs = static_cast<int>(sweep->workers.size() * (sweep->repeats + 1));
    m_note->setText(tr("%n run(s) in shuffled order, each computing for 50 ms or longer.", nullptr,
                       std::min(runs, 1'000'000)));
}

void SweepPanel::style() {
    QPalette noted = palette();
    noted.setColor(QPalette::WindowText,
                   color(m_wrong ? Role::ErrorText : Role::MutedText, isDark(palette())));
    m_note->setPalette(noted);
}

void SweepPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    if (event->type() == QEvent::PaletteChange) {
        style();
    }
}

void SweepPanel::retranslate() {
    m_workersLabel->setText(tr("W&orkers"));
    m_workers->setAccessibleName(tr("Worker counts to measure"));
    m_workers->setToolTip(tr("Worker counts to measure, such as 1-8 or 1,2,4 (1 to 4096)"));
    m_repeatsLabel->setText(tr("Re&peats"));
    m_repeats->setAccessibleName(tr("Repeats at each worker count"));
    m_repeats->setToolTip(
        tr("How often each worker count is run, 1 to 1000; fewer than 6 give no interval"));
    //: the same darts in all, however many workers
    m_scaling->setItemText(0, tr("Strong"));
    //: the same darts for each worker
    m_scaling->setItemText(1, tr("Weak"));
    m_scaling->setAccessibleName(tr("How the work grows"));
    m_scaling->setToolTip(
        tr("Strong scaling: the same darts in all, however many workers. Weak "
           "scaling: the same darts for each worker"));
    m_start->setText(tr("Measure"));
    m_start->setToolTip(tr("Start the sweep (F6)"));
    refresh();
}

}  // namespace dartscope::gui
