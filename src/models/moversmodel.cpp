// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/moversmodel.h"

#include "models/format.h"
#include "models/picturerole.h"

namespace viewtide::models {

namespace {

QString captionOf(const store::VideoRow &row)
{
    const QString caption = format::personal(row.caption, 200);
    return caption.isEmpty() ? MoversModel::tr("Without caption") : caption;
}

QList<Column<store::VideoRow>> columns()
{
    using Row = store::VideoRow;
    return {
        {.id = QStringLiteral("video"),
         .header = MoversModel::tr("Video"),
         .value = [](const Row &row) { return QVariant(row.caption); },
         .text = captionOf,
         .detail =
             [](const Row &row) {
                 return MoversModel::tr("%1, posted %2: %3")
                     .arg(format::platformName(row.platform), format::date(dateOf(row.postedAt)),
                          captionOf(row));
             }},
        {.id = QStringLiteral("won"),
         .header = MoversModel::tr("Last 24 h"),
         .value = [](const Row &row) { return rawValue(row.viewsLastDay); },
         .text = [](const Row &row) { return format::deltaWithArrow(row.viewsLastDay); },
         .alignment = kNumberAlignment,
         .definition = MoversModel::tr("Views won in the last 24 hours."),
         .tone = [](const Row &row) { return format::toneOf(row.viewsLastDay); }},
        {.id = QStringLiteral("views"),
         .header = MoversModel::tr("Views"),
         .value = [](const Row &row) { return rawValue(row.counts.views); },
         .text = [](const Row &row) { return format::count(row.counts.views); },
         .alignment = kNumberAlignment},
    };
}

} // namespace

MoversModel::MoversModel(QObject *parent)
    : RowsModel(
        columns(), [](const store::VideoRow &row) { return row.ref; }, parent)
{ }

MoversModel::~MoversModel() = default;

QVariant MoversModel::rowRole(const store::VideoRow &row, int role) const
{
    if (role == PictureRole)
        return row.thumbnailUrl;
    return role == PlatformRole ? QVariant(int(row.platform.index())) : QVariant();
}

} // namespace viewtide::models
