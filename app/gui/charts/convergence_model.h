// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/bridge/convergence.h"
#include "app/gui/charts/chart_model.h"

namespace dartscope::gui {

/// The estimate of π over the darts that it is made of, in the band of one standard error around
/// π: 4·sqrt(p(1−p)/n) with p = π/4. Darts are on a logarithmic axis. An empty chart where nothing
/// was thrown.
ChartModel convergenceModel(const Convergence& convergence);

/// The table behind it: a header, then a row for each estimate.
std::vector<QStringList> convergenceTable(const Convergence& convergence);

}  // namespace dartscope::gui
