// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/run_bar.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/texts.h"
#include "app/gui/panels/icons.h"

namespace dartscope::gui {
namespace {

constexpr int kProgressSteps = 1000;
constexpr int kGap = 20;  ///< between groups

QString dash() {
    return QStringLiteral("–");
}

/// Caption above, figure below.
QVBoxLayout* figure(QLabel* caption, QLabel* value) {
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(caption);
    column->addWidget(value);
    return column;
}

}  // namespace

RunBar::RunBar(Session* session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_throw(new QPushButton(this)),
      m_stop(new QPushButton(this)),
      m_reset(new QPushButton(this)),
      m_sweep(new QPushButton(this)),
      m_piCaption(new QLabel(this)),
      m_pi(new QLabel(this)),
      m_rateCaption(new QLabel(this)),
      m_rate(new QLabel(this)),
      m_speedupCaption(new QLabel(this)),
      m_speedup(new QLabel(this)),
      m_measureBase(new QPushButton(this)),
      m_progress(new QProgressBar(this)),
      m_remaining(new QLabel(this)) {
    build();
    connect(m_throw, &QPushButton::clicked, this, &RunBar::throwRequested);
    connect(m_stop, &QPushButton::clicked, this, &RunBar::stopRequested);
    connect(m_reset, &QPushButton::clicked, this, &RunBar::resetRequested);
    connect(m_sweep, &QPushButton::clicked, this, &RunBar::sweepRequested);
    connect(m_measureBase, &QPushButton::clicked, this, &RunBar::measureBaseRequested);
    connect(m_session, &Session::stateChanged, this, &RunBar::showState);
    connect(m_session, &Session::progressed, this, &RunBar::showProgress);
    connect(m_session, &Session::runStarted, this, &RunBar::showNothing);
    connect(m_session, &Session::runFinished, this, &RunBar::showResult);
    connect(m_session, &Session::sweepFinished, this, &RunBar::showSpeedup);
    connect(m_session, &Session::cleared, this, &RunBar::showNothing);
    retranslate();
    showNothing();
}

void RunBar::build() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    for (QPushButton* button : {m_throw, m_stop, m_reset, m_sweep}) {
        button->setMinimumHeight(36);
        row->addWidget(button);
    }
    row->addSpacing(kGap);
    row->addLayout(figure(m_piCaption, m_pi));
    row->addSpacing(kGap);
    row->addLayout(figure(m_rateCaption, m_rate));
    row->addSpacing(kGap);
    row->addLayout(figure(m_speedupCaption, m_speedup));
    m_measureBase->setMinimumHeight(30);
    row->addWidget(m_measureBase);
    row->addStretch(1);
    auto* waiting = new QVBoxLayout;
    waiting->setSpacing(2);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(170, 10);
    waiting->addWidget(m_remaining, 0, Qt::AlignRight);
    waiting->addWidget(m_progress, 0, Qt::AlignRight);
    row->addLayout(waiting);
    for (QLabel* value : {m_pi, m_rate, m_speedup}) {
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    style();
}

void RunBar::style() {
    QFont large = font();
    // A font may be set in points or in pixels.
    large.setPointSizeF(QFontInfo(font()).pointSizeF() * 1.45);
    large.setBold(true);
    for (QLabel* value : {m_pi, m_rate, m_speedup}) {
        value->setFont(large);
    }
    // Wide enough for what will come, so that nothing moves when it does.
    const QFontMetrics metrics(large);
    m_pi->setMinimumWidth(metrics.horizontalAdvance(QStringLiteral("3.1415927 ± 0.0000095")));
    m_speedup->setMinimumWidth(metrics.horizontalAdvance(QStringLiteral("12.34×")));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, color(Role::MutedText, isDark(palette())));
    for (QLabel* caption : {m_piCaption, m_rateCaption, m_speedupCaption, m_remaining}) {
        caption->setPalette(muted);
    }
    QFont strong = font();
    strong.setBold(true);
    m_throw->setFont(strong);
    m_throw->setIcon(signIcon(Sign::Throw, palette()));
    m_stop->setIcon(signIcon(Sign::Stop, palette()));
    m_reset->setIcon(signIcon(Sign::Reset, palette()));
    m_sweep->setIcon(signIcon(Sign::Trend, palette()));
}

void RunBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_session->run().record ? showResult() : showNothing();
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        style();
    }
}

void RunBar::retranslate() {
    const auto name = [](QPushButton* button, const QString& text, const QString& tip) {
        button->setText(text);
        button->setToolTip(tip);
    };
    //: button: starts a run
    name(m_throw, tr("Throw"), tr("Throw the darts (F5 or Ctrl+Enter)"));
    //: button: stops what is running
    name(m_stop, tr("Stop"), tr("Stop what is running and keep what was measured (Esc)"));
    //: button: all parameters back to their defaults, results cleared
    name(m_reset, tr("Reset"), tr("Set every control back and clear the results (Ctrl+R)"));
    //: button: measures the speedup over several worker counts
    name(m_sweep, tr("Measure speedup"),
         tr("Run the same darts with 1, 2, 3, … workers, each several times, and draw the speedup "
            "(F6)"));
    m_piCaption->setText(tr("π with its standard error"));
    //: caption above darts per second
    m_rateCaption->setText(tr("Rate"));
    m_speedupCaption->setText(tr("Speedup"));
    m_speedup->setToolTip(
        tr("How many times faster than one worker with the same model, darts and "
           "kernel; shown only where that was measured"));
    m_measureBase->setText(tr("Measure one worker"));
    m_measureBase->setToolTip(
        tr("Runs the same darts with one worker, so that there is something "
           "to compare with"));
    m_pi->setAccessibleName(m_piCaption->text());
    m_rate->setAccessibleName(m_rateCaption->text());
    m_speedup->setAccessibleName(m_speedupCaption->text());
    m_progress->setAccessibleName(tr("Progress"));
    showState();
}

void RunBar::keepFocus() {
    // A button that is switched off hands the focus on to its neighbour; Space must not meet one
    // there that does something else.
    if (m_session->busy()) {
        for (const QPushButton* button : {m_throw, m_reset, m_sweep, m_measureBase}) {
            if (button->hasFocus()) {
                m_stop->setEnabled(true);
                m_stop->setFocus();
                return;
            }
        }
    } else if (m_stop->hasFocus() || QApplication::focusWidget() == nullptr) {
        m_throw->setEnabled(true);
        m_throw->setFocus();
    }
}

void RunBar::showState() {
    const bool busy = m_session->busy();
    keepFocus();
    m_throw->setEnabled(!busy);
    m_sweep->setEnabled(!busy);
    m_reset->setEnabled(!busy);
    m_measureBase->setEnabled(!busy);
    // Stopping does not switch it off: it has the focus, and asking twice does no harm.
    m_stop->setEnabled(busy);
    m_progress->setVisible(busy);
    m_remaining->setVisible(busy);
    m_remaining->setToolTip({});
    if (m_session->state() == Session::State::Stopping) {
        m_remaining->setText(tr("Stopping …"));
    } else if (busy) {
        m_progress->setValue(0);
        if (m_session->state() == Session::State::Confirming) {
            //: twin runs are made to be sure of a finding
            m_remaining->setText(tr("Confirming …"));
            return;
        }
        //: the worker processes are being started
        m_remaining->setText(tr("Starting …"));
    }
}

void RunBar::showProgress() {
    m_remaining->setToolTip({});
    if (m_session->state() == Session::State::Sweeping) {
        const auto& sweep = m_session->sweepProgress();
        if (sweep.runsTotal > 0) {
            m_progress->setValue(
                static_cast<int>(kProgressSteps * sweep.runsDone / sweep.runsTotal));
            const QString runs = tr("Run %1 of %2").arg(sweep.runsDone + 1).arg(sweep.runsTotal);
            m_remaining->setText(
                sweep.remaining
                    //: %1 is "run 3 of 20", %2 a duration
                    ? tr("%1, %2 left").arg(runs, duration(sweep.remaining->count() * 1'000'000))
                    : runs);
        }
        return;
    }
    const experiment::Progress& progress = m_session->progress();
    if (m_session->state() != Session::State::Running || progress.totalDarts == 0) {
        return;
    }
    const double share =
        static_cast<double>(progress.darts) / static_cast<double>(progress.totalDarts);
    m_progress->setValue(static_cast<int>(kProgressSteps * share));
    const auto since = static_cast<double>(progress.sinceRequestedNs);
    using Phase = experiment::Progress::Phase;
    if (progress.phase == Phase::MeasuringReference) {
        //: after a run: what one worker alone costs is being measured
        m_remaining->setText(tr("Measuring the reference …"));
    } else if (progress.queue && !progress.queue->answers) {
        m_remaining->setText(tr("The scheduler does not answer …"));
    } else if (progress.queue && progress.phase == Phase::Queued &&
               !progress.queue->reason.empty()) {
        showWaiting(progress.queue->reason);
    } else if (progress.queue) {
        //: tasks of a job: %1 of %2 are done, %3 run
        m_remaining->setText(tr("%1 of %2 tasks done, %3 running")
                                 .arg(progress.queue->done)
                                 .arg(progress.queue->tasks)
                                 .arg(progress.queue->running));
    } else if (share > 0.02) {
        m_remaining->setText(
            tr("%1 left").arg(duration(static_cast<std::int64_t>(since * (1 - share) / share))));
    }
    if (progress.dartsOfHits > 0) {
        m_pi->setText(piWithError(progress.hits, progress.dartsOfHits));
        m_rate->setText(rate(static_cast<double>(progress.darts) / (since * 1e-9)));
    }
}

void RunBar::showWaiting(const std::string& reason) {
    const QString word = QString::fromStdString(reason);
    //: a job waits in the queue; %1 is the scheduler's own word for why ("Resources")
    const QString brief = tr("Waiting: %1").arg(word);
    const QString meaning = slurmReason(reason);
    if (meaning.isEmpty()) {
        m_remaining->setText(brief);
        return;
    }
    //: %1 is the scheduler's own word for why a job waits, %2 what it means
    const QString whole = tr("Waiting: %1 (%2)").arg(word, meaning);
    const int room = m_progress->geometry().right() - m_speedup->geometry().right() - kGap;
    m_remaining->setText(m_remaining->fontMetrics().horizontalAdvance(whole) <= room ? whole
                                                                                     : brief);
    m_remaining->setToolTip(whole);
}

void RunBar::showResult() {
    const auto& record = m_session->run().record;
    if (!record) {
        return;
    }
    m_pi->setText(piWithError(record->hits, record->darts));
    const auto perSecond = record::dartsPerSecond(*record);
    m_rate->setText(perSecond ? rate(*perSecond) : dash());
    showSpeedup();
}

void RunBar::showSpeedup() {
    const auto& record = m_session->run().record;
    const auto speedup = m_session->speedup();
    m_speedup->setText(speedup ? times(*speedup) : dash());
    m_measureBase->setVisible(record && !record->partial && !speedup && !record->details.observed);
}

void RunBar::showNothing() {
    m_pi->setText(dash());
    m_rate->setText(dash());
    m_speedup->setText(dash());
    m_measureBase->hide();
}

}  // namespace dartscope::gui
