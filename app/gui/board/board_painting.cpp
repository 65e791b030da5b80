// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/board/board_painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/gui/bridge/appearance.h"

namespace dartscope::gui {
namespace {

const QColor kDisc(0x1a, 0x1f, 0x28);
const QColor kLine(0x8b, 0x95, 0xa3);
const QColor kEdge(0x3a, 0x42, 0x4e);
const QColor kWords(0xee, 0xf1, 0xf5);
const QColor kQuietWords(0xb8, 0xc0, 0xcb);

enum class Corner { UpperLeft, LowerLeft, LowerRight };

/// A line of text on a ground of its own, so that darts below it do not disturb; cut short with an
/// ellipsis where the area is too narrow.
QRectF paintPlate(QPainter& painter, const QRectF& area, const QString& text, Corner corner) {
    if (text.isEmpty()) {
        return {};
    }
    const QFontMetricsF metrics(painter.font());
    const double padX = metrics.height() * 0.45;
    const double padY = metrics.height() * 0.2;
    const double most = area.width() - 2 * padX;
    const QString fitting = metrics.elidedText(text, Qt::ElideRight, most);
    const QSizeF size(std::ceil(metrics.horizontalAdvance(fitting)) + 2 * padX,
                      std::ceil(metrics.height()) + 2 * padY);
    const double x = corner == Corner::LowerRight ? area.right() - size.width() : area.left();
    const double y = corner == Corner::UpperLeft ? area.top() : area.bottom() - size.height();
    const QRectF plate(QPointF(std::round(x), std::round(y)), size);
    QColor ground = boardGround();
    ground.setAlpha(220);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(plate, 4, 4);
    painter.setPen(corner == Corner::UpperLeft ? kWords : kQuietWords);
    painter.drawText(plate, Qt::AlignCenter, fitting);
    return plate;
}

void paintWords(QPainter& painter, const QRectF& area, const BoardWords& words) {
    const QRectF inner = area.adjusted(6, 6, -6, -6);
    paintPlate(painter, inner, words.mode, Corner::UpperLeft);
    const QRectF ratio = paintPlate(painter, inner, words.ratio, Corner::LowerLeft);
    QRectF rest = inner;
    if (!words.sample.isEmpty() && !ratio.isNull()) {
        const QFontMetricsF metrics(painter.font());
        const bool beside = metrics.horizontalAdvance(words.sample) + 2 * metrics.height() <
                            inner.right() - ratio.right();
        rest.setBottom(beside ? inner.bottom() : ratio.top() - 4);
    }
    paintPlate(painter, rest, words.sample, Corner::LowerRight);
}

}  // namespace

BoardSquare boardSquare(const QRectF& area, double devicePixelRatio) {
    constexpr double kMargin = 4;
    const double side = std::max(1.0, std::min(area.width(), area.height()) - 2 * kMargin);
    BoardSquare square;
    square.pixels = std::max(1, static_cast<int>(std::floor(side * devicePixelRatio)));
    const double logical = square.pixels / devicePixelRatio;
    const auto onPixel = [&](double at) {
        return std::round(at * devicePixelRatio) / devicePixelRatio;
    };
    square.place = QRectF(onPixel(area.center().x() - logical / 2),
                          onPixel(area.center().y() - logical / 2), logical, logical);
    return square;
}

BoardLook boardLook(const std::vector<std::uint32_t>& lanes, std::vector<bool> dimmed, bool fades) {
    BoardLook look;
    look.square = boardGround();
    look.disc = kDisc;
    look.line = kLine;
    for (const std::uint32_t lane : lanes) {
        look.workers.push_back(workerColor(lane, true));
    }
    look.dimmed = std::move(dimmed);
    look.fades = fades;
    return look;
}

void paintBoard(QPainter& painter, const QRectF& area, const BoardSquare& square,
                DartBuffer& buffer, const BoardWords& words, const QFont& font) {
    painter.save();
    painter.fillRect(area, boardGround());
    painter.drawImage(square.place, buffer.compose());
    painter.setPen(QPen(kEdge, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(square.place.adjusted(-0.5, -0.5, 0.5, 0.5));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    if (!words.invitation.isEmpty()) {
        QFont large = font;
        if (font.pointSizeF() > 0) {
            large.setPointSizeF(font.pointSizeF() * 1.25);
        } else {
            large.setPixelSize(font.pixelSize() * 5 / 4);
        }
        painter.setFont(large);
        painter.setPen(kWords);
        const QRectF middle =
            square.place.adjusted(square.place.width() * 0.16, 0, -square.place.width() * 0.16, 0);
        painter.drawText(QRectF(middle.left(), middle.center().y() - 0.35 * middle.height(),
                                middle.width(), 0.33 * middle.height()),
                         Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, words.invitation);
        painter.setFont(font);
    }
    paintWords(painter, area, words);
    painter.restore();
}

double paintWorkerLegend(QPainter* painter, const QRectF& area,
                         const std::vector<std::uint32_t>& lanes, const QFont& font, bool dark,
                         const QColor& text) {
    const QFontMetricsF metrics(font);
    const double row = std::ceil(metrics.height() * 1.3);
    const double radius = metrics.height() * 0.32;
    double x = area.left();
    double y = area.top();
    if (painter != nullptr) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setFont(font);
    }
    for (const std::uint32_t lane : lanes) {
        const QString number = QString::number(lane + 1);
        const double width = 2 * radius + 4 + metrics.horizontalAdvance(number) + row * 0.6;
        if (x + width > area.right() && x > area.left()) {
            x = area.left();
            y += row;
        }
        if (painter != nullptr) {
            const QPointF centre(x + radius + 1, y + row / 2);
            painter->fillPath(markerPath(workerMarker(lane), centre, radius),
                              workerColor(lane, dark));
            painter->setPen(text);
            painter->drawText(QRectF(x + 2 * radius + 4, y, width, row),
                              Qt::AlignLeft | Qt::AlignVCenter, number);
        }
        x += width;
    }
    if (painter != nullptr) {
        painter->restore();
    }
    return y + row - area.top();
}

}  // namespace dartscope::gui
