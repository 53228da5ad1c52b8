// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerttablemodel.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "domain/viewcurve.h"
#include "models/format.h"
#include "models/shownrange.h"
#include "models/videohistorytexts.h"
#include "store/store.h"

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;
using domain::AlertKind;
using store::AlertRow;

namespace {

Tone toneOf(const AlertRow &row)
{
    switch (row.alert.kind) {
    case AlertKind::BreakOut:
    case AlertKind::Milestone:
        return Tone::Good;
    case AlertKind::Drop:
    case AlertKind::SignIn:
    case AlertKind::SyncFailing:
        return Tone::Bad;
    case AlertKind::Silence:
        return Tone::Warning;
    case AlertKind::WeeklySummary:
        break;
    }
    return Tone::Muted;
}

QString titleOf(const AlertRow &row)
{
    return format::personal(alertWords(row).title, 300);
}

QString whyOf(const AlertRow &row)
{
    return format::personal(alertWords(row).why, 1000);
}

QList<Column<AlertRow>> columns()
{
    return {{.id = u"at"_s,
             .header = AlertTableModel::tr("Time"),
             .value = [](const AlertRow &row) { return QVariant(toEpochMs(row.raisedAt)); },
             .text = [](const AlertRow &row) { return format::dateTime(row.raisedAt); }},
            {.id = u"kind"_s,
             .header = AlertTableModel::tr("Alert"),
             .value = [](const AlertRow &row) { return QVariant(int(row.alert.kind)); },
             .text = [](const AlertRow &row) { return alertKindText(row.alert.kind); },
             .tone = toneOf},
            {.id = u"title"_s,
             .header = AlertTableModel::tr("What happened"),
             .value = [](const AlertRow &row) { return QVariant(alertWords(row).title); },
             .text = titleOf,
             .detail = whyOf}};
}

} // namespace

QString alertKindText(AlertKind kind)
{
    switch (kind) {
    case AlertKind::BreakOut:
        return AlertTableModel::tr("Break-out");
    case AlertKind::Milestone:
        return AlertTableModel::tr("Milestone");
    case AlertKind::Drop:
        return AlertTableModel::tr("Drop");
    case AlertKind::Silence:
        return AlertTableModel::tr("Silence");
    case AlertKind::SignIn:
        return AlertTableModel::tr("Sign in");
    case AlertKind::SyncFailing:
        return AlertTableModel::tr("Sync failing");
    case AlertKind::WeeklySummary:
        return AlertTableModel::tr("Summary");
    }
    return {};
}

domain::AlertWords alertWords(const AlertRow &row)
{
    const std::optional<QString> profile =
        row.profileName.isEmpty() ? std::nullopt : std::optional(row.profileName);
    const auto words =
        domain::wordsOf(row.alert, {.caption = row.caption, .profile = profile, .raisedAt = row.raisedAt});
    domain::Alert told = row.alert;
    if (words) {
        told.title = words->title;
        told.why = words->why;
    }
    return {told.title, alertWhyText(told)};
}

QString alertWhyText(const domain::Alert &alert)
{
    QString text = alert.why;
    for (const QLatin1String key : {"date"_L1, "last_recorded"_L1, "last_post_at"_L1}) {
        const QString told = alert.figures.value(key).toString().left(10); // the day of an instant
        if (const auto day = parseDate(told))
            text.replace(told, format::date(*day));
    }
    for (const Millis age : domain::kAges) {
        if (alert.figures.value("age"_L1) == domain::ageKey(age))
            text.replace(domain::ageKey(age), ageText(age));
    }
    return text;
}

AlertTableModel::AlertTableModel(store::Store &store, const Clock &clock, QObject *parent)
    : RowsModel(
        columns(), [](const AlertRow &row) { return row.id; }, parent)
    , m_store(store)
    , m_clock(clock)
{
    watch(store, domain::Area::Alerts);
    scheduleRefresh();
}

AlertTableModel::~AlertTableModel() = default;

QVariant AlertTableModel::rowRole(const AlertRow &row, int role) const
{
    return role == PlatformRole && row.alert.platform ? QVariant(int(row.alert.platform->index()))
                                                      : QVariant();
}

void AlertTableModel::setPeriod(const domain::Period &period)
{
    if (period == m_period)
        return;
    m_period = period;
    scheduleRefresh();
}

void AlertTableModel::refresh()
{
    const int request = nextRequest();
    const store::AlertsQuery query {
        .kind = std::nullopt, .id = std::nullopt, .span = instantsOf(m_period, dateOf(m_clock.now()))};
    deliver(m_store.read(query), this, [this, request](const Result<QList<AlertRow>> &alerts) {
        if (!isCurrent(request))
            return;
        if (alerts)
            setRows(*alerts);
        else
            setFailed(alerts.error());
    });
}

} // namespace viewtide::models
