// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/reporteditcommands.h"

#include "app/commands/arguments.h"

#include <QFile>

namespace viewtide::app {

namespace {

/// An option that is given replaces the day; "none" takes it away.
Status replaceDay(const Invocation &invocation, const QString &option, std::optional<Date> &day)
{
    if (!invocation.has(option))
        return Done {};
    if (invocation.value(option).compare(QLatin1String("none"), Qt::CaseInsensitive) == 0) {
        day.reset();
        return Done {};
    }
    const auto given = dateOption(invocation, option);
    if (!given)
        return given.error();
    day = *given;
    return Done {};
}

Result<domain::Logo> logoIn(const QString &path)
{
    if (path.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0)
        return domain::Logo {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {.kind = ErrorKind::ConfigInvalid,
                      .detail = ReportBrandCommand::tr("cannot read the logo: %1").arg(file.errorString()),
                      .context = path};
    return domain::checkedLogo(file);
}

} // namespace

void ReportEditCommand::start()
{
    withReport(invocation().arguments.value(0), [this](const store::ReportContent &content) {
        domain::Report report = content.row.report;
        if (invocation().has(QStringLiteral("name")))
            report.name = invocation().value(QStringLiteral("name")).simplified();
        takeDays(report);
    });
}

void ReportEditCommand::takeDays(domain::Report report)
{
    for (const auto &[option, day] :
         {std::pair(QStringLiteral("from"), &report.from), std::pair(QStringLiteral("to"), &report.to)}) {
        if (const Status taken = replaceDay(invocation(), option, *day); !taken) {
            fail(taken.error());
            return;
        }
    }
    const auto zone = zoneOption(invocation());
    if (!zone) {
        fail(zone.error());
        return;
    }
    report.zone = zone->value_or(report.zone);
    if (invocation().has(QStringLiteral("campaign")))
        takeCampaigns(report);
    else
        save(report);
}

void ReportEditCommand::takeCampaigns(const domain::Report &report)
{
    read(store::CampaignsQuery {.today = dateOf(now())},
         [this, report](const QList<store::CampaignRow> &rows) {
             const auto campaigns = findCampaigns(rows, invocation().values(QStringLiteral("campaign")));
             if (!campaigns) {
                 fail(campaigns.error());
                 return;
             }
             domain::Report edited = report;
             edited.campaign = campaigns->first();
             edited.moreCampaigns = campaigns->mid(1);
             save(edited);
         });
}

void ReportEditCommand::save(const domain::Report &report)
{
    write(store::SaveReport {.report = report}, [this](domain::ReportId id) {
        output().say(tr("report %1 changed").arg(id.value()));
        output().json(
            {{QStringLiteral("status"), QStringLiteral("success")}, {QStringLiteral("id"), id.value()}});
        done();
    });
}

void ReportRemoveCommand::start()
{
    withReport(invocation().arguments.value(0), [this](const store::ReportContent &content) {
        const domain::ReportId id = content.row.report.id;
        write(store::SetReportRemoved {.report = id, .removedAt = now()}, [this, id](Done) {
            output().say(tr("report %1 removed").arg(id.value()));
            output().json(
                {{QStringLiteral("status"), QStringLiteral("success")}, {QStringLiteral("id"), id.value()}});
            done();
        });
    });
}

void ReportBrandCommand::start()
{
    withReport(invocation().arguments.value(0), [this](const store::ReportContent &content) {
        domain::ReportLook look = content.look;
        if (const Status taken = takeOptions(look.brand); !taken) {
            fail(taken.error());
            return;
        }
        write(store::SaveReportLook {.report = content.row.report.id, .look = look}, [this, look](Done) {
            output().say(tr("brand: %1; colour: %2; logo: %3")
                             .arg(look.brand.name, look.brand.colour, domain::toKey(look.brand.logo.type)));
            output().json({{QStringLiteral("status"), QStringLiteral("success")},
                           {QStringLiteral("name"), look.brand.name},
                           {QStringLiteral("colour"), look.brand.colour},
                           {QStringLiteral("logo"), domain::toKey(look.brand.logo.type)}});
            done();
        });
    });
}

Status ReportBrandCommand::takeOptions(domain::ReportBrand &brand) const
{
    if (invocation().has(QStringLiteral("name")))
        brand.name = invocation().value(QStringLiteral("name")).simplified();
    if (invocation().has(QStringLiteral("colour"))) {
        const auto colour = domain::checkedColour(invocation().value(QStringLiteral("colour")));
        if (!colour)
            return colour.error();
        brand.colour = *colour;
    }
    if (invocation().has(QStringLiteral("logo"))) {
        const auto logo = logoIn(invocation().value(QStringLiteral("logo")));
        if (!logo)
            return logo.error();
        brand.logo = *logo;
    }
    return Done {};
}

void ReportFootnoteCommand::start()
{
    const QString wanted = invocation().arguments.value(1).toLower();
    if (wanted != QLatin1String("on") && wanted != QLatin1String("off")) {
        fail(tr("say on or off: viewtide report footnote REPORT on|off"));
        return;
    }
    withReport(invocation().arguments.value(0), [this, wanted](const store::ReportContent &content) {
        domain::ReportLook look = content.look;
        look.footnote = wanted == QLatin1String("on") ? domain::Footnote::On : domain::Footnote::Off;
        write(store::SaveReportLook {.report = content.row.report.id, .look = look}, [this, wanted](Done) {
            output().say(wanted == QLatin1String("on")
                             ? tr("the client reads how many videos are hidden, and their views")
                             : tr("nothing tells the client that videos are hidden"));
            output().json({{QStringLiteral("status"), QStringLiteral("success")},
                           {QStringLiteral("footnote"), wanted}});
            done();
        });
    });
}

} // namespace viewtide::app
