// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <array>

namespace dartscope::gui {
namespace {

/// All signs are drawn on a square from (0, 0) to (16, 16).
constexpr double kUnits = 16;

QPen pen(const QColor& colour, double width) {
    return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void drawThrow(QPainter& painter, const QColor& colour) {
    painter.setBrush(colour);
    painter.setPen(pen(colour, 1.4));
    painter.drawPolygon(QPolygonF{QPointF(4, 2.6), QPointF(13.4, 8), QPointF(4, 13.4)});
}

void drawStop(QPainter& painter, const QColor& colour) {
    painter.setBrush(colour);
    painter.setPen(pen(colour, 1.4));
    painter.drawRect(QRectF(3.6, 3.6, 8.8, 8.8));
}

void drawReset(QPainter& painter, const QColor& colour) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen(colour, 1.8));
    painter.drawArc(QRectF(2.8, 3.2, 10.4, 10.4), 125 * 16, -290 * 16);
    painter.setBrush(colour);
    painter.setPen(pen(colour, 0.8));
    painter.drawPolygon(QPolygonF{QPointF(3.1, 1.2), QPointF(7.3, 3.9), QPointF(3.0, 6.6)});
}

void drawTrend(QPainter& painter, const QColor& colour) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen(colour, 1.3));
    painter.drawPolyline(QPolygonF{QPointF(2, 1.8), QPointF(2, 14), QPointF(14.6, 14)});
    painter.setPen(pen(colour, 1.9));
    painter.drawPolyline(
        QPolygonF{QPointF(4.6, 11), QPointF(7.6, 7.4), QPointF(10.4, 5.2), QPointF(14, 3.4)});
}

/// A filled outline with the mark cut out of it, so that it shows on every ground.
void drawCut(QPainter& painter, const QColor& colour, const QPainterPath& outline,
             const QPainterPath& mark) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(outline.subtracted(mark));
}

QPainterPath stroke(const QPainterPath& line, double width) {
    QPainterPathStroker stroker(pen(Qt::black, width));
    return stroker.createStroke(line);
}

QPainterPath disc() {
    QPainterPath path;
    path.addEllipse(QRectF(1, 1, 14, 14));
    return path;
}

void drawNote(QPainter& painter, const QColor& colour) {
    QPainterPath mark;
    mark.addEllipse(QPointF(8, 4.6), 1.15, 1.15);
    QPainterPath stem(QPointF(8, 7.6));
    stem.lineTo(8, 11.6);
    drawCut(painter, colour, disc(), mark.united(stroke(stem, 1.9)));
}

void drawWarning(QPainter& painter, const QColor& colour) {
    QPainterPath triangle;
    triangle.addPolygon(QPolygonF{QPointF(8, 2), QPointF(14.7, 13.7), QPointF(1.3, 13.7)});
    triangle.closeSubpath();
    QPainterPath mark;
    mark.addEllipse(QPointF(8, 12.1), 1.05, 1.05);
    QPainterPath stem(QPointF(8, 6.4));
    stem.lineTo(8, 9.6);
    drawCut(painter, colour, triangle.united(stroke(triangle, 1.6)),
            mark.united(stroke(stem, 1.7)));
}

void drawError(QPainter& painter, const QColor& colour) {
    QPainterPath cross(QPointF(5.4, 5.4));
    cross.lineTo(10.6, 10.6);
    cross.moveTo(10.6, 5.4);
    cross.lineTo(5.4, 10.6);
    drawCut(painter, colour, disc(), stroke(cross, 1.9));
}

void drawFine(QPainter& painter, const QColor& colour) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen(colour, 2));
    painter.drawPolyline(QPolygonF{QPointF(3, 8.6), QPointF(6.6, 12), QPointF(13, 4.4)});
}

void draw(Sign sign, QPainter& painter, const QColor& colour) {
    using Draw = void (*)(QPainter&, const QColor&);
    constexpr std::array<Draw, 8> kDraws{drawThrow, drawStop,    drawReset, drawTrend,
                                         drawNote,  drawWarning, drawError, drawFine};
    kDraws[static_cast<std::size_t>(sign)](painter, colour);
}

}  // namespace

QPixmap signPixmap(Sign sign, const QColor& colour, int side, double devicePixelRatio) {
    QPixmap pixmap(QSize(side, side) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / kUnits, side / kUnits);
    draw(sign, painter, colour);
    return pixmap;
}

QIcon signIcon(Sign sign, const QPalette& palette) {
    QIcon icon;
    for (const int side : {16, 24, 32, 48}) {
        icon.addPixmap(
            signPixmap(sign, palette.color(QPalette::Active, QPalette::ButtonText), side));
        icon.addPixmap(
            signPixmap(sign, palette.color(QPalette::Disabled, QPalette::ButtonText), side),
            QIcon::Disabled);
    }
    return icon;
}

}  // namespace dartscope::gui
