// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/memory_picture.h"

#include <QEvent>
#include <QPainter>

#include "app/gui/bridge/appearance.h"

namespace dartscope::gui {
namespace {

constexpr int kWorkers = 3;

void paintWorker(QPainter& painter, QPointF centre, double radius, std::uint32_t lane, bool dark) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(workerColor(lane, dark));
    painter.drawPath(markerPath(workerMarker(lane), centre, radius));
}

void paintBox(QPainter& painter, const QRectF& box, const QColor& lines) {
    QColor fill = lines;
    fill.setAlphaF(0.10F);
    painter.setPen(QPen(lines, 1.4));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, 4, 4);
}

/// A line with a head, from right to left or from left to right.
void paintArrow(QPainter& painter, QPointF from, QPointF to, const QColor& lines) {
    painter.setPen(QPen(lines, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, to);
    const double back = to.x() > from.x() ? -3 : 3;
    painter.drawLine(to, to + QPointF(back, -3));
    painter.drawLine(to, to + QPointF(back, 3));
}

}  // namespace

void paintMemory(QPainter& painter, const QRectF& area, catalogue::Group group, const QColor& lines,
                 bool dark) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all = area.adjusted(2, 2, -2, -2);
    const double radius = all.height() * 0.13;
    const auto along = [&](int worker) {
        return all.left() + all.width() * (2 * worker + 1) / (2.0 * kWorkers);
    };
    if (group == catalogue::Group::Serial || group == catalogue::Group::SharedMemory) {
        paintBox(painter, all, lines);
        const int workers = group == catalogue::Group::Serial ? 1 : kWorkers;
        for (int worker = 0; worker < workers; ++worker) {
            const double x = workers == 1 ? all.center().x() : along(worker);
            paintWorker(painter, {x, all.center().y()}, radius, static_cast<std::uint32_t>(worker),
                        dark);
        }
        painter.restore();
        return;
    }
    const bool messages = group == catalogue::Group::MessagePassing;
    const double gap = messages ? 9 : 5;
    const double width = all.width() / kWorkers;
    for (int worker = 0; worker < kWorkers; ++worker) {
        const QRectF box(all.left() + worker * width + gap / 2, all.top(), width - gap,
                         all.height());
        paintBox(painter, box, lines);
        paintWorker(painter, {along(worker), all.top() + all.height() * 0.36}, radius,
                    static_cast<std::uint32_t>(worker), dark);
        if (messages && worker > 0) {
            const double y = all.top() + all.height() * 0.74;
            paintArrow(painter, {box.left() + 3, y}, {box.left() - gap - 3, y}, lines);
        }
    }
    painter.restore();
}

QString memoryWords(catalogue::Group group) {
    switch (group) {
        case catalogue::Group::Serial:
            return MemoryPicture::tr("One worker with its memory");
        case catalogue::Group::EmbarrassinglyParallel:
            return MemoryPicture::tr("Each worker has a memory of its own and speaks to nobody");
        case catalogue::Group::SharedMemory:
            return MemoryPicture::tr("All workers share one memory");
        case catalogue::Group::MessagePassing:
            return MemoryPicture::tr("Each worker has a memory of its own and sends messages");
    }
    return {};
}

MemoryPicture::MemoryPicture(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

void MemoryPicture::setGroup(catalogue::Group group) {
    m_group = group;
    retranslate();
    update();
}

void MemoryPicture::retranslate() {
    setToolTip(memoryWords(m_group));
    setAccessibleName(toolTip());
}

void MemoryPicture::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void MemoryPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool dark = isDark(palette());
    paintMemory(painter, rect(), m_group, color(Role::MutedText, dark), dark);
}

}  // namespace dartscope::gui
