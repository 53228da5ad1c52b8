// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/videoexport.h"

#include "base/clock.h"
#include "models/format.h"
#include "report/builders.h"
#include "store/store.h"

#include <QCoreApplication>

namespace viewtide::gui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(VideoExport)
};

/// The table is made on a thread that may wait for the rows.
ExportScope scopeOf(const PageServices &services, const QString &label, const QList<domain::VideoRef> &videos)
{
    const auto rows =
        services.store.read(store::VideoPageQuery {.videos = videos, .now = services.clock.now()});
    return {.label = label.arg(models::format::count(videos.size())), .make = [rows] {
                const auto read = rows.result();
                return read ? Result<report::Table>(report::videosTable(*read))
                            : Result<report::Table>(read.error());
            }};
}

} // namespace

ExportDialog *openVideoExport(const PageServices &services, const VideoSelection &selection, QWidget *page)
{
    ExportOffer offer {
        .title = Texts::tr("Export videos"), .fileStem = QStringLiteral("videos"), .scopes = {}};
    if (selection.count() > 0)
        offer.scopes.append(scopeOf(services, Texts::tr("Selected videos: %1"), selection.selected()));
    offer.scopes.append(scopeOf(services, Texts::tr("Listed videos: %1"), selection.listed()));
    auto *const dialog = new ExportDialog(std::move(offer), page);
    dialog->open();
    return dialog;
}

} // namespace viewtide::gui
