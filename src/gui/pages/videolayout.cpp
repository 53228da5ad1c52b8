// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/videolayout.h"

#include "gui/delegates/networkdelegate.h"
#include "models/format.h"
#include "models/videogaincolumn.h"

#include <QTableView>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

QList<ColumnLook> videoLooks(const QStringList &shown)
{
    const QString moment = models::format::widestMoment();
    QList<ColumnLook> looks {
        {.id = u"network"_s, .width = 48},
        {.id = u"caption"_s, .width = 260},
        {.id = u"campaign"_s, .width = 110},
        {.id = u"posted"_s, .width = 146, .widest = moment},
        {.id = u"views"_s, .width = 84},
        {.id = u"won"_s, .width = 138, .sortable = false, .widest = models::partialText(88'888)},
        {.id = u"likes"_s, .width = 74},
        {.id = u"comments"_s, .width = 88},
        {.id = u"shares"_s, .width = 72},
        {.id = u"saves"_s, .width = 68},
        {.id = u"er"_s, .width = 92},
        {.id = u"day"_s, .width = 94},
        {.id = u"work"_s, .width = 70},
        {.id = u"state"_s, .width = 130},
        {.id = u"source"_s, .width = 110},
        {.id = u"updated"_s, .width = 136, .widest = moment},
        {.id = u"next"_s, .width = 136, .widest = moment}};
    for (ColumnLook &look : looks)
        look.shown = shown.contains(look.id);
    return looks;
}

TableLayout *layOutVideos(QTableView &view, pictures::PictureLoader *pictures)
{
    view.setItemDelegate(new RowDelegate(&view));
    // Without the network: the sign beside the caption tells it, too.
    const QStringList shown {u"caption"_s,  u"campaign"_s, u"posted"_s, u"views"_s, u"won"_s,  u"likes"_s,
                             u"comments"_s, u"er"_s,       u"day"_s,    u"work"_s,  u"state"_s};
    auto *const layout = new TableLayout(view, videoLooks(shown), u"caption"_s);
    view.setItemDelegateForColumn(layout->sectionOf(u"network"_s), new NetworkDelegate(&view));
    view.setItemDelegateForColumn(layout->sectionOf(u"caption"_s), new NetworkDelegate(pictures, view));
    view.sortByColumn(layout->sectionOf(u"posted"_s), Qt::DescendingOrder);
    return layout;
}

} // namespace viewtide::gui
