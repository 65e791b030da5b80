// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/timeline/live_strip.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/texts.h"

namespace dartscope::gui {
namespace {

struct LiveStrip {
    Q_DECLARE_TR_FUNCTIONS(dartscope::gui::LiveStrip)
};

double shareThrown(const experiment::Progress& progress) {
    return progress.totalDarts == 0 ? 0
                                    : std::min(1.0, static_cast<double>(progress.darts) /
                                                        static_cast<double>(progress.totalDarts));
}

void paintBar(QPainter& painter, const QRectF& bar, double share, const LaneStyle& style) {
    const bool dark = isDark(style.palette);
    painter.setPen(QPen(color(Role::Idle, dark), 1));
    painter.setBrush(style.palette.color(QPalette::Base));
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (share > 0) {
        QRectF done = bar.adjusted(2, 2, -2, -2);
        done.setWidth(std::max(2.0, done.width() * share));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::Work, dark));
        painter.drawRoundedRect(done, 3, 3);
    }
}

/// A cell: the worker's marker, full while it has a task in hand, else its outline.
void paintWorkers(QPainter& painter, const QRectF& area, const experiment::Progress& progress,
                  std::uint32_t workers, const LaneStyle& style) {
    const bool dark = isDark(style.palette);
    const QFontMetricsF metrics(style.font);
    const double radius = metrics.height() * 0.36;
    const double cell =
        std::ceil(2 * radius + metrics.horizontalAdvance(inDigits(workers)) + metrics.height());
    const double row = std::ceil(metrics.height() * 1.5);
    double x = area.left();
    double y = area.top();
    std::vector<experiment::LaneProgress> lanes = progress.lanes;
    std::ranges::sort(lanes, {}, &experiment::LaneProgress::lane);
    for (const experiment::LaneProgress& lane : lanes) {
        if (x + cell > area.right()) {
            x = area.left();
            y += row;
        }
        if (y + row > area.bottom()) {
            return;
        }
        const QPainterPath marker =
            markerPath(workerMarker(lane.lane), QPointF(x + radius + 1, y + row / 2), radius);
        const QColor ink = workerColor(lane.lane, dark);
        painter.setPen(QPen(ink, 1.5));
        painter.setBrush(lane.working ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter.drawPath(marker);
        painter.setPen(style.palette.color(QPalette::WindowText));
        painter.drawText(QRectF(x + 2 * radius + 6, y, cell, row), Qt::AlignLeft | Qt::AlignVCenter,
                         inDigits(lane.lane + 1ULL));
        x += cell;
    }
}

}  // namespace

QString liveWords(const experiment::Progress& progress, std::uint32_t workers) {
    switch (progress.phase) {
        case experiment::Progress::Phase::Launching:
            return LiveStrip::tr("Starting %n worker(s)…", nullptr, static_cast<int>(workers));
        case experiment::Progress::Phase::Queued:
            //: a scheduler has not started the run yet; %1 is a duration
            return LiveStrip::tr("Waiting in the queue for %1")
                .arg(duration(progress.sinceRequestedNs));
        case experiment::Progress::Phase::Cancelling:
            //: until a scheduler has confirmed it
            return LiveStrip::tr("Cancelling…");
        case experiment::Progress::Phase::Working:
            //: %1 is a percentage, %2 a number of darts, %3 a duration
            return LiveStrip::tr("%1 of %2 darts thrown, %3 since the request")
                .arg(percent(shareThrown(progress)), inWords(progress.totalDarts),
                     duration(progress.sinceRequestedNs));
        case experiment::Progress::Phase::Collecting:
            return LiveStrip::tr("Collecting what the workers recorded…");
        case experiment::Progress::Phase::MeasuringReference:
            return LiveStrip::tr("Measuring what one worker needs…");
    }
    return {};
}

void paintLive(QPainter& painter, const QRectF& area, const experiment::Progress& progress,
               std::uint32_t workers, const LaneStyle& style) {
    const QFontMetricsF metrics(style.font);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style.font);
    const QRectF inner = area.adjusted(12, 8, -12, -8);
    const double line = std::ceil(metrics.height()) + 4;
    painter.setPen(style.palette.color(QPalette::WindowText));
    painter.drawText(
        QRectF(inner.left(), inner.top(), inner.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(liveWords(progress, workers), Qt::ElideRight, inner.width()));
    paintBar(painter, QRectF(inner.left(), inner.top() + line + 2, inner.width(), 16),
             shareThrown(progress), style);
    painter.setPen(color(Role::MutedText, isDark(style.palette)));
    const QRectF note(inner.left(), inner.bottom() - 2 * line, inner.width(), 2 * line);
    painter.drawText(
        note, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap,
        LiveStrip::tr("Full markers have a task in hand. The lanes appear when the run has ended: "
                      "only then are the times of all tasks known."));
    paintWorkers(painter,
                 QRectF(inner.left(), inner.top() + line + 26, inner.width(),
                        std::max(0.0, inner.height() - 3 * line - 26)),
                 progress, workers, style);
    painter.restore();
}

}  // namespace dartscope::gui
