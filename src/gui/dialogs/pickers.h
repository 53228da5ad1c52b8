// SPDX-License-Identifier: GPL-3.0-or-later
// Our days and campaigns in Qt's pickers and back. Pure functions over widgets; GUI thread.
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

#include <QList>

#include <optional>

class QCheckBox;
class QComboBox;

namespace viewtide::store {
struct CampaignRow;
}

namespace viewtide::gui {

class DayEdit;

/// A day that may be left open: the box says whether, the edit says which. `initial` fills an open one.
void bindOptionalDay(QCheckBox &box, DayEdit &edit, std::optional<Date> day, Date initial);
/// Null if the box is not ticked.
std::optional<Date> pickedDay(const QCheckBox &box, const DayEdit &edit);

/// Fills with the campaigns by name; selects `chosen` if it is there.
void fillCampaigns(QComboBox &box, const QList<store::CampaignRow> &campaigns, domain::CampaignId chosen);
/// Invalid if nothing is chosen.
domain::CampaignId pickedCampaign(const QComboBox &box);

/// Qt names the box, but not the line within it, which has the focus.
void nameLineOf(const QComboBox &editableBox);

} // namespace viewtide::gui
