// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/save.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <filesystem>

#include "app/gui/bridge/texts.h"
#include "core/base/atomic_file.h"

namespace dartscope::gui {

class SaveWords {
    Q_DECLARE_TR_FUNCTIONS(SaveWords)
public:
    static QString unknownEnding(const QString& path, bool csv) {
        const QString name = QDir::toNativeSeparators(path);
        //: %1 is a file name
        return csv ? tr("The ending of “%1” names no format that can be written here. Known are "
                        ".png, .svg, .pdf and .csv.")
                         .arg(name)
                   : tr("The ending of “%1” names no format that can be written here. Known are "
                        ".png, .svg and .pdf.")
                         .arg(name);
    }
    static QString tooLarge(QSize size) {
        //: %1 and %2 are a width and a height in pixels
        return tr("There is not enough memory for a picture of %1 × %2 pixels; choose a smaller "
                  "size.")
            .arg(size.width())
            .arg(size.height());
    }
};

std::optional<SaveProblem> saveBytes(const QString& path, const QByteArray& bytes) {
    const QByteArray name = QFile::encodeName(path);
    const auto written =
        writeFileAtomically(std::filesystem::path(name.toStdString()),
                            {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!written) {
        return SaveProblem{written.error().code, describe(written.error())};
    }
    return std::nullopt;
}

std::optional<SaveProblem> savePicture(const QString& path, const Picture& picture, double scale) {
    const auto format = pictureFormat(path);
    if (!format) {
        return SaveProblem{ErrorCode::InvalidArgument, SaveWords::unknownEnding(path, false)};
    }
    const QByteArray bytes = encodePicture(picture, *format, scale);
    if (bytes.isEmpty()) {
        return SaveProblem{ErrorCode::RunFailed,
                           SaveWords::tooLarge((QSizeF(picture.size) * scale).toSize())};
    }
    return saveBytes(path, bytes);
}

std::optional<SaveProblem> saveChart(const QString& path, const Picture& picture,
                                     const QByteArray& csv, double scale) {
    if (QFileInfo(path).suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0) {
        return saveBytes(path, csv);
    }
    if (!pictureFormat(path)) {
        return SaveProblem{ErrorCode::InvalidArgument, SaveWords::unknownEnding(path, true)};
    }
    return savePicture(path, picture, scale);
}

}  // namespace dartscope::gui
