// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/history_panel.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/bridge/texts.h"

namespace dartscope::gui {
namespace {

enum Column { Name, When, Darts, Time, Pi, ColumnCount };

constexpr int kEntryRole = Qt::UserRole;

/// The last ones first: an item's row is not its place in the history.
std::size_t entryOf(const QTreeWidgetItem& item) {
    return static_cast<std::size_t>(item.data(Name, kEntryRole).toULongLong());
}

QString whenOf(const std::string& startedAt) {
    const QDateTime at = QDateTime::fromString(QString::fromStdString(startedAt), Qt::ISODate);
    return at.isValid() ? QLocale().toString(at.toLocalTime(), QLocale::ShortFormat)
                        : QString::fromStdString(startedAt);
}

}  // namespace

HistoryPanel::HistoryPanel(Session* session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_empty(new QLabel(this)),
      m_list(new QTreeWidget(this)),
      m_show(new QPushButton(this)),
      m_race(new QPushButton(this)),
      m_forget(new QPushButton(this)) {
    build();
    connect(m_session, &Session::historyChanged, this, &HistoryPanel::refresh);
    connect(m_session, &Session::comparisonsChanged, this, &HistoryPanel::refresh);
    connect(m_session, &Session::stateChanged, this, &HistoryPanel::showState);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &HistoryPanel::showState);
    connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
        if (!m_filling) {
            takeEdit(m_list->indexOfTopLevelItem(item), column);
        }
    });
    const auto showSelected = [this] {
        if (const auto chosen = selected(); chosen.size() == 1) {
            m_session->recall(chosen.front());
        }
    };
    connect(m_show, &QPushButton::clicked, this, showSelected);
    connect(m_race, &QPushButton::clicked, this, [this] {
        if (const auto chosen = selected(); chosen.size() == 2) {
            emit raceRequested(chosen[0], chosen[1]);
        }
    });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        auto chosen = selected();
        std::ranges::sort(chosen, std::ranges::greater());
        for (const std::size_t entry : chosen) {
            m_session->forget(entry);
        }
    });
    retranslate();
}

void HistoryPanel::build() {
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_list->setColumnCount(ColumnCount);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_show, m_race, m_forget}) {
        button->setMinimumHeight(28);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
}

std::vector<std::size_t> HistoryPanel::selected() const {
    std::vector<std::size_t> entries;
    for (const QTreeWidgetItem* item : m_list->selectedItems()) {
        entries.push_back(entryOf(*item));
    }
    return entries;
}

void HistoryPanel::takeEdit(int row, int column) {
    const QTreeWidgetItem* item = m_list->topLevelItem(row);
    if (item == nullptr || column != Name) {
        return;
    }
    const std::size_t entry = entryOf(*item);
    const bool ticked = item->checkState(Name) == Qt::Checked;
    const QString name = item->text(Name).trimmed();
    // The list is filled anew by what follows, and the item with it.
    QMetaObject::invokeMethod(
        this,
        [this, entry, ticked, name] {
            if (entry >= m_session->history().size()) {
                return;
            }
            if (m_session->history()[entry].isSweep() && m_session->isCompared(entry) != ticked) {
                m_session->compare(entry, ticked);
            }
            m_session->rename(entry, name);
        },
        Qt::QueuedConnection);
}

void HistoryPanel::refresh() {
    m_filling = true;
    m_list->clear();
    const auto& history = m_session->history();
    for (std::size_t i = history.size(); i-- > 0;) {
        const HistoryEntry& entry = history[i];
        auto* item = new QTreeWidgetItem(m_list);
        item->setData(Name, kEntryRole, static_cast<qulonglong>(i));
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setText(Name, entry.name);
        item->setText(When, whenOf(entry.about.startedAt));
        if (entry.isSweep()) {
            item->setCheckState(Name, m_session->isCompared(i) ? Qt::Checked : Qt::Unchecked);
            item->setToolTip(Name, tr("A measurement of speedup. Tick it to draw it over the "
                                      "present one."));
        } else {
            item->setToolTip(Name, tr("A run. Select two runs to race them."));
        }
        item->setText(Darts, entry.darts ? inWords(*entry.darts) : QStringLiteral("–"));
        item->setText(Time, entry.computeS
                                ? duration(static_cast<std::int64_t>(*entry.computeS * 1e9))
                                : QStringLiteral("–"));
        item->setText(Pi, entry.darts && entry.hits ? piWithError(*entry.hits, *entry.darts)
                                                    : QStringLiteral("–"));
        if (entry.about.partial) {
            //: of a run that was stopped before its end
            item->setText(Pi, tr("%1 (stopped early)").arg(item->text(Pi)));
        }
    }
    m_filling = false;
    m_empty->setVisible(history.empty());
    m_list->setVisible(!history.empty());
    showState();
}

void HistoryPanel::showState() {
    const auto chosen = selected();
    const auto& history = m_session->history();
    const bool idle = !m_session->busy();
    m_show->setEnabled(idle && chosen.size() == 1);
    m_race->setEnabled(
        idle && chosen.size() == 2 &&
        std::ranges::none_of(chosen, [&](std::size_t entry) { return history[entry].isSweep(); }));
    m_forget->setEnabled(idle && !chosen.empty());
}

void HistoryPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void HistoryPanel::retranslate() {
    m_list->setAccessibleName(tr("Runs and measurements of this session"));
    m_list->setHeaderLabels(
        {tr("Name"), tr("Started"), tr("Darts"), tr("Compute time"), tr("Estimate of π")});
    m_empty->setText(
        tr("Every run and every measurement of this session will be listed here, to "
           "be shown again, compared and saved. Throw darts with F5."));
    m_show->setText(tr("Show"));
    m_show->setToolTip(tr("Show the selected run or measurement again"));
    m_race->setText(tr("Race"));
    m_race->setToolTip(tr("Replay the two selected runs side by side on one time axis"));
    m_forget->setText(tr("Forget"));
    m_forget->setToolTip(tr("Take the selected entries out of the session; files stay"));
    refresh();
}

}  // namespace dartscope::gui
