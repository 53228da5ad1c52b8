// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns and reports. Plain values.
#pragma once

#include "base/result.h"
#include "base/timestamp.h"
#include "domain/daycut.h"
#include "domain/ids.h"
#include "domain/video.h"

#include <QList>
#include <QString>

#include <optional>

namespace viewtide::domain {

struct Campaign
{
    CampaignId id;
    UserId owner;
    QString name;
    std::optional<Date> startsOn;
    std::optional<Date> endsOn;
    std::optional<qint64> costCents; ///< in hundredths of the currency
    QString currency; ///< ISO 4217, e.g. "EUR"
    std::optional<qint64> targetViews;

    bool operator==(const Campaign &) const = default;
};

/// What the window, the command line and the store refuse: ConfigInvalid with a sentence.
/// Its name has at most 200 characters, as a report's.
Status checkCampaign(const Campaign &campaign);

/// Names are told apart by more than case and blanks.
bool isSameName(const QString &a, const QString &b);

struct Report
{
    ReportId id;
    CampaignId campaign;
    QString name;
    std::optional<Date> from;
    std::optional<Date> to;
    Timestamp createdAt;
    QList<CampaignId> moreCampaigns; ///< beside the first, in order
    QString zone {}; ///< IANA id of the time zone in which its days are cut; empty: UTC

    bool covers(CampaignId wanted) const { return wanted == campaign || moreCampaigns.contains(wanted); }

    bool operator==(const Report &) const = default;
};

/// What the window, the command line and the store refuse: ConfigInvalid with a sentence.
Status checkReport(const Report &report);

/// The instants of its days, an end that is open is as far as time goes; null: of any time.
std::optional<TimeSpan> spanOf(const Report &report);

/// A video that one report does not show. The video itself and other reports are untouched.
struct HiddenVideo
{
    VideoRef video;
    QString reason;
    Timestamp hiddenAt;
    QString hiddenBy; ///< empty: not told

    bool operator==(const HiddenVideo &) const = default;
};

} // namespace viewtide::domain
