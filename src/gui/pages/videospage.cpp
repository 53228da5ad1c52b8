// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/videospage.h"

#include "ui_videospage.h"

#include "gui/delegates/networkdelegate.h"
#include "gui/pages/videoactions.h"
#include "gui/pages/videopanel.h"
#include "gui/pages/workscard.h"
#include "gui/theme/icons.h"
#include "gui/widgets/tablelayout.h"
#include "gui/widgets/tablestates.h"
#include "models/campaigntablemodel.h"
#include "models/format.h"
#include "models/videofilterproxy.h"
#include "models/videotablemodel.h"

#include <QAction>
#include <QDataStream>
#include <QIODevice>
#include <QMenu>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
namespace format = models::format;

namespace {

QList<ColumnLook> columnLooks()
{
    return {{u"network"_s, 48},
            {u"caption"_s, 260},
            {u"campaign"_s, 110},
            {u"posted"_s, 146},
            {u"views"_s, 84},
            {u"likes"_s, 74},
            {u"comments"_s, 88},
            {u"shares"_s, 72, false},
            {u"saves"_s, 68, false},
            {u"er"_s, 92},
            {u"day"_s, 94},
            {u"work"_s, 70},
            {u"state"_s, 130},
            {u"source"_s, 110, false},
            {u"updated"_s, 136, false},
            {u"next"_s, 136, false}};
}

template<typename T>
std::optional<T> chosen(const QComboBox &box)
{
    const QVariant value = box.currentData();
    return value.isValid() ? std::optional(value.value<T>()) : std::nullopt;
}

} // namespace

VideosPage::VideosPage(const PageServices &services, QWidget *parent)
    : PageWidget(parent)
    , m_ui(std::make_unique<Ui::VideosPage>())
    , m_services(services)
    , m_videos(new models::VideoTableModel(services.store, services.clock, this))
    , m_proxy(new models::VideoFilterProxy(*m_videos, this))
    , m_campaigns(new models::CampaignTableModel(services.store, services.clock, this))
{
    m_ui->setupUi(this);
    setUpTable();
    setUpPanel();
    setUpFacets();
    setUpActions();
    showCounts();
    refresh();
}

VideosPage::~VideosPage() = default;

void VideosPage::setUpTable()
{
    m_ui->tableCard->setProperty("card", true);
    QTableView *view = m_ui->videoTableView;
    view->setModel(m_proxy);
    view->setItemDelegate(new RowDelegate(view));
    m_layout = new TableLayout(*view, columnLooks(), u"caption"_s);
    view->setItemDelegateForColumn(m_layout->sectionOf(u"network"_s), new NetworkDelegate(view));
    view->sortByColumn(m_layout->sectionOf(u"posted"_s), Qt::DescendingOrder);
    m_ui->columnsButton->setMenu(m_layout->menu());
    m_ui->columnsButton->setIcon(icon(Glyph::Columns));

    auto *states = new TableStates(
        *m_ui->stack, *m_videos, *m_proxy,
        {Glyph::Videos, tr("No videos yet"),
         tr("Videos that were posted through Ayrshare appear after the first sync. Others are added by their "
            "links."),
         tr("Add videos…")});
    connect(states, &TableStates::actionRequested, this, [this] { m_actions->openAddVideos(); });
    connect(states, &TableStates::filterResetRequested, this, &VideosPage::resetFilter);

    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &VideosPage::showCurrent);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VideosPage::showCounts);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &VideosPage::trySelect);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &VideosPage::showCounts);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &VideosPage::showCounts);
    connect(m_proxy, &QAbstractItemModel::dataChanged, this, &VideosPage::showCurrent);
    connect(m_proxy, &QAbstractItemModel::dataChanged, this, &VideosPage::showCounts);
}

void VideosPage::setUpPanel()
{
    m_panel = new VideoPanel(m_services.store, m_services.clock);
    m_ui->splitter->addWidget(m_panel);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 0);
    m_ui->splitter->setSizes({700, 320});
    connect(m_ui->panelButton, &QToolButton::toggled, m_panel, &QWidget::setVisible);
    connect(m_ui->groupButton, &QToolButton::toggled, this, &VideosPage::groupByWork);
}

void VideosPage::setUpFacets()
{
    m_ui->networkBox->addItem(tr("All networks"));
    for (const catalogue::PlatformKey key : catalogue::platformsFor(catalogue::Subject::Video))
        m_ui->networkBox->addItem(format::platformName(key), QVariant::fromValue(key));
    m_ui->sourceBox->addItem(tr("Both sources"));
    for (const auto source : {domain::VideoSource::Api, domain::VideoSource::Manual})
        m_ui->sourceBox->addItem(models::sourceText(source), QVariant::fromValue(source));
    fillCampaignFacet();

    connect(m_ui->filterEdit, &QLineEdit::textChanged, m_proxy, &models::VideoFilterProxy::setText);
    for (const QComboBox *box : {m_ui->networkBox, m_ui->campaignBox, m_ui->sourceBox})
        connect(box, &QComboBox::currentIndexChanged, this, &VideosPage::applyFacets);
    connect(m_campaigns, &models::RowsModelBase::stateChanged, this, &VideosPage::fillCampaignFacet);
    connect(m_campaigns, &QAbstractItemModel::rowsInserted, this, &VideosPage::fillCampaignFacet);
    connect(m_campaigns, &QAbstractItemModel::rowsRemoved, this, &VideosPage::fillCampaignFacet);
    connect(m_campaigns, &QAbstractItemModel::dataChanged, this, &VideosPage::fillCampaignFacet);
}

void VideosPage::setUpActions()
{
    m_actions = new VideoActions(
        m_services, [this] { return choice(); }, this);
    m_ui->assignButton->setMenu(m_actions->assignMenu());
    m_ui->hideButton->setMenu(m_actions->hideMenu());
    m_ui->workButton->setMenu(m_actions->workMenu());
    addCommands(m_actions->commands());
    m_ui->assignButton->setIcon(icon(Glyph::Campaigns));
    m_ui->hideButton->setIcon(icon(Glyph::EyeOff));
    m_ui->exportButton->setIcon(icon(Glyph::Export));
    m_ui->panelButton->setIcon(icon(Glyph::LineChart));
    connect(m_actions, &VideoActions::messagePosted, this, &PageWidget::messagePosted);

    const QAction *add = addCommand(tr("Add videos…"), QKeySequence(u"Ctrl+Shift+A"_s));
    connect(add, &QAction::triggered, m_actions, &VideoActions::openAddVideos);
    connect(m_ui->addVideosButton, &QPushButton::clicked, m_actions, &VideoActions::openAddVideos);
    const QAction *uploads = addCommand(tr("Uploads…"), QKeySequence(u"Ctrl+Shift+L"_s));
    connect(uploads, &QAction::triggered, m_actions, &VideoActions::openUploads);
    const QAction *write = addCommand(tr("Export videos…"), QKeySequence(u"Ctrl+E"_s));
    connect(write, &QAction::triggered, m_actions, &VideoActions::openExport);
    connect(m_ui->exportButton, &QToolButton::clicked, m_actions, &VideoActions::openExport);

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

void VideosPage::fillCampaignFacet()
{
    const auto before = chosen<qint64>(*m_ui->campaignBox);
    const QSignalBlocker blocker(m_ui->campaignBox);
    m_ui->campaignBox->clear();
    m_ui->campaignBox->addItem(tr("All campaigns"));
    for (const store::CampaignRow &row : m_campaigns->rows())
        m_ui->campaignBox->addItem(format::outside(row.campaign.name, 200), row.campaign.id.value());
    const int index = before ? m_ui->campaignBox->findData(*before) : 0;
    m_ui->campaignBox->setCurrentIndex(qMax(0, index));
    if (m_actions)
        m_actions->setCampaigns(m_campaigns->rows());
    applyFacets();
}

void VideosPage::applyFacets()
{
    const auto campaign = chosen<qint64>(*m_ui->campaignBox);
    m_proxy->setFacets({.platform = chosen<catalogue::PlatformKey>(*m_ui->networkBox),
                        .campaign = campaign ? std::optional(domain::CampaignId(*campaign)) : std::nullopt,
                        .source = chosen<domain::VideoSource>(*m_ui->sourceBox),
                        .hidden = std::nullopt});
    if (m_actions)
        m_actions->setPreset(domain::CampaignId(campaign.value_or(0)));
    showCounts();
}

void VideosPage::resetFilter()
{
    m_ui->filterEdit->clear();
    m_proxy->setWork({});
    for (QComboBox *box : {m_ui->networkBox, m_ui->campaignBox, m_ui->sourceBox})
        box->setCurrentIndex(0);
}

VideoChoice VideosPage::choice() const
{
    VideoChoice choice;
    choice.listed = m_proxy->videos();
    const QModelIndexList rows = m_ui->videoTableView->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        choice.selected.append(m_proxy->videoAt(row));
    return choice;
}

void VideosPage::showCurrent()
{
    const QModelIndex current = m_ui->videoTableView->currentIndex();
    m_panel->setVideo(current.isValid() ? std::optional(m_proxy->videoAt(current)) : std::nullopt);
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
    const int selected = int(m_ui->videoTableView->selectionModel()->selectedRows().size());
    const int listed = m_proxy->rowCount();
    QString text = m_proxy->isNarrowed()
        ? tr("Videos: %1 of %2").arg(format::count(listed), format::count(m_videos->rowCount()))
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
    m_wanted = video;
    if (m_videos->rowOf(video) >= 0 && !m_proxy->indexOf(video).isValid())
        resetFilter();
    trySelect();
}

void VideosPage::trySelect()
{
    if (!m_wanted)
        return selectFirst();
    const QModelIndex index = m_proxy->indexOf(*m_wanted);
    if (!index.isValid())
        return;
    m_wanted.reset();
    m_ui->videoTableView->setCurrentIndex(index);
    m_ui->videoTableView->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

/// A panel without a video helps nobody.
void VideosPage::selectFirst()
{
    if (!m_ui->videoTableView->currentIndex().isValid() && m_proxy->rowCount() > 0)
        m_ui->videoTableView->setCurrentIndex(m_proxy->index(0, 0));
}

void VideosPage::setUpWorks()
{
    m_works = new WorksCard(m_services.store, m_services.clock);
    m_works->setFilter(m_ui->filterEdit->text());
    m_ui->splitter->insertWidget(0, m_works);
    m_ui->splitter->setStretchFactor(0, 1);
    connect(m_works, &WorksCard::workActivated, this, &VideosPage::showWork);
    connect(m_works, &WorksCard::countChanged, this, &VideosPage::showCounts);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, m_works, &WorksCard::setFilter);
}

void VideosPage::groupByWork(bool isOn)
{
    if (isOn && !m_works)
        setUpWorks();
    if (m_works)
        m_works->setVisible(isOn);
    m_ui->tableCard->setVisible(!isOn);
    m_panel->setVisible(!isOn && m_ui->panelButton->isChecked());
    for (QWidget *of : {static_cast<QWidget *>(m_ui->networkBox), static_cast<QWidget *>(m_ui->campaignBox),
                        static_cast<QWidget *>(m_ui->sourceBox), static_cast<QWidget *>(m_ui->columnsButton),
                        static_cast<QWidget *>(m_ui->panelButton)})
        of->setEnabled(!isOn);
    showCounts();
}

/// The posts of one work in the flat table.
void VideosPage::showWork(const QString &key)
{
    m_ui->groupButton->setChecked(false);
    resetFilter();
    m_proxy->setWork(key);
    showCounts();
    if (m_proxy->rowCount() > 0)
        m_ui->videoTableView->setCurrentIndex(m_proxy->index(0, 0));
}

QByteArray VideosPage::saveLayout() const
{
    QByteArray layout;
    QDataStream out(&layout, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << m_layout->saveState() << m_ui->splitter->saveState() << m_ui->panelButton->isChecked();
    return layout;
}

void VideosPage::restoreLayout(const QByteArray &layout)
{
    QDataStream in(layout);
    in.setVersion(QDataStream::Qt_6_4);
    QByteArray table;
    QByteArray splitter;
    bool isPanelShown = true;
    in >> table >> splitter >> isPanelShown;
    if (in.status() != QDataStream::Ok)
        return;
    m_layout->restoreState(table);
    m_ui->splitter->restoreState(splitter);
    m_ui->panelButton->setChecked(isPanelShown);
}

} // namespace viewtide::gui
