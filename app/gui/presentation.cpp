// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/presentation.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/bridge/sweep_view.h"
#include "app/gui/bridge/texts.h"

namespace dartscope::gui {
namespace {

constexpr int kLeastTarget = 44;
constexpr int kFullLines = 1080;

QFont inPixels(const QFont& font, int pixels, int lines) {
    QFont scaled = font;
    scaled.setPixelSize(std::max(14, pixels * lines / kFullLines));
    return scaled;
}

}  // namespace

PresentationHead::PresentationHead(Parameters* parameters, Session* session, QWidget* parent)
    : QWidget(parent), m_parameters(parameters), m_session(session), m_words(new QLabel(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 8, 24, 8);
    row->addWidget(m_words);
    m_words->setWordWrap(true);
    connect(m_parameters, &Parameters::changed, this, &PresentationHead::refresh);
    connect(m_session, &Session::runStarted, this, &PresentationHead::refresh);
    refresh();
}

void PresentationHead::setScreenHeight(int lines) {
    m_words->setFont(inPixels(font(), kPresentationHeadline, lines));
}

void PresentationHead::refresh() {
    const record::RunConfig& config = m_parameters->config();
    //: headline of a presentation; %1 is a model
    m_words->setText(tr("%1: how much faster with %n worker(s)?", nullptr,
                        static_cast<int>(record::lanesOf(config)))
                         .arg(modelName(config.model)));
}

void PresentationHead::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

PresentationBar::PresentationBar(Parameters* parameters, Session* session, QWidget* parent)
    : QWidget(parent),
      m_parameters(parameters),
      m_session(session),
      m_workersName(new QLabel(this)),
      m_fewer(new QPushButton(QStringLiteral("−"), this)),
      m_workers(new QLabel(this)),
      m_more(new QPushButton(QStringLiteral("+"), this)),
      m_throw(new QPushButton(this)),
      m_sweep(new QPushButton(this)),
      m_speedup(new QLabel(this)),
      m_pi(new QLabel(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 6, 24, 10);
    row->setSpacing(16);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_workersName, m_fewer, m_workers,
                                                           m_more, m_throw, m_sweep}) {
        row->addWidget(widget);
    }
    row->addStretch(1);
    row->addWidget(m_speedup);
    row->addSpacing(32);
    row->addWidget(m_pi);
    connect(m_fewer, &QPushButton::clicked, this, [this] { changeWorkers(-1); });
    connect(m_more, &QPushButton::clicked, this, [this] { changeWorkers(1); });
    connect(m_throw, &QPushButton::clicked, this, &PresentationBar::throwRequested);
    connect(m_sweep, &QPushButton::clicked, this, &PresentationBar::sweepRequested);
    connect(m_parameters, &Parameters::changed, this, &PresentationBar::refresh);
    for (const auto signal : {&Session::runStarted, &Session::progressed, &Session::runFinished,
                              &Session::sweepFinished, &Session::cleared}) {
        connect(m_session, signal, this, &PresentationBar::refresh);
    }
    connect(m_session, &Session::stateChanged, this, &PresentationBar::refresh);
    retranslate();
}

void PresentationBar::setScreenHeight(int lines) {
    const QFont text = inPixels(font(), kPresentationText, lines);
    for (QWidget* widget : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        widget->setFont(text);
    }
    for (QPushButton* button : {m_fewer, m_more, m_throw, m_sweep}) {
        button->setMinimumSize(kLeastTarget, kLeastTarget);
    }
    // A place for two digits, so that nothing moves from 9 to 10.
    m_workers->setMinimumWidth(QFontMetrics(text).horizontalAdvance(QStringLiteral("00")));
    m_workers->setAlignment(Qt::AlignCenter);
}

void PresentationBar::changeWorkers(int by) {
    m_parameters->change(Parameters::Field::Workers, [by](record::RunConfig& config) {
        config.workers = static_cast<std::uint32_t>(
            std::clamp<std::int64_t>(static_cast<std::int64_t>(config.workers) + by, 1,
                                     static_cast<std::int64_t>(record::kMostWorkers)));
    });
}

void PresentationBar::refresh() {
    const bool busy = m_session->busy();
    m_workers->setText(inDigits(m_parameters->config().workers));
    m_workers->setAccessibleName(
        tr("%n worker(s)", nullptr, static_cast<int>(m_parameters->config().workers)));
    m_fewer->setEnabled(!busy && m_parameters->config().workers > 1);
    m_more->setEnabled(!busy);
    m_throw->setEnabled(!busy);
    m_sweep->setEnabled(!busy);
    const auto speedup = m_session->speedup();
    //: %1 is "1.97×"
    m_speedup->setText(tr("Speedup %1").arg(speedup ? times(*speedup) : QStringLiteral("–")));
    const auto& record = m_session->run().record;
    const experiment::Progress& progress = m_session->progress();
    m_pi->setText(QStringLiteral("π ≈ %1").arg(
        record                     ? piWithError(record->hits, record->darts)
        : progress.dartsOfHits > 0 ? piWithError(progress.hits, progress.dartsOfHits)
                                   : QStringLiteral("–")));
}

void PresentationBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void PresentationBar::retranslate() {
    m_workersName->setText(tr("Workers"));
    m_fewer->setAccessibleName(tr("One worker fewer"));
    m_fewer->setToolTip(m_fewer->accessibleName());
    m_more->setAccessibleName(tr("One worker more"));
    m_more->setToolTip(m_more->accessibleName());
    m_throw->setText(tr("▶ Throw"));
    m_throw->setAccessibleName(tr("Throw darts"));
    m_throw->setToolTip(tr("Throw darts (F5)"));
    m_sweep->setText(tr("Measure"));
    m_sweep->setAccessibleName(tr("Measure the speedup"));
    m_sweep->setToolTip(tr("Measure the speedup (F6)"));
    refresh();
}

}  // namespace dartscope::gui
