// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/overviewtables.h"

#include "gui/delegates/bardelegate.h"
#include "gui/delegates/networkdelegate.h"
#include "gui/widgets/cardtable.h"
#include "models/moversmodel.h"
#include "models/rankingmodel.h"

#include <QCoreApplication>
#include <QTableView>

namespace viewtide::gui {

namespace {

struct OverviewText
{
    Q_DECLARE_TR_FUNCTIONS(viewtide::gui::OverviewPage)
};

} // namespace

CardTable *makeRankingTable(models::RankingModel &ranking, QWidget *page)
{
    auto *const table = new CardTable(page);
    QTableView *const view = table->view();
    view->setObjectName(QStringLiteral("rankingTableView"));
    view->setAccessibleName(OverviewText::tr("Networks by engagement rate"));
    table->setModel(&ranking, {2, 12, 0, 13, 3});
    table->setEmptyText(Glyph::BarChart, OverviewText::tr("No engagement rates yet"),
                        OverviewText::tr("They come with the daily account snapshots."));
    view->setItemDelegate(new RowDelegate(page));
    view->setItemDelegateForColumn(ranking.columnOf(u"network"), new NetworkDelegate(page));
    view->setItemDelegateForColumn(ranking.columnOf(u"rate"), new BarDelegate(page));
    table->addDrill(OverviewText::tr("Show the accounts of the network"));
    return table;
}

CardTable *makeMoversTable(models::MoversModel &movers, pictures::PictureLoader *pictures, QWidget *page)
{
    auto *const table = new CardTable(page);
    QTableView *const view = table->view();
    view->setObjectName(QStringLiteral("moversTableView"));
    view->setAccessibleName(OverviewText::tr("Videos that won most views in the last day"));
    table->setModel(&movers, {0, 11, 11, 9});
    table->setEmptyText(
        Glyph::Videos, OverviewText::tr("Nothing moved yet"),
        OverviewText::tr("Videos that win views appear here one day after their first numbers."));
    view->setItemDelegate(new RowDelegate(page));
    view->setItemDelegateForColumn(movers.columnOf(u"video"), new NetworkDelegate(pictures, *view));
    table->addDrill(OverviewText::tr("Show the video"));
    return table;
}

} // namespace viewtide::gui
