// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/point_table.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include "app/gui/charts/point_table_model.h"

namespace dartscope::gui {

PointTable::PointTable(PointTableModel* model, QWidget* parent)
    : QTableView(parent), m_model(model) {
    setModel(model);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(26);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumHeight(26);
    setWordWrap(false);
}

void PointTable::copy() const {
    QModelIndexList cells = selectionModel()->selectedIndexes();
    if (cells.size() < 2) {
        cells.clear();
        for (int row = 0; row < m_model->rowCount(); ++row) {
            for (int column = 0; column < m_model->columnCount(); ++column) {
                cells << m_model->index(row, column);
            }
        }
    }
    QGuiApplication::clipboard()->setText(m_model->asText(cells));
}

void PointTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    QTableView::keyPressEvent(event);
}

void PointTable::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("&Copy"), QKeySequence(QKeySequence::Copy), this, &PointTable::copy);
    menu.addAction(tr("Select &all"), QKeySequence(QKeySequence::SelectAll), this,
                   &PointTable::selectAll);
    menu.exec(event->globalPos());
}

}  // namespace dartscope::gui
