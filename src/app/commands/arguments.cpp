// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/arguments.h"

#include "domain/named.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <cmath>

namespace viewtide::app {

namespace {

Error wrongValue(const QString &option, const QString &value, const char *expected)
{
    return {.kind = ErrorKind::ConfigInvalid,
            .detail = QCoreApplication::translate("CommandLine", "--%1 %2: %3")
                          .arg(option, value, QCoreApplication::translate("CommandLine", expected))};
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

Result<std::optional<QString>> zoneOption(const Invocation &invocation)
{
    const QString name = QStringLiteral("zone");
    if (!invocation.has(name))
        return std::optional<QString>();
    const QByteArray id = invocation.value(name).toLatin1();
    if (!QTimeZone::isTimeZoneIdAvailable(id)) // QTimeZone("Berlin") is valid: UTC by the name of Berlin
        return wrongValue(
            name, invocation.value(name),
            QT_TRANSLATE_NOOP("CommandLine", "not a time zone; write it as Europe/Berlin or UTC"));
    return std::optional(QString::fromLatin1(id));
}

Result<std::optional<qint64>> countOption(const Invocation &invocation, const QString &name)
{
    if (!invocation.has(name))
        return std::optional<qint64>();
    bool ok = false;
    const qint64 count = invocation.value(name).toLongLong(&ok);
    if (!ok || count < 0 || count > domain::kMostCount)
        return wrongValue(
            name, invocation.value(name),
            QT_TRANSLATE_NOOP("CommandLine", "not a whole number of 0 or more, of at most 15 digits"));
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

Result<QList<domain::VideoRef>> videoArguments(const QStringList &words)
{
    QList<domain::VideoRef> videos;
    for (const QString &word : words) {
        const auto video = domain::VideoRef::fromText(word);
        if (!video)
            return invalid(QCoreApplication::translate("CommandLine",
                                                       "'%1' does not name a video; write api:17 or "
                                                       "manual:3 as in viewtide video list")
                               .arg(word));
        if (!videos.contains(*video))
            videos.append(*video);
    }
    if (videos.isEmpty())
        return Error {
            .kind = ErrorKind::ConfigInvalid,
            .detail = QCoreApplication::translate(
                "CommandLine", "name at least one video, e.g. api:17 or manual:3 as in viewtide video list")};
    return videos;
}

Result<domain::ProfileId> findProfile(const QList<domain::Profile> &profiles, const QString &idOrName)
{
    return domain::findNamed(
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
    return domain::findNamed(
        reports, idOrName, [](const store::ReportRow &row) { return row.report.id; },
        [](const store::ReportRow &row) { return row.report.name; });
}

Result<domain::SnapshotId> findSnapshot(const QList<store::ReportSnapshot> &snapshots,
                                        const QString &idOrName)
{
    return domain::findNamed(
        snapshots, idOrName, [](const store::ReportSnapshot &row) { return row.id; },
        [](const store::ReportSnapshot &row) { return row.name; });
}

} // namespace viewtide::app
