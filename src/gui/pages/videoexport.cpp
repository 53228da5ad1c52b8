// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/videoexport.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "gui/widgets/tablecopy.h"
#include "models/format.h"
#include "models/videogains.h"
#include "models/videowindowmodel.h"
#include "report/builders.h"
#include "store/store.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QTableView>

namespace viewtide::gui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(VideoExport)
};

/// The table is made on a thread that may wait for the rows.
ExportScope::Make tableOf(const QFuture<Result<QList<store::VideoRow>>> &rows)
{
    return [rows] {
        const auto read = rows.result();
        return read ? Result<report::Table>(report::videosTable(*read)) : Result<report::Table>(read.error());
    };
}

/// Nothing is read before it is to be written: who only looks at the dialog wants no rows.
ExportScope scopeOf(const PageServices &services, const QString &label, const QList<domain::VideoRef> &videos)
{
    return {.label = label.arg(models::format::count(videos.size())), .make = {}, .read = [services, videos] {
                return tableOf(services.store.read(
                    store::VideoPageQuery {.videos = videos, .now = services.clock.now()}));
            }};
}

bool showsGains(const VideoSelection &selection)
{
    return !selection.view().isColumnHidden(selection.videos().columnOf(u"won"));
}

void copyRows(const VideoSelection &selection, const QList<store::VideoRow> &rows)
{
    QString text = headerText(selection.view());
    for (const store::VideoRow &row : rows) {
        text += rowText(selection.view(),
                        [&](int section, int role) { return selection.videos().cell(row, section, role); });
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

ExportDialog *openVideoExport(const PageServices &services, const VideoSelection &selection, QWidget *page)
{
    ExportOffer offer {
        .title = Texts::tr("Export videos"), .fileStem = QStringLiteral("videos"), .scopes = {}};
    offer.scopes.append(scopeOf(services, Texts::tr("Listed videos: %1"), selection.listed()));
    if (selection.count() > 0) // one alone is the row that the panel shows: nobody chose it
        offer.scopes.insert(selection.count() > 1 ? 0 : 1,
                            scopeOf(services, Texts::tr("Selected videos: %1"), selection.selected()));
    auto *const dialog = new ExportDialog(std::move(offer), page);
    dialog->open();
    return dialog;
}

void makeVideosCopyable(const PageServices &services, const VideoSelection &selection,
                        const std::function<void(const QString &)> &told)
{
    const auto give = [&selection, told](const QList<store::VideoRow> &rows) {
        copyRows(selection, rows);
        told(Texts::tr("%n video(s) copied.", nullptr, int(rows.size())));
    };
    const auto copy = [services, &selection, told, give] {
        const store::VideoPageQuery query {.videos = selection.selected(), .now = services.clock.now()};
        if (query.videos.isEmpty())
            return;
        deliver(services.store.read(query), &selection.view(),
                [&selection, told, give](const Result<QList<store::VideoRow>> &rows) {
                    if (!rows.isOk())
                        return told(describe(rows.error()));
                    if (!showsGains(selection))
                        return give(*rows);
                    selection.videos().gains().read(selection.selected(),
                                                    [give, copied = *rows] { give(copied); });
                });
    };
    makeCopyable(selection.view(), copy);
}

} // namespace viewtide::gui
