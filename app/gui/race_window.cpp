// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/race_window.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/gui/board/board_widget.h"
#include "app/gui/bridge/texts.h"
#include "app/gui/timeline/timeline_widget.h"
#include "app/gui/timeline/transport_bar.h"

namespace dartscope::gui {
namespace {

std::int64_t endOf(const record::RunRecord& run) {
    return run.marks.endedNs.value_or(run.marks.combinedNs.value_or(0));
}

}  // namespace

RaceWindow::RaceWindow(const experiment::Surroundings& surroundings, const HistoryEntry& first,
                       const record::RunRecordPtr& firstRun, const HistoryEntry& second,
                       const record::RunRecordPtr& secondRun, QWidget* parent)
    : QDialog(parent),
      m_still(surroundings),
      m_runs{firstRun, secondRun},
      m_names{first.name, second.name},
      m_leader(endOf(*secondRun) > endOf(*firstRun) ? 1 : 0) {
    setModal(false);
    build();
    retranslate();
    connect(&cursor(), &PlayCursor::moved, this, &RaceWindow::follow);
    connect(&cursor(), &PlayCursor::slowDownChanged, this, &RaceWindow::follow);
    cursor().play();
    follow();
    resize(1100, 700);
}

void RaceWindow::build() {
    auto* column = new QVBoxLayout(this);
    m_transport = new TransportBar(&cursor());
    column->addWidget(m_transport);
    auto* sides = new QHBoxLayout;
    for (std::size_t side = 0; side < m_runs.size(); ++side) {
        m_cursors[side].setRecord(m_runs[side]);
        auto* half = new QVBoxLayout;
        m_titles[side] = new QLabel;
        m_titles[side]->setWordWrap(true);
        half->addWidget(m_titles[side]);
        half->addWidget(new BoardWidget(&m_still, &m_cursors[side], &m_highlights[side]), 3);
        auto* timeline = new TimelineWidget(&m_still, &m_cursors[side], &m_highlights[side]);
        timeline->setLeastEnd(std::max(endOf(*m_runs[0]), endOf(*m_runs[1])));
        half->addWidget(timeline, 2);
        sides->addLayout(half, 1);
    }
    column->addLayout(sides, 1);
}

void RaceWindow::follow() {
    PlayCursor& other = m_cursors[1 - m_leader];
    if (other.slowDown() != cursor().slowDown()) {
        other.setSlowDown(cursor().slowDown());
    }
    other.seek(cursor().positionNs());
}

void RaceWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void RaceWindow::retranslate() {
    setWindowTitle(tr("Race: %1 against %2").arg(m_names[0], m_names[1]));
    for (std::size_t side = 0; side < m_runs.size(); ++side) {
        const auto compute = record::computeNs(*m_runs[side]);
        //: %1 names a run, %2 and %3 are durations
        m_titles[side]->setText(tr("%1: compute %2, end to end %3")
                                    .arg(m_names[side],
                                         compute ? duration(*compute) : QStringLiteral("–"),
                                         duration(endOf(*m_runs[side]))));
    }
}

}  // namespace dartscope::gui
