// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/account.h"

#include "domain/engagement.h"
#include "domain/keytable.h"

#include <QCoreApplication>

namespace viewtide::domain {

using namespace catalogue::literals;

namespace {

constexpr KeyTable<RateBasis, 4> kBases {{{RateBasis::Reach, "reach"},
                                          {RateBasis::Impressions, "impressions"},
                                          {RateBasis::Views, "views"},
                                          {RateBasis::Followers, "followers"}}};

constexpr KeyTable<RowOrigin, 3> kOrigins {
    {{RowOrigin::Poll, "poll"}, {RowOrigin::Late, "late"}, {RowOrigin::Backfill, "backfill"}}};

/// A snapshot up to half an hour behind its plan is on time: the pass itself takes a while.
constexpr std::chrono::minutes kGrace {30};

/// What is reckoned from the values of a row: engagement, rate and basis.
AccountDay withEngagement(AccountDay row)
{
    row.engagementTotal = countOf(row.values, "engagement"_metric);
    if (!row.engagementTotal)
        row.engagementTotal = accountNumerator(row.values);
    row.engagementRate = accountEngagementRate(row.platform, row.values);
    return row;
}

} // namespace

QString textOf(RateBasis basis)
{
    switch (basis) {
    case RateBasis::Reach:
        return QCoreApplication::translate("Format", "by reach");
    case RateBasis::Impressions:
        return QCoreApplication::translate("Format", "by impressions");
    case RateBasis::Views:
        return QCoreApplication::translate("Format", "by views");
    case RateBasis::Followers:
        return QCoreApplication::translate("Format", "by followers");
    }
    return {};
}

QString toKey(RateBasis basis)
{
    return keyOf(kBases, basis);
}

std::optional<RateBasis> rateBasisFromKey(QStringView key)
{
    return fromKey(kBases, key);
}

QString toKey(RowOrigin origin)
{
    return keyOf(kOrigins, origin);
}

std::optional<RowOrigin> rowOriginFromKey(QStringView key)
{
    return fromKey(kOrigins, key);
}

AccountDay makeAccountDay(ProfileId profile, const AccountObservation &observation, Timestamp recordedAt,
                          SnapshotSchedule schedule)
{
    const Date day = dateOf(recordedAt);
    const Timestamp planned = Timestamp(day) + schedule.afterMidnightUtc;
    return withEngagement({.profile = profile,
                           .platform = observation.platform,
                           .date = day,
                           .recordedAt = recordedAt,
                           .values = observation.values,
                           .engagementTotal = std::nullopt,
                           .engagementRate = std::nullopt,
                           .raw = observation.raw,
                           .origin = recordedAt > planned + kGrace ? RowOrigin::Late : RowOrigin::Poll});
}

AccountDay makePastDay(ProfileId profile, const PastObservation &observation, Timestamp toldAt)
{
    return withEngagement({.profile = profile,
                           .platform = observation.platform,
                           .date = observation.date,
                           .recordedAt = toldAt,
                           .values = observation.values,
                           .engagementTotal = std::nullopt,
                           .engagementRate = std::nullopt,
                           .origin = RowOrigin::Backfill});
}

} // namespace viewtide::domain
