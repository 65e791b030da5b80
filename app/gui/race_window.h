// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <array>

#include "app/gui/bridge/highlight.h"
#include "app/gui/bridge/play_cursor.h"
#include "app/gui/bridge/session.h"

class QLabel;

namespace dartscope::gui {

class BoardWidget;
class TimelineWidget;
class TransportBar;

/// Two finished runs replayed side by side on one time axis that begins at their requests: the same
/// instant after it is shown of both. Not modal. GUI thread.
class RaceWindow : public QDialog {
    Q_OBJECT
public:
    RaceWindow(const experiment::Surroundings& surroundings, const HistoryEntry& first,
               const record::RunRecordPtr& firstRun, const HistoryEntry& second,
               const record::RunRecordPtr& secondRun, QWidget* parent = nullptr);

    /// The one that both follow: of the run that takes longer.
    PlayCursor& cursor() { return m_cursors[m_leader]; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void follow();
    void retranslate();

    /// Nothing ever runs in it: boards and timelines want one.
    Session m_still;
    std::array<PlayCursor, 2> m_cursors;
    std::array<Highlight, 2> m_highlights;
    std::array<record::RunRecordPtr, 2> m_runs;
    std::array<QString, 2> m_names;
    std::size_t m_leader = 0;
    std::array<QLabel*, 2> m_titles{};
    TransportBar* m_transport = nullptr;
};

}  // namespace dartscope::gui
