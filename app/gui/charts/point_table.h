// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace dartscope::gui {

class PointTableModel;

/// The table of points: Ctrl+C copies what is selected (all, where nothing is) with its header.
/// Tab leaves the table. GUI thread.
class PointTable : public QTableView {
    Q_OBJECT
public:
    /// The model stays the caller's.
    explicit PointTable(PointTableModel* model, QWidget* parent = nullptr);

    void copy() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    PointTableModel* m_model;
};

}  // namespace dartscope::gui
