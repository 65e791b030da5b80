// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <cmath>

namespace dartscope::gui {
namespace {

constexpr double kScreenDpi = 96;
constexpr double kPageDpi = 1200;
constexpr double kPad = 12;

/// In pixels and of a family that exists: point sizes would be taken for those of the page, and
/// "Sans Serif" is nobody's font in an SVG.
QFont captionFont(const QFont& font) {
    const QFontInfo info(font);
    QFont small(info.family());
    small.setPixelSize(std::max(8, qRound(info.pixelSize() * 0.85)));
    return small;
}

struct Caption {
    QFont font;
    QStringList lines;
    std::vector<double> heights;
    double height = 0;  ///< with the space around it
};

Caption captionFor(const Picture& picture) {
    Caption caption{captionFont(picture.font), picture.caption, {}, 0};
    const QFontMetricsF metrics(caption.font);
    const QRectF room(0, 0, picture.size.width() - 2 * kPad, 10'000);
    for (const QString& line : caption.lines) {
        caption.heights.push_back(metrics.boundingRect(room, Qt::TextWordWrap, line).height());
        caption.height += caption.heights.back();
    }
    if (!caption.lines.isEmpty()) {
        caption.height = std::ceil(caption.height + 1.5 * kPad);
    }
    return caption;
}

void paintAll(QPainter& painter, const Picture& picture) {
    const Caption caption = captionFor(picture);
    const QSize above(picture.size.width(),
                      std::max(1, picture.size.height() - qRound(caption.height)));
    painter.fillRect(QRect(QPoint(0, 0), picture.size), picture.ground);
    painter.save();
    picture.paint(painter, above);
    painter.restore();
    double top = above.height() + kPad / 2;
    painter.setFont(caption.font);
    painter.setPen(picture.ink);
    for (int i = 0; i < caption.lines.size(); ++i) {
        const double height = caption.heights[static_cast<std::size_t>(i)];
        painter.drawText(QRectF(kPad, top, picture.size.width() - 2 * kPad, height),
                         Qt::TextWordWrap, caption.lines[i]);
        top += height;
    }
}

QByteArray encodePng(const Picture& picture, double scale) {
    QImage image((QSizeF(picture.size) * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull()) {
        return {};
    }
    image.fill(picture.ground);
    image.setDevicePixelRatio(scale);
    const int dotsPerMeter = qRound(kScreenDpi * scale / 0.0254);
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    image.setText(QStringLiteral("Title"), picture.title);
    image.setText(QStringLiteral("Description"), picture.caption.join(QLatin1Char('\n')));
    image.setText(QStringLiteral("Software"), QStringLiteral("Dartscope"));
    QPainter painter(&image);
    paintAll(painter, picture);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray encodeSvg(const Picture& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(static_cast<int>(kScreenDpi));  // else everything is 72/96 of its size
    svg.setSize(picture.size);
    svg.setViewBox(QRect(QPoint(0, 0), picture.size));
    svg.setTitle(picture.title);
    svg.setDescription(picture.caption.join(QLatin1Char('\n')));
    QPainter painter(&svg);
    paintAll(painter, picture);
    painter.end();
    return bytes;
}

QByteArray encodePdf(const Picture& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setTitle(picture.title);
    pdf.setCreator(QStringLiteral("Dartscope"));
    pdf.setPageSize(QPageSize(QSizeF(picture.size) * 72 / kScreenDpi, QPageSize::Point,
                              QStringLiteral("picture"), QPageSize::ExactMatch));
    pdf.setPageMargins(QMarginsF());
    pdf.setResolution(static_cast<int>(kPageDpi));
    QPainter painter(&pdf);
    painter.scale(kPageDpi / kScreenDpi, kPageDpi / kScreenDpi);
    paintAll(painter, picture);
    painter.end();
    return bytes;
}

}  // namespace

std::optional<PictureFormat> pictureFormat(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("png")) {
        return PictureFormat::Png;
    }
    if (ending == QLatin1String("svg")) {
        return PictureFormat::Svg;
    }
    if (ending == QLatin1String("pdf")) {
        return PictureFormat::Pdf;
    }
    return std::nullopt;
}

QByteArray encodePicture(const Picture& picture, PictureFormat format, double scale) {
    switch (format) {
        case PictureFormat::Png:
            return encodePng(picture, scale);
        case PictureFormat::Svg:
            return encodeSvg(picture);
        case PictureFormat::Pdf:
            return encodePdf(picture);
    }
    return {};
}

}  // namespace dartscope::gui
