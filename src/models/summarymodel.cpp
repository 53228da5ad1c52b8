// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/summarymodel.h"

#include "models/format.h"
#include "models/numberrole.h"
#include "models/summarynumbers.h"

namespace viewtide::models {

using report::SummaryLine;

namespace {

QString networkText(const SummaryLine &line)
{
    return line.platform ? format::platformName(line.platform) : SummaryModel::tr("Total");
}

std::optional<qint64> growthBefore(const SummaryLine &line)
{
    return line.before ? line.before->followers.growth : std::nullopt;
}

std::optional<qint64> engagementBefore(const SummaryLine &line)
{
    return line.before ? line.before->engagementWon : std::nullopt;
}

/// A sum of some networks only says so.
QString wonText(std::optional<qint64> won, const report::Telling &telling)
{
    const QString text = format::signedCount(won);
    return won && telling.isPartial()
        ? SummaryModel::tr("%1 (%2 of %3)").arg(text).arg(telling.known).arg(telling.networks)
        : text;
}

QString wonDetail(const report::Telling &telling)
{
    return telling.isPartial()
        ? SummaryModel::tr("%1 of %2 networks tell it.").arg(telling.known).arg(telling.networks)
        : QString();
}

QString rateText(const SummaryLine &line)
{
    if (!line.now.rate.mean || !line.now.basis)
        return format::unknown();
    return SummaryModel::tr("%1 %2").arg(format::percent(line.now.rate.mean), format::basis(*line.now.basis));
}

QString rateDetail(const SummaryLine &line)
{
    if (!line.platform)
        return SummaryModel::tr("Rates of networks have different bases and are not joined.");
    QString text = SummaryModel::tr("Mean of %n day(s).", nullptr, line.now.rate.rows);
    if (line.before && line.before->rate.mean && line.before->basis == line.now.basis)
        text += u' ' + SummaryModel::tr("Before: %1.").arg(format::percent(line.before->rate.mean));
    return text;
}

QString postsDetail(const SummaryLine &line)
{
    return SummaryModel::tr("%1 of %2 posts of the range have a known engagement.")
        .arg(line.posts.counted)
        .arg(line.posts.posts);
}

QString perPostText(const SummaryLine &line)
{
    return line.posts.perPost ? format::shortCount(line.posts.perPost) : format::unknown();
}

QString watchText(const SummaryLine &line)
{
    return format::minutes(line.now.watchMinutes);
}

QString retentionDetail(const SummaryLine &line)
{
    return SummaryModel::tr("Mean of %n day(s).", nullptr, line.now.retention.rows);
}

/// Why it is less than the cards say.
QString growthDetail(const SummaryLine &line)
{
    const domain::FollowerWindow &followers = line.now.followers;
    if (!followers.growth || !followers.startFrom || !followers.endTo)
        return {};
    return SummaryModel::tr(
               "From %1 to %2, the first and the last recorded day of the range. The cards count "
               "from the day before the range, so they have the change of its first day too.")
        .arg(format::date(*followers.startFrom), format::date(*followers.endTo));
}

QString followersDetail(const SummaryLine &line)
{
    const domain::FollowerWindow &followers = line.now.followers;
    if (!followers.endFrom || followers.endFrom == followers.endTo)
        return {};
    return SummaryModel::tr("Of %1, but an account that fell silent counts as last known, of %2 on.")
        .arg(format::date(followers.endTo.value_or(*followers.endFrom)), format::date(*followers.endFrom));
}

Column<SummaryLine> numberColumn(const QString &id, const QString &header, const QString &definition)
{
    Column<SummaryLine> column;
    column.id = id;
    column.header = header;
    column.alignment = kNumberAlignment;
    column.definition = definition;
    return column;
}

QList<Column<SummaryLine>> followerColumns()
{
    using Row = SummaryLine;
    auto growth = numberColumn(
        QStringLiteral("growth"), SummaryModel::tr("First to last day"),
        SummaryModel::tr("Followers of the last minus the first recorded day of the range, signed. "
                         "The card above also counts the change of the first day."));
    growth.detail = growthDetail;
    growth.value = [](const Row &row) { return rawValue(row.now.followers.growth); };
    growth.text = [](const Row &row) { return format::deltaWithArrow(row.now.followers.growth); };
    growth.tone = [](const Row &row) { return format::toneOf(row.now.followers.growth); };
    auto before = numberColumn(QStringLiteral("growthBefore"), SummaryModel::tr("Growth before"),
                               SummaryModel::tr("The same in the range that is compared with."));
    before.value = [](const Row &row) { return rawValue(growthBefore(row)); };
    before.text = [](const Row &row) { return format::signedCount(growthBefore(row)); };
    before.tone = [](const Row &) { return Tone::Muted; };
    auto weekly = numberColumn(
        QStringLiteral("weekly"), SummaryModel::tr("Per week"),
        SummaryModel::tr("Compound growth of followers per week: (last / first)^(7 / days) - 1."));
    weekly.value = [](const Row &row) { return rawValue(row.now.followers.weeklyPercent); };
    weekly.text = [](const Row &row) { return format::signedPercent(row.now.followers.weeklyPercent); };
    auto followers = numberColumn(QStringLiteral("followers"), SummaryModel::tr("Followers"),
                                  SummaryModel::tr("Last recorded level of the range."));
    followers.value = [](const Row &row) { return rawValue(row.now.followers.end); };
    followers.text = [](const Row &row) { return format::count(row.now.followers.end); };
    followers.detail = followersDetail;
    return {followers, growth, before, weekly};
}

QList<Column<SummaryLine>> engagementColumns()
{
    using Row = SummaryLine;
    auto won = numberColumn(
        QStringLiteral("engagement"), SummaryModel::tr("Engagement won"),
        SummaryModel::tr(
            "Likes, comments and shares that came in the range: last minus first count. Unknown "
            "where the network counts over a span of its own, which no range can be told from."));
    won.value = [](const Row &row) { return rawValue(row.now.engagementWon); };
    won.text = [](const Row &row) { return wonText(row.now.engagementWon, row.engagementWon); };
    won.detail = [](const Row &row) { return wonDetail(row.engagementWon); };
    auto before = numberColumn(QStringLiteral("engagementBefore"), SummaryModel::tr("Engagement before"),
                               SummaryModel::tr("The same in the range that is compared with."));
    before.value = [](const Row &row) { return rawValue(engagementBefore(row)); };
    before.text = [](const Row &row) { return wonText(engagementBefore(row), row.engagementWonBefore); };
    before.detail = [](const Row &row) { return wonDetail(row.engagementWonBefore); };
    before.tone = [](const Row &) { return Tone::Muted; };
    auto rate = numberColumn(
        QStringLiteral("rate"), SummaryModel::tr("Rate"),
        SummaryModel::tr("Engagement rate: mean of the daily rates with the basis that most days have."));
    rate.value = [](const Row &row) { return rawValue(row.now.rate.mean); };
    rate.text = rateText;
    rate.detail = rateDetail;
    auto perPost = numberColumn(QStringLiteral("perPost"), SummaryModel::tr("Per post"),
                                SummaryModel::tr("Engagement of the posts of the range over their number."));
    perPost.value = [](const Row &row) { return rawValue(row.posts.perPost); };
    perPost.text = perPostText;
    perPost.detail = postsDetail;
    return {won, before, rate, perPost};
}

QList<Column<SummaryLine>> watchColumns()
{
    using Row = SummaryLine;
    auto retention =
        numberColumn(QStringLiteral("retention"), SummaryModel::tr("Retention"),
                     SummaryModel::tr("Share of a video that is watched on average, mean of the days."));
    retention.value = [](const Row &row) { return rawValue(row.now.retention.mean); };
    retention.text = [](const Row &row) { return format::percent(row.now.retention.mean); };
    retention.detail = retentionDetail;
    auto watch = numberColumn(
        QStringLiteral("watchTime"), SummaryModel::tr("Watch time"),
        SummaryModel::tr("As the network reports it for its own span of time, last recorded in the range."));
    watch.value = [](const Row &row) { return rawValue(row.now.watchMinutes); };
    watch.text = watchText;
    auto days = numberColumn(QStringLiteral("days"), SummaryModel::tr("Days"),
                             SummaryModel::tr("Recorded days of the range."));
    days.value = [](const Row &row) { return QVariant(row.now.daysRecorded); };
    days.text = [](const Row &row) { return format::count(row.now.daysRecorded); };
    days.tone = [](const Row &) { return Tone::Muted; };
    return {retention, watch, days};
}

QList<Column<SummaryLine>> columns()
{
    Column<SummaryLine> network;
    network.id = QStringLiteral("network");
    network.header = SummaryModel::tr("Network");
    network.value = [](const SummaryLine &row) {
        return row.platform ? QVariant(int(row.platform->index())) : QVariant();
    };
    network.text = networkText;
    QList<Column<SummaryLine>> all {network};
    all += followerColumns() + engagementColumns() + watchColumns();
    for (Column<SummaryLine> &column : all)
        column.extra = [id = column.id, text = column.text](const SummaryLine &line, int role) {
            const auto number = role == NumberRole ? summaryNumber(id, line, text(line)) : std::nullopt;
            return number ? QVariant::fromValue(*number) : QVariant();
        };
    return all;
}

} // namespace

QString summaryId(const SummaryLine &line)
{
    return line.platform ? line.platform->text() : QStringLiteral("total");
}

SummaryModel::SummaryModel(QObject *parent)
    : RowsModel(columns(), summaryId, parent)
{ }

SummaryModel::~SummaryModel() = default;

QVariant SummaryModel::rowRole(const SummaryLine &row, int role) const
{
    return role == PlatformRole && row.platform ? QVariant(int(row.platform->index())) : QVariant();
}

} // namespace viewtide::models
