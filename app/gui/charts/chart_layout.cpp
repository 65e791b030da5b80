// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chart_layout.h"

#include <QFontMetricsF>
#include <algorithm>

namespace dartscope::gui {
namespace {

constexpr double kPad = 10;
constexpr double kGap = 4;
constexpr double kLeastPlotHeight = 120;
constexpr double kSignWidth = 18;
constexpr double kHuge = 10'000;

double wrappedHeight(const QFontMetricsF& metrics, const QString& text, double width) {
    return metrics.boundingRect(QRectF(0, 0, width, kHuge), Qt::TextWordWrap, text).height();
}

/// Tick labels as the axis writes them.
double tickWidth(const ChartModel& model, const QFontMetricsF& metrics) {
    double widest = 0;
    for (const QString& label : model.y.labels()) {
        widest = std::max(widest, metrics.horizontalAdvance(label));
    }
    return widest;
}

double labelMargin(const ChartModel& model, const QFontMetricsF& metrics) {
    double widest = 0;
    for (const ChartSeries& series : model.series) {
        widest = std::max(widest, metrics.horizontalAdvance(series.name) +
                                      (model.series.size() > 1 ? kLabelMarkerWidth : 0));
    }
    for (const ChartCurve& curve : model.curves) {
        widest = std::max(widest, metrics.horizontalAdvance(curve.label));
    }
    // An ideal line that leaves through the top is labelled inside the plot.
    if (!model.ideal.empty() && model.ideal.back().x() >= model.x.top * (1 - 1e-9)) {
        widest = std::max(widest, metrics.horizontalAdvance(model.idealLabel));
    }
    return widest + kPad + kGap;
}

std::vector<NoteBox> notesOf(const ChartModel& model) {
    std::vector<NoteBox> notes;
    const auto add = [&notes](NoteSign sign, const QString& text) {
        if (!text.isEmpty()) {
            notes.push_back({sign, text, {}});
        }
    };
    const bool bars =
        std::any_of(model.series.begin(), model.series.end(), [](const ChartSeries& series) {
            return std::any_of(series.points.begin(), series.points.end(),
                               [](const ChartPoint& point) { return point.bounds.has_value(); });
        });
    add(bars ? NoteSign::Bar : NoteSign::None, model.barNote);
    add(NoteSign::Curve, model.curveNote);
    add(NoteSign::Hollow, model.beyondNote);
    add(NoteSign::Warning, model.suspectNote);
    return notes;
}

/// Places notes from the bottom edge up; returns where they start.
double placeNotes(std::vector<NoteBox>& notes, const QFontMetricsF& metrics, QSizeF size) {
    const double left = kPad + kSignWidth;
    const double width = size.width() - left - kPad;
    double bottom = size.height() - kPad;
    for (auto note = notes.rbegin(); note != notes.rend(); ++note) {
        const double height = wrappedHeight(metrics, note->text, width);
        note->box = QRectF(left, bottom - height, width, height);
        bottom -= height + 2;
    }
    return notes.empty() ? bottom : bottom - kGap;
}

/// Labels in as few rows as they fit in without touching, the bottom row filled first.
std::vector<RuleBox> placeRules(const ChartModel& model, const QFontMetricsF& metrics, double left,
                                double plotWidth, double right, int& rows) {
    std::vector<RuleBox> boxes;
    std::vector<double> rowEnds;
    for (const ChartRule& rule : model.rules) {
        const double width = metrics.horizontalAdvance(rule.label) + 2;
        const double at = left + plotWidth * model.x.fraction(rule.x);
        const double start = std::max(left, std::min(at - width / 2, right - width));
        std::size_t row = 0;
        while (row < rowEnds.size() && rowEnds[row] + 2 * kGap > start) {
            ++row;
        }
        if (row == rowEnds.size()) {
            rowEnds.push_back(0);
        }
        rowEnds[row] = start + width;
        boxes.push_back({rule, QRectF(start, static_cast<double>(row), width, metrics.height())});
    }
    rows = static_cast<int>(rowEnds.size());
    return boxes;
}

}  // namespace

ChartLayout layOut(const ChartModel& model, const ChartStyle& style, QSizeF size) {
    const QFontMetricsF title(style.titleFont());
    const QFontMetricsF small(style.smallFont());
    const double textWidth = size.width() - 2 * kPad;
    const double left = kPad + small.height() + kGap + tickWidth(model, small) + 3 * kGap;
    const double right = size.width() - labelMargin(model, QFontMetricsF(style.font));

    ChartLayout layout;
    int rows = 0;
    layout.rules = placeRules(model, small, left, right - left, size.width() - kPad, rows);
    // Half a line more, so that the patch behind a label leaves the topmost number whole.
    const double rulesHeight = rows * small.height() + (rows > 0 ? kGap : 0);
    layout.notes = notesOf(model);
    double notesTop = placeNotes(layout.notes, small, size);

    layout.title = QRectF(kPad, kPad, textWidth, wrappedHeight(title, model.title, textWidth));
    layout.subtitle = QRectF(kPad, layout.title.bottom() + 1, textWidth,
                             wrappedHeight(small, model.subtitle, textWidth));
    const auto plotTop = [&] {
        const QRectF& above = layout.subtitle.isNull() ? layout.title : layout.subtitle;
        return above.bottom() + kPad + rulesHeight;
    };
    const double axisHeight = 2 * small.height() + 4 * kGap;
    if (notesTop - axisHeight - plotTop() < kLeastPlotHeight) {
        layout.notes.clear();
        notesTop = size.height() - kGap;
    }
    if (notesTop - axisHeight - plotTop() < kLeastPlotHeight) {
        layout.subtitle = {};
    }
    const double top = plotTop();
    const double bottom = std::max(top + 20, notesTop - axisHeight);
    layout.plot = QRectF(left, top, std::max(20.0, right - left), bottom - top);
    layout.xTitle =
        QRectF(left, notesTop - small.height() - kGap, layout.plot.width(), small.height());
    layout.yTitle = QRectF(kPad, top, small.height(), layout.plot.height());
    for (RuleBox& rule : layout.rules) {
        const double row = rule.box.top();
        rule.box.moveTop(top - (row + 1) * small.height() - kGap);
    }
    return layout;
}

}  // namespace dartscope::gui
