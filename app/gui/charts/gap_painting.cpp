// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/gap_painting.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/texts.h"

namespace dartscope::gui {
namespace {

struct GapLabels {
    Q_DECLARE_TR_FUNCTIONS(dartscope::gui::GapLabels)
};

constexpr double kPad = 10;
constexpr double kLeastShare = 0.0005;  ///< thinner parts are not drawn

/// Beside its colour every part has a hatching of its own.
enum class Hatch { None, Rising, Falling, Cross, Level, Upright, Hollow };

struct Look {
    QColor colour;
    Hatch hatch;
};

Look lookOf(const QString& id, bool dark) {
    if (id == QLatin1String("useful")) {
        return {color(Role::Work, dark), Hatch::None};
    }
    if (id == QLatin1String("work-inflation")) {
        return {workerColor(5, dark), Hatch::Rising};
    }
    if (id == QLatin1String("serial-part")) {
        return {workerColor(4, dark), Hatch::Level};
    }
    if (id == QLatin1String("imbalance")) {
        return {color(Role::Idle, dark), Hatch::Upright};
    }
    if (id == QLatin1String("lock-wait")) {
        return {color(Role::WaitingLock, dark), Hatch::Cross};
    }
    if (id == QLatin1String("cpu-wait")) {
        return {color(Role::WaitingCpu, dark), Hatch::Falling};
    }
    if (id == QLatin1String("message-wait")) {
        return {color(Role::Message, dark), Hatch::Level};
    }
    return {color(Role::MutedText, dark), Hatch::Hollow};
}

/// Lines of one direction across a box; cut by hand, because SVG knows no clipping here.
void paintStripes(QPainter& painter, const QRectF& box, bool rising, double apart) {
    const double run = box.width() + box.height();
    for (double offset = apart / 2; offset < run; offset += apart) {
        const double x0 = std::max(0.0, offset - box.height());
        const double x1 = std::min(offset, box.width());
        const QPointF from(box.left() + x0, box.top() + (offset - x0));
        const QPointF to(box.left() + x1, box.top() + (offset - x1));
        if (rising) {
            painter.drawLine(from, to);
        } else {
            painter.drawLine(QPointF(from.x(), box.top() + box.bottom() - from.y()),
                             QPointF(to.x(), box.top() + box.bottom() - to.y()));
        }
    }
}

void paintPiece(QPainter& painter, const QRectF& box, const Look& look, const ChartStyle& style) {
    QColor fill = look.colour;
    if (look.hatch != Hatch::None) {
        fill.setAlphaF(look.hatch == Hatch::Hollow ? 0.0F : 0.35F);
    }
    painter.fillRect(box, style.ground);
    painter.fillRect(box, fill);
    painter.setPen(
        QPen(look.colour, 1.2, look.hatch == Hatch::Hollow ? Qt::DotLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    constexpr double kApart = 6;
    if (look.hatch == Hatch::Rising || look.hatch == Hatch::Cross) {
        paintStripes(painter, box, true, kApart);
    }
    if (look.hatch == Hatch::Falling || look.hatch == Hatch::Cross) {
        paintStripes(painter, box, false, kApart);
    }
    if (look.hatch == Hatch::Level) {
        for (double y = box.top() + kApart / 2; y < box.bottom(); y += kApart) {
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        }
    }
    if (look.hatch == Hatch::Upright) {
        for (double x = box.left() + kApart / 2; x < box.right(); x += kApart) {
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
        }
    }
    painter.drawRect(box);
}

QString millis(double value) {
    return duration(static_cast<std::int64_t>(value * 1e6));
}

double paintHead(QPainter& painter, double width, const GapModel& model, const ChartStyle& style) {
    const auto paragraph = [&](const QFont& font, const QColor& ink, const QString& text,
                               double y) {
        painter.setFont(font);
        painter.setPen(ink);
        const QRectF box(kPad, y, width - 2 * kPad, 10'000);
        QRectF used;
        painter.drawText(box, Qt::TextWordWrap, text, &used);
        return used.bottom() + 1;
    };
    const double below = paragraph(style.titleFont(), style.text, model.title, kPad);
    return paragraph(style.smallFont(), style.muted, model.subtitle, below) + kPad;
}

/// Lines and percentages at 0, 50 and 100.
void paintShares(QPainter& painter, const QRectF& plot, const ChartStyle& style) {
    painter.setFont(style.smallFont());
    const double height = QFontMetricsF(style.smallFont()).height();
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = plot.bottom() - share * plot.height();
        painter.setPen(QPen(style.grid, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(style.muted);
        painter.drawText(QRectF(0, y - height / 2, plot.left() - 5, height),
                         Qt::AlignRight | Qt::AlignVCenter, percent(share));
    }
}

void paintBar(QPainter& painter, const QRectF& slot, const GapBar& bar, const ChartStyle& style) {
    double up = 0;
    double down = 0;
    for (const GapPiece& piece : bar.pieces) {
        if (std::abs(piece.share) < kLeastShare) {
            continue;
        }
        double& edge = piece.share > 0 ? up : down;
        const double from = slot.bottom() - edge * slot.height();
        edge += piece.share;
        const double to = slot.bottom() - edge * slot.height();
        paintPiece(painter,
                   QRectF(slot.left(), std::min(from, to), slot.width(), std::abs(to - from)),
                   lookOf(piece.id, style.dark), style);
    }
    if (bar.pieces.empty()) {
        painter.setPen(QPen(style.muted, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(slot);
        painter.drawText(slot, Qt::AlignCenter, QStringLiteral("?"));
    }
}

std::vector<QRectF> paintBars(QPainter& painter, const QRectF& area, const GapModel& model,
                              const ChartStyle& style) {
    const QFontMetricsF small(style.smallFont());
    const double left = kPad + small.horizontalAdvance(percent(1)) + 8;
    const double labels = 2 * small.height() + 8;
    // Work that costs less than the base's reaches below the axis.
    double below = 0;
    double above = 1;
    for (const GapBar& bar : model.bars) {
        double down = 0;
        double up = 0;
        for (const GapPiece& piece : bar.pieces) {
            (piece.share < 0 ? down : up) += piece.share;
        }
        below = std::max(below, -down);
        above = std::max(above, up);
    }
    const double height = (area.height() - labels) / (above + below);
    const double bottom = area.top() + height * above;
    const QRectF plot(left, bottom - height, area.width() - left - kPad, height);
    paintShares(painter, plot, style);
    std::vector<QRectF> boxes;
    const double pitch = plot.width() / std::max<double>(1, static_cast<double>(model.bars.size()));
    const double width = std::min(64.0, pitch * 0.62);
    for (std::size_t i = 0; i < model.bars.size(); ++i) {
        const double centre = plot.left() + (static_cast<double>(i) + 0.5) * pitch;
        const QRectF slot(centre - width / 2, plot.top(), width, plot.height());
        paintBar(painter, slot, model.bars[i], style);
        boxes.push_back(slot.adjusted(-2, 0, 2, small.height() + 4));
        const QRectF label(centre - pitch / 2, bottom + height * below + 3, pitch, small.height());
        painter.setFont(style.smallFont());
        painter.setPen(model.chosen == i ? style.text : style.muted);
        painter.drawText(label, Qt::AlignCenter,
                         small.elidedText(model.bars[i].label, Qt::ElideRight, pitch));
        if (model.chosen == i) {
            painter.setPen(QPen(style.text, 2));
            painter.drawLine(QPointF(slot.left(), label.bottom() + 1),
                             QPointF(slot.right(), label.bottom() + 1));
        }
    }
    painter.setPen(style.muted);
    painter.drawText(
        QRectF(plot.left(), area.bottom() - small.height(), plot.width(), small.height()),
        Qt::AlignCenter, GapLabels::tr("Workers"));
    return boxes;
}

/// A row of the waterfall: from one time to another, in milliseconds.
struct Row {
    QString name;
    double from = 0;
    double to = 0;
    Look look;
    QString value;
};

std::vector<Row> rowsOf(const GapBar& bar, const ChartStyle& style) {
    std::vector<Row> rows;
    double at = 0;
    for (const GapPiece& piece : bar.pieces) {
        if (std::abs(piece.share) < kLeastShare && piece.id != QLatin1String("useful")) {
            continue;
        }
        const bool first = rows.empty();
        rows.push_back(
            {first ? GapLabels::tr("ideal: useful work, shared out") : piece.name, at,
             at + piece.millis, lookOf(piece.id, style.dark),
             first ? millis(piece.millis)
                   : (piece.millis < 0 ? QString() : QStringLiteral("+")) + millis(piece.millis)});
        at += piece.millis;
    }
    rows.push_back({GapLabels::tr("measured"),
                    0,
                    bar.elapsedMillis,
                    {style.text, Hatch::Hollow},
                    millis(bar.elapsedMillis)});
    return rows;
}

double rowHeight(const ChartStyle& style) {
    return QFontMetricsF(style.smallFont()).height() + 5;
}

void paintWaterfall(QPainter& painter, const QRectF& area, const GapBar& bar,
                    const ChartStyle& style) {
    const std::vector<Row> rows = rowsOf(bar, style);
    const QFontMetricsF small(style.smallFont());
    double names = 0;
    double values = 0;
    double most = bar.elapsedMillis;
    for (const Row& row : rows) {
        names = std::max(names, small.horizontalAdvance(row.name));
        values = std::max(values, small.horizontalAdvance(row.value));
        most = std::max({most, row.from, row.to});
    }
    names = std::min(names, area.width() * 0.45);
    const double left = area.left() + names + 10;
    const double width = std::max(20.0, area.right() - values - 10 - left);
    double y = area.top();
    for (const Row& row : rows) {
        const double height = rowHeight(style);
        const double from = left + std::min(row.from, row.to) / most * width;
        const double length = std::abs(row.to - row.from) / most * width;
        paintPiece(painter, QRectF(from, y + 2, std::max(1.0, length), height - 4), row.look,
                   style);
        painter.setFont(style.smallFont());
        painter.setPen(style.text);
        painter.drawText(QRectF(area.left(), y, names, height), Qt::AlignRight | Qt::AlignVCenter,
                         small.elidedText(row.name, Qt::ElideRight, names));
        painter.drawText(QRectF(left + width + 8, y, values + 4, height),
                         Qt::AlignLeft | Qt::AlignVCenter, row.value);
        y += height;
    }
}

}  // namespace

std::vector<QRectF> paintGap(QPainter& painter, QSizeF size, const GapModel& model,
                             const ChartStyle& style) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), size), style.ground);
    const double top = paintHead(painter, size.width(), model, style);
    double bottom = size.height() - kPad;
    const QFontMetricsF small(style.smallFont());
    if (model.chosen) {
        const GapBar& bar = model.bars[*model.chosen];
        const double rows = static_cast<double>(rowsOf(bar, style).size()) * rowHeight(style);
        const double caption = small.height() * 2 + 6;
        constexpr double kLeastBars = 110;
        if (bottom - rows - caption - top > kLeastBars) {
            const QRectF area(kPad, bottom - rows, size.width() - 2 * kPad, rows);
            paintWaterfall(painter, area, bar, style);
            painter.setFont(style.smallFont());
            painter.setPen(style.text);
            //: caption of a waterfall chart; %1 says how many workers
            const QString from =
                GapLabels::tr("From the ideal time to the measured one, %1 workers").arg(bar.label);
            painter.drawText(QRectF(kPad, area.top() - caption, area.width(), small.height()),
                             Qt::AlignLeft, small.elidedText(from, Qt::ElideRight, area.width()));
            painter.setPen(style.muted);
            painter.drawText(
                QRectF(kPad, area.top() - caption + small.height(), area.width(), small.height()),
                Qt::AlignLeft, small.elidedText(bar.pop, Qt::ElideRight, area.width()));
            bottom = area.top() - caption - kPad;
        }
    }
    const auto boxes = paintBars(painter, QRectF(0, top, size.width(), bottom - top), model, style);
    painter.restore();
    return boxes;
}

}  // namespace dartscope::gui
