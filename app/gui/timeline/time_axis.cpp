// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/timeline/time_axis.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace dartscope::gui {
namespace {

struct TimeUnits {
    Q_DECLARE_TR_FUNCTIONS(dartscope::gui::TimeUnits)
};

struct Unit {
    double ns;
    QString name;
};

/// The largest unit of which a step is at least a hundredth and the range at least one.
Unit unitFor(double rangeNs) {
    if (rangeNs >= 1e9) {
        //: unit of time on an axis: seconds
        return {1e9, TimeUnits::tr("s")};
    }
    if (rangeNs >= 1e6) {
        //: milliseconds
        return {1e6, TimeUnits::tr("ms")};
    }
    if (rangeNs >= 1e3) {
        //: microseconds
        return {1e3, TimeUnits::tr("µs")};
    }
    //: nanoseconds
    return {1, TimeUnits::tr("ns")};
}

double stepFor(double leastNs) {
    const double decade = std::pow(10.0, std::floor(std::log10(std::max(leastNs, 1e-3))));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (decade * step >= leastNs * 0.999) {
            return decade * step;
        }
    }
    return decade * 10;
}

}  // namespace

void TimeAxis::setWhole(std::int64_t wholeNs) {
    m_whole = static_cast<double>(std::max<std::int64_t>(wholeNs, 1));
    showAll();
}

void TimeAxis::place(double from, double length) {
    length = std::clamp(length, std::min(kLeastNs, m_whole), m_whole);
    m_from = std::clamp(from, 0.0, m_whole - length);
    m_to = m_from + length;
}

void TimeAxis::zoom(double factor, double x) {
    const double fixed = nsAt(x);
    const double length =
        std::clamp((m_to - m_from) / factor, std::min(kLeastNs, m_whole), m_whole);
    place(fixed - x / m_width * length, length);
}

void TimeAxis::pan(double pixels) {
    place(m_from + pixels * nsPerPixel(), m_to - m_from);
}

void TimeAxis::showAll() {
    m_from = 0;
    m_to = m_whole;
}

bool TimeAxis::reveal(double ns) {
    if (ns >= m_from && ns <= m_to) {
        return false;
    }
    const double length = m_to - m_from;
    place(ns > m_to ? ns - 0.1 * length : ns - 0.9 * length, length);
    return true;
}

Ticks ticksOf(const TimeAxis& axis, double leastPixels) {
    const double step = stepFor(leastPixels * axis.nsPerPixel());
    const Unit unit = unitFor(std::max(axis.toNs() - axis.fromNs(), step));
    const int decimals =
        std::clamp(-static_cast<int>(std::floor(std::log10(step / unit.ns) + 1e-9)), 0, 9);
    Ticks result;
    result.unit = unit.name;
    const QLocale locale;
    for (double i = std::ceil(axis.fromNs() / step - 1e-9); i * step <= axis.toNs() * (1 + 1e-12);
         ++i) {
        result.ticks.push_back({i * step, locale.toString(i * step / unit.ns, 'f', decimals)});
    }
    return result;
}

}  // namespace dartscope::gui
