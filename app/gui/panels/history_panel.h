// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "app/gui/bridge/session.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace dartscope::gui {

/// Every run and sweep of this session as a list: shown again, renamed, forgotten, drawn over one
/// another (sweeps, by their tick box), raced (two selected runs). GUI thread.
class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(Session* session, QWidget* parent = nullptr);

    QTreeWidget* list() const { return m_list; }

signals:
    /// Both are places of runs in the session's history.
    void raceRequested(std::size_t first, std::size_t second);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void showState();
    void takeEdit(int row, int column);
    std::vector<std::size_t> selected() const;

    Session* m_session;
    QLabel* m_empty;
    QTreeWidget* m_list;
    QPushButton* m_show;
    QPushButton* m_race;
    QPushButton* m_forget;
    bool m_filling = false;
};

}  // namespace dartscope::gui
