// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dartscope::gui {

/// Ticks of an axis from 0 to `top`, one each `step`; `decimals` is what a tick's label needs.
struct AxisScale {
    double top = 1;
    double step = 0.2;
    int decimals = 1;
};

/// The axis for values up to `largest` (above 0; anything else counts as 1) with at most `ticks`
/// steps of 1, 2 or 5 times a power of ten. The top is a tick and lies at least 4 % above the
/// largest value, so that no marker is cut there. `whole` keeps the step at 1 or more.
AxisScale scaleFor(double largest, int ticks, bool whole = false);

/// A unit that keeps numbers short: values are divided by `divider` and shown with `name`.
struct Unit {
    double divider = 1;
    QString name;
};

/// "s", "ms" or "µs" for times up to `seconds`.
Unit timeUnit(double seconds);
/// "darts/s" up to "billion darts/s" for rates up to `dartsPerSecond`.
Unit rateUnit(double dartsPerSecond);

}  // namespace dartscope::gui
