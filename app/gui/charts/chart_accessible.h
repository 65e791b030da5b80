// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dartscope::gui {

/// Gives every ChartView an accessible interface of role Chart; the module has none. The name is
/// the title, the description the summary of all points, the value the picked point. A second call
/// does nothing. GUI thread.
void installChartAccessibility();

}  // namespace dartscope::gui
