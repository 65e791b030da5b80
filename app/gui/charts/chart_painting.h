// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

#include "app/gui/charts/chart_model.h"
#include "app/gui/charts/chart_style.h"

class QPainter;

namespace dartscope::gui {

/// Paints a chart into the rectangle (0, 0, size) of any painter: picture, SVG or page, without a
/// window. Vector where the painter is, text stays text. GUI thread.
void paintChart(QPainter& painter, QSize size, const ChartModel& model, const ChartStyle& style);

}  // namespace dartscope::gui
