// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a time axis that is looked at: zoom and pan, never beyond what there is. A value; any thread.
#pragma once

namespace viewtide::gui::plot {

class TimeWindow
{
public:
    /// What there is. Shows all of it, unless a part of it is looked at already and is still there.
    void setWhole(double low, double high);
    /// Nothing shorter is shown.
    void setLeast(double length) { m_least = length; }

    double low() const { return m_low; }
    double high() const { return m_high; }
    double length() const { return m_high - m_low; }
    bool isWhole() const { return m_low == m_wholeLow && m_high == m_wholeHigh; }

    /// Twice as close with 2; what is at `around` stays where it is.
    void zoom(double factor, double around);
    void pan(double by);
    /// In any order of the two.
    void show(double from, double to);
    /// Moves as little as is needed to have `x` in sight.
    void reveal(double x);
    void reset();

    bool operator==(const TimeWindow &) const = default;

private:
    void place(double low, double length);

    double m_wholeLow = 0;
    double m_wholeHigh = 1;
    double m_low = 0;
    double m_high = 1;
    double m_least = 0;
};

} // namespace viewtide::gui::plot
