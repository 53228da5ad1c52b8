// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/alertcommands.h"

#include "base/listed.h"
#include "poll/pollsettings.h"
#include "report/alerttable.h"
#include "report/writers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace viewtide::app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kListed = 50;
constexpr int kMostListed = 100'000;

} // namespace

void AlertListCommand::start()
{
    const auto limit = countOption(invocation(), u"limit"_s);
    const QString word = invocation().value(u"kind"_s);
    const auto kind = domain::alertKindFromKey(word);
    if (!limit) {
        fail(limit.error());
        return;
    }
    if (invocation().has(u"kind"_s) && !kind) {
        fail(tr("--kind %1: use one of %2").arg(word, listed(domain::alertKindKeys())));
        return;
    }
    const auto wanted = std::clamp<qint64>(limit->value_or(kListed), 0, kMostListed);
    const store::AlertsQuery query {.limit = static_cast<int>(wanted), .kind = kind, .id = std::nullopt};
    read(query, [this](const QList<store::AlertRow> &alerts) {
        QJsonArray rows;
        for (const store::AlertRow &row : alerts)
            rows.append(report::toJson(row));
        if (output().format() == OutputFormat::Text)
            output().table(report::alertsTable(alerts));
        output().json({{u"status"_s, u"success"_s}, {u"rows"_s, rows}});
        done();
    });
}

void AlertShowCommand::start()
{
    bool isNumber = false;
    const qint64 id = invocation().arguments.value(0).toLongLong(&isNumber);
    if (invocation().arguments.size() != 1 || !isNumber) {
        fail(tr("give the alert's id, as in 'viewtide alert list'"));
        return;
    }
    read(store::AlertsQuery {.limit = 1, .kind = std::nullopt, .id = id}, [this, id](const auto &alerts) {
        if (alerts.isEmpty()) {
            fail(Error {.kind = ErrorKind::NotFound, .context = u"alert %1"_s.arg(id)});
            return;
        }
        const store::AlertRow &row = alerts.first();
        if (output().format() == OutputFormat::Text) {
            output().say(row.alert.title);
            output().say(row.alert.why);
            const auto figures = row.alert.figures;
            for (auto figure = figures.begin(); figure != figures.end(); ++figure)
                output().say(u"  %1: %2"_s.arg(figure.key(), figure.value().toVariant().toString()));
        }
        QJsonObject document = report::toJson(row);
        document.insert(u"status"_s, u"success"_s);
        output().json(document);
        done();
    });
}

void AlertRulesCommand::start()
{
    output().table(report::alertRulesTable(poll::alertRulesOf(*services().settings)));
    output().warn(tr("change one with: viewtide settings set SETTING VALUE (0 or off switches it off)"));
    done();
}

} // namespace viewtide::app
