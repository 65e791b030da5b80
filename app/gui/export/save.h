// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

#include "app/gui/export/picture.h"
#include "core/base/result.h"

namespace dartscope::gui {

/// Why nothing was written: a sentence in the reader's language, and what kind of failure it is
/// (InvalidArgument, or RunFailed where the file could not be written).
struct SaveProblem {
    ErrorCode code = ErrorCode::RunFailed;
    QString sentence;
};

/// Writes the bytes whole or leaves the old file as it was.
std::optional<SaveProblem> saveBytes(const QString& path, const QByteArray& bytes);

/// Writes the picture in the format that the path's ending names; an unknown ending is a problem
/// that names the known ones. The picture is finished in memory before the file is touched.
std::optional<SaveProblem> savePicture(const QString& path, const Picture& picture,
                                       double scale = 2);

/// As savePicture, and ".csv" writes `csv`.
std::optional<SaveProblem> saveChart(const QString& path, const Picture& picture,
                                     const QByteArray& csv, double scale = 2);

}  // namespace dartscope::gui
