// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/reportactions.h"

#include "base/deliver.h"
#include "gui/commands/setvisibilitycommand.h"
#include "gui/dialogs/exportdialog.h"
#include "gui/dialogs/hidereasondialog.h"
#include "gui/dialogs/reportdialog.h"
#include "models/campaigntablemodel.h"
#include "models/format.h"
#include "models/reporttablemodel.h"
#include "report/builders.h"
#include "store/store.h"

#include <QUndoStack>

#include <algorithm>

namespace viewtide::gui {

using store::Visibility;
namespace format = models::format;

namespace {

constexpr int kReasonsOffered = 12;

} // namespace

ReportActions::ReportActions(const PageServices &services, const models::ReportTableModel &shown,
                             QWidget *page)
    : QObject(page)
    , m_services(services)
    , m_shown(shown)
    , m_page(page)
    , m_campaigns(new models::CampaignTableModel(services.store, services.clock, this))
    , m_edits(new StoreEdits(services.store, services.clock, this))
{
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
    auto *dialog = new ReportDialog(m_campaigns->rows(), preset, m_services.clock.now(), m_page);
    connect(dialog, &ReportDialog::reportAccepted, this, &ReportActions::save);
    dialog->open();
}

void ReportActions::save(const domain::Report &report)
{
    deliver(m_services.store.write(store::SaveReport {report}), this,
            [this](const Result<domain::ReportId> &id) {
                if (id.isOk())
                    emit reportMade(*id);
                else
                    emit messagePosted(describe(id.error()));
            });
}

void ReportActions::openExport()
{
    if (!m_shown.content())
        return;
    const store::ReportContent content = *m_shown.content();
    ExportOffer offer {.title = tr("Export report"),
                       .fileStem = content.row.report.name,
                       .scopes = {{tr("Shown videos: %1").arg(format::count(content.totals.shownPosts)),
                                   [content] { return report::reportTable(content); }}}};
    auto *dialog = new ExportDialog(std::move(offer), m_page);
    connect(dialog, &ExportDialog::exported, this,
            [this](const QString &path) { emit messagePosted(tr("Written to %1.").arg(path)); });
    dialog->open();
}

bool isAnyShown(const QList<store::VideoRow> &videos)
{
    return std::any_of(videos.cbegin(), videos.cend(), [](const auto &video) { return !video.hidden; });
}

} // namespace viewtide::gui
