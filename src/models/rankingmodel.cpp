// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rankingmodel.h"

#include "models/format.h"
#include "models/numberrole.h"

namespace viewtide::models {

using report::NumberInput;
using report::NumberRef; // lupdate loses the context of tr() in functions that return a::B

namespace {

QString basisText(const RankRow &row)
{
    return row.rank.basis ? format::basis(*row.rank.basis) : format::unknown();
}

QString rateText(const RankRow &row)
{
    return row.rank.rankable ? format::percent(row.rank.averageRate) : RankingModel::tr("not rankable");
}

QString whyNot(const RankRow &row)
{
    return row.rank.rankable ? QString()
                             : RankingModel::tr("A network is ranked from three recorded days on.");
}

NumberInput basisInput(const RankRow &row)
{
    return {.key = QStringLiteral("basis"), .name = RankingModel::tr("Basis"), .value = basisText(row)};
}

NumberRef rankNumber(const RankRow &row, const QString &figure, const QString &shown,
                     const QList<NumberInput> &inputs)
{
    return {.figure = figure,
            .about = format::platformName(row.rank.platform),
            .shown = shown,
            .inputs = inputs,
            .span = RankingModel::tr("the range of the overview")};
}

NumberRef rateNumber(const RankRow &row)
{
    return rankNumber(row, QStringLiteral("average_rate"), format::percent(row.rank.averageRate),
                      {{.key = QStringLiteral("days"),
                        .name = RankingModel::tr("Recorded days that have a rate"),
                        .value = qint64(row.rank.days)},
                       basisInput(row)});
}

NumberRef daysNumber(const RankRow &row)
{
    return rankNumber(row, QStringLiteral("rated_days"), format::count(row.rank.days), {basisInput(row)});
}

NumberRef placeNumber(const RankRow &row)
{
    const QString place = row.place > 0 ? format::count(row.place) : format::unknown();
    return rankNumber(row, QStringLiteral("rate_place"), place,
                      {{.key = QStringLiteral("rate"),
                        .name = RankingModel::tr("Average rate"),
                        .value = format::percent(row.rank.averageRate)},
                       {.key = QStringLiteral("days"),
                        .name = RankingModel::tr("Recorded days that have a rate"),
                        .value = qint64(row.rank.days)},
                       basisInput(row)});
}

QVariant rateExtra(const RankRow &row, int role)
{
    if (role == BarRole)
        return row.rank.rankable ? QVariant(row.share) : QVariant();
    return role == NumberRole ? QVariant::fromValue(rateNumber(row)) : QVariant();
}

QList<Column<RankRow>> columns()
{
    using Row = RankRow;
    return {
        {.id = QStringLiteral("place"),
         .header = RankingModel::tr("#"),
         .value = [](const Row &row) { return row.place > 0 ? QVariant(row.place) : QVariant(); },
         .text = [](const Row &row) { return row.place > 0 ? format::count(row.place) : format::unknown(); },
         .alignment = kNumberAlignment,
         .definition = RankingModel::tr("Place among the networks whose rate has the same basis."),
         .tone = [](const Row &) { return Tone::Muted; },
         .extra = numberOf<Row>(placeNumber)},
        {.id = QStringLiteral("network"),
         .header = RankingModel::tr("Network"),
         .value = [](const Row &row) { return QVariant(int(row.rank.platform.index())); },
         .text = [](const Row &row) { return format::platformName(row.rank.platform); }},
        {.id = QStringLiteral("rate"),
         .header = RankingModel::tr("Average rate"),
         .value = [](const Row &row) { return rawValue(row.rank.averageRate); },
         .text = rateText,
         .alignment = kNumberAlignment,
         .definition = RankingModel::tr("Mean of the engagement rates of the recorded days in the range."),
         .detail = whyNot,
         .tone = [](const Row &row) { return row.rank.rankable ? Tone::Neutral : Tone::Muted; },
         .extra = rateExtra},
        {.id = QStringLiteral("basis"),
         .header = RankingModel::tr("Basis"),
         .value = [](const Row &row) { return QVariant(basisText(row)); },
         .text = basisText,
         .definition = RankingModel::tr("What the rate was divided by. Only rates of one basis compare."),
         .tone = [](const Row &) { return Tone::Muted; }},
        {.id = QStringLiteral("days"),
         .header = RankingModel::tr("Days"),
         .value = [](const Row &row) { return QVariant(row.rank.days); },
         .text = [](const Row &row) { return format::count(row.rank.days); },
         .alignment = kNumberAlignment,
         .definition = RankingModel::tr("Recorded days in the range that have a rate."),
         .tone = [](const Row &) { return Tone::Muted; },
         .extra = numberOf<Row>(daysNumber)},
    };
}

} // namespace

QString rankId(const RankRow &row)
{
    return row.rank.platform.text() + u'/' + (row.rank.basis ? domain::toKey(*row.rank.basis) : QString());
}

RankingModel::RankingModel(QObject *parent)
    : RowsModel(columns(), rankId, parent)
{ }

RankingModel::~RankingModel() = default;

void RankingModel::setRanks(const QList<domain::PlatformRank> &ranks)
{
    QList<RankRow> rows;
    std::optional<domain::RateBasis> basis;
    double best = 0;
    int place = 0;
    for (const domain::PlatformRank &rank : ranks) { // the best of a basis comes first
        const double rate = rank.averageRate.value_or(0);
        if (place == 0 || rank.basis != basis) {
            basis = rank.basis;
            best = rate;
            place = 0;
        }
        ++place;
        rows.append({rank, rank.rankable ? place : 0, best > 0 ? rate / best : 0});
    }
    setRows(rows);
}

QVariant RankingModel::rowRole(const RankRow &row, int role) const
{
    return role == PlatformRole ? QVariant(int(row.rank.platform.index())) : QVariant();
}

} // namespace viewtide::models
