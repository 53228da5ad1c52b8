// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/snapshotactions.h"

#include "base/loginname.h"
#include "gui/commands/keepcommand.h"
#include "gui/dialogs/exportdialog.h"
#include "gui/dialogs/previewdialog.h"
#include "gui/dialogs/snapshotsdialog.h"
#include "models/format.h"
#include "models/reporttablemodel.h"
#include "report/documentjson.h"

#include <QUndoStack>

namespace viewtide::gui {

namespace format = models::format;

namespace {

KeepCommand::Send setRemoved(domain::SnapshotId id, std::optional<Timestamp> at)
{
    return [id, at](StoreEdits &edits) {
        edits.send(store::SetSnapshotRemoved {.snapshot = id, .removedAt = at});
    };
}

} // namespace

SnapshotActions::SnapshotActions(const PageServices &services, const models::ReportTableModel &shown,
                                 StoreEdits &edits, QWidget *page)
    : QObject(page)
    , m_services(services)
    , m_shown(shown)
    , m_edits(edits)
    , m_page(page)
{ }

SnapshotActions::~SnapshotActions() = default;

void SnapshotActions::openList()
{
    if (!m_shown.content())
        return;
    const domain::ReportId report = m_shown.content()->row.report.id;
    auto *dialog =
        new SnapshotsDialog(m_services.store, report, format::dateTime(m_services.clock.now()), m_page);
    connect(dialog, &SnapshotsDialog::freezeRequested, this, &SnapshotActions::freeze);
    connect(dialog, &SnapshotsDialog::openRequested, this, &SnapshotActions::openSnapshot);
    connect(dialog, &SnapshotsDialog::removeRequested, this, &SnapshotActions::remove);
    dialog->open();
}

void SnapshotActions::freeze(const QString &name)
{
    if (!m_shown.content())
        return;
    // The store's own numbers of this moment, not those that the table last read.
    const store::ReportQuery query {.report = m_shown.content()->row.report.id,
                                    .now = m_services.clock.now()};
    deliver(m_services.store.read(query), this, [this, name](const Result<store::ReportContent> &content) {
        if (!content) {
            emit messagePosted(describe(content.error()));
            return;
        }
        const Timestamp now = m_services.clock.now();
        const QString kept = name.isEmpty() ? format::dateTime(now) : name;
        const store::SaveReportSnapshot command {.snapshot = {.id = {},
                                                              .report = content->row.report.id,
                                                              .name = kept,
                                                              .takenAt = now,
                                                              .takenBy = loginName()},
                                                 .content =
                                                     report::frozen(report::reportDocument(*content, now))};
        deliver(m_services.store.write(command), this, [this, kept](const Result<domain::SnapshotId> &id) {
            if (id)
                noteFrozen(*id, kept);
            else
                emit messagePosted(describe(id.error()));
        });
    });
}

void SnapshotActions::noteFrozen(domain::SnapshotId id, const QString &name)
{
    const QString shown = format::personal(name, 60);
    m_services.undo.push(KeepCommand::made(m_edits, tr("freeze %1").arg(shown),
                                           setRemoved(id, m_services.clock.now()),
                                           setRemoved(id, std::nullopt))
                             .release());
    emit messagePosted(tr("Frozen as %1.").arg(shown));
}

void SnapshotActions::remove(const store::ReportSnapshot &snapshot)
{
    m_services.undo.push(
        KeepCommand::removal(m_edits, tr("remove snapshot %1").arg(format::personal(snapshot.name, 60)),
                             setRemoved(snapshot.id, m_services.clock.now()),
                             setRemoved(snapshot.id, std::nullopt))
            .release());
}

void SnapshotActions::openSnapshot(const store::ReportSnapshot &snapshot)
{
    deliver(m_services.store.read(store::ReportSnapshotQuery {.snapshot = snapshot.id}), this,
            [this, snapshot](const Result<store::FrozenReport> &kept) {
                const auto document =
                    kept ? report::thawed(kept->content) : Result<report::ReportDocument>(kept.error());
                if (!document) {
                    emit messagePosted(describe(document.error()));
                    return;
                }
                showDocument(tr("%1, frozen %2").arg(snapshot.name, format::dateTime(snapshot.takenAt)),
                             *document, tr("The file shows the report as it was frozen."));
            });
}

void SnapshotActions::openPreview()
{
    if (!m_shown.content())
        return;
    const report::ReportDocument document =
        report::reportDocument(*m_shown.content(), m_services.clock.now());
    showDocument(tr("%1 as the client gets it").arg(document.title), document,
                 clientNote(*m_shown.content()));
}

void SnapshotActions::showDocument(const QString &title, const report::ReportDocument &document,
                                   const QString &note)
{
    auto *dialog = new PreviewDialog(title, document, m_page);
    connect(dialog, &PreviewDialog::exportRequested, this,
            [this, document, note] { openExport(document, note); });
    dialog->open();
}

void SnapshotActions::openExport(const report::ReportDocument &document, const QString &note)
{
    ExportOffer offer {.title = tr("Export report"),
                       .fileStem = document.title,
                       .scopes = {{.label = tr("Shown videos: %1").arg(format::count(document.videos.size())),
                                   .make = {},
                                   .document = [document] { return document; }}},
                       .note = note};
    auto *dialog = new ExportDialog(std::move(offer), m_page);
    connect(dialog, &ExportDialog::messagePosted, this, &SnapshotActions::messagePosted);
    dialog->open();
}

QString clientNote(const store::ReportContent &content)
{
    const int hidden = content.totals.hiddenPosts;
    if (hidden == 0)
        return SnapshotActions::tr("Nothing is hidden: the client sees all videos of this report.");
    if (content.look.footnote == domain::Footnote::On)
        return SnapshotActions::tr(
            "%n video(s) are left out. A footnote tells the client how many, and their "
            "views; nothing else of them is in the file.",
            nullptr, hidden);
    return SnapshotActions::tr(
        "%n video(s) are left out, and nothing in the file tells so: no row, no total, "
        "no name.",
        nullptr, hidden);
}

} // namespace viewtide::gui
