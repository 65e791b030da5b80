// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/axis_scale.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace dartscope::gui {

class UnitWords {
    Q_DECLARE_TR_FUNCTIONS(UnitWords)
public:
    static QString darts() { return tr("darts/s"); }
    static QString million() { return tr("million darts/s"); }
    static QString billion() { return tr("billion darts/s"); }
};

AxisScale scaleFor(double largest, int ticks, bool whole) {
    constexpr double kHeadroom = 1.04;
    const double wanted = (std::isfinite(largest) && largest > 0 ? largest : 1) * kHeadroom;
    const double rough = wanted / std::max(1, ticks);
    double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = power * 10;
    for (const double factor : {1.0, 2.0, 5.0}) {
        // The tolerance forgives 0.1 + 0.2 being more than 0.3.
        if (power * factor >= rough * (1 - 1e-9)) {
            step = power * factor;
            break;
        }
    }
    if (whole) {
        step = std::max(1.0, step);
    }
    AxisScale scale;
    scale.step = step;
    scale.top = std::ceil(wanted / step - 1e-9) * step;
    scale.decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    return scale;
}

Unit timeUnit(double seconds) {
    if (seconds >= 1) {
        return {1, QStringLiteral("s")};
    }
    if (seconds >= 1e-3) {
        return {1e-3, QStringLiteral("ms")};
    }
    return {1e-6, QStringLiteral("µs")};
}

Unit rateUnit(double dartsPerSecond) {
    if (dartsPerSecond >= 1e9) {
        return {1e9, UnitWords::billion()};
    }
    if (dartsPerSecond >= 1e6) {
        return {1e6, UnitWords::million()};
    }
    return {1, UnitWords::darts()};
}

}  // namespace dartscope::gui
