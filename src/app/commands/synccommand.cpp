// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/synccommand.h"

#include "poll/pollservice.h"
#include "poll/summary.h"

#include <QJsonArray>

namespace viewtide::app {

namespace {

bool isWrongSetting(const QJsonObject &summary)
{
    const QJsonArray errors = summary[QStringLiteral("errors")].toArray();
    return !errors.isEmpty()
        && errors.first()[QStringLiteral("code")].toString() == toKey(ErrorKind::ConfigInvalid);
}

QString countsLine(const QString &name, const QJsonObject &counts)
{
    return QStringLiteral("%1: %2 asked, %3 ok, %4 failed, %5 skipped, %6 requests")
        .arg(name)
        .arg(counts[QStringLiteral("asked")].toDouble())
        .arg(counts[QStringLiteral("ok")].toDouble())
        .arg(counts[QStringLiteral("failed")].toDouble())
        .arg(counts[QStringLiteral("skipped")].toDouble())
        .arg(counts[QStringLiteral("requests")].toDouble());
}

void sayErrors(const Output &output, const QJsonArray &errors)
{
    for (const QJsonValue &value : errors) {
        const QString platform = value[QStringLiteral("platform")].toString();
        const QString message = value[QStringLiteral("message")].toString();
        output.warn(platform.isEmpty() ? message : platform + QStringLiteral(": ") + message);
    }
}

} // namespace

poll::PassRequest passRequestOf(const Invocation &invocation)
{
    poll::PassRequest request {.kinds = {}};
    if (invocation.has(QStringLiteral("history")))
        request.kinds |= poll::Kind::History;
    if (invocation.has(QStringLiteral("posts")))
        request.kinds |= poll::Kind::Posts;
    if (invocation.has(QStringLiteral("accounts"))) {
        request.kinds |= poll::Kind::Accounts;
        request.accountScope = poll::Scope::All;
    }
    if (invocation.has(QStringLiteral("past"))) {
        request.kinds |= poll::Kind::Past;
        request.pastScope = poll::Scope::All;
    }
    if (!request.kinds)
        request.kinds = poll::kAllKinds;
    if (invocation.has(QStringLiteral("all")))
        request.scope = poll::Scope::All;
    return request;
}

ExitCode printSummary(const Output &output, const QJsonObject &summary)
{
    output.json(summary);
    const QString status = summary[QStringLiteral("status")].toString();
    if (output.format() == OutputFormat::Text) {
        output.say(QStringLiteral("%1 %2").arg(summary[QStringLiteral("date")].toString(), status));
        for (const auto &kind : {QStringLiteral("history"), QStringLiteral("posts"),
                                 QStringLiteral("accounts"), QStringLiteral("past")}) {
            if (summary.contains(kind))
                output.say(countsLine(kind, summary[kind].toObject()));
        }
    }
    sayErrors(output, summary[QStringLiteral("waiting")].toArray());
    sayErrors(output, summary[QStringLiteral("errors")].toArray());
    if (isWrongSetting(summary))
        return ExitCode::Usage;
    if (status == QLatin1String("success"))
        return ExitCode::Done;
    return status == QLatin1String("partial") ? ExitCode::Partial : ExitCode::Nothing;
}

void SyncCommand::start()
{
    auto &poll = *services().poll;
    const int ticket = poll.runPass(passRequestOf(invocation()));
    connect(&poll, &poll::PollService::passFinished, this, [this, ticket](const poll::PassSummary &summary) {
        if (summary.ticket == ticket)
            m_code = printSummary(output(), poll::toJson(summary));
    });
    // Passes that others handed over meanwhile are done before the exit.
    connect(&poll, &poll::PollService::drained, this, [this] { emit finished(m_code); });
    connect(&poll, &poll::PollService::stopped, this, [this] { emit finished(m_code); });
}

void SyncCommand::cancel()
{
    services().poll->stop();
}

} // namespace viewtide::app
