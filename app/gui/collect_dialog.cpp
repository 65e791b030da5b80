// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/collect_dialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace dartscope::gui {

CollectDialog::CollectDialog(std::vector<KnownJob> jobs, QWidget* parent)
    : QDialog(parent),
      m_jobs(std::move(jobs)),
      m_list(new QListWidget(this)),
      m_collect(new QPushButton(tr("&Collect"), this)) {
    setWindowTitle(tr("Collect a job"));
    resize(560, 320);
    for (const KnownJob& job : m_jobs) {
        //: %1 is a date, %2 a job's number, %3 a model, %n its workers
        auto* item = new QListWidgetItem(tr("%1   job %2   %3, %n worker(s)", nullptr, job.workers)
                                             .arg(job.submittedAt, job.jobId, job.model),
                                         m_list);
        item->setToolTip(job.folder);
    }
    m_list->setCurrentRow(m_jobs.empty() ? -1 : static_cast<int>(m_jobs.size()) - 1);
    m_list->setAccessibleName(tr("Jobs"));
    auto* words = new QLabel(
        m_jobs.empty() ? tr("No jobs are known here.") : tr("Jobs that were submitted here:"),
        this);
    words->setBuddy(m_list);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_collect, QDialogButtonBox::AcceptRole);
    auto* other = new QPushButton(tr("Another &folder …"), this);
    buttons->addButton(other, QDialogButtonBox::ActionRole);
    m_collect->setEnabled(!m_jobs.empty());

    auto* column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &CollectDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &CollectDialog::reject);
    connect(other, &QPushButton::clicked, this, &CollectDialog::askForFolder);
    connect(m_list, &QListWidget::itemActivated, this, &CollectDialog::accept);
}

void CollectDialog::accept() {
    const int row = m_list->currentRow();
    if (row >= 0 && row < static_cast<int>(m_jobs.size())) {
        emit chosen(m_jobs[static_cast<std::size_t>(row)].folder);
    }
    QDialog::accept();
}

void CollectDialog::askForFolder() {
    auto* dialog = new QFileDialog(this, tr("Folder of the job"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        emit chosen(folder);
        QDialog::accept();
    });
    dialog->show();
}

}  // namespace dartscope::gui
