// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/videospage.h"

#include "ui_videospage.h"

#include "gui/pages/facetboxes.h"
#include "gui/pages/videoactions.h"
#include "gui/pages/videolayout.h"
#include "gui/pages/videopanel.h"
#include "gui/pages/viewsmenu.h"
#include "gui/pages/workscard.h"
#include "gui/widgets/tablestates.h"
#include "models/campaigntablemodel.h"
#include "models/format.h"
#include "models/videogains.h"
#include "models/videowindowmodel.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>

#include <utility>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
namespace format = models::format;

VideosPage::VideosPage(const PageServices &services, QWidget *parent)
    : PageWidget(parent)
    , m_ui(std::make_unique<Ui::VideosPage>())
    , m_services(services)
    , m_videos(new models::VideoWindowModel(services.store, services.clock, this))
    , m_campaigns(new models::CampaignTableModel(services.store, services.clock, this))
{
    m_ui->setupUi(this);
    setUpTable();
    setUpPanel();
    setUpFacets();
    setUpActions();
    setUpViews();
    showCounts();
    refresh();
    pauseWhenHidden();
}

VideosPage::~VideosPage() = default;

void VideosPage::setUpTable()
{
    m_ui->tableCard->setProperty("card", true);
    QTableView *view = m_ui->videoTableView;
    view->setModel(m_videos);
    m_selection = std::make_unique<VideoSelection>(*view, *m_videos);
    m_layout = layOutVideos(*view, m_services.pictures);
    m_ui->columnsButton->setMenu(m_layout->menu());
    m_ui->columnsButton->setIcon(icon(Glyph::Columns));

    auto *states = new TableStates(
        *m_ui->stack, *m_videos, *m_videos,
        {Glyph::Videos, tr("No videos yet"),
         tr("Videos that were posted through Ayrshare appear after the first sync. Others are added by their "
            "links."),
         tr("Add videos…")});
    connect(states, &TableStates::actionRequested, this, [this] { m_actions->openAddVideos(); });
    connect(states, &TableStates::filterResetRequested, this, &VideosPage::resetFilter);

    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &VideosPage::showCurrent);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VideosPage::showCounts);
    connect(m_videos, &models::VideoWindowModel::listAboutToChange, this, &VideosPage::leaveList);
    connect(m_videos, &models::VideoWindowModel::listChanged, this, &VideosPage::showList);
    connect(m_videos, &QAbstractItemModel::dataChanged, this, &VideosPage::showCurrent);
}

void VideosPage::setUpPanel()
{
    m_panel = new VideoPanel(m_services.store, m_services.clock);
    m_panel->setPictures(m_services.pictures);
    connect(m_panel, &VideoPanel::messagePosted, this, &PageWidget::messagePosted);
    m_ui->splitter->addWidget(m_panel);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 0);
    m_ui->splitter->setSizes({700, 320});
    connect(m_ui->panelButton, &QToolButton::toggled, m_panel, &QWidget::setVisible);
    connect(m_ui->groupButton, &QToolButton::toggled, this, &VideosPage::groupByWork);
}

void VideosPage::setUpFacets()
{
    m_facets =
        new FacetBoxes({*m_ui->filterEdit, *m_ui->networkBox, *m_ui->campaignBox, *m_ui->sourceBox}, this);
    connect(m_facets, &FacetBoxes::changed, this, &VideosPage::applyFilter);
    m_ui->filterEdit->installEventFilter(this);
    connect(m_campaigns, &models::RowsModelBase::stateChanged, this, &VideosPage::fillCampaigns);
    connect(m_campaigns, &QAbstractItemModel::rowsInserted, this, &VideosPage::fillCampaigns);
    connect(m_campaigns, &QAbstractItemModel::rowsRemoved, this, &VideosPage::fillCampaigns);
    connect(m_campaigns, &QAbstractItemModel::dataChanged, this, &VideosPage::fillCampaigns);
}

void VideosPage::setUpActions()
{
    m_actions = new VideoActions(m_services, *m_selection, this);
    m_ui->assignButton->setMenu(m_actions->assignMenu());
    m_ui->hideButton->setMenu(m_actions->hideMenu());
    m_ui->workButton->setMenu(m_actions->workMenu());
    addCommands(m_actions->commands());
    m_ui->assignButton->setIcon(icon(Glyph::Campaigns));
    m_ui->hideButton->setIcon(icon(Glyph::EyeOff));
    m_ui->exportButton->setIcon(icon(Glyph::Export));
    m_ui->panelButton->setIcon(icon(Glyph::LineChart));
    connect(m_actions, &VideoActions::messagePosted, this, &PageWidget::messagePosted);

    const QAction *add =
        addCommand(tr("Add videos…"), QKeySequence(u"Ctrl+Shift+A"_s), *m_ui->addVideosButton);
    connect(add, &QAction::triggered, m_actions, &VideoActions::openAddVideos);
    const QAction *uploads = addCommand(tr("Uploads…"), QKeySequence(u"Ctrl+Shift+L"_s));
    connect(uploads, &QAction::triggered, m_actions, &VideoActions::openUploads);
    const QAction *write = addCommand(tr("Export videos…"), QKeySequence(u"Ctrl+E"_s), *m_ui->exportButton);
    connect(write, &QAction::triggered, m_actions, &VideoActions::openExport);

    addCommands({m_actions->assignMenu()->menuAction(), m_actions->hideMenu()->menuAction()});

    auto *preview = new QAction(tr("Show details"), this);
    preview->setShortcut(Qt::Key_Space);
    preview->setShortcutContext(Qt::WidgetShortcut); // a space in the filter is a space
    m_ui->videoTableView->addAction(preview);
    addCommands({preview});
    connect(preview, &QAction::triggered, m_ui->panelButton, &QToolButton::toggle);
}

void VideosPage::refresh()
{
    m_videos->refresh();
    m_campaigns->refresh();
    m_actions->refresh();
}

void VideosPage::focusFilter()
{
    m_ui->filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->filterEdit->selectAll();
}

void VideosPage::fillCampaigns()
{
    m_facets->setCampaigns(m_campaigns->rows());
    m_actions->setCampaigns(m_campaigns->rows());
    if (m_wantedCampaign.isValid())
        showCampaign(m_wantedCampaign);
    if (m_campaigns->state() == models::LoadState::Ready)
        m_wantedCampaign = {}; // if it is not here now, it is gone: later filters are the person's own
}

void VideosPage::setLookback(const domain::Lookback &lookback)
{
    m_videos->gains().setLookback(lookback);
    m_panel->setSpan(m_videos->gains().span());
}

Follows VideosPage::follows() const
{
    return Follow::Range | Follow::Comparison;
}

void VideosPage::applyFilter()
{
    store::VideoFilter filter = m_facets->filter();
    filter.work = m_work;
    if (filter != m_videos->filter())
        m_layout->anchor().letGo();
    m_videos->setFilter(filter);
    if (m_actions)
        m_actions->setPreset(filter.campaign.value_or(domain::CampaignId()));
}

void VideosPage::resetFilter()
{
    m_work.clear();
    m_facets->reset();
    applyFilter();
}

void VideosPage::setUpViews()
{
    const auto shown = [this] {
        SavedView view = m_facets->view();
        view.look = m_layout->look();
        return view;
    };
    m_views = new ViewsMenu(m_services, shown, this);
    m_ui->viewsButton->setIcon(icon(Glyph::Bookmark));
    connect(m_views, &ViewsMenu::chosen, this, &VideosPage::showView);
    connect(m_views, &ViewsMenu::messagePosted, this, &PageWidget::messagePosted);
    m_views->setCommand(*addCommand(tr("Saved views"), QKeySequence(u"Ctrl+Shift+V"_s)), *m_ui->viewsButton);
    QAction *const group = addCommand(tr("Group by work"), QKeySequence(u"Ctrl+G"_s));
    group->setCheckable(true);
    connect(group, &QAction::toggled, m_ui->groupButton, &QToolButton::setChecked);
    connect(m_ui->groupButton, &QToolButton::toggled, group, &QAction::setChecked);
}

void VideosPage::showView(const SavedView &view)
{
    m_work.clear();
    if (!m_facets->show(view))
        emit messagePosted(tr("The campaign of this view is gone: all campaigns are shown."));
    m_layout->apply(view.look);
    applyFilter();
}

/// Whoever goes to the filter is about to type.
bool VideosPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_videos->prepareSearch();
    return PageWidget::eventFilter(watched, event);
}

/// A current row that goes is not followed by its neighbour, which may be anywhere.
void VideosPage::leaveList(const store::VideoList &next)
{
    m_isSettling = true;
    const QModelIndex current = m_ui->videoTableView->currentIndex();
    m_layout->anchor().keep();
    if (current.isValid() && next.rowOf(m_videos->list().at(current.row()).ref) < 0)
        m_ui->videoTableView->setCurrentIndex(QModelIndex());
}

void VideosPage::showList()
{
    m_isSettling = false;
    m_layout->anchor().restore(
        [this](const QVariant &id) { return m_videos->list().rowOf(id.value<domain::VideoRef>()); });
    trySelect();
    showCurrent();
    showCounts();
    readTextsSoon();
}

void VideosPage::showEvent(QShowEvent *event)
{
    PageWidget::showEvent(event);
    readTextsSoon();
}

/// Before somebody types a word or sorts by caption; a window that stays in the tray keeps no texts.
void VideosPage::readTextsSoon()
{
    if (isVisible() && m_videos->list().isWhole() && !std::exchange(m_hasAskedForTexts, true))
        m_videos->prepareSearch();
}

void VideosPage::showCurrent()
{
    const QModelIndex current = m_ui->videoTableView->currentIndex();
    const store::VideoRow *const row = current.isValid() ? m_videos->videoAt(current.row()) : nullptr;
    if (m_isSettling || (current.isValid() && !row))
        return; // it is on its way: the panel does not blink
    m_panel->setVideo(row ? std::optional(*row) : std::nullopt);
}

void VideosPage::showCounts()
{
    if (m_ui->groupButton->isChecked() && m_works) {
        m_ui->countLabel->setText(tr("Works: %1").arg(format::count(m_works->workCount())));
        for (QToolButton *button :
             {m_ui->assignButton, m_ui->hideButton, m_ui->workButton, m_ui->exportButton})
            button->setEnabled(false);
        return;
    }
    if (m_isSettling)
        return;
    const int selected = m_selection->count();
    const int listed = m_videos->rowCount();
    QString text = m_videos->filter() != store::VideoFilter()
        ? tr("Videos: %1 of %2").arg(format::count(listed), format::count(m_videos->totalRows()))
        : tr("Videos: %1").arg(format::count(listed));
    if (selected > 0)
        text = tr("%1, selected: %2").arg(text, format::count(selected));
    m_ui->countLabel->setText(text);
    m_ui->assignButton->setEnabled(selected > 0);
    m_ui->hideButton->setEnabled(selected > 0);
    m_ui->exportButton->setEnabled(listed > 0);
    m_ui->workButton->setEnabled(selected > 0);
    if (m_actions)
        m_actions->selectionChanged();
}

void VideosPage::showVideo(const domain::VideoRef &video)
{
    m_ui->groupButton->setChecked(false);
    m_wanted = video;
    if (m_videos->list().rowOf(video) >= 0)
        return trySelect();
    resetFilter();
    m_videos->refresh(); // it may be newer than the list
}

void VideosPage::showCampaign(domain::CampaignId campaign)
{
    m_ui->groupButton->setChecked(false);
    m_work.clear();
    SavedView view;
    view.campaign = campaign.value();
    m_wantedCampaign = m_facets->show(view) ? domain::CampaignId() : campaign;
    applyFilter();
}

void VideosPage::trySelect()
{
    if (!m_wanted)
        return selectFirst();
    const int row = m_videos->list().rowOf(*m_wanted);
    if (row < 0 && !m_videos->list().isWhole())
        return; // not read yet
    if (row < 0 && m_videos->filter() != store::VideoFilter())
        return resetFilter();
    m_wanted.reset();
    if (row < 0) {
        emit messagePosted(tr("This video is not tracked any more."));
        return selectFirst();
    }
    const QModelIndex index = m_videos->index(row, 0);
    m_ui->videoTableView->setCurrentIndex(index);
    m_ui->videoTableView->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

/// A panel without a video helps nobody.
void VideosPage::selectFirst()
{
    if (!m_ui->videoTableView->currentIndex().isValid() && m_videos->rowCount() > 0)
        m_ui->videoTableView->setCurrentIndex(m_videos->index(0, 0));
}

void VideosPage::setUpWorks()
{
    m_works = new WorksCard(m_services.store, m_services.clock);
    m_works->setFilter(m_ui->filterEdit->text());
    m_ui->listStack->addWidget(m_works); // not the splitter: what it saves is the same with and without
    connect(m_works, &WorksCard::workActivated, this, &VideosPage::showWork);
    connect(m_works, &WorksCard::countChanged, this, &VideosPage::showCounts);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, m_works, &WorksCard::setFilter);
}

void VideosPage::groupByWork(bool isOn)
{
    if (isOn && !m_works)
        setUpWorks();
    m_ui->listStack->setCurrentIndex(isOn ? 1 : 0);
    m_panel->setVisible(!isOn && m_ui->panelButton->isChecked());
    const std::initializer_list<QWidget *> ofPosts {m_ui->networkBox, m_ui->campaignBox, m_ui->sourceBox,
                                                    m_ui->columnsButton, m_ui->panelButton};
    for (QWidget *of : ofPosts)
        of->setEnabled(!isOn);
    showCounts();
}

/// The posts of one work in the flat table.
void VideosPage::showWork(const QString &key)
{
    m_ui->groupButton->setChecked(false);
    resetFilter();
    m_work = key;
    applyFilter();
}

QByteArray VideosPage::saveLayout() const
{
    return packed(m_layout->saveState(), m_ui->splitter->saveState(), m_ui->panelButton->isChecked());
}

void VideosPage::restoreLayout(const QByteArray &layout)
{
    const auto parts = unpacked<QByteArray, QByteArray, bool>(layout);
    if (!parts)
        return;
    const auto &[table, splitter, isPanelShown] = *parts;
    m_layout->restoreState(table);
    m_ui->splitter->restoreState(splitter);
    m_ui->panelButton->setChecked(isPanelShown);
}

} // namespace viewtide::gui
