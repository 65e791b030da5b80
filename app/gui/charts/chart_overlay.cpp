// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chart_overlay.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <iterator>

#include "app/gui/bridge/appearance.h"
#include "app/gui/charts/sweep_chart.h"

namespace dartscope::gui {
namespace {

constexpr double kMarkerRadius = 5;
constexpr double kCapHalfWidth = 4;
constexpr double kLabelGap = 10;

struct Label {
    QString text;
    QColor ink;
    QPainterPath marker;  ///< around (0, 0); empty where the label needs none
    QColor markerInk;
    double x = 0;
    double y = 0;  ///< vertical centre
};

/// Text on a patch of the ground, so that lines below do not run through it.
void paintPatched(QPainter& painter, const QRectF& box, int flags, const QString& text,
                  const QColor& ground, const QColor& ink) {
    painter.fillRect(painter.boundingRect(box, flags, text).adjusted(-2, 0, 2, 0), ground);
    painter.setPen(ink);
    painter.drawText(box, flags, text);
}

/// A warning sign: a triangle with an exclamation mark, drawn so that no font needs to have it.
void paintWarning(QPainter& painter, QPointF centre, double radius, const QColor& ink,
                  const QColor& ground) {
    QPainterPath triangle;
    triangle.moveTo(centre + QPointF(0, -radius));
    triangle.lineTo(centre + QPointF(radius, radius * 0.8));
    triangle.lineTo(centre + QPointF(-radius, radius * 0.8));
    triangle.closeSubpath();
    painter.setPen(QPen(ink, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(ink);
    painter.drawPath(triangle);
    painter.setPen(QPen(ground, radius * 0.26, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre + QPointF(0, -radius * 0.35), centre + QPointF(0, radius * 0.15));
    painter.drawPoint(centre + QPointF(0, radius * 0.52));
}

/// The part of a segment within the box (Liang and Barsky); false where there is none.
bool cutTo(const QRectF& box, QPointF& from, QPointF& to) {
    const QPointF along = to - from;
    double begin = 0;
    double end = 1;
    const auto side = [&](double step, double room) {
        if (step == 0) {
            return room >= 0;
        }
        const double at = room / step;
        (step < 0 ? begin : end) = step < 0 ? std::max(begin, at) : std::min(end, at);
        return begin <= end;
    };
    if (!side(-along.x(), from.x() - box.left()) || !side(along.x(), box.right() - from.x()) ||
        !side(-along.y(), from.y() - box.top()) || !side(along.y(), box.bottom() - from.y())) {
        return false;
    }
    to = from + end * along;
    from += begin * along;
    return true;
}

void paintBar(QPainter& painter, double x, double top, double bottom) {
    painter.drawLine(QPointF(x, top), QPointF(x, bottom));
    painter.drawLine(QPointF(x - kCapHalfWidth, top), QPointF(x + kCapHalfWidth, top));
    painter.drawLine(QPointF(x - kCapHalfWidth, bottom), QPointF(x + kCapHalfWidth, bottom));
}

/// A line as far as it lies within the plot. SVG has no clipping here, so it is cut by hand.
void paintWithin(QPainter& painter, const QPolygonF& line, const QRectF& plot) {
    QPolygonF inside;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        QPointF from = line[i];
        QPointF to = line[i + 1];
        if (!cutTo(plot, from, to)) {
            continue;
        }
        if (!inside.isEmpty() && inside.back() != from) {
            painter.drawPolyline(inside);
            inside.clear();
        }
        if (inside.isEmpty()) {
            inside << from;
        }
        inside << to;
    }
    painter.drawPolyline(inside);
}

/// Moves labels apart that would touch, keeping their order, within [top, bottom].
void spread(std::vector<Label>& labels, double lineHeight, double top, double bottom) {
    std::sort(labels.begin(), labels.end(),
              [](const Label& a, const Label& b) { return a.y < b.y; });
    double least = top;
    for (Label& label : labels) {
        label.y = std::max(label.y, least);
        least = label.y + lineHeight;
    }
    double most = bottom;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->y = std::min(label->y, most);
        most = label->y - lineHeight;
    }
}

}  // namespace

ChartOverlay::ChartOverlay(SweepChart* chart) : QGraphicsItem(chart), m_chart(chart) {
    setZValue(1000);
    setAcceptedMouseButtons(Qt::NoButton);
}

void ChartOverlay::refresh() {
    const QRectF bounds(QPointF(0, 0), m_chart->size());
    if (bounds != m_bounds) {
        prepareGeometryChange();
        m_bounds = bounds;
    }
    update();
}

void ChartOverlay::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->setRenderHint(QPainter::Antialiasing);
    paintTexts(*painter);
    paintRules(*painter);
    paintCurves(*painter);
    paintBars(*painter);
    paintMarkers(*painter);
    paintSelection(*painter);
    paintLabels(*painter);
}

QColor ChartOverlay::ink(std::size_t series, const ChartPoint& point) const {
    const bool dark = m_chart->style().dark;
    return point.view.beyondAllowed ? color(Role::Beyond, dark)
                                    : workerColor(static_cast<std::uint32_t>(series), dark);
}

void ChartOverlay::paintTexts(QPainter& painter) const {
    const ChartModel& model = m_chart->model();
    const ChartStyle& style = m_chart->style();
    const ChartLayout& layout = m_chart->arrangement();
    painter.setFont(style.titleFont());
    painter.setPen(style.text);
    painter.drawText(layout.title, Qt::TextWordWrap, model.title);
    painter.setFont(style.smallFont());
    painter.setPen(style.muted);
    if (!layout.subtitle.isNull()) {
        painter.drawText(layout.subtitle, Qt::TextWordWrap, model.subtitle);
    }
    painter.drawText(layout.xTitle, Qt::AlignCenter, model.xTitle);
    painter.save();
    painter.translate(layout.yTitle.center());
    painter.rotate(-90);
    const QSizeF turned = layout.yTitle.size().transposed();
    painter.drawText(QRectF(QPointF(-turned.width() / 2, -turned.height() / 2), turned),
                     Qt::AlignCenter | Qt::TextDontClip, model.yTitle);
    painter.restore();
    for (const NoteBox& note : layout.notes) {
        painter.setPen(style.muted);
        painter.drawText(note.box, Qt::TextWordWrap, note.text);
        const double middle = note.box.top() + QFontMetricsF(style.smallFont()).height() / 2;
        const QPointF sign(note.box.left() - 11, middle);
        painter.setBrush(Qt::NoBrush);
        if (note.sign == NoteSign::Bar) {
            painter.setPen(QPen(style.muted, 1.3));
            paintBar(painter, sign.x(), sign.y() - 5, sign.y() + 5);
        } else if (note.sign == NoteSign::Hollow) {
            painter.setPen(QPen(color(Role::Beyond, style.dark), 1.5));
            painter.drawEllipse(sign, 4, 4);
        } else if (note.sign == NoteSign::Curve) {
            painter.setPen(QPen(style.muted, 1.3));
            painter.drawLine(sign + QPointF(-6, 3), sign + QPointF(6, -3));
        } else if (note.sign == NoteSign::Warning) {
            paintWarning(painter, sign, 5.5, color(Role::WarningText, style.dark), style.ground);
        }
    }
}

void ChartOverlay::paintRules(QPainter& painter) const {
    const ChartStyle& style = m_chart->style();
    const ChartLayout& layout = m_chart->arrangement();
    painter.setFont(style.smallFont());
    for (const RuleBox& rule : layout.rules) {
        const double x = m_chart->positionOf({rule.rule.x, m_chart->model().y.top}).x();
        const QColor line = rule.rule.allowed ? color(Role::Limit, style.dark) : style.muted;
        painter.setPen(QPen(line, rule.rule.allowed ? 1.6 : 1.1,
                            rule.rule.allowed ? Qt::DashLine : Qt::DotLine));
        painter.drawLine(QPointF(x, rule.box.bottom()), QPointF(x, layout.plot.bottom()));
    }
    for (const RuleBox& rule : layout.rules) {
        const QColor text = rule.rule.allowed ? color(Role::Limit, style.dark) : style.muted;
        paintPatched(painter, rule.box, Qt::AlignCenter | Qt::TextDontClip, rule.rule.label,
                     style.ground, text);
    }
}

void ChartOverlay::paintBars(QPainter& painter) const {
    const std::vector<ChartSeries>& series = m_chart->model().series;
    for (std::size_t s = 0; s < series.size(); ++s) {
        for (const ChartPoint& point : series[s].points) {
            if (point.bounds) {
                painter.setPen(QPen(ink(s, point), 1.5));
                paintBar(painter, m_chart->positionOf({point.x, point.y}).x(),
                         m_chart->positionOf({point.x, point.bounds->high}).y(),
                         m_chart->positionOf({point.x, point.bounds->low}).y());
            }
        }
    }
}

void ChartOverlay::paintMarkers(QPainter& painter) const {
    const ChartStyle& style = m_chart->style();
    const std::vector<ChartSeries>& series = m_chart->model().series;
    for (std::size_t s = 0; s < series.size(); ++s) {
        const Marker marker = workerMarker(static_cast<std::uint32_t>(s));
        for (const ChartPoint& point : series[s].points) {
            if (!series[s].markers) {
                break;
            }
            const QPointF at = m_chart->positionOf({point.x, point.y});
            const QColor colour = ink(s, point);
            const bool hollow = point.view.beyondAllowed;
            painter.setPen(QPen(hollow ? colour : style.ground, hollow ? 1.8 : 1));
            painter.setBrush(hollow ? style.ground : colour);
            painter.drawPath(markerPath(marker, at, kMarkerRadius));
            if (point.view.suspect) {
                paintWarning(painter, at + QPointF(10, -10), 6,
                             color(Role::WarningText, style.dark), style.ground);
            }
        }
    }
}

void ChartOverlay::paintCurves(QPainter& painter) const {
    const ChartStyle& style = m_chart->style();
    const QRectF plot = m_chart->arrangement().plot;
    const auto places = [this](const std::vector<QPointF>& values) {
        QPolygonF polygon;
        for (const QPointF& value : values) {
            polygon << m_chart->positionOf(value);
        }
        return polygon;
    };
    for (const ChartCurve& curve : m_chart->model().curves) {
        const QColor line = curve.series
                                ? workerColor(static_cast<std::uint32_t>(*curve.series), style.dark)
                                : color(Role::Ideal, style.dark);
        if (curve.low.size() > 1) {
            QPolygonF band = places(curve.low);
            const QPolygonF high = places(curve.high);
            std::reverse_copy(high.begin(), high.end(), std::back_inserter(band));
            QColor fill = line;
            fill.setAlphaF(0.16F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawPolygon(band.intersected(QPolygonF(plot)));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(line, 1.3));
        paintWithin(painter, places(curve.line), plot);
        painter.setPen(QPen(line, 1.3, Qt::DashLine));
        paintWithin(painter, places(curve.beyond), plot);
    }
}

void ChartOverlay::paintSelection(QPainter& painter) const {
    const auto selected = m_chart->selected();
    if (!selected) {
        return;
    }
    const ChartPoint& point = m_chart->point(*selected);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_chart->style().text, 1.8));
    painter.drawEllipse(m_chart->positionOf({point.x, point.y}), kMarkerRadius + 4,
                        kMarkerRadius + 4);
}

/// Beside the point where the ideal line leaves through the top: to the right, where the axis'
/// headroom keeps the series away, or to the left, above the line, where nothing measured lies.
QRectF ChartOverlay::idealBox(QPointF exit, double width, double height) const {
    const ChartLayout& layout = m_chart->arrangement();
    if (exit.y() > layout.plot.center().y()) {  // it leaves through the bottom
        return {exit.x() - width - 12, layout.plot.bottom() - height - 4, width, height};
    }
    const QRectF right(exit.x() + 8, layout.plot.top() + 2, width, height);
    const auto crossed = [&](const QRectF& box) {
        return std::any_of(layout.rules.begin(), layout.rules.end(), [&](const RuleBox& rule) {
            const double x = m_chart->positionOf({rule.rule.x, m_chart->model().y.top}).x();
            return x > box.left() - 4 && x < box.right() + 4;
        });
    };
    if (right.right() < layout.plot.right() && !crossed(right)) {
        return right;
    }
    const ChartModel& model = m_chart->model();
    const QPointF origin = m_chart->positionOf({model.x.bottom, model.y.bottom});
    const double lean = (exit.x() - origin.x()) / std::max(1.0, origin.y() - exit.y());
    const QRectF left = right.translated(-width - 16 - lean * height, 0);
    return left.left() > layout.plot.left() ? left : right;
}

void ChartOverlay::paintLabels(QPainter& painter) const {
    const ChartModel& model = m_chart->model();
    const ChartStyle& style = m_chart->style();
    const QRectF plot = m_chart->arrangement().plot;
    painter.setFont(style.font);
    const QFontMetricsF metrics(style.font);
    const double height = metrics.height();
    std::vector<Label> labels;
    for (const ChartSeries& series : model.series) {
        if (!series.points.empty()) {
            const ChartPoint& last = series.points.back();
            const QPointF at = m_chart->positionOf({last.x, last.y});
            if (!series.markers) {  // a line that ends far from the others' labels
                const double width = metrics.horizontalAdvance(series.name) + 2;
                paintPatched(painter, QRectF(at.x() - width, at.y() - height - 6, width, height),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, series.name,
                             style.ground, style.text);
                continue;
            }
            labels.push_back({series.name, style.text, {}, {}, at.x() + kLabelGap, at.y()});
            if (model.series.size() > 1 && series.markers) {
                // Labels that were moved apart no longer stand beside their own last point.
                const auto number = static_cast<std::uint32_t>(&series - model.series.data());
                labels.back().marker = markerPath(workerMarker(number), {0, 0}, kMarkerRadius - 1);
                labels.back().markerInk = workerColor(number, style.dark);
            }
        }
    }
    for (const ChartCurve& curve : model.curves) {
        const std::vector<QPointF>& far = curve.beyond.empty() ? curve.line : curve.beyond;
        const auto seen = std::find_if(far.rbegin(), far.rend(), [&](const QPointF& value) {
            return plot.adjusted(0, -1, 1, 1).contains(m_chart->positionOf(value));
        });
        if (seen != far.rend() && !curve.label.isEmpty()) {
            const QPointF at = m_chart->positionOf(*seen);
            labels.push_back({curve.label, style.muted, {}, {}, at.x() + 5, at.y()});
        }
    }
    if (!model.ideal.empty()) {
        const QColor ideal = style.muted;
        const QPointF end = m_chart->positionOf(model.ideal.back());
        if (end.x() >= plot.right() - 1) {
            labels.push_back({model.idealLabel, ideal, {}, {}, plot.right() + 5, end.y()});
        } else {
            paintPatched(painter,
                         idealBox(end, metrics.horizontalAdvance(model.idealLabel), height),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, model.idealLabel,
                         style.ground, ideal);
        }
    }
    spread(labels, height, plot.top() + height / 2, plot.bottom() - height / 2);
    for (const Label& label : labels) {
        const double indent = label.marker.isEmpty() ? 0 : kLabelMarkerWidth;
        const QRectF box(label.x + indent, label.y - height / 2,
                         metrics.horizontalAdvance(label.text) + 2, height);
        paintPatched(painter, box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, label.text,
                     style.ground, label.ink);
        if (indent > 0) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(label.markerInk);
            painter.drawPath(label.marker.translated(label.x + indent / 2, label.y));
        }
    }
}

}  // namespace dartscope::gui
