// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QSize>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

class QPainter;

namespace dartscope::gui {

/// What can be painted into a file: a chart, the board, the timeline, the whole window.
struct Picture {
    QSize size{960, 680};  ///< pixels of 1/96 inch, the caption included
    /// Paints the rectangle (0, 0, given size). Called on the GUI thread.
    std::function<void(QPainter& painter, QSize size)> paint;
    QString title;        ///< of the document
    QStringList caption;  ///< lines below the picture; may be empty
    QFont font;           ///< of the caption
    QColor ground = Qt::white;
    QColor ink = QColor(0x59, 0x61, 0x6c);  ///< of the caption
};

enum class PictureFormat { Png, Svg, Pdf };

/// The format that a file's ending names (".PNG" too); nothing for other endings.
std::optional<PictureFormat> pictureFormat(const QString& path);

/// The file's bytes. `scale`: pixels of a PNG for each pixel of the picture; SVG and PDF are vector
/// with text as text. Empty where the system has no memory for it.
QByteArray encodePicture(const Picture& picture, PictureFormat format, double scale = 2);

}  // namespace dartscope::gui
