// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <vector>

#include "app/gui/charts/chart_model.h"
#include "app/gui/charts/chart_style.h"

namespace dartscope::gui {

/// Room for a series' marker before its direct label, where several series are compared.
inline constexpr double kLabelMarkerWidth = 15;

enum class NoteSign { None, Bar, Curve, Hollow, Warning };

/// A line under the chart, with the sign that it explains.
struct NoteBox {
    NoteSign sign = NoteSign::None;
    QString text;
    QRectF box;  ///< of the text
};

/// The label of a rule above the plot.
struct RuleBox {
    ChartRule rule;
    QRectF box;
};

/// Where the texts around the plot stand. Qt Charts would elide titles and knows neither notes nor
/// labels of rules, so everything but the axes' numbers is placed here.
struct ChartLayout {
    QRectF plot;
    QRectF title;
    QRectF subtitle;  ///< null where there is no room
    QRectF xTitle;
    QRectF yTitle;  ///< as seen after turning by −90° around its centre
    std::vector<RuleBox> rules;
    std::vector<NoteBox> notes;
};

/// Lays a chart of that size out. When it is too low, notes go first, then the subtitle.
ChartLayout layOut(const ChartModel& model, const ChartStyle& style, QSizeF size);

}  // namespace dartscope::gui
