// SPDX-License-Identifier: GPL-3.0-or-later
// What the window reads from files and writes to them.
#include <QBuffer>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QTabWidget>
#include <algorithm>
#include <utility>

#include "app/gui/bridge/texts.h"
#include "app/gui/charts/chart_panel.h"
#include "app/gui/collect_dialog.h"
#include "app/gui/export/save.h"
#include "app/gui/export/save_dialog.h"
#include "app/gui/main_window.h"
#include "app/gui/panels/flag_bar.h"
#include "app/gui/pictures.h"

namespace dartscope::gui {

void MainWindow::askForRecord(const QString& title, std::function<void(const QString& path)> take) {
    if (openDialog(this, title) != nullptr) {
        return;
    }
    auto* dialog =
        new QFileDialog(this, title, m_settings.value(QStringLiteral("folder")).toString(),
                        tr("Records and sessions (*.json *.dartscope);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setModal(false);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, take = std::move(take)](const QString& path) {
                m_settings.setValue(QStringLiteral("folder"), QFileInfo(path).absolutePath());
                take(path);
            });
    dialog->show();
}

void MainWindow::openRecord() {
    askForRecord(tr("Open record or session"), [this](const QString& path) { openFile(path); });
}

void MainWindow::addSweep() {
    askForRecord(tr("Add a measurement of speedup"), [this](const QString& path) {
        m_session->addComparison(path);
        m_right->setCurrentIndex(0);
    });
}

void MainWindow::collectJob() {
    auto* dialog = new CollectDialog(m_session->knownJobs(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CollectDialog::chosen, m_session, &Session::collectJob);
    dialog->show();
}

void MainWindow::saveSession() {
    saveSessionThen([] {});
}

/// Calls `saved` once it is written; not where it cannot be, or the person changes their mind.
void MainWindow::saveSessionThen(std::function<void()> saved) {
    askWhereToSave(this, tr("Save session"), QStringLiteral("session"),
                   {QStringLiteral("dartscope")},
                   [this, saved = std::move(saved)](const QString& path) {
                       const auto problem = m_session->saveSession(path);
                       reportSaved(problem, path);
                       if (!problem) {
                           saved();
                       }
                   });
}

void MainWindow::openFile(const QString& path) {
    const auto before = m_session->run().record;
    m_session->open(path);
    if (m_session->run().record != before) {
        takeParameters();
    }
}

/// Its darts cannot be drawn, as there are none, nor what its threads did and when.
void MainWindow::showObserved() {
    m_cursor.setRecord(nullptr);
    m_charts->setConvergence({});
    m_shownBefore = false;
    sayObserved();
}

void MainWindow::sayObserved() {
    if (!m_flags->findings().empty()) {
        return;  // they say more, and stand in the same place
    }
    m_flags->showNote(
        tr("This program was watched from outside: it threw no darts, and what each of its threads "
           "did when is not known. The findings say what can be said."));
}

void MainWindow::takeParameters() {
    if (m_session->run().record->details.observed) {
        return;  // nothing here could run it again
    }
    record::RunConfig config = m_session->run().record->config;
    const std::uint64_t taskSize = std::exchange(config.taskSize, 0);
    const auto usual = catalogue::validate(config, {});
    if (!usual || usual->taskSize != taskSize) {
        config.taskSize = taskSize;  // chosen by the person, not for them
    }
    // A record may come from a larger machine.
    if (config.cpus >= static_cast<std::uint32_t>(m_session->surroundings().machine.allowed)) {
        config.cpus.reset();
    }
    m_parameters->take(config);
}

void MainWindow::reportSaved(const std::optional<QString>& problem, const QString& path) {
    if (problem) {
        showMessage(*problem);
    } else {
        m_flags->showNote(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
    }
}

void MainWindow::saveRun() {
    askWhereToSave(this, tr("Save run"), QStringLiteral("run"), {QStringLiteral("json")},
                   [this](const QString& path) {
                       // Read when the dialog closes: there may be a newer run by then.
                       if (m_session->run().record) {
                           reportSaved(m_session->saveRun(path), path);
                       }
                   });
}

void MainWindow::saveSweep() {
    askWhereToSave(this, tr("Save speedup measurement"), QStringLiteral("speedup"),
                   {QStringLiteral("json")}, [this](const QString& path) {
                       if (m_session->sweep().record) {
                           reportSaved(m_session->saveSweep(path), path);
                       }
                   });
}

void MainWindow::exportChart(const QString& suffix) {
    QStringList endings{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"),
                        QStringLiteral("csv")};
    if (endings.removeOne(suffix)) {
        endings.prepend(suffix);
    }
    askWhereToSave(
        this, tr("Export chart"), chartViewName(m_charts->kind()), endings,
        [this](const QString& path) {
            if (m_charts->hasChart()) {
                const auto problem = saveChart(path, chartPicture(*this), m_session->sweepTable());
                reportSaved(problem ? std::optional(problem->sentence) : std::nullopt, path);
            }
        });
}

void MainWindow::exportPicture() {
    // As it is now, before a dialog lies over it.
    const QPixmap now = grab();
    askWhereToSave(this, tr("Export picture of the window"), QStringLiteral("dartscope"),
                   {QStringLiteral("png")}, [this, now](const QString& path) {
                       QByteArray bytes;
                       QBuffer buffer(&bytes);
                       buffer.open(QIODevice::WriteOnly);
                       now.save(&buffer, "PNG");
                       const auto problem = saveBytes(path, bytes);
                       reportSaved(problem ? std::optional(problem->sentence) : std::nullopt, path);
                   });
}

}  // namespace dartscope::gui
