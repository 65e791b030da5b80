// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "app/gui/bridge/session.h"

class QListWidget;
class QPushButton;

namespace dartscope::gui {

/// Jobs that were left to a scheduler, to choose one from; others are found by their folder.
class CollectDialog : public QDialog {
    Q_OBJECT
public:
    explicit CollectDialog(std::vector<KnownJob> jobs, QWidget* parent = nullptr);

signals:
    void chosen(const QString& folder);

private:
    void accept() override;
    void askForFolder();

    std::vector<KnownJob> m_jobs;
    QListWidget* m_list;
    QPushButton* m_collect;
};

}  // namespace dartscope::gui
