// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/campaignspage.h"

#include "ui_campaignspage.h"

#include "gui/delegates/progressdelegate.h"
#include "gui/delegates/sparklinedelegate.h"
#include "gui/drill.h"
#include "gui/pages/campaignactions.h"
#include "gui/pages/campaigndetail.h"
#include "gui/widgets/tablelayout.h"
#include "gui/widgets/tablestates.h"
#include "models/campaigntablemodel.h"
#include "models/format.h"
#include "models/sortproxy.h"
#include "models/videogaincolumn.h"

#include <QAction>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<ColumnLook> columnLooks()
{
    return {{u"name"_s, 220},
            {u"dates"_s, 170},
            {u"posts"_s, 64},
            {u"views"_s, 96},
            {u"won"_s, 140, true, true, models::partialText(888'888)},
            {u"against"_s, 120},
            {u"likes"_s, 84},
            {u"comments"_s, 92, false},
            {u"shares"_s, 80, false},
            {u"saves"_s, 76, false},
            {u"er"_s, 140},
            {u"cost"_s, 110},
            {u"cpm"_s, 96},
            {u"target"_s, 110},
            {u"trend"_s, 130}};
}

/// Columns that are made of the videos.
bool isOfVideos(const QString &column)
{
    static const QStringList kColumns {u"posts"_s, u"views"_s, u"likes"_s, u"comments"_s, u"shares"_s,
                                       u"saves"_s, u"er"_s,    u"won"_s,   u"against"_s};
    return kColumns.contains(column);
}

} // namespace

CampaignsPage::CampaignsPage(const PageServices &services, QWidget *parent)
    : PageWidget(parent)
    , m_ui(std::make_unique<Ui::CampaignsPage>())
    , m_campaigns(new models::CampaignTableModel(services.store, services.clock, this))
    , m_proxy(new models::SortProxy(this))
    , m_actions(new CampaignActions(services, this))
{
    m_ui->setupUi(this);
    setUpTable();
    m_detail = new CampaignDetail(services, *m_ui, this);
    connect(m_detail, &CampaignDetail::videoRequested, this, &PageWidget::videoRequested);
    setUpActions();
    connect(m_campaigns, &models::CampaignTableModel::shownChanged, this,
            [this] { m_detail->setRange(m_campaigns->shown().range); });
    showCurrent();
    setLookback({});
    refresh();
    pauseWhenHidden();
}

CampaignsPage::~CampaignsPage() = default;

void CampaignsPage::setUpTable()
{
    m_proxy->setSourceModel(m_campaigns);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setFilterKeyColumn(m_campaigns->columnOf(u"name"));
    m_ui->tableCard->setProperty("card", true);
    m_ui->detail->setProperty("card", true);
    QTableView *view = m_ui->campaignTableView;
    view->setModel(m_proxy);
    view->setItemDelegate(new RowDelegate(view));
    m_layout = new TableLayout(*view, columnLooks(), u"name"_s);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setItemDelegateForColumn(m_layout->sectionOf(u"target"_s), new ProgressDelegate(view));
    view->setItemDelegateForColumn(m_layout->sectionOf(u"trend"_s), new SparklineDelegate(view));
    view->sortByColumn(m_layout->sectionOf(u"views"_s), Qt::DescendingOrder);
    m_ui->columnsButton->setMenu(m_layout->menu());
    m_ui->columnsButton->setIcon(icon(Glyph::Columns));
    m_ui->countLabel->setElided(Qt::ElideRight); // a narrow window has less room than a sum may need
    m_ui->detailLabel->setProperty("heading", true); // a font of its own is lost in the splitter
    m_ui->splitter->setSizes({360, 400});

    auto *states = new TableStates(*m_ui->stack, *m_campaigns, *m_proxy,
                                   {Glyph::Campaigns, tr("No campaigns yet"),
                                    tr("A campaign collects videos, so that their numbers add up."),
                                    tr("New campaign…")});
    connect(states, &TableStates::actionRequested, m_actions, &CampaignActions::openNew);
    connect(states, &TableStates::filterResetRequested, m_ui->filterEdit, &QLineEdit::clear);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CampaignsPage::showCurrent);
    connect(m_proxy, &QAbstractItemModel::dataChanged, this, &CampaignsPage::showCurrent);
    connect(m_proxy, &QAbstractItemModel::dataChanged, this, &CampaignsPage::showCounts);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &CampaignsPage::trySelect);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &CampaignsPage::showCounts);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &CampaignsPage::showCounts);
}

void CampaignsPage::setUpActions()
{
    m_ui->exportButton->setIcon(icon(Glyph::Export));
    const QAction *make = addCommand(tr("New campaign…"), QKeySequence(u"Ctrl+N"_s), *m_ui->newButton);
    connect(make, &QAction::triggered, m_actions, &CampaignActions::openNew);
    const QAction *edit = addCommand(tr("Edit campaign…"), QKeySequence(Qt::Key_F2), *m_ui->editButton);
    connect(edit, &QAction::triggered, this, &CampaignsPage::openEdit);
    connect(m_ui->setUpButton, &QPushButton::clicked, edit, &QAction::trigger);
    QAction *videos = addCommand(tr("Show its videos"), QKeySequence(u"Ctrl+Return"_s));
    videos->setObjectName(u"campaignVideosAction"_s);
    connect(videos, &QAction::triggered, this, &CampaignsPage::showVideos);
    addDrill(*m_ui->campaignTableView, *videos);
    connect(m_ui->campaignTableView, &QAbstractItemView::activated, this, &CampaignsPage::openCell);
    const QAction *remove = addCommand(tr("Remove campaign…"), QKeySequence(u"Ctrl+Shift+Delete"_s));
    connect(remove, &QAction::triggered, this, [this] {
        if (const store::CampaignRow *row = current())
            m_actions->remove(*row);
    });
    const QAction *rules = addCommand(tr("Rules…"), QKeySequence(u"Ctrl+Shift+R"_s), *m_ui->rulesButton);
    connect(rules, &QAction::triggered, m_actions, &CampaignActions::openRules);
    const QAction *uploads =
        addCommand(tr("Uploads…"), QKeySequence(u"Ctrl+Shift+L"_s), *m_ui->uploadsButton);
    connect(uploads, &QAction::triggered, m_actions, &CampaignActions::openUploads);
    const QAction *write =
        addCommand(tr("Export campaigns…"), QKeySequence(u"Ctrl+E"_s), *m_ui->exportButton);
    connect(write, &QAction::triggered, this, [this] { m_actions->openExport(m_campaigns->rows()); });
    connect(m_actions, &CampaignActions::messagePosted, this, &PageWidget::messagePosted);
    connect(m_actions, &CampaignActions::campaignMade, this, &CampaignsPage::showCampaign);
}

void CampaignsPage::refresh()
{
    m_campaigns->refresh();
}

void CampaignsPage::focusFilter()
{
    m_ui->filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->filterEdit->selectAll();
}

const store::CampaignRow *CampaignsPage::current() const
{
    const QModelIndex index = m_ui->campaignTableView->currentIndex();
    return index.isValid() ? &m_campaigns->rowAt(m_proxy->mapToSource(index).row()) : nullptr;
}

void CampaignsPage::showCurrent()
{
    const store::CampaignRow *row = current();
    m_ui->editButton->setEnabled(row);
    m_ui->detailTabs->setEnabled(row);
    m_ui->setUpButton->setVisible(row && (!models::hasDays(row->campaign) || !row->campaign.targetViews));
    m_ui->detailLabel->setText(row ? models::format::personalCampaign(row->campaign.name, 120)
                                   : tr("Select a campaign to see its days and videos."));
    m_detail->showCampaign(row);
}

/// With the sum of what they won: the Views of the overview.
void CampaignsPage::showCounts()
{
    QString text = tr("Campaigns: %1").arg(models::format::count(m_proxy->rowCount()));
    QList<models::WonViews> gains;
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const int at = m_proxy->mapToSource(m_proxy->index(row, 0)).row();
        const models::CampaignGain *const gain = m_campaigns->gainOf(m_campaigns->rowAt(at).campaign.id);
        if (gain)
            gains.append(gain->won);
    }
    const models::WonViews won = models::wonTogether(gains);
    if (won.sum)
        text =
            tr("%1, views won: %2")
                .arg(text,
                     won.isPartial() ? models::partialText(won.sum) : models::format::signedCount(won.sum));
    m_ui->countLabel->setText(text);
}

void CampaignsPage::showCampaign(domain::CampaignId campaign)
{
    m_wanted = campaign;
    m_ui->filterEdit->clear();
    trySelect();
}

void CampaignsPage::showBy(const QString &column)
{
    m_ui->filterEdit->clear();
    TableLook look = m_layout->look();
    if (!look.columns.contains(column))
        look.columns.append(column);
    look.sortedBy = column;
    look.direction = Qt::DescendingOrder;
    m_layout->apply(look);
    QTableView *const view = m_ui->campaignTableView;
    const QModelIndex first = m_proxy->index(0, m_layout->sectionOf(column));
    view->setCurrentIndex(first);
    view->scrollTo(first);
    view->setFocus(Qt::OtherFocusReason);
}

/// The wanted one, else the first: a detail without a campaign helps nobody.
void CampaignsPage::trySelect()
{
    QTableView *view = m_ui->campaignTableView;
    const int row = m_wanted.isValid() ? m_campaigns->rowOf(m_wanted) : -1;
    if (row >= 0) {
        const QModelIndex index = m_proxy->mapFromSource(m_campaigns->index(row, 0));
        m_wanted = {};
        view->setCurrentIndex(index);
        view->scrollTo(index);
    } else if (!view->currentIndex().isValid() && m_proxy->rowCount() > 0) {
        view->setCurrentIndex(m_proxy->index(0, 0));
    }
}

void CampaignsPage::openEdit()
{
    if (const store::CampaignRow *row = current())
        m_actions->openEdit(row->campaign);
}

void CampaignsPage::showVideos()
{
    if (const store::CampaignRow *row = current())
        emit campaignVideosRequested(row->campaign.id);
}

/// A number leads to what it is made of, the rest to the campaign itself.
void CampaignsPage::openCell(const QModelIndex &index)
{
    const QString column =
        m_proxy->headerData(index.column(), Qt::Horizontal, models::HeaderIdRole).toString();
    if (isOfVideos(column))
        showVideos();
    else
        openEdit();
}

void CampaignsPage::setLookback(const domain::Lookback &lookback)
{
    m_campaigns->setLookback(lookback);
}

Follows CampaignsPage::follows() const
{
    return Follow::Range | Follow::Comparison;
}

QByteArray CampaignsPage::saveLayout() const
{
    return packed(m_layout->saveState(), m_ui->splitter->saveState(), m_ui->daysSplitter->saveState());
}

void CampaignsPage::restoreLayout(const QByteArray &layout)
{
    const auto parts = unpacked<QByteArray, QByteArray, QByteArray>(layout);
    if (!parts)
        return;
    const auto &[table, splitter, days] = *parts;
    m_layout->restoreState(table);
    m_ui->splitter->restoreState(splitter);
    m_ui->daysSplitter->restoreState(days);
}

} // namespace viewtide::gui
