// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/reportactions.h"

#include "base/deliver.h"
#include "gui/commands/keepcommand.h"
#include "gui/commands/setvisibilitycommand.h"
#include "gui/dialogs/hidereasondialog.h"
#include "gui/dialogs/reportdialog.h"
#include "gui/pages/snapshotactions.h"
#include "models/campaigntablemodel.h"
#include "models/format.h"
#include "models/reporttablemodel.h"
#include "report/reportdocument.h"
#include "settings/workspacezone.h"

#include <QUndoStack>

#include <algorithm>

namespace viewtide::gui {

using store::Visibility;
namespace format = models::format;

namespace {

constexpr int kReasonsOffered = 12;

/// Texts of the undo menu: for making the report and for removing it.
std::pair<QString, QString> removalText(const QString &name)
{
    const QString shown = format::personal(name, 60);
    return {ReportActions::tr("new report %1").arg(shown), ReportActions::tr("remove report %1").arg(shown)};
}

KeepCommand::Send setRemoved(domain::ReportId id, std::optional<Timestamp> at)
{
    return
        [id, at](StoreEdits &edits) { edits.send(store::SetReportRemoved {.report = id, .removedAt = at}); };
}

} // namespace

ReportActions::ReportActions(const PageServices &services, const models::ReportTableModel &shown,
                             QWidget *page)
    : QObject(page)
    , m_services(services)
    , m_shown(shown)
    , m_page(page)
    , m_campaigns(new models::CampaignTableModel(services.store, services.clock, this))
    , m_edits(new StoreEdits(services.store, services.clock, this))
    , m_snapshots(new SnapshotActions(services, shown, *m_edits, page))
{
    connect(m_snapshots, &SnapshotActions::messagePosted, this, &ReportActions::messagePosted);
    connect(m_edits, &StoreEdits::failed, this,
            [this](const Error &error) { emit messagePosted(describe(error)); });
    m_campaigns->refresh();
}

ReportActions::~ReportActions() = default;

void ReportActions::toggle(const QList<store::VideoRow> &videos)
{
    setVisibility(videos, isAnyShown(videos) ? Visibility::Hidden : Visibility::Shown, {});
}

void ReportActions::setVisibility(const QList<store::VideoRow> &videos, Visibility visibility,
                                  const QString &reason)
{
    if (!m_shown.content())
        return;
    auto command =
        std::make_unique<SetVisibilityCommand>(*m_edits,
                                               VisibilityEdit {.report = m_shown.content()->row.report.id,
                                                               .videos = videos,
                                                               .visibility = visibility,
                                                               .reason = reason});
    if (!command->isEmpty())
        m_services.undo.push(command.release());
}

QStringList ReportActions::reasons() const
{
    QStringList all = m_reasons;
    for (const store::VideoRow &video : m_shown.rows())
        all.append(format::outside(video.hiddenReason, 200));
    all.removeAll(QString());
    all.removeDuplicates();
    return all.mid(0, kReasonsOffered);
}

void ReportActions::openReason(QList<store::VideoRow> videos)
{
    videos.removeIf([](const store::VideoRow &video) { return video.hidden; });
    if (videos.isEmpty())
        return;
    auto *dialog = new HideReasonDialog(int(videos.size()), reasons(), m_page);
    connect(dialog, &HideReasonDialog::reasonAccepted, this, [this, videos](const QString &reason) {
        m_reasons.prepend(reason);
        setVisibility(videos, Visibility::Hidden, reason);
    });
    dialog->open();
}

void ReportActions::openNew(domain::CampaignId preset)
{
    openDialog({.report = {.campaign = preset, .zone = settings::workspaceZoneId(m_services.settings)}},
               &ReportActions::make);
}

void ReportActions::openEdit()
{
    if (!m_shown.content())
        return;
    const store::ReportContent &content = *m_shown.content();
    openDialog({.report = content.row.report, .look = content.look}, &ReportActions::change);
}

void ReportActions::openDialog(const ReportDraft &draft, void (ReportActions::*accept)(const ReportDraft &))
{
    auto *dialog = new ReportDialog(m_campaigns->rows(), draft, m_services.clock.now(), m_page);
    connect(dialog, &ReportDialog::reportAccepted, this, accept);
    dialog->open();
}

void ReportActions::change(const ReportDraft &draft)
{
    if (!m_shown.content() || m_shown.content()->row.report.id != draft.report.id)
        return;
    const ReportDraft before {.report = m_shown.content()->row.report, .look = m_shown.content()->look};
    if (before != draft)
        m_services.undo.push(new SaveReportCommand(*m_edits, before, draft));
}

void ReportActions::make(const ReportDraft &draft)
{
    deliver(m_services.store.write(store::SaveReport {draft.report}), this,
            [this, draft](const Result<domain::ReportId> &id) {
                if (!id) {
                    emit messagePosted(describe(id.error()));
                    return;
                }
                if (draft.look != domain::ReportLook())
                    m_edits->send(store::SaveReportLook {.report = *id, .look = draft.look});
                m_services.undo.push(KeepCommand::made(*m_edits, removalText(draft.report.name).first,
                                                       setRemoved(*id, m_services.clock.now()),
                                                       setRemoved(*id, std::nullopt))
                                         .release());
                emit reportMade(*id);
            });
}

void ReportActions::remove()
{
    if (!m_shown.content())
        return;
    const domain::Report &report = m_shown.content()->row.report;
    m_services.undo.push(KeepCommand::removal(*m_edits, removalText(report.name).second,
                                              setRemoved(report.id, m_services.clock.now()),
                                              setRemoved(report.id, std::nullopt))
                             .release());
}

void ReportActions::openSnapshots()
{
    m_snapshots->openList();
}

void ReportActions::openPreview()
{
    m_snapshots->openPreview();
}

QString ReportActions::noteForClient() const
{
    return m_shown.content() ? clientNote(*m_shown.content()) : QString();
}

void ReportActions::openExport()
{
    if (!m_shown.content())
        return;
    const store::ReportContent &content = *m_shown.content();
    m_snapshots->openExport(report::reportDocument(content, m_services.clock.now()), clientNote(content));
}

bool isAnyShown(const QList<store::VideoRow> &videos)
{
    return std::any_of(videos.cbegin(), videos.cend(), [](const auto &video) { return !video.hidden; });
}

} // namespace viewtide::gui
