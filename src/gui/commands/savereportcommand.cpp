// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/savereportcommand.h"

#include "models/format.h"

#include <QCoreApplication>

namespace viewtide::gui {

SaveReportCommand::SaveReportCommand(StoreEdits &edits, ReportDraft before, ReportDraft after)
    : m_edits(&edits)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
    setText(QCoreApplication::translate("UndoText", "edit report %1")
                .arg(models::format::personal(m_after.report.name, 60)));
}

void SaveReportCommand::redo()
{
    save(m_after);
}

void SaveReportCommand::undo()
{
    save(m_before);
}

void SaveReportCommand::save(const ReportDraft &draft)
{
    if (!m_edits)
        return;
    if (m_before.report != m_after.report)
        m_edits->send(store::SaveReport {.report = draft.report});
    if (m_before.look != m_after.look)
        m_edits->send(store::SaveReportLook {.report = draft.report.id, .look = draft.look});
}

} // namespace viewtide::gui
