// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/timeline/transport_icons.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace dartscope::gui {
namespace {

/// A triangle that fills a box, pointing right (direction 1) or left (−1).
void addTriangle(QPainterPath& path, double left, double width, int direction) {
    const double back = direction > 0 ? left : left + width;
    const double tip = direction > 0 ? left + width : left;
    path.addPolygon(
        QPolygonF({QPointF(back, 3), QPointF(tip, 10), QPointF(back, 17), QPointF(back, 3)}));
}

/// In a square of 20 × 20.
QPainterPath shapeOf(TransportIcon icon) {
    QPainterPath path;
    switch (icon) {
        case TransportIcon::ToStart:
            path.addRect(3, 3, 2.5, 14);
            addTriangle(path, 7, 10, -1);
            break;
        case TransportIcon::StepBack:
            addTriangle(path, 2.5, 10, -1);
            path.addRect(14, 3, 2.5, 14);
            break;
        case TransportIcon::Play:
            addTriangle(path, 5, 12, 1);
            break;
        case TransportIcon::Pause:
            path.addRect(4.5, 3, 4, 14);
            path.addRect(11.5, 3, 4, 14);
            break;
        case TransportIcon::StepForward:
            path.addRect(3.5, 3, 2.5, 14);
            addTriangle(path, 7.5, 10, 1);
            break;
        case TransportIcon::Slower:
            path.addRect(4, 9, 12, 2.4);
            break;
        case TransportIcon::Faster:
            path.addRect(4, 9, 12, 2.4);
            path.addRect(8.8, 4.2, 2.4, 12);
            path.setFillRule(Qt::WindingFill);
            break;
    }
    return path;
}

}  // namespace

QIcon transportIcon(TransportIcon icon, const QColor& ink, const QColor& disabledInk) {
    const QPainterPath shape = shapeOf(icon);
    QIcon made;
    for (const int side : {20, 40, 60}) {
        for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Disabled}) {
            QPixmap pixmap(side, side);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.scale(side / 20.0, side / 20.0);
            painter.fillPath(shape, mode == QIcon::Normal ? ink : disabledInk);
            painter.end();
            made.addPixmap(pixmap, mode);
        }
    }
    return made;
}

}  // namespace dartscope::gui
