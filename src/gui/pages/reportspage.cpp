// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/reportspage.h"

#include "ui_reportspage.h"

#include "gui/delegates/entrydelegate.h"
#include "gui/delegates/eyedelegate.h"
#include "gui/delegates/networkdelegate.h"
#include "gui/pages/reportactions.h"
#include "gui/widgets/tablelayout.h"
#include "gui/widgets/tablestates.h"
#include "models/format.h"
#include "models/reportlistmodel.h"
#include "models/reporttablemodel.h"
#include "models/videofilterproxy.h"

#include <QAction>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
namespace format = models::format;

namespace {

QList<ColumnLook> columnLooks()
{
    return {{u"eye"_s, 84},      {u"network"_s, 48},
            {u"caption"_s, 260}, {u"posted"_s, 146, true, true, models::format::widestMoment()},
            {u"views"_s, 90},    {u"likes"_s, 80},
            {u"comments"_s, 88}, {u"shares"_s, 76},
            {u"saves"_s, 72},    {u"er"_s, 92},
            {u"reason"_s, 140},  {u"hidden"_s, 160}};
}

QString subtitleOf(const store::ReportRow &row)
{
    const domain::Report &report = row.report;
    QStringList names;
    for (const QString &name : row.campaignNames)
        names.append(format::campaign(name));
    const QString campaign = format::personal(names.join(u" + "_s), 240);
    if (report.from && report.from == report.to)
        return ReportsPage::tr("%1 · posted on %2", "campaigns, a day")
            .arg(campaign, format::date(report.from));
    if (report.from && report.to)
        return ReportsPage::tr("%1 · posted %2 – %3")
            .arg(campaign, format::date(report.from), format::date(report.to));
    if (report.from)
        return ReportsPage::tr("%1 · posted from %2").arg(campaign, format::date(report.from));
    if (report.to)
        return ReportsPage::tr("%1 · posted until %2").arg(campaign, format::date(report.to));
    return ReportsPage::tr("%1 · all videos").arg(campaign);
}

} // namespace

ReportsPage::ReportsPage(const PageServices &services, QWidget *parent)
    : PageWidget(parent)
    , m_ui(std::make_unique<Ui::ReportsPage>())
    , m_reports(new models::ReportListModel(services.store, this))
    , m_videos(new models::ReportTableModel(services.store, services.clock, this))
    , m_proxy(new models::VideoFilterProxy(*m_videos, this))
    , m_actions(new ReportActions(services, *m_videos, this))
{
    m_ui->setupUi(this);
    setUpList();
    setUpTable();
    setUpFilter();
    setUpActions();
    showContent();
    showSelection();
    refresh();
    pauseWhenHidden();
}

ReportsPage::~ReportsPage() = default;

void ReportsPage::setUpList()
{
    m_ui->listCard->setProperty("card", true);
    QListView *list = m_ui->reportListView;
    list->setModel(m_reports);
    list->setItemDelegate(new EntryDelegate(list));
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setMouseTracking(true);
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({250, 900});
    auto *states = new TableStates(
        *m_ui->stack, *m_reports, *m_reports,
        {Glyph::Reports, tr("No reports yet"),
         tr("A report shows the videos of a campaign to a client. What the client should not see is hidden "
            "with one click, in this report only."),
         tr("New report…")});
    connect(states, &TableStates::actionRequested, this, &ReportsPage::openNew);
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReportsPage::showReport);
    connect(m_reports, &QAbstractItemModel::rowsInserted, this, &ReportsPage::trySelect);
}

void ReportsPage::setUpTable()
{
    m_ui->tableCard->setProperty("card", true);
    QTableView *view = m_ui->reportTableView;
    view->setModel(m_proxy);
    view->setItemDelegate(new RowDelegate(view));
    m_layout = new TableLayout(*view, columnLooks(), u"caption"_s);
    const int eye = m_layout->sectionOf(u"eye"_s);
    view->setItemDelegateForColumn(eye, new EyeDelegate(view));
    view->setItemDelegateForColumn(m_layout->sectionOf(u"network"_s), new NetworkDelegate(view));
    view->sortByColumn(m_layout->sectionOf(u"views"_s), Qt::DescendingOrder);
    m_ui->columnsButton->setMenu(m_layout->menu());
    auto *states = new TableStates(*m_ui->reportStack, *m_videos, *m_proxy,
                                   {Glyph::Videos,
                                    tr("No videos in this report"),
                                    tr("The campaign has no videos that were posted in the report's range."),
                                    {}});
    connect(states, &TableStates::filterResetRequested, this, [this] {
        m_ui->filterEdit->clear();
        m_ui->visibilityBox->setCurrentIndex(0);
    });
    connect(view, &QAbstractItemView::clicked, this, [this, eye](const QModelIndex &index) {
        if (index.column() == eye)
            m_actions->toggle({m_proxy->videoAt(index)});
    });
    connect(view, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { emit videoRequested(m_proxy->videoAt(index).ref); });
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ReportsPage::showSelection);
    connect(m_videos, &models::ReportTableModel::contentChanged, this, &ReportsPage::showContent);
}

void ReportsPage::setUpFilter()
{
    m_ui->visibilityBox->addItem(tr("Shown and hidden"));
    m_ui->visibilityBox->addItem(tr("Shown only"), false);
    m_ui->visibilityBox->addItem(tr("Hidden only"), true);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, m_proxy, &models::VideoFilterProxy::setText);
    connect(m_ui->visibilityBox, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant isHidden = m_ui->visibilityBox->currentData();
        m_proxy->setFacets({.platform = {},
                            .campaign = {},
                            .source = {},
                            .hidden = isHidden.isValid() ? std::optional(isHidden.toBool()) : std::nullopt});
    });
}

void ReportsPage::setUpActions()
{
    const QAction *eye =
        addCommand(tr("Hide / show in report"), QKeySequence(Qt::Key_H), *m_ui->toggleButton);
    connect(eye, &QAction::triggered, this, [this] { m_actions->toggle(selectedVideos()); });
    const QAction *reason =
        addCommand(tr("Hide with reason…"), QKeySequence(u"Shift+H"_s), *m_ui->reasonButton);
    connect(reason, &QAction::triggered, this, &ReportsPage::openReason);
    const QAction *make = addCommand(tr("New report…"), QKeySequence(u"Ctrl+N"_s), *m_ui->newButton);
    connect(make, &QAction::triggered, this, &ReportsPage::openNew);
    const QAction *write = addCommand(tr("Export report…"), QKeySequence(u"Ctrl+E"_s), *m_ui->exportButton);
    connect(write, &QAction::triggered, m_actions, &ReportActions::openExport);
    setUpReportActions();
    connect(m_actions, &ReportActions::messagePosted, this, &PageWidget::messagePosted);
    connect(m_actions, &ReportActions::reportMade, this, &ReportsPage::openReport);

    m_ui->exportButton->setIcon(icon(Glyph::Export));
    m_ui->toggleButton->setIcon(icon(Glyph::EyeOff));
    m_ui->columnsButton->setIcon(icon(Glyph::Columns));
    m_ui->titleLabel->setProperty("heading", true); // a font of its own is lost in the splitter
    m_ui->titleLabel->setElided(Qt::ElideRight);
    m_ui->subtitleLabel->setElided(Qt::ElideRight);
    m_ui->subtitleLabel->setTone(models::Tone::Muted);
    m_ui->clientLabel->setElided(Qt::ElideRight);
    m_ui->clientLabel->setTone(models::Tone::Muted);
}

void ReportsPage::setUpReportActions()
{
    const QAction *edit = addCommand(tr("Edit report…"), QKeySequence(Qt::Key_F2), *m_ui->editButton);
    connect(edit, &QAction::triggered, m_actions, &ReportActions::openEdit);
    const QAction *preview =
        addCommand(tr("Preview report…"), QKeySequence(u"Ctrl+Shift+P"_s), *m_ui->previewButton);
    connect(preview, &QAction::triggered, m_actions, &ReportActions::openPreview);
    const QAction *freeze =
        addCommand(tr("Freeze report…"), QKeySequence(u"Ctrl+Shift+F"_s), *m_ui->snapshotsButton);
    connect(freeze, &QAction::triggered, m_actions, &ReportActions::openSnapshots);
    const QAction *remove = addCommand(tr("Remove report"), QKeySequence(u"Ctrl+Shift+Del"_s));
    connect(remove, &QAction::triggered, m_actions, &ReportActions::remove);
    m_ui->editButton->setIcon(icon(Glyph::Edit));
    m_ui->previewButton->setIcon(icon(Glyph::Eye));
    m_ui->snapshotsButton->setIcon(icon(Glyph::Copy));
}

void ReportsPage::refresh()
{
    m_reports->refresh();
    m_videos->refresh();
}

QString ReportsPage::ownDays() const
{
    return tr("Each report has its own days");
}

void ReportsPage::focusFilter()
{
    m_ui->filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->filterEdit->selectAll();
}

void ReportsPage::openReport(domain::ReportId report)
{
    m_wanted = report;
    trySelect();
}

/// The wanted one, else the first.
void ReportsPage::trySelect()
{
    QListView *list = m_ui->reportListView;
    const int row = m_wanted.isValid() ? m_reports->rowOf(m_wanted) : -1;
    if (row >= 0) {
        m_wanted = {};
        list->setCurrentIndex(m_reports->index(row, 0));
    } else if (!list->currentIndex().isValid() && m_reports->rowCount() > 0) {
        list->setCurrentIndex(m_reports->index(0, 0));
    }
}

void ReportsPage::showReport(const QModelIndex &current)
{
    m_videos->setReport(current.isValid() ? m_reports->rowAt(current.row()).report.id : domain::ReportId());
}

void ReportsPage::showContent()
{
    const std::optional<store::ReportContent> &content = m_videos->content();
    m_ui->titleLabel->setText(content ? format::personal(content->row.report.name, 200) : QString());
    m_ui->subtitleLabel->setText(content ? subtitleOf(content->row) : QString());
    m_ui->totalsGrid->setContent(content);
    for (QWidget *button :
         QList<QWidget *> {m_ui->exportButton, m_ui->editButton, m_ui->previewButton, m_ui->snapshotsButton})
        button->setEnabled(content.has_value());
    const QString footnote = content ? models::hiddenFootnote(content->totals) : QString();
    QStringList notes {footnote.isEmpty() ? tr("Nothing is hidden.") : footnote};
    if (content && content->twice > 0)
        notes.append(tr("%n post(s) of several campaigns count once.", nullptr, content->twice));
    if (content && content->undated > 0)
        notes.append(
            tr("%n video(s) are left out: nobody told when they were posted.", nullptr, content->undated));
    m_ui->footnoteLabel->setText(notes.join(QLatin1Char(' ')));
    m_ui->clientLabel->setText(m_actions->noteForClient());
    showSelection();
}

QList<store::VideoRow> ReportsPage::selectedVideos() const
{
    QList<store::VideoRow> videos;
    const QModelIndexList rows = m_ui->reportTableView->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        videos.append(m_proxy->videoAt(row));
    return videos;
}

void ReportsPage::showSelection()
{
    const QList<store::VideoRow> videos = selectedVideos();
    const bool anyShown = isAnyShown(videos);
    const bool isShowing = !videos.isEmpty() && !anyShown;
    m_ui->toggleButton->setEnabled(!videos.isEmpty());
    m_ui->toggleButton->setText(isShowing ? tr("Show") : tr("Hide"));
    m_ui->toggleButton->setIcon(icon(isShowing ? Glyph::Eye : Glyph::EyeOff));
    m_ui->reasonButton->setEnabled(anyShown);
}

void ReportsPage::openReason()
{
    m_actions->openReason(selectedVideos());
}

void ReportsPage::openNew()
{
    const QList<store::ReportRow> &reports = m_reports->rows();
    m_actions->openNew(reports.isEmpty() ? domain::CampaignId() : reports.first().report.campaign);
}

QByteArray ReportsPage::saveLayout() const
{
    return packed(m_layout->saveState(), m_ui->splitter->saveState());
}

void ReportsPage::restoreLayout(const QByteArray &layout)
{
    const auto parts = unpacked<QByteArray, QByteArray>(layout);
    if (!parts)
        return;
    const auto &[table, splitter] = *parts;
    m_layout->restoreState(table);
    m_ui->splitter->restoreState(splitter);
}

} // namespace viewtide::gui
