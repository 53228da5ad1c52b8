// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with selected videos beside assigning and hiding: join them as one work, split one from
// its work, type its numbers, remove pasted ones. Owned by VideoActions; GUI thread.
#pragma once

#include "gui/page.h"

#include <QObject>

class QAction;

namespace viewtide::gui {

class StoreEdits;
class VideoSelection;

class WorkActions final : public QObject
{
    Q_OBJECT

public:
    /// `selection` is asked at the moment of acting.
    WorkActions(const PageServices &services, StoreEdits &edits, const VideoSelection &selection,
                QWidget *page);
    ~WorkActions() override;

    /// Join, split, type numbers, remove; with shortcuts of the page.
    QList<QAction *> actions() const { return {m_join, m_split, m_type, m_remove}; }
    /// Enables what makes sense for the selection.
    void showState();

private:
    Q_DISABLE_COPY_MOVE(WorkActions)

    QAction *make(const QString &text, const QKeySequence &keys, const QString &name);
    void join();
    void split();
    void remove();
    void openTypeNumbers();

    PageServices m_services;
    StoreEdits &m_edits;
    const VideoSelection &m_selection;
    QWidget *m_page;
    QAction *m_join;
    QAction *m_split;
    QAction *m_type;
    QAction *m_remove;
};

} // namespace viewtide::gui
