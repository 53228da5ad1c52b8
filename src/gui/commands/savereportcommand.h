// SPDX-License-Identifier: GPL-3.0-or-later
// An edit of a report that is there - campaigns, name, days, brand, footnote - and back. Owned by the undo
// stack.
#pragma once

#include "domain/reportlook.h"
#include "gui/commands/storeedits.h"

#include <QPointer>
#include <QUndoCommand>

namespace viewtide::gui {

/// All of a report that its dialog edits.
struct ReportDraft
{
    domain::Report report;
    domain::ReportLook look;

    bool operator==(const ReportDraft &) const = default;
};

class SaveReportCommand final : public QUndoCommand
{
public:
    SaveReportCommand(StoreEdits &edits, ReportDraft before, ReportDraft after);

    void redo() override;
    void undo() override;

private:
    void save(const ReportDraft &draft);

    QPointer<StoreEdits> m_edits;
    ReportDraft m_before;
    ReportDraft m_after;
};

} // namespace viewtide::gui
