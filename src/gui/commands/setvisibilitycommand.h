// SPDX-License-Identifier: GPL-3.0-or-later
// Hides or shows videos in one report, and back with the reason, the person and the time that they had. Owned
// by the undo stack.
#pragma once

#include "gui/commands/storeedits.h"

#include <QPointer>
#include <QUndoCommand>

namespace viewtide::gui {

/// What is to become of which videos; those that are so already are left out.
struct VisibilityEdit
{
    domain::ReportId report;
    QList<store::VideoRow> videos; ///< with their present visibility and reason
    store::Visibility visibility = store::Visibility::Hidden;
    QString reason;
};

class SetVisibilityCommand final : public QUndoCommand
{
public:
    SetVisibilityCommand(StoreEdits &edits, const VisibilityEdit &edit);

    void redo() override;
    void undo() override;

    /// Nothing would change: do not push it.
    bool isEmpty() const { return m_before.isEmpty(); }

private:
    void note(const store::VideoRow &video);

    QPointer<StoreEdits> m_edits;
    domain::ReportId m_report;
    store::Visibility m_visibility;
    QString m_reason;
    /// What was noted of those that were hidden alike: why, by whom, when. All of it empty for shown ones.
    struct Before
    {
        QString reason;
        QString by;
        std::optional<Timestamp> at;
        QList<domain::VideoRef> videos;
    };
    QList<Before> m_before;
};

} // namespace viewtide::gui
