// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>
#include <vector>

#include "app/gui/charts/chart_style.h"
#include "app/gui/charts/gap_model.h"

class QPainter;

namespace dartscope::gui {

/// Paints where the speedup went into (0, 0, size): above a stacked bar for each worker count,
/// below the chosen one as a waterfall whose rows are the legend, too. Vector where the painter is,
/// text stays text. Returns where each bar stands, by its place in the model.
std::vector<QRectF> paintGap(QPainter& painter, QSizeF size, const GapModel& model,
                             const ChartStyle& style);

}  // namespace dartscope::gui
