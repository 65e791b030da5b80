// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/status_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "app/gui/bridge/texts.h"

namespace dartscope::gui {
namespace {

/// Every constraint by name with its value, the binding one marked.
QString constraintList(const machine::Machine& machine) {
    QString text;
    for (const machine::Constraint& constraint : machine.constraints) {
        text += (constraint.binds ? QStringLiteral("▸ ") : QStringLiteral("   ")) +
                StatusPanel::tr("%1: %2 CPUs (%3)")
                    .arg(resolve(machine::constraintName(constraint.source)),
                         QLocale().toString(constraint.cpus, 'g', 4),
                         QString::fromStdString(constraint.detail)) +
                u'\n';
    }
    return text.trimmed();
}

}  // namespace

StatusPanel::StatusPanel(Parameters* parameters, Session* session, QWidget* parent)
    : QWidget(parent),
      m_parameters(parameters),
      m_session(session),
      m_seed(new QLabel(this)),
      m_rate(new QLabel(this)),
      m_cpus(new QLabel(this)),
      m_ownShare(new QLabel(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 2, 12, 2);
    row->setSpacing(24);
    for (QLabel* label : {m_seed, m_rate, m_cpus, m_ownShare}) {
        row->addWidget(label);
    }
    row->addStretch(1);
    connect(m_parameters, &Parameters::changed, this, &StatusPanel::refresh);
    connect(m_session, &Session::progressed, this, &StatusPanel::refresh);
    connect(m_session, &Session::runStarted, this, &StatusPanel::refresh);
    connect(m_session, &Session::runFinished, this, &StatusPanel::refresh);
    connect(m_session, &Session::cleared, this, &StatusPanel::refresh);
    refresh();
}

void StatusPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

void StatusPanel::refresh() {
    m_seed->setText(tr("Seed %1").arg(m_parameters->config().seed));
    m_seed->setToolTip(tr("The same seed and number always mean the same dart"));
    const auto& record = m_session->run().record;
    std::optional<double> perSecond;
    if (m_session->state() == Session::State::Running) {
        const experiment::Progress& progress = m_session->progress();
        if (progress.darts > 0 && progress.sinceRequestedNs > 0) {
            perSecond = static_cast<double>(progress.darts) /
                        (static_cast<double>(progress.sinceRequestedNs) * 1e-9);
        }
    } else if (record) {
        perSecond = record::dartsPerSecond(*record);
    }
    m_rate->setText(tr("Rate %1").arg(perSecond ? rate(*perSecond) : QStringLiteral("–")));

    const machine::Machine& machine = m_session->surroundings().machine;
    m_cpus->setText(tr("%1 of %n CPU(s) allowed, bound by %2", nullptr, machine.online)
                        .arg(machine.allowed)
                        .arg(resolve(machine::constraintName(machine.boundBy))));
    m_cpus->setToolTip(constraintList(machine));
    m_cpus->setAccessibleDescription(m_cpus->toolTip());

    const auto own = record ? record->noise.ownShare : std::nullopt;
    m_ownShare->setText(
        own ? record->noise.watched
                  //: share of the CPUs that the program itself used while it drew the run live
                  ? tr("Own share %1 (watched)").arg(percent(*own))
                  : tr("Own share %1").arg(percent(*own))
            : tr("Own share –"));
    m_ownShare->setToolTip(
        tr("Share of the allowed CPUs that this window and the display server "
           "used during the run; a run watched live is not used in charts"));
}

}  // namespace dartscope::gui
