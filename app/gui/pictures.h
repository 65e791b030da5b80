// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/gui/charts/chart_panel.h"
#include "app/gui/export/picture.h"

namespace dartscope::gui {

class MainWindow;

/// What can be exported of a window: as it is now, with the caption of its record where it is not
/// the whole window. GUI thread; the window must outlive the picture.
Picture windowPicture(MainWindow& window);
/// Only after a run.
Picture boardPicture(MainWindow& window);
Picture timelinePicture(MainWindow& window);
/// Only after a sweep: the chart that the panel shows, on white whatever the theme.
Picture chartPicture(MainWindow& window);
/// "speedup", as --view takes it and file names suggest.
QString chartViewName(ChartKind kind);

}  // namespace dartscope::gui
