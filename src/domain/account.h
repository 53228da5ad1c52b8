// SPDX-License-Identifier: GPL-3.0-or-later
// Account analytics: what one answer says of each network, and the daily row that is made of it. Plain
// values.
#pragma once

#include "base/timestamp.h"
#include "catalogue/metric.h"
#include "domain/ids.h"
#include "domain/video.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace viewtide::domain {

/// One network's block of POST /analytics/social.
struct AccountObservation
{
    catalogue::PlatformKey platform;
    catalogue::MetricValues values;
    QByteArray raw; ///< the block as it came: JSON, kept as `raw_data`
    std::optional<Timestamp> lastUpdated;
    QStringList warnings; ///< "395 demographics withheld"

    bool operator==(const AccountObservation &) const = default;
};

/// The answer of POST /analytics/social.
struct AccountAnalytics
{
    QList<AccountObservation> observations;
    QList<PlatformFailure> failures;
    QStringList unknownFields;

    bool operator==(const AccountAnalytics &) const = default;
};

/// One day of a network's own daily series.
struct PastObservation
{
    catalogue::PlatformKey platform;
    Date date;
    catalogue::MetricValues values;

    bool operator==(const PastObservation &) const = default;
};

/// The answer of POST /analytics/social with daily series.
struct AccountPast
{
    QList<PastObservation> days; ///< ascending by network and date
    QList<PlatformFailure> failures;
    QStringList unknownFields;

    bool operator==(const AccountPast &) const = default;
};

/// What an engagement rate was divided by.
enum class RateBasis { Reach, Impressions, Views, Followers };

QString toKey(RateBasis basis);
std::optional<RateBasis> rateBasisFromKey(QStringView key);
/// "by reach", translated.
QString textOf(RateBasis basis);

/// A rate is nothing without its basis: the two travel together.
struct EngagementRate
{
    double percent = 0;
    RateBasis basis = RateBasis::Reach;

    bool operator==(const EngagementRate &) const = default;
};

/// How a daily row came to be.
enum class RowOrigin {
    Poll, ///< taken on its day
    Late, ///< taken on its day, but after the planned time because the program was off
    Backfill, ///< from the network's own daily series
};

QString toKey(RowOrigin origin);
std::optional<RowOrigin> rowOriginFromKey(QStringView key);

/// A row of social_media_analytics, before it is stored.
struct AccountDay
{
    ProfileId profile;
    catalogue::PlatformKey platform;
    Date date;
    Timestamp recordedAt;
    catalogue::MetricValues values;
    std::optional<qint64> engagementTotal;
    std::optional<EngagementRate> engagementRate;
    QByteArray raw;
    RowOrigin origin = RowOrigin::Poll;

    bool operator==(const AccountDay &) const = default;
};

/// The planned instant of a day's snapshot.
struct SnapshotSchedule
{
    std::chrono::minutes afterMidnightUtc {11 * 60};
};

/// Makes the daily row of an observation: engagement, rate and basis by metrics.md.
AccountDay makeAccountDay(ProfileId profile, const AccountObservation &observation, Timestamp recordedAt,
                          SnapshotSchedule schedule);
/// The same of a day that was told afterwards; `toldAt`: when.
AccountDay makePastDay(ProfileId profile, const PastObservation &observation, Timestamp toldAt);

} // namespace viewtide::domain
