// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/save_dialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace dartscope::gui {

class SaveDialogWords {
    Q_DECLARE_TR_FUNCTIONS(SaveDialogWords)
public:
    static QString filter(const QString& ending) {
        if (ending == QLatin1String("png")) {
            return tr("PNG picture (*.png)");
        }
        if (ending == QLatin1String("svg")) {
            return tr("SVG drawing (*.svg)");
        }
        if (ending == QLatin1String("pdf")) {
            return tr("PDF page (*.pdf)");
        }
        if (ending == QLatin1String("csv")) {
            return tr("CSV table (*.csv)");
        }
        if (ending == QLatin1String("json")) {
            return tr("Record (*.json)");
        }
        if (ending == QLatin1String("dartscope")) {
            return tr("Session (*.dartscope)");
        }
        return QStringLiteral("*.%1").arg(ending);
    }
};

namespace {

const QString kFolderKey = QStringLiteral("export/folder");

QString startFolder() {
    const QString last = QSettings().value(kFolderKey).toString();
    if (!last.isEmpty() && QDir(last).exists()) {
        return last;
    }
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

}  // namespace

QFileDialog* openDialog(QWidget* parent, const QString& title) {
    for (auto* dialog : parent->findChildren<QFileDialog*>(Qt::FindDirectChildrenOnly)) {
        if (dialog->isVisible() && dialog->windowTitle() == title) {
            dialog->raise();
            dialog->activateWindow();
            return dialog;
        }
    }
    return nullptr;
}

QFileDialog* askWhereToSave(QWidget* parent, const QString& title, const QString& name,
                            const QStringList& endings,
                            std::function<void(const QString& path)> chosen) {
    if (QFileDialog* open = openDialog(parent, title)) {
        return open;
    }
    auto* dialog = new QFileDialog(parent, title, startFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    QStringList filters;
    for (const QString& ending : endings) {
        filters << SaveDialogWords::filter(ending);
    }
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(endings.value(0));
    dialog->selectFile(QStringLiteral("%1.%2").arg(name, endings.value(0)));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog, endings, filters](const QString& filter) {
                         dialog->setDefaultSuffix(endings.value(filters.indexOf(filter)));
                     });
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [chosen = std::move(chosen)](const QString& path) {
                         QSettings().setValue(kFolderKey, QFileInfo(path).absolutePath());
                         chosen(path);
                     });
    dialog->setModal(false);
    dialog->show();
    return dialog;
}

}  // namespace dartscope::gui
