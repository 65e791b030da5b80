// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <functional>

class QFileDialog;
class QWidget;

namespace dartscope::gui {

/// A file dialog of `parent` with that title that is open already, brought to the front; else null.
QFileDialog* openDialog(QWidget* parent, const QString& title);

/// Asks where to save, without blocking the window, and calls `chosen` with the path; not at all
/// when the person changes their mind. The dialog asks before it overwrites, starts in the folder
/// of the last time, and adds the ending of the chosen format where none was typed. `endings`
/// ("png", "svg") in the order of showing, the first is chosen. Owned by `parent`, deleted on
/// closing. Where the same is being asked already, that dialog comes to the front and stays as it
/// is.
QFileDialog* askWhereToSave(QWidget* parent, const QString& title, const QString& name,
                            const QStringList& endings,
                            std::function<void(const QString& path)> chosen);

}  // namespace dartscope::gui
