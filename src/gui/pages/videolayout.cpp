// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/videolayout.h"

#include "gui/delegates/networkdelegate.h"
#include "models/format.h"
#include "models/videogaincolumn.h"

#include <QTableView>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<ColumnLook> videoColumnLooks()
{
    return {{u"network"_s, 48, false}, // the sign beside the caption tells it, too
            {u"caption"_s, 260},
            {u"campaign"_s, 110},
            {u"posted"_s, 146, true, true, models::format::widestMoment()},
            {u"views"_s, 84},
            {u"won"_s, 138, true, false, models::partialText(88'888)},
            {u"likes"_s, 74},
            {u"comments"_s, 88},
            {u"shares"_s, 72, false},
            {u"saves"_s, 68, false},
            {u"er"_s, 92},
            {u"day"_s, 94},
            {u"work"_s, 70},
            {u"state"_s, 130},
            {u"source"_s, 110, false},
            {u"updated"_s, 136, false, true, models::format::widestMoment()},
            {u"next"_s, 136, false, true, models::format::widestMoment()}};
}

} // namespace

TableLayout *layOutVideos(QTableView &view, pictures::PictureLoader *pictures)
{
    view.setItemDelegate(new RowDelegate(&view));
    auto *const layout = new TableLayout(view, videoColumnLooks(), u"caption"_s);
    view.setItemDelegateForColumn(layout->sectionOf(u"network"_s), new NetworkDelegate(&view));
    view.setItemDelegateForColumn(layout->sectionOf(u"caption"_s), new NetworkDelegate(pictures, view));
    view.sortByColumn(layout->sectionOf(u"posted"_s), Qt::DescendingOrder);
    return layout;
}

} // namespace viewtide::gui
