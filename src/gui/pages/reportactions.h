// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a report: hide and show videos, make, edit and remove one
// (undoable), export. Owned by its page; GUI
// thread. messagePosted(): what was done, or why not; reportMade(): a new one is in the store.
#pragma once

#include "gui/page.h"
#include "store/commands.h"

#include <QStringList>

namespace viewtide::models {
class CampaignTableModel;
class ReportTableModel;
} // namespace viewtide::models

namespace viewtide::gui {

class SnapshotActions;
class StoreEdits;
struct ReportDraft;

class ReportActions final : public QObject
{
    Q_OBJECT

public:
    /// `shown` is the report that the page shows.
    ReportActions(const PageServices &services, const models::ReportTableModel &shown, QWidget *page);
    ~ReportActions() override;

    /// Hides those that are shown; if all are hidden, shows them.
    void toggle(const QList<store::VideoRow> &videos);
    /// Asks for a reason, then hides those that are shown.
    void openReason(QList<store::VideoRow> videos);
    /// `preset`: the campaign that is chosen at first.
    void openNew(domain::CampaignId preset);
    /// The report that is shown: what it covers and what the client sees of the brand.
    void openEdit();
    void remove();
    void openExport();
    /// The frozen states of the report.
    void openSnapshots();
    /// The pages as the client gets them.
    void openPreview();
    /// What the client will and will not see; empty without a report.
    QString noteForClient() const;

signals:
    void messagePosted(const QString &text);
    void reportMade(viewtide::domain::ReportId report);

private:
    Q_DISABLE_COPY_MOVE(ReportActions)

    void setVisibility(const QList<store::VideoRow> &videos, store::Visibility visibility,
                       const QString &reason);
    void openDialog(const ReportDraft &draft, void (ReportActions::*accept)(const ReportDraft &));
    void make(const ReportDraft &draft);
    void change(const ReportDraft &draft);
    QStringList reasons() const;

    PageServices m_services;
    const models::ReportTableModel &m_shown;
    QWidget *m_page;
    models::CampaignTableModel *m_campaigns;
    StoreEdits *m_edits;
    SnapshotActions *m_snapshots;
    QStringList m_reasons; ///< given since the start, newest first
};

/// Is one of them visible to the client?
bool isAnyShown(const QList<store::VideoRow> &videos);

} // namespace viewtide::gui
