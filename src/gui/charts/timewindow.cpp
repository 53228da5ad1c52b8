// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/timewindow.h"

#include <algorithm>

namespace viewtide::gui::plot {

void TimeWindow::setWhole(double low, double high)
{
    const bool staysPut = !isWhole() && m_low >= low && m_high <= high;
    m_wholeLow = low;
    m_wholeHigh = std::max(high, low);
    if (!staysPut)
        reset();
}

void TimeWindow::reset()
{
    m_low = m_wholeLow;
    m_high = m_wholeHigh;
}

/// The ends are taken as they are where they are met, so that isWhole() can compare them.
void TimeWindow::place(double low, double length)
{
    const double whole = m_wholeHigh - m_wholeLow;
    const double wanted = std::max(length, std::min(m_least, whole));
    if (wanted >= whole) {
        reset();
        return;
    }
    m_low = std::clamp(low, m_wholeLow, m_wholeHigh - wanted);
    m_high = std::min(m_low + wanted, m_wholeHigh);
}

void TimeWindow::zoom(double factor, double around)
{
    if (factor <= 0)
        return;
    const double wanted = std::max(length() / factor, std::min(m_least, m_wholeHigh - m_wholeLow));
    const double share = length() > 0 ? (std::clamp(around, m_low, m_high) - m_low) / length() : 0;
    place(m_low + share * (length() - wanted), wanted);
}

void TimeWindow::pan(double by)
{
    place(m_low + by, length());
}

void TimeWindow::show(double from, double to)
{
    const double low = std::min(from, to);
    const double length = std::max(from, to) - low;
    const double missing = std::max(0.0, m_least - length);
    place(low - missing / 2, length + missing);
}

void TimeWindow::reveal(double x)
{
    if (x < m_low)
        place(x - length() / 10, length());
    else if (x > m_high)
        place(x - length() * 9 / 10, length());
}

} // namespace viewtide::gui::plot
