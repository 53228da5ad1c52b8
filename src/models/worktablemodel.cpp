// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/worktablemodel.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "base/listed.h"
#include "domain/engagement.h"
#include "models/format.h"
#include "models/numberrole.h"
#include "store/store.h"

#include <QCoreApplication>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;
using namespace catalogue::literals;
using domain::CountCoverage;
using domain::VideoCounts;
using report::inputOf;
using report::NumberInput;
using report::NumberRef; // lupdate loses the context of tr() in functions that return a::B
using store::WorkRow;
using WorkColumn = Column<WorkRow>;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WorkTable)
};

QString titleOf(const WorkRow &work)
{
    const QString title = format::outside(work.title);
    return title.isEmpty() ? Texts::tr("No caption") : title;
}

QString networksOf(const WorkRow &work)
{
    QStringList names;
    for (const catalogue::PlatformKey key : work.platforms)
        names.append(format::platformName(key));
    return listed(names);
}

QString campaignsOf(const WorkRow &work)
{
    QStringList names;
    for (const QString &name : work.campaigns)
        names.append(format::campaign(name, 120));
    return listed(names);
}

WorkColumn textColumn(const QString &id, const QString &header, QString (*text)(const WorkRow &))
{
    return {.id = id,
            .header = header,
            .value = [text](const WorkRow &work) { return text(work).toCaseFolded(); },
            .text = text,
            .detail = text};
}

/// "12 of 14" where a network did not report it.
QString coverageText(int known, int posts)
{
    if (known == 0)
        return Texts::tr("No post reports it.");
    if (known == posts)
        return Texts::tr("The sum of all posts.");
    return Texts::tr("The sum of %1 of %2 posts; the others do not report it.").arg(known).arg(posts);
}

NumberRef workNumber(const WorkRow &work, const QString &figure, const QString &shown,
                     const QList<NumberInput> &inputs)
{
    return {.figure = figure,
            .about = Texts::tr("Work %1").arg(format::personal(work.title, 200)),
            .shown = shown,
            .inputs = inputs,
            .span = Texts::tr("from when each post was posted until it was last observed")};
}

NumberRef totalNumber(const WorkRow &work, catalogue::MetricKey metric, const std::optional<qint64> &count,
                      int known)
{
    return workNumber(
        work, u"work_total"_s, format::count(count),
        {inputOf(metric.text(), catalogue::displayName(catalogue::metric(metric)), report::cell(count)),
         inputOf(u"known_posts"_s, Texts::tr("Posts that report it"), qint64(known)),
         inputOf(u"posts"_s, Texts::tr("Posts"), qint64(work.totals.posts))});
}

NumberRef postsNumber(const WorkRow &work)
{
    return workNumber(work, u"video_number"_s, format::count(work.totals.posts), {});
}

NumberRef rateNumber(const WorkRow &work)
{
    const auto engagement = domain::videoEngagement(work.totals.counts);
    return workNumber(
        work, u"work_rate"_s, format::percent(domain::videoEngagementRate(work.totals.counts)),
        {inputOf(u"engagement"_s, Texts::tr("Engagements of the posts"),
                 engagement ? report::Cell(engagement->value) : report::Cell()),
         inputOf(u"views"_s, Texts::tr("Views of the posts"), report::cell(work.totals.counts.views))});
}

WorkColumn countColumn(catalogue::MetricKey metric, std::optional<qint64> VideoCounts::*count,
                       int CountCoverage::*known)
{
    const catalogue::Metric &row = catalogue::metric(metric);
    return {.id = metric.text(),
            .header = catalogue::displayName(row),
            .value = [count](const WorkRow &work) { return rawValue(work.totals.counts.*count); },
            .text = [count](const WorkRow &work) { return format::count(work.totals.counts.*count); },
            .alignment = kNumberAlignment,
            .definition = Texts::tr(
                "The sum over the posts that report it. A post that is in several campaigns counts once."),
            .detail =
                [known](const WorkRow &work) {
                    return coverageText(work.totals.coverage.*known, work.totals.posts);
                },
            .tone =
                [count, known](const WorkRow &work) {
                    const bool isPartial = work.totals.coverage.*known < work.totals.posts;
                    return !(work.totals.counts.*count) || isPartial ? Tone::Muted : Tone::Neutral;
                },
            .extra = numberOf<WorkRow>([metric, count, known](const WorkRow &work) {
                return totalNumber(work, metric, work.totals.counts.*count, work.totals.coverage.*known);
            })};
}

WorkColumn postsColumn()
{
    return {.id = u"posts"_s,
            .header = Texts::tr("Posts"),
            .value = [](const WorkRow &work) { return QVariant(work.totals.posts); },
            .text = [](const WorkRow &work) { return format::count(work.totals.posts); },
            .alignment = kNumberAlignment,
            .definition = Texts::tr("How many posts the work has."),
            .extra = numberOf<WorkRow>(postsNumber)};
}

WorkColumn rateColumn()
{
    return {.id = u"er"_s,
            .header = Texts::tr("ER by views"),
            .value =
                [](const WorkRow &work) { return rawValue(domain::videoEngagementRate(work.totals.counts)); },
            .text =
                [](const WorkRow &work) {
                    return format::percent(domain::videoEngagementRate(work.totals.counts));
                },
            .alignment = kNumberAlignment,
            .definition = Texts::tr("Engagement of all posts over their views, in percent."),
            .extra = numberOf<WorkRow>(rateNumber)};
}

WorkColumn postedColumn()
{
    return {.id = u"posted"_s,
            .header = Texts::tr("First posted"),
            .value = [](const WorkRow &work) { return QVariant(toEpochMs(work.firstPostedAt)); },
            .text = [](const WorkRow &work) { return format::dateTime(work.firstPostedAt); }};
}

QList<WorkColumn> workColumns()
{
    return {personal(textColumn(u"title"_s, Texts::tr("Work"), titleOf)),
            textColumn(u"networks"_s, Texts::tr("Networks"), networksOf),
            postsColumn(),
            countColumn("views"_metric, &VideoCounts::views, &CountCoverage::views),
            countColumn("likes"_metric, &VideoCounts::likes, &CountCoverage::likes),
            countColumn("comments"_metric, &VideoCounts::comments, &CountCoverage::comments),
            countColumn("shares"_metric, &VideoCounts::shares, &CountCoverage::shares),
            countColumn("saves"_metric, &VideoCounts::saves, &CountCoverage::saves),
            rateColumn(),
            personal(textColumn(u"campaigns"_s, Texts::tr("Campaigns"), campaignsOf)),
            postedColumn()};
}

QString keyOf(const WorkRow &work)
{
    return work.key;
}

} // namespace

WorkTableModel::WorkTableModel(store::Store &store, const Clock &clock, QObject *parent)
    : RowsModel(workColumns(), &keyOf, parent)
    , m_store(store)
    , m_clock(clock)
{
    watch(store, domain::Area::Videos | domain::Area::Campaigns);
}

WorkTableModel::~WorkTableModel() = default;

void WorkTableModel::refresh()
{
    const int request = nextRequest();
    deliver(m_store.read(store::WorksQuery {.now = m_clock.now()}), this,
            [this, request](const Result<QList<WorkRow>> &works) {
                if (!isCurrent(request))
                    return;
                if (works.isOk())
                    setRows(*works);
                else
                    setFailed(works.error());
            });
}

} // namespace viewtide::models
