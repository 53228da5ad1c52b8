// SPDX-License-Identifier: GPL-3.0-or-later
// What one commit changed, by area: enough for a model to know whether to fetch again. Plain value.
#pragma once

#include <QFlags>

namespace viewtide::domain {

enum class Area {
    Profiles = 1 << 0,
    Accounts = 1 << 1, ///< social_media_analytics
    Videos = 1 << 2,
    Campaigns = 1 << 3,
    Reports = 1 << 4,
    Activity = 1 << 5,
    Uploads = 1 << 6,
    Rules = 1 << 7,
    Alerts = 1 << 10,
    Notes = 1 << 11, ///< chart_notes
};
Q_DECLARE_FLAGS(Areas, Area)

/// Who made a change: what somebody edits is shown at once, the many steps of a pass when there is time.
enum class Origin { Edit, Pass };

struct ChangeSet
{
    Areas areas;
    Origin origin = Origin::Edit;

    bool touches(Areas some) const { return areas.testAnyFlags(some); }
    bool operator==(const ChangeSet &) const = default;
};

} // namespace viewtide::domain

Q_DECLARE_OPERATORS_FOR_FLAGS(viewtide::domain::Areas)
