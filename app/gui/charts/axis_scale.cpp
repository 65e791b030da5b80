// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/axis_scale.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace dartscope::gui {

class UnitWords {
    Q_DECLARE_TR_FUNCTIONS(UnitWords)
public:
    static QString darts() { return tr("darts/s"); }
    static QString million() { return tr("million darts/s"); }
    static QString billion() { return tr("billion darts/s"); }
};

namespace {

/// Room beyond the values of a logarithmic axis, in decades.
constexpr double kLogRoom = 0.06;

double usable(double value) {
    return std::isfinite(value) && value > 0 ? value : 1;
}

/// The smallest of 1, 2, 5 times a power of ten that is not below `rough`.
double stepAbove(double rough) {
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        // The tolerance forgives 0.1 + 0.2 being more than 0.3.
        if (power * factor >= rough * (1 - 1e-9)) {
            return power * factor;
        }
    }
    return power * 10;
}

int decimalsFor(double step) {
    return std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
}

/// Multiples of powers of ten between the ends.
std::vector<double> multiples(double bottom, double top, std::initializer_list<int> factors) {
    std::vector<double> values;
    for (double power = std::pow(10.0, std::floor(std::log10(bottom))); power <= top; power *= 10) {
        for (const int factor : factors) {
            const double value = power * factor;
            if (value >= bottom && value <= top) {
                values.push_back(value);
            }
        }
    }
    return values;
}

AxisScale logBetween(double least, double largest) {
    AxisScale scale;
    scale.logarithmic = true;
    scale.bottom = usable(least) * std::pow(10.0, -kLogRoom);
    scale.top = std::max(usable(largest), usable(least)) * std::pow(10.0, kLogRoom);
    scale.decimals = 0;
    return scale;
}

QString superscript(int number) {
    static const std::array<QChar, 10> kDigits{u'⁰', u'¹', u'²', u'³', u'⁴',
                                               u'⁵', u'⁶', u'⁷', u'⁸', u'⁹'};
    QString text;
    for (const QChar digit : QString::number(number)) {
        const int value = digit.digitValue();
        text += value >= 0 ? kDigits[static_cast<std::size_t>(value)] : QChar(u'⁻');
    }
    return text;
}

}  // namespace

double AxisScale::coordinate(double value) const {
    return logarithmic ? std::log10(value) : value;
}

double AxisScale::fraction(double value) const {
    const double from = coordinate(bottom);
    return (coordinate(value) - from) / (coordinate(top) - from);
}

std::vector<QString> AxisScale::labels() const {
    std::vector<QString> texts;
    for (const auto& [value, label] : ticks) {
        texts.push_back(label);
    }
    if (!logarithmic) {
        texts.push_back(QLocale().toString(top, 'f', decimals));
    }
    return texts;
}

AxisScale scaleBetween(double low, double high, int ticks) {
    if (!std::isfinite(low) || !std::isfinite(high) || low > high) {
        low = 0;
        high = 1;
    }
    const double room = std::max({(high - low) * 0.08, std::abs(high) * 1e-12, 1e-12});
    low -= room;
    high += room;
    AxisScale scale;
    scale.step = stepAbove((high - low) / std::max(1, ticks));
    scale.bottom = low;
    scale.top = high;
    scale.decimals = decimalsFor(scale.step);
    return scale;
}

AxisScale logScaleFor(double least, double largest, int ticks) {
    AxisScale scale = logBetween(least, largest);
    std::vector<double> values = multiples(scale.bottom, scale.top, {1, 2, 5});
    if (values.size() < 3) {
        values = multiples(scale.bottom, scale.top, {1, 2, 3, 4, 5, 6, 7, 8, 9});
    }
    if (static_cast<int>(values.size()) > ticks) {
        values = multiples(scale.bottom, scale.top, {1});
    }
    for (const double value : values) {
        scale.ticks.emplace_back(value, QLocale().toString(value, 'g', 6));
    }
    return scale;
}

AxisScale logCountScaleFor(double largest) {
    AxisScale scale = logBetween(1, largest);
    constexpr double kFew = 9;
    for (double count = 1; count <= scale.top; count = scale.top <= kFew ? count + 1 : count * 2) {
        scale.ticks.emplace_back(count, QLocale().toString(count, 'f', 0));
    }
    return scale;
}

AxisScale logDartScaleFor(double least, double largest) {
    AxisScale scale = logBetween(least, largest);
    for (const double value : multiples(scale.bottom, scale.top, {1})) {
        const int power = static_cast<int>(std::lround(std::log10(value)));
        scale.ticks.emplace_back(value, QStringLiteral("10") + superscript(power));
    }
    return scale;
}

AxisScale scaleFor(double largest, int ticks, bool whole) {
    constexpr double kHeadroom = 1.04;
    const double wanted = (std::isfinite(largest) && largest > 0 ? largest : 1) * kHeadroom;
    const double rough = wanted / std::max(1, ticks);
    double step = stepAbove(rough);
    if (whole) {
        step = std::max(1.0, step);
    }
    AxisScale scale;
    scale.step = step;
    scale.top = std::ceil(wanted / step - 1e-9) * step;
    scale.decimals = decimalsFor(step);
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
