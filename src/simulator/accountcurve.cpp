// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/accountcurve.h"

#include "simulator/dice.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace viewtide::simulator {

namespace {

struct Pace
{
    double perFollower; ///< a day
    double weekend; ///< factor on Saturday and Sunday
};

constexpr std::array kPaces {
    Pace {0.0032, 1.25}, // Gained
    Pace {0.0010, 1.00}, // Lost
    Pace {0.2400, 1.30}, // Views
    Pace {0.0082, 1.30}, // Likes
    Pace {0.0007, 1.20}, // Comments
    Pace {0.0011, 1.20}, // Shares
    Pace {0.0190, 1.15}, // ProfileViews
    Pace {0.00004, 0.8}, // Posts
};

/// Age of an account at the start of the story, in days of its flow.
constexpr double kLifeBefore = 260.0;

const Pace &paceOf(Flow flow)
{
    return kPaces.at(std::size_t(flow));
}

} // namespace

AccountCurve::AccountCurve(const LinkedAccount &account, Timestamp start)
    : m_account(account)
    , m_start(dateOf(start))
{ }

double AccountCurve::perDay(Flow flow) const
{
    const double taste = between(0.8, 1.25, m_account.seed, 40 + quint64(flow));
    return m_account.followers * paceOf(flow).perFollower * taste;
}

qint64 AccountCurve::onDay(Flow flow, Date day) const
{
    const auto number = quint64(day.time_since_epoch().count());
    const unsigned weekday = std::chrono::weekday(day).c_encoding();
    const double rhythm = weekday == 0 || weekday == 6 ? paceOf(flow).weekend : 1.0;
    const double luck = between(0.55, 1.45, mixed(m_account.seed, number), quint64(flow));
    return std::llround(perDay(flow) * rhythm * luck);
}

qint64 AccountCurve::sum(Flow flow, Timestamp at) const
{
    const Date today = dateOf(at);
    qint64 total = 0;
    for (Date day = m_start; day < today; day += std::chrono::days(1))
        total += onDay(flow, day);
    if (today >= m_start) {
        const double passed = std::chrono::duration<double, std::ratio<86400>>(at - today).count();
        total += qint64(std::floor(double(onDay(flow, today)) * passed));
    }
    return total;
}

qint64 AccountCurve::lifetime(Flow flow, Timestamp at) const
{
    return std::llround(perDay(flow) * kLifeBefore) + sum(flow, at);
}

qint64 AccountCurve::period(Flow flow, Timestamp at) const
{
    return sum(flow, at) - sum(flow, at - std::chrono::days(28));
}

qint64 AccountCurve::followersWithoutPurge(Timestamp at) const
{
    return std::llround(m_account.followers) + sum(Flow::Gained, at) - sum(Flow::Lost, at);
}

qint64 AccountCurve::purged() const
{
    return std::llround(double(followersWithoutPurge(*m_account.purgeAt)) * 0.03);
}

qint64 AccountCurve::followers(Timestamp at) const
{
    const bool afterPurge = m_account.purgeAt && at >= *m_account.purgeAt;
    return followersWithoutPurge(at) - (afterPurge ? purged() : 0);
}

qint64 AccountCurve::levelAfter(Date day) const
{
    const Date next = day + std::chrono::days(1);
    qint64 level = followers(Timestamp(std::max(next, m_start)));
    for (Date later = next; later < m_start; later += std::chrono::days(1))
        level -= onDay(Flow::Gained, later) - onDay(Flow::Lost, later);
    return std::max<qint64>(level, 0);
}

} // namespace viewtide::simulator
