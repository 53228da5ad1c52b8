// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/arguments.h"

#include <QCoreApplication>

#include <cmath>

namespace viewtide::app {

namespace {

Error wrongValue(const QString &option, const QString &value, const char *expected)
{
    return {.kind = ErrorKind::ConfigInvalid,
            .detail = QCoreApplication::translate("CommandLine", "--%1 %2: %3")
                          .arg(option, value, QCoreApplication::translate("CommandLine", expected))};
}

/// The row whose id or name is meant. An exact id wins over a name made of digits.
template<typename Rows, typename Id, typename Name>
auto findByIdOrName(const Rows &rows, const QString &wanted, Id id, Name name)
    -> Result<decltype(id(rows.first()))>
{
    bool isNumber = false;
    const qint64 number = wanted.toLongLong(&isNumber);
    for (const auto &row : rows) {
        if (isNumber && id(row).value() == number)
            return id(row);
    }
    QStringList names;
    for (const auto &row : rows) {
        if (name(row).compare(wanted, Qt::CaseInsensitive) == 0)
            return id(row);
        names.append(name(row));
    }
    return Error {.kind = ErrorKind::NotFound,
                  .detail = QCoreApplication::translate("CommandLine", "'%1'; there is: %2")
                                .arg(wanted, names.join(QStringLiteral(", ")))};
}

} // namespace

Result<std::optional<Date>> dateOption(const Invocation &invocation, const QString &name)
{
    if (!invocation.has(name))
        return std::optional<Date>();
    const auto day = parseDate(invocation.value(name));
    if (!day)
        return wrongValue(name, invocation.value(name),
                          QT_TRANSLATE_NOOP("CommandLine", "not a date; write it as 2025-12-31"));
    return day;
}

Result<std::optional<qint64>> countOption(const Invocation &invocation, const QString &name)
{
    if (!invocation.has(name))
        return std::optional<qint64>();
    bool ok = false;
    const qint64 count = invocation.value(name).toLongLong(&ok);
    if (!ok || count < 0)
        return wrongValue(name, invocation.value(name),
                          QT_TRANSLATE_NOOP("CommandLine", "not a whole number of 0 or more"));
    return std::optional(count);
}

Result<std::optional<qint64>> moneyOption(const Invocation &invocation, const QString &name)
{
    if (!invocation.has(name))
        return std::optional<qint64>();
    bool ok = false;
    const double amount = invocation.value(name).toDouble(&ok);
    if (!ok || amount < 0 || amount > 1e12)
        return wrongValue(name, invocation.value(name),
                          QT_TRANSLATE_NOOP("CommandLine", "not an amount; write it as 1250 or 1250.50"));
    return std::optional<qint64>(std::llround(amount * 100.0));
}

Result<domain::CampaignId> findCampaign(const QList<store::CampaignRow> &campaigns, const QString &idOrName)
{
    return findByIdOrName(
        campaigns, idOrName, [](const store::CampaignRow &row) { return row.campaign.id; },
        [](const store::CampaignRow &row) { return row.campaign.name; });
}

Result<domain::ProfileId> findProfile(const QList<domain::Profile> &profiles, const QString &idOrName)
{
    return findByIdOrName(
        profiles, idOrName, [](const domain::Profile &profile) { return profile.id; },
        [](const domain::Profile &profile) { return profile.name; });
}

Result<QList<domain::CampaignId>> findCampaigns(const QList<store::CampaignRow> &campaigns,
                                                const QStringList &idsOrNames)
{
    QList<domain::CampaignId> found;
    for (const QString &idOrName : idsOrNames) {
        const auto campaign = findCampaign(campaigns, idOrName);
        if (!campaign)
            return campaign.error();
        if (!found.contains(*campaign))
            found.append(*campaign);
    }
    return found;
}

Result<domain::ReportId> findReport(const QList<store::ReportRow> &reports, const QString &idOrName)
{
    return findByIdOrName(
        reports, idOrName, [](const store::ReportRow &row) { return row.report.id; },
        [](const store::ReportRow &row) { return row.report.name; });
}

Result<domain::SnapshotId> findSnapshot(const QList<store::ReportSnapshot> &snapshots,
                                        const QString &idOrName)
{
    return findByIdOrName(
        snapshots, idOrName, [](const store::ReportSnapshot &row) { return row.id; },
        [](const store::ReportSnapshot &row) { return row.name; });
}

} // namespace viewtide::app
