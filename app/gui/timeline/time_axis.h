// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

namespace dartscope::gui {

/// The stretch of time that a timeline shows, and where it lies in pixels. Times in nanoseconds
/// since the run's request; the whole is [0, wholeNs].
class TimeAxis {
public:
    static constexpr double kLeastNs = 100;  ///< no closer

    /// Shows the whole.
    void setWhole(std::int64_t wholeNs);
    void setWidth(double width) { m_width = width > 1 ? width : 1; }

    double fromNs() const { return m_from; }
    double toNs() const { return m_to; }
    double wholeNs() const { return m_whole; }
    double nsPerPixel() const { return (m_to - m_from) / m_width; }
    double width() const { return m_width; }
    bool showsWhole() const { return m_from <= 0 && m_to >= m_whole; }

    double xAt(double ns) const { return (ns - m_from) / nsPerPixel(); }
    double nsAt(double x) const { return m_from + x * nsPerPixel(); }

    /// `factor` above 1 comes closer; the instant at `x` stays where it is.
    void zoom(double factor, double x);
    /// Moves what is shown; positive towards later.
    void pan(double pixels);
    void showAll();
    /// Moves as little as is needed for the instant to be seen; true where it moved.
    bool reveal(double ns);

private:
    void place(double from, double length);

    double m_whole = 1;
    double m_from = 0;
    double m_to = 1;
    double m_width = 1;
};

struct Tick {
    double ns = 0;
    QString label;  ///< in the axis's unit, without it
};

/// Ticks at 1-2-5 steps with labels at least `leastPixels` apart, in the reader's locale, and the
/// unit they share ("ms").
struct Ticks {
    std::vector<Tick> ticks;
    QString unit;
};
Ticks ticksOf(const TimeAxis& axis, double leastPixels);

}  // namespace dartscope::gui
