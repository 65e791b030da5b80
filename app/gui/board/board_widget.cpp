// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/board/board_widget.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/board/board_canvas.h"
#include "app/gui/board/worker_chips.h"
#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/highlight.h"
#include "app/gui/bridge/play_cursor.h"
#include "app/gui/bridge/session.h"
#include "app/gui/bridge/texts.h"

namespace dartscope::gui {
namespace {

constexpr std::int64_t kGovernEveryNs = 500'000'000;
constexpr int kReducedFrameMs = 500;

std::int64_t liveTick(std::int64_t sinceStartNs) {
    return sinceStartNs * DartBuffer::kTicksPerSecond / 1'000'000'000;
}

/// Two significant digits: what is behind an "≈" must not look measured to the last dart.
std::uint64_t rounded(double value) {
    const double unit = std::pow(10.0, std::max(0.0, std::floor(std::log10(value)) - 1));
    return static_cast<std::uint64_t>(std::round(value / unit) * unit);
}

}  // namespace

BoardWidget::BoardWidget(Session* session, PlayCursor* cursor, Highlight* highlight,
                         QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_cursor(cursor),
      m_highlight(highlight),
      m_canvas(new BoardCanvas(this)),
      m_chips(new WorkerChips(highlight, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_chips);

    connect(m_canvas->button(), &QPushButton::clicked, this, &BoardWidget::throwRequested);
    connect(m_canvas, &BoardCanvas::emptied, this, &BoardWidget::landAgain);
    connect(&m_frame, &QTimer::timeout, this, &BoardWidget::liveFrame);

    connect(session, &Session::runStarted, this, &BoardWidget::startLive);
    connect(session, &Session::progressed, this, &BoardWidget::takeProgress);
    connect(session, &Session::runFinished, this, &BoardWidget::leaveLive);
    connect(session, &Session::failed, this, &BoardWidget::leaveLive);
    connect(session, &Session::cleared, this, &BoardWidget::followRecord);
    connect(session, &Session::stateChanged, this, [this](Session::State state) {
        if (state == Session::State::Sweeping) {
            m_cursor->pause();  // an animation would disturb what is being measured
        }
        refreshWords();
    });
    connect(cursor, &PlayCursor::recordChanged, this, &BoardWidget::followRecord);
    connect(cursor, &PlayCursor::moved, this, &BoardWidget::showPosition);
    connect(cursor, &PlayCursor::playingChanged, this, &BoardWidget::refreshWords);
    connect(cursor, &PlayCursor::slowDownChanged, this, &BoardWidget::makeReplay);
    connect(highlight, &Highlight::changed, this, &BoardWidget::applyHighlight);
    followRecord();
}

void BoardWidget::setReducedMotion(bool reduced) {
    m_reducedMotion = reduced;
    applyLook();
    if (m_frame.isActive()) {
        m_frame.setInterval(reduced ? kReducedFrameMs : 1000 / m_governor.fps());
    }
}

// The run that goes on

void BoardWidget::startLive() {
    const record::RunConfig& config = m_session->runningConfig();
    m_mode = Mode::Live;
    m_live.emplace(config.seed,
                   drawnLanes(record::lanesOf(config), DartBuffer::kSlots, m_highlight->lanes()));
    m_waiting.clear();
    m_canvas->setLanes(m_live->lanes());
    m_canvas->buffer().clear();
    m_chips->setWorkers(record::lanesOf(config));
    applyLook();
    const machine::Machine& machine = m_session->surroundings().machine;
    const double cpus = config.cpus ? std::min<double>(*config.cpus, machine.capacityCpus())
                                    : machine.capacityCpus();
    m_governor = FrameGovernor(cpus);
    m_liveClock.start();
    m_measuredNs = 0;
    m_measuredCpuNs = processCpuNs();
    m_frame.start(m_reducedMotion ? kReducedFrameMs : 1000 / m_governor.fps());
    refreshWords();
}

void BoardWidget::takeProgress() {
    if (m_mode == Mode::Live) {
        m_live->feed(m_session->progress(), m_liveClock.nsecsElapsed(), m_waiting);
    }
}

void BoardWidget::liveFrame() {
    const std::int64_t now = m_liveClock.nsecsElapsed();
    DartBuffer& buffer = m_canvas->buffer();
    buffer.setTick(liveTick(now));
    for (const ShownDart& shown : m_waiting) {
        buffer.land(shown.dart, shown.slot);
    }
    m_waiting.clear();
    m_canvas->update();
    if (now - m_measuredNs >= kGovernEveryNs) {
        const std::int64_t cpu = processCpuNs();
        m_governor.measured(cpu - m_measuredCpuNs, now - m_measuredNs);
        m_measuredNs = now;
        m_measuredCpuNs = cpu;
        m_frame.setInterval(m_reducedMotion ? kReducedFrameMs : 1000 / m_governor.fps());
        refreshWords();
    }
}

void BoardWidget::leaveLive() {
    if (m_mode != Mode::Live) {
        return;
    }
    m_frame.stop();
    m_live.reset();
    m_waiting.clear();
    followRecord();
}

// The finished run

void BoardWidget::followRecord() {
    if (m_mode == Mode::Live && m_session->busy()) {
        return;
    }
    m_frame.stop();
    m_live.reset();
    m_mode = m_cursor->record() && !m_cursor->record()->lanes.empty() ? Mode::Replay : Mode::Empty;
    m_chips->setWorkers(m_mode == Mode::Empty ? 0 : workers());
    makeReplay();
}

void BoardWidget::makeReplay() {
    if (m_mode == Mode::Live) {
        return;
    }
    m_replay.reset();
    if (m_mode == Mode::Replay) {
        m_replay.emplace(m_cursor->record(), m_cursor->slowDown(), m_cursor->startNs(),
                         m_cursor->endNs(),
                         drawnLanes(workers(), DartBuffer::kSlots, m_highlight->lanes()));
    }
    m_canvas->setLanes(m_replay ? m_replay->lanes() : std::vector<std::uint32_t>{});
    applyLook();
    landAgain();
    refreshWords();
}

std::int64_t BoardWidget::replayTick() const {
    const std::int64_t tick = m_replay->tickAt(m_cursor->positionNs());
    // The end seldom falls on a tick; what was thrown last still belongs on the board.
    const bool cut = m_cursor->positionNs() == m_cursor->endNs() &&
                     m_replay->tickEndNs(tick) < m_cursor->endNs();
    return cut ? tick + 1 : tick;
}

void BoardWidget::showPosition() {
    if (m_mode != Mode::Replay || !m_replay) {
        return;
    }
    DartBuffer& buffer = m_canvas->buffer();
    const std::int64_t tick = replayTick();
    if (tick > buffer.tick() && tick - buffer.tick() < DartBuffer::kLifeTicks) {
        landReplay(buffer, buffer.tick() + 1, tick);
        m_canvas->update();
    } else if (tick != buffer.tick()) {
        landAgain();
    }
}

void BoardWidget::landAgain() {
    if (m_mode == Mode::Live) {
        return;
    }
    DartBuffer& buffer = m_canvas->buffer();
    buffer.clear();
    if (m_replay) {
        const std::int64_t tick = replayTick();
        landReplay(buffer, std::max<std::int64_t>(0, tick - DartBuffer::kLifeTicks + 1), tick);
    }
    m_canvas->update();
}

void BoardWidget::landReplay(DartBuffer& buffer, std::int64_t fromTick, std::int64_t toTick) const {
    std::vector<ShownDart> darts;
    for (std::int64_t tick = fromTick; tick <= toTick; ++tick) {
        darts.clear();
        m_replay->collect(m_replay->tickEndNs(tick - 1), m_replay->tickEndNs(tick), darts);
        buffer.setTick(tick);
        for (const ShownDart& shown : darts) {
            buffer.land(shown.dart, shown.slot);
        }
    }
}

// How it looks and what it says

std::uint32_t BoardWidget::workers() const {
    if (m_mode == Mode::Live) {
        return record::lanesOf(m_session->runningConfig());
    }
    return m_cursor->record() ? static_cast<std::uint32_t>(m_cursor->record()->lanes.size()) : 0;
}

std::vector<bool> BoardWidget::dimmed(const std::vector<std::uint32_t>& lanes) const {
    std::vector<bool> dim;
    for (const std::uint32_t lane : lanes) {
        dim.push_back(m_highlight->dims(lane));
    }
    return dim;
}

void BoardWidget::applyLook() {
    const auto& lanes = m_canvas->lanes();
    m_canvas->buffer().setLook(boardLook(lanes, dimmed(lanes), !m_reducedMotion));
    m_canvas->update();
}

void BoardWidget::applyHighlight() {
    // With more workers than can be drawn, the highlighted ones must be among those that are.
    if (m_replay &&
        m_replay->lanes() != drawnLanes(workers(), DartBuffer::kSlots, m_highlight->lanes())) {
        makeReplay();
    }
    applyLook();
}

QString BoardWidget::liveWords() const {
    if (m_session->state() == Session::State::Stopping) {
        return tr("Stopping…");
    }
    switch (m_session->progress().phase) {
        case experiment::Progress::Phase::Launching:
            return tr("Starting the workers…");
        case experiment::Progress::Phase::Queued:
            //: a scheduler has not started the run yet
            return tr("Waiting in the queue…");
        case experiment::Progress::Phase::Cancelling:
            //: until a scheduler has confirmed it
            return tr("Cancelling…");
        case experiment::Progress::Phase::Working:
            //: the darts are drawn while they are thrown
            return tr("Live");
        case experiment::Progress::Phase::Collecting:
            return tr("Collecting what the workers recorded…");
        case experiment::Progress::Phase::MeasuringReference:
            return tr("Measuring what one worker needs…");
    }
    return {};
}

QString BoardWidget::modeWords() const {
    if (m_session->state() == Session::State::Sweeping) {
        return tr("Measuring: nothing is drawn, so that nothing disturbs");
    }
    if (m_mode == Mode::Live) {
        return liveWords();
    }
    if (m_mode == Mode::Empty) {
        return {};
    }
    const double slowDown = m_cursor->slowDown();
    const bool playing = m_cursor->playing();
    const auto factor = [](double value) { return QLocale().toString(value, 'g', 6); };
    if (slowDown > 1.001) {
        return playing ? tr("Slow motion: %1 times slower").arg(factor(slowDown))
                       : tr("Paused replay, %1 times slower").arg(factor(slowDown));
    }
    if (slowDown < 0.999) {
        return playing ? tr("Time lapse: %1 times faster").arg(factor(1 / slowDown))
                       : tr("Paused replay, %1 times faster").arg(factor(1 / slowDown));
    }
    return playing ? tr("Replay as fast as it was") : tr("Paused replay");
}

QString BoardWidget::ratioWords() const {
    const double ratio = m_mode == Mode::Live && m_live ? m_live->thrownPerDrawn()
                         : m_replay                     ? m_replay->thrownPerDrawn()
                                                        : 0;
    if (ratio <= 0) {
        return {};
    }
    const bool live = m_mode == Mode::Live;
    if (live ? m_session->runningConfig().ownDarts : m_cursor->record()->config.ownDarts) {
        //: said of a program of somebody else's, whose darts cannot be known from outside
        return tr("The model threw its own darts: these stand for them");
    }
    if (ratio < 1.005) {
        return tr("Every dart is drawn");
    }
    //: each dart drawn on the board stands for about %1 darts that were thrown
    return tr("1 drawn ≈ %1 thrown").arg(inWords(rounded(ratio)));
}

QString BoardWidget::sampleWords() const {
    const auto drawn = static_cast<std::uint32_t>(m_canvas->lanes().size());
    if (m_mode == Mode::Empty || drawn == workers()) {
        return {};
    }
    //: %1 of %2 workers: too many for all to be drawn
    return tr("A sample: %1 of %2 workers").arg(inDigits(drawn), inDigits(workers()));
}

void BoardWidget::refreshWords() {
    BoardWords words{
        .mode = modeWords(), .ratio = ratioWords(), .sample = sampleWords(), .invitation = {}};
    if (m_mode == Mode::Empty && !m_session->busy()) {
        words.invitation = tr("The darts will land here");
    }
    const BoardWords& old = m_canvas->words();
    if (words.mode != old.mode || words.ratio != old.ratio || words.sample != old.sample ||
        words.invitation != old.invitation) {
        m_canvas->setWords(words);
    }
    m_canvas->button()->setText(tr("Throw"));
    m_canvas->button()->setToolTip(tr("Throw the darts with the settings on the left (F5)"));
    m_canvas->setAccessibleName(tr("Board"));
    const QString said = m_mode == Mode::Empty
                             ? tr("The darts will land here")
                             : QStringList{words.mode, words.ratio, words.sample}.join(u'\n');
    if (said != m_canvas->accessibleDescription()) {
        m_canvas->setAccessibleDescription(said.trimmed());
    }
    m_canvas->setToolTip(tr(
        "Each dot is a dart that was really thrown, in its worker's colour: full where it hit the "
        "circle, hollow and dimmer where it missed."));
}

void BoardWidget::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        refreshWords();
    }
    QWidget::changeEvent(event);
}

void BoardWidget::renderTo(QPainter& painter, const QRectF& area) const {
    const std::vector<std::uint32_t>& lanes = m_canvas->lanes();
    const bool dark = isDark(palette());
    const QColor text = palette().color(QPalette::WindowText);
    painter.fillRect(area, palette().color(QPalette::Window));
    const double legend =
        lanes.empty() ? 0 : 8 + paintWorkerLegend(nullptr, area, lanes, font(), dark, text);
    const QRectF field = area.adjusted(0, 0, 0, -legend);
    // A vector format has no pixels of its own; twice as fine as the screen is sharp on paper.
    const double ratio = std::clamp(
        painter.device()->devicePixelRatioF() * painter.worldTransform().m11(), 1.0, 4.0);
    const bool vector = painter.device()->devType() == QInternal::Image ||
                                painter.device()->devType() == QInternal::Pixmap ||
                                painter.device()->devType() == QInternal::Widget
                            ? false
                            : true;
    const double resolution = vector ? std::max(ratio, 2.0) : ratio;
    const BoardSquare square = boardSquare(field, resolution);
    DartBuffer buffer;
    buffer.resize(square.pixels, dartSize(square.pixels, resolution), lanes);
    buffer.setLook(boardLook(lanes, dimmed(lanes), !m_reducedMotion));
    if (m_replay) {
        const std::int64_t tick = replayTick();
        landReplay(buffer, std::max<std::int64_t>(0, tick - DartBuffer::kLifeTicks + 1), tick);
    }
    paintBoard(painter, field, square, buffer, m_canvas->words(), font());
    if (legend > 0) {
        paintWorkerLegend(&painter, QRectF(area.left(), field.bottom() + 4, area.width(), legend),
                          lanes, font(), dark, text);
    }
}

}  // namespace dartscope::gui
