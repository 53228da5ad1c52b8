// SPDX-License-Identifier: GPL-3.0-or-later
// Adding counts up: what is not known is left out, and a sum that does not fit into 64 bits is not known.
// Plain value, any thread.
#pragma once

#include <QtNumeric>

#include <optional>

namespace viewtide {

class CountSum
{
public:
    constexpr void add(std::optional<qint64> part)
    {
        if (!part)
            return;
        ++m_known;
        m_fits = m_fits && !qAddOverflow(m_sum, *part, &m_sum);
    }
    /// Null if nothing was known, or the sum does not fit.
    constexpr std::optional<qint64> value() const
    {
        return m_fits && m_known > 0 ? std::optional(m_sum) : std::nullopt;
    }
    constexpr int known() const { return m_known; }

private:
    qint64 m_sum = 0;
    int m_known = 0;
    bool m_fits = true;
};

} // namespace viewtide
