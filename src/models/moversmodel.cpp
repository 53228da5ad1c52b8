// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moversmodel.h"

#include "models/format.h"
#include "models/numberrole.h"
#include "models/picturerole.h"
#include "models/videohistorytexts.h"

namespace viewtide::models {

namespace {

QString captionOf(const Mover &row)
{
    const QString caption = format::personal(row.video.caption, 200);
    return caption.isEmpty() ? MoversModel::tr("Without caption") : caption;
}

auto numberNamed(const QString &figure)
{
    return numberOf<Mover>(
        [figure](const Mover &row) { return report::NumberRef {.figure = figure, .subject = row.video}; });
}

QList<Column<Mover>> columns()
{
    using Row = Mover;
    return {
        {.id = QStringLiteral("video"),
         .header = MoversModel::tr("Video"),
         .value = [](const Row &row) { return QVariant(row.video.caption); },
         .text = captionOf,
         .detail =
             [](const Row &row) {
                 return MoversModel::tr("%1, posted %2: %3")
                     .arg(format::platformName(row.video.platform), format::date(dateOf(row.video.postedAt)),
                          captionOf(row));
             }},
        {.id = QStringLiteral("won"),
         .header = MoversModel::tr("Last 24 h"),
         .value = [](const Row &row) { return rawValue(row.video.viewsLastDay); },
         .text = [](const Row &row) { return format::deltaWithArrow(row.video.viewsLastDay); },
         .alignment = kNumberAlignment,
         .definition = MoversModel::tr("Views won in the last 24 hours."),
         .tone = [](const Row &row) { return format::toneOf(row.video.viewsLastDay); },
         .extra = numberNamed(QStringLiteral("video_day"))},
        {.id = QStringLiteral("forAge"),
         .header = MoversModel::tr("For its age"),
         .value = [](const Row &row) { return row.outlier ? QVariant(row.outlier->ratio) : QVariant(); },
         .text = [](const Row &row) { return outlierFactor(row.outlier); },
         .alignment = kNumberAlignment,
         .definition =
             MoversModel::tr("Views at the oldest age that the video has reached, against the median "
                             "of the account's videos before it at the same age. A dash: fewer than "
                             "%1 of them are known.")
                 .arg(domain::kOutlierMinimum),
         .detail = [](const Row &row) { return outlierText(row.outlier); },
         .extra = numberOf<Row>([](const Row &row) { return outlierNumber(captionOf(row), row.outlier); })},
        {.id = QStringLiteral("views"),
         .header = MoversModel::tr("Views"),
         .value = [](const Row &row) { return rawValue(row.video.counts.views); },
         .text = [](const Row &row) { return format::count(row.video.counts.views); },
         .alignment = kNumberAlignment,
         .extra = numberNamed(QStringLiteral("views"))},
    };
}

} // namespace

MoversModel::MoversModel(QObject *parent)
    : RowsModel(
        columns(), [](const Mover &row) { return row.video.ref; }, parent)
{ }

MoversModel::~MoversModel() = default;

void MoversModel::setMovers(const QList<store::VideoRow> &videos,
                            const QHash<domain::VideoRef, domain::Outlier> &outliers)
{
    QList<Mover> rows;
    for (const store::VideoRow &video : videos) {
        const auto outlier = outliers.constFind(video.ref);
        rows.append(
            {.video = video, .outlier = outlier == outliers.cend() ? std::nullopt : std::optional(*outlier)});
    }
    setRows(rows);
}

QVariant MoversModel::rowRole(const Mover &row, int role) const
{
    if (role == PictureRole)
        return row.video.thumbnailUrl;
    return role == PlatformRole ? QVariant(int(row.video.platform.index())) : QVariant();
}

} // namespace viewtide::models
