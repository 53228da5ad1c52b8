// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rangetexts.h"

#include "models/format.h"

#include <QCoreApplication>

namespace viewtide::models {

namespace {

struct RangeText
{
    Q_DECLARE_TR_FUNCTIONS(OverviewPage)
};

} // namespace

QString rangeText(const DateRange &range)
{
    if (range.first == range.last)
        return format::date(range.first);
    return RangeText::tr("%1 to %2").arg(format::date(range.first), format::date(range.last));
}

QString againstText(const DateRange &compared)
{
    if (compared.first == compared.last)
        return RangeText::tr("against %1", "a day").arg(format::shortDate(compared.first));
    return RangeText::tr("against %1 to %2")
        .arg(format::shortDate(compared.first), format::shortDate(compared.last));
}

QString growthRule()
{
    return RangeText::tr(
        "Followers won less those lost, counted from the day before the range on, or from the "
        "first recorded day. The table \"Summary\" of the overview counts from the first "
        "recorded day in the range, so it lacks the change of that day.");
}

QString deltaText(const domain::Delta &delta)
{
    switch (delta.kind) {
    case domain::Delta::Kind::None:
        return {};
    case domain::Delta::Kind::New:
        return RangeText::tr("new");
    case domain::Delta::Kind::Change:
        break;
    }
    return format::deltaWithArrow(format::whole(delta.change));
}

QString rateDeltaText(const domain::Delta &delta)
{
    return delta.kind == domain::Delta::Kind::Change ? format::pointsWithArrow(delta.change)
                                                     : deltaText(delta);
}

Tone toneOf(const domain::Delta &delta)
{
    return delta.kind == domain::Delta::Kind::None ? Tone::Muted : format::toneOf(delta.change);
}

} // namespace viewtide::models
