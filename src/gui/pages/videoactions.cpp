// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/videoactions.h"

#include "base/deliver.h"
#include "gui/commands/assignvideoscommand.h"
#include "gui/commands/setvisibilitycommand.h"
#include "gui/dialogs/addvideosdialog.h"
#include "gui/dialogs/uploadsdialog.h"
#include "gui/pages/videoexport.h"
#include "gui/pages/workactions.h"
#include "gui/widgets/linkdrop.h"
#include "models/format.h"
#include "models/reportlistmodel.h"
#include "store/store.h"

#include <QMenu>
#include <QUndoStack>

#include <algorithm>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

VideoActions::VideoActions(const PageServices &services, const VideoSelection &selection, QWidget *page)
    : QObject(page)
    , m_services(services)
    , m_selection(selection)
    , m_page(page)
    , m_edits(new StoreEdits(services.store, services.clock, this))
    , m_assignMenu(new QMenu(page))
    , m_hideMenu(new QMenu(page))
    , m_workMenu(new QMenu(page))
    , m_works(new WorkActions(services, *m_edits, selection, page))
    , m_reportList(new models::ReportListModel(services.store, this))
{
    m_workMenu->addActions(m_works->actions());
    m_workMenu->setToolTipsVisible(true);
    m_assignMenu->setTitle(tr("Assign to campaign"));
    m_hideMenu->setTitle(tr("Hide in report"));
    connect(m_assignMenu, &QMenu::aboutToShow, this, &VideoActions::fillAssignMenu);
    connect(m_hideMenu, &QMenu::aboutToShow, this, &VideoActions::fillHideMenu);
    connect(m_edits, &StoreEdits::failed, this,
            [this](const Error &error) { emit messagePosted(describe(error)); });
    connect(m_edits, &StoreEdits::told, this, &VideoActions::messagePosted);
    connect(m_reportList, &QAbstractItemModel::rowsInserted, this, &VideoActions::fillHideMenu);
    connect(m_reportList, &QAbstractItemModel::dataChanged, this, &VideoActions::fillHideMenu);
    connect(m_reportList, &QAbstractItemModel::rowsRemoved, this, &VideoActions::fillHideMenu);
    makeVideosCopyable(services, selection, [this](const QString &text) { emit messagePosted(text); });
    takeDrops();
}

VideoActions::~VideoActions() = default;

void VideoActions::setCampaigns(const QList<store::CampaignRow> &campaigns)
{
    const bool isFirst = m_campaigns.isEmpty();
    m_campaigns = campaigns;
    fillAssignMenu();
    if (m_addDialog && isFirst) // it was opened before there was anything to choose from
        m_addDialog->setCampaigns(m_campaigns, m_preset);
}

QList<QAction *> VideoActions::commands() const
{
    return m_works->actions();
}

void VideoActions::selectionChanged()
{
    m_works->showState();
}

void VideoActions::refresh()
{
    m_reportList->refresh();
}

void VideoActions::fillAssignMenu()
{
    m_assignMenu->clear();
    for (const store::CampaignRow &row : std::as_const(m_campaigns)) {
        m_assignMenu->addAction(menuText(models::format::campaign(row.campaign.name, 80)), this,
                                [this, campaign = row.campaign] { assign(campaign); });
    }
    if (m_campaigns.isEmpty())
        m_assignMenu->addAction(tr("There is no campaign yet"))->setEnabled(false);
}

/// Only reports with a campaign that has one of the selected videos: elsewhere hiding would mean nothing.
void VideoActions::fillHideMenu()
{
    m_hideMenu->clear();
    QSet<domain::CampaignId> campaigns;
    for (const store::VideoTarget &video : m_selection.targets())
        campaigns.insert(video.campaign);
    for (const store::ReportRow &row : m_reportList->rows()) {
        const bool concerns =
            std::any_of(campaigns.cbegin(), campaigns.cend(),
                        [&row](domain::CampaignId campaign) { return row.report.covers(campaign); });
        if (concerns)
            m_hideMenu->addAction(menuText(row.report.name), this, [this, row] { hideIn(row); });
    }
    if (m_hideMenu->isEmpty())
        m_hideMenu->addAction(tr("No report shows these videos"))->setEnabled(false);
}

void VideoActions::assign(const domain::Campaign &campaign)
{
    auto command = std::make_unique<AssignVideosCommand>(*m_edits, m_selection.targets(), campaign);
    if (command->isEmpty()) {
        emit messagePosted(tr("The videos are in that campaign already."));
        return;
    }
    m_services.undo.push(command.release());
}

/// What is hidden there already must stay so when the step is undone: ask first.
void VideoActions::hideIn(const store::ReportRow &report)
{
    const QList<domain::VideoRef> refs = m_selection.selected();
    const store::ReportQuery query {.report = report.report.id, .now = m_services.clock.now()};
    deliver(m_services.store.read(query), this, [this, refs](const Result<store::ReportContent> &content) {
        if (content.isOk())
            hideThose(*content, refs);
        else
            emit messagePosted(describe(content.error()));
    });
}

void VideoActions::hideThose(const store::ReportContent &content, const QList<domain::VideoRef> &refs)
{
    const QSet<domain::VideoRef> wanted(refs.cbegin(), refs.cend());
    VisibilityEdit edit {.report = content.row.report.id};
    std::copy_if(content.videos.cbegin(), content.videos.cend(), std::back_inserter(edit.videos),
                 [&wanted](const store::VideoRow &video) { return wanted.contains(video.ref); });
    auto command = std::make_unique<SetVisibilityCommand>(*m_edits, edit);
    if (command->isEmpty()) {
        emit messagePosted(tr("The report does not show these videos anyway."));
        return;
    }
    m_services.undo.push(command.release());
    emit messagePosted(tr("Hidden in %1.").arg(models::format::personal(content.row.report.name, 120)));
}

AddVideosDialog *VideoActions::addVideosDialog()
{
    auto *dialog = new AddVideosDialog(m_services, *m_edits, m_page);
    m_addDialog = dialog;
    dialog->setCampaigns(m_campaigns, m_preset);
    connect(dialog, &AddVideosDialog::videosAdded, this, [this](int count) {
        emit messagePosted(
            tr("Videos added: %1. Their numbers come with the next sync.").arg(models::format::count(count)));
    });
    dialog->open();
    return dialog;
}

/// Links and files that are dropped on the page go into the dialog first, where one sees what they are.
void VideoActions::takeDrops()
{
    const auto *drop = new LinkDrop(*m_page);
    connect(drop, &LinkDrop::textDropped, this,
            [this](const QString &text) { addVideosDialog()->appendText(text); });
    connect(drop, &LinkDrop::filesDropped, this,
            [this](const QStringList &paths) { addVideosDialog()->appendFiles(paths); });
}

void VideoActions::openUploads()
{
    auto *dialog = new UploadsDialog(m_services, *m_edits, m_page);
    dialog->open();
}

void VideoActions::openExport()
{
    const ExportDialog *const dialog = openVideoExport(m_services, m_selection, m_page);
    connect(dialog, &ExportDialog::messagePosted, this, &VideoActions::messagePosted);
}

QString menuText(const QString &outside)
{
    return models::format::personal(outside, 80).replace(u'&', "&&"_L1);
}

} // namespace viewtide::gui
