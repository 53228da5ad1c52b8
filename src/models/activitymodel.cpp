// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitymodel.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "base/errorpolicy.h"
#include "models/format.h"
#include "models/shownrange.h"
#include "poll/notes.h"
#include "store/store.h"

#include <algorithm>
#include <utility>

namespace viewtide::models {

using domain::Area;
using domain::Outcome;

namespace {

constexpr int kRows = 500;

Tone toneOf(const store::ActivityRow &row)
{
    switch (row.attempt.outcome) {
    case Outcome::Ok:
        return Tone::Good;
    case Outcome::Failed:
        return Tone::Bad;
    case Outcome::Skipped:
        return Tone::Warning;
    case Outcome::Unchanged:
    case Outcome::NoDataYet:
        break;
    }
    return Tone::Muted;
}

/// The sentence for a person; what the server said is in the tooltip.
QString messageOf(const store::ActivityRow &row)
{
    if (row.attempt.error && row.attempt.platform)
        return poll::failureNote(*row.attempt.platform, Error {.kind = *row.attempt.error});
    if (row.attempt.error)
        return errorPolicy(*row.attempt.error).sentence();
    if (row.attempt.message.isEmpty() && row.attempt.took > Millis(0)) {
        const double took = std::chrono::duration<double>(row.attempt.took).count();
        return ActivityModel::tr("Answered in %1").arg(format::seconds(took));
    }
    return format::outside(row.attempt.message);
}

QString detailOf(const store::ActivityRow &row)
{
    QString text = format::outside(row.attempt.message);
    if (row.attempt.remoteCode)
        text = ActivityModel::tr("Code %1. %2").arg(QString::number(*row.attempt.remoteCode), text);
    return text;
}

QString subjectOf(const store::ActivityRow &row)
{
    const QString network = row.attempt.platform ? format::platformName(row.attempt.platform) : QString();
    const QString subject = format::outside(row.caption.isEmpty() ? row.attempt.subject : row.caption, 60);
    if (network.isEmpty() && subject.isEmpty())
        return ActivityModel::tr("All networks");
    return network.isEmpty() || subject.isEmpty() ? network + subject
                                                  : network + QStringLiteral(" · ") + subject;
}

QString postOf(const store::ActivityRow &row)
{
    const QString post = format::outside(row.attempt.subject, 120);
    return post.isEmpty() ? QString() : ActivityModel::tr("Post %1").arg(post);
}

QList<Column<store::ActivityRow>> columns()
{
    using Row = store::ActivityRow;
    return {
        {.id = QStringLiteral("at"),
         .header = ActivityModel::tr("Time"),
         .value = [](const Row &row) { return QVariant(toEpochMs(row.attempt.at)); },
         .text = [](const Row &row) { return format::dateTime(row.attempt.at); }},
        {.id = QStringLiteral("outcome"),
         .header = ActivityModel::tr("Outcome"),
         .value = [](const Row &row) { return QVariant(int(row.attempt.outcome)); },
         .text = [](const Row &row) { return format::outcome(row.attempt.outcome); },
         .tone = toneOf},
        {.id = QStringLiteral("endpoint"),
         .header = ActivityModel::tr("Asked for"),
         .value = [](const Row &row) { return QVariant(format::endpointName(row.attempt.endpoint)); },
         .text = [](const Row &row) { return format::endpointName(row.attempt.endpoint); }},
        personal(Column<Row> {.id = QStringLiteral("subject"),
                              .header = ActivityModel::tr("About"),
                              .value = [](const Row &row) { return QVariant(subjectOf(row)); },
                              .text = subjectOf,
                              .detail = postOf}),
        {.id = QStringLiteral("profile"),
         .header = ActivityModel::tr("Profile"),
         .value = [](const Row &row) { return QVariant(row.profileName); },
         .text = [](const Row &row) { return format::personal(row.profileName, 120); }},
        {.id = QStringLiteral("calls"),
         .header = ActivityModel::tr("Calls"),
         .value = [](const Row &row) { return QVariant(row.attempt.requests); },
         .text = [](const Row &row) { return format::count(row.attempt.requests); },
         .alignment = kNumberAlignment,
         .definition = ActivityModel::tr("Requests that were sent for it, retries included.")},
        {.id = QStringLiteral("message"),
         .header = ActivityModel::tr("What happened"),
         .value = [](const Row &row) { return QVariant(messageOf(row)); },
         .text = messageOf,
         .detail = detailOf},
    };
}

} // namespace

ActivityModel::ActivityModel(store::Store &store, const Clock &clock, QObject *parent)
    : RowsModel(
        columns(), [](const store::ActivityRow &row) { return row.id; }, parent)
    , m_store(store)
    , m_clock(clock)
{
    watch(store, Area::Activity);
    scheduleRefresh();
}

ActivityModel::~ActivityModel() = default;

QVariant ActivityModel::rowRole(const store::ActivityRow &row, int role) const
{
    if (role == PlatformRole && row.attempt.platform)
        return int(row.attempt.platform->index());
    return {};
}

void ActivityModel::setPeriod(const domain::Period &period)
{
    if (period == m_period)
        return;
    m_period = period;
    scheduleRefresh();
}

void ActivityModel::setOutcomes(store::ActivityOutcomes outcomes)
{
    if (outcomes == m_outcomes)
        return;
    m_outcomes = outcomes;
    refresh();
}

/// Where outcomes are chosen, none of them does not mean that nothing was asked.
int ActivityModel::totalRows() const
{
    return m_outcomes == store::ActivityOutcomes::All ? rowCount() : std::max(1, rowCount());
}

void ActivityModel::take(int request, QList<store::ActivityRow> rows, const store::ActivityCountQuery &count)
{
    const qint64 shown = rows.size();
    setRows(std::move(rows));
    if (shown < kRows)
        return setFitting(shown);
    deliver(m_store.read(count), this, [this, request](const Result<qint64> &fitting) {
        if (fitting && isCurrent(request))
            setFitting(*fitting);
    });
}

void ActivityModel::setFitting(qint64 rows)
{
    if (std::exchange(m_fitting, rows) != rows)
        emit fittingChanged();
}

void ActivityModel::refresh()
{
    const int request = nextRequest();
    const store::ActivityCountQuery count {.span = instantsOf(m_period, dateOf(m_clock.now())),
                                           .outcomes = m_outcomes};
    const store::ActivityQuery query {.limit = kRows, .span = count.span, .outcomes = count.outcomes};
    deliver(m_store.read(query), this, [this, request, count](Result<QList<store::ActivityRow>> answer) {
        if (!isCurrent(request))
            return;
        answer ? take(request, std::move(answer).value(), count) : setFailed(answer.error());
    });
    deliver(m_store.read(store::ActivitySummaryQuery {.today = dateOf(m_clock.now())}), this,
            [this, request](const Result<store::ActivitySummary> &answer) {
                if (!isCurrent(request) || !answer || *answer == m_summary)
                    return;
                m_summary = *answer;
                emit summaryChanged();
            });
}

} // namespace viewtide::models
