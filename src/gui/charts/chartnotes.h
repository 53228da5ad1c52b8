// SPDX-License-Identifier: GPL-3.0-or-later
// The notes in the charts of the window: gives each chart those of the store, and writes what is added,
// changed or removed there; all of it can be undone. Owned by MainWindow; GUI thread. messagePosted(): why
// something was not done.
#pragma once

#include "gui/commands/storeedits.h"
#include "gui/page.h"
#include "store/notes.h"

namespace viewtide::models {
class StoreWatch;
}

namespace viewtide::gui {

class SeriesChart;

class ChartNotes final : public QObject
{
    Q_OBJECT

public:
    /// For all charts below `window` that are there by now.
    ChartNotes(const PageServices &services, QWidget &window);
    ~ChartNotes() override;

signals:
    void messagePosted(const QString &text);

private:
    Q_DISABLE_COPY_MOVE(ChartNotes)

    void fetch();
    void show(const QList<domain::ChartNote> &notes);
    void openDialog(const SeriesChart &chart, int row);
    void save(const domain::ChartNote &note);
    void add(const domain::ChartNote &note);
    void change(const domain::ChartNote &before, const domain::ChartNote &after);
    void remove(const domain::ChartNote &note);

    PageServices m_services;
    QWidget &m_window;
    StoreEdits *m_edits;
    models::StoreWatch *m_watch;
    QList<SeriesChart *> m_charts;
    QList<domain::ChartNote> m_notes;
};

} // namespace viewtide::gui
