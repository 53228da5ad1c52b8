// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/pickers.h"

#include "base/calendarday.h"
#include "gui/widgets/dayedit.h"
#include "models/format.h"
#include "store/rows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace viewtide::gui {

void bindOptionalDay(QCheckBox &box, DayEdit &edit, std::optional<Date> day, Date initial)
{
    edit.setDate(toQDate(day.value_or(initial)));
    box.setChecked(day.has_value());
    edit.setEnabled(day.has_value());
    QObject::connect(&box, &QCheckBox::toggled, &edit, &QWidget::setEnabled);
}

std::optional<Date> pickedDay(const QCheckBox &box, const DayEdit &edit)
{
    if (!box.isChecked())
        return std::nullopt;
    return fromQDate(edit.date());
}

void fillCampaigns(QComboBox &box, const QList<store::CampaignRow> &campaigns, domain::CampaignId chosen)
{
    box.clear();
    for (const store::CampaignRow &row : campaigns)
        box.addItem(models::format::personalCampaign(row.campaign.name), row.campaign.id.value());
    const int index = box.findData(chosen.value());
    if (index >= 0)
        box.setCurrentIndex(index);
}

domain::CampaignId pickedCampaign(const QComboBox &box)
{
    return domain::CampaignId(box.currentData().toLongLong());
}

void nameLineOf(const QComboBox &editableBox)
{
    editableBox.lineEdit()->setAccessibleName(editableBox.accessibleName());
}

} // namespace viewtide::gui
