// SPDX-License-Identifier: GPL-3.0-or-later
// Freezing a report, looking at what was frozen, and taking a snapshot out of the list; all of it can be
// undone. Owned by ReportActions; GUI thread. messagePosted(): what was done, or why not.
#pragma once

#include "gui/page.h"
#include "report/reportdocument.h"
#include "store/reportsnapshots.h"

namespace viewtide::models {
class ReportTableModel;
}

namespace viewtide::gui {

class StoreEdits;

class SnapshotActions final : public QObject
{
    Q_OBJECT

public:
    SnapshotActions(const PageServices &services, const models::ReportTableModel &shown, StoreEdits &edits,
                    QWidget *page);
    ~SnapshotActions() override;

    /// The frozen states of the report that is shown.
    void openList();
    /// The report as the client would get it now.
    void openPreview();
    /// Asks for a file and a format. `note`: what the client sees.
    void openExport(const report::ReportDocument &document, const QString &note);

signals:
    void messagePosted(const QString &text);

private:
    Q_DISABLE_COPY_MOVE(SnapshotActions)

    void freeze(const QString &name);
    void noteFrozen(domain::SnapshotId id, const QString &name);
    void remove(const store::ReportSnapshot &snapshot);
    void openSnapshot(const store::ReportSnapshot &snapshot);
    void showDocument(const QString &title, const report::ReportDocument &document, const QString &note);

    PageServices m_services;
    const models::ReportTableModel &m_shown;
    StoreEdits &m_edits;
    QWidget *m_page;
};

/// What the client will and will not see, before a file is written.
QString clientNote(const store::ReportContent &content);

} // namespace viewtide::gui
