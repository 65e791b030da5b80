// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <utility>
#include <vector>

namespace dartscope::gui {

/// One axis: from `bottom` to `top`, a tick each `step`; `decimals` is what a tick's label needs.
/// A logarithmic one has its ticks in a list instead, and both ends above 0.
struct AxisScale {
    double top = 1;
    double step = 0.2;
    int decimals = 1;
    double bottom = 0;
    bool logarithmic = false;
    std::vector<std::pair<double, QString>> ticks = {};  ///< value and label, ascending

    /// Where a value lies between the ends: 0 at the bottom, 1 at the top.
    double fraction(double value) const;
    /// The value in the axis' own coordinate: its logarithm where that is what the axis shows.
    double coordinate(double value) const;
    /// What the widest label reads.
    std::vector<QString> labels() const;
};

/// The axis for values up to `largest` (above 0; anything else counts as 1) with at most `ticks`
/// steps of 1, 2 or 5 times a power of ten. The top is a tick and lies at least 4 % above the
/// largest value, so that no marker is cut there. `whole` keeps the step at 1 or more.
AxisScale scaleFor(double largest, int ticks, bool whole = false);

/// The axis for values from `low` to `high`, which need not begin at 0, with room on both sides.
/// Ends that are no ascending finite numbers give an axis around them all the same.
AxisScale scaleBetween(double low, double high, int ticks);

/// A logarithmic axis for values from `least` to `largest` (both above 0; anything else counts
/// as 1), a few percent of a decade wider than they, with about `ticks` labels.
AxisScale logScaleFor(double least, double largest, int ticks);
/// The same for counts of workers: every count while they are few, else powers of two.
AxisScale logCountScaleFor(double largest);
/// The same for numbers of darts: powers of ten, written 10⁶.
AxisScale logDartScaleFor(double least, double largest);

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
