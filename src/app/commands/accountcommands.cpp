// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/accountcommands.h"

#include "app/commands/textinput.h"
#include "base/listed.h"
#include "report/metrictables.h"

#include <QFileInfo>
#include <QJsonArray>

namespace viewtide::app {

void AccountImportCommand::start()
{
    if (invocation().arguments.size() != 1) {
        fail(tr("name one file, or '-' for standard input: viewtide account import FILE"));
        return;
    }
    const auto text = textOfFile(invocation().arguments.first());
    const auto sheet = text ? report::readAccountSheet(*text, now()) : text.error();
    if (!sheet) {
        fail(sheet.error());
        return;
    }
    if (!sheet->ignoredColumns.isEmpty())
        output().warn(tr("columns that mean nothing here: %1").arg(listed(sheet->ignoredColumns)));
    m_lines = sheet->lines;
    read(store::ProfilesQuery {}, [this](const QList<domain::Profile> &profiles) { plan(profiles); });
}

void AccountImportCommand::plan(const QList<domain::Profile> &profiles)
{
    domain::ProfileId chosen;
    if (invocation().has(QStringLiteral("profile"))) {
        const auto profile = findProfile(profiles, invocation().value(QStringLiteral("profile")));
        if (!profile) {
            fail(profile.error());
            return;
        }
        chosen = *profile;
    }
    m_plan = report::planAccountImport(m_lines, profiles, chosen, now());
    if (invocation().has(QStringLiteral("remove")))
        takeBack();
    else
        add();
}

void AccountImportCommand::add()
{
    const QString path = invocation().arguments.first();
    const QString file = path == QLatin1String("-") ? tr("standard input") : QFileInfo(path).fileName();
    write(
        store::AddPastDays {
            .days = m_plan.days, .importedFrom = file, .asked = {}, .attempts = {}, .now = now()},
        [this](const QList<store::PastDayOutcome> &outcomes) { tell(outcomes); });
}

void AccountImportCommand::takeBack()
{
    store::RemoveImportedDays command;
    for (const domain::AccountDay &day : std::as_const(m_plan.days))
        command.days.append({day.profile, day.platform, day.date});
    write(command, [this](Done) {
        const auto days = static_cast<int>(m_plan.days.size());
        output().say(
            tr("%n day(s) of the file are not there any more, as far as they were imported", "", days));
        output().json(
            {{QStringLiteral("status"), QStringLiteral("success")}, {QStringLiteral("days"), days}});
        done();
    });
}

void AccountImportCommand::tell(const QList<store::PastDayOutcome> &outcomes)
{
    QJsonArray lines;
    for (int i = 0; i < m_lines.size(); ++i) {
        const auto place = m_plan.dayOfLine.constFind(i);
        const auto outcome =
            place == m_plan.dayOfLine.constEnd() ? std::nullopt : std::optional(outcomes.value(*place));
        const QString sentence = report::accountLineSentence(m_plan, i, outcome);
        lines.append(QJsonObject {{QStringLiteral("line"), m_lines.at(i).number},
                                  {QStringLiteral("outcome"), report::accountLineKey(m_plan, i, outcome)},
                                  {QStringLiteral("message"), sentence}});
        output().say(QStringLiteral("%1: %2").arg(m_lines.at(i).number).arg(sentence));
    }
    const auto added = static_cast<int>(outcomes.count(store::PastDayOutcome::Added));
    const auto completed = static_cast<int>(outcomes.count(store::PastDayOutcome::Completed));
    const bool isPartial = !m_plan.refusals.isEmpty();
    output().say(tr("days added: %1, completed: %2, lines refused: %3")
                     .arg(added)
                     .arg(completed)
                     .arg(m_plan.refusals.size()));
    output().json(
        {{QStringLiteral("status"), isPartial ? QStringLiteral("partial") : QStringLiteral("success")},
         {QStringLiteral("days_added"), added},
         {QStringLiteral("days_completed"), completed},
         {QStringLiteral("lines"), lines}});
    emit finished(isPartial ? ExitCode::Usage : ExitCode::Done);
}

void MetricListCommand::start()
{
    output().table(report::metricListTable());
    done();
}

} // namespace viewtide::app
