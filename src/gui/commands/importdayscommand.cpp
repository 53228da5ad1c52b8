// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/importdayscommand.h"

#include <QCoreApplication>

#include <utility>

namespace viewtide::gui {

namespace {

class ImportDays final : public AnsweredEdit<store::AddPastDays>
{
public:
    ImportDays(store::AddPastDays days, ImportDaysCommand::Told told)
        : m_days(std::move(days))
        , m_told(std::move(told))
    { }

    store::AddPastDays command(Timestamp now) override
    {
        m_days.now = now;
        return m_days;
    }

    void take(StoreEdits & /* edits */, const Result<QList<store::PastDayOutcome>> &outcomes) override
    {
        m_added.clear();
        for (qsizetype i = 0; outcomes.isOk() && i < outcomes->size(); ++i) {
            const domain::AccountDay &day = m_days.days.at(i);
            if (outcomes->at(i) == store::PastDayOutcome::Added)
                m_added.append({day.profile, day.platform, day.date});
        }
        if (const auto told = std::exchange(m_told, nullptr))
            told(outcomes);
    }

    void takeBack(StoreEdits &edits) override
    {
        if (!m_added.isEmpty())
            edits.send(store::RemoveImportedDays {std::exchange(m_added, {})});
    }

private:
    store::AddPastDays m_days;
    ImportDaysCommand::Told m_told;
    QList<store::AccountDate> m_added; ///< those that were new
};

QString nameOf(const store::AddPastDays &days)
{
    return QCoreApplication::translate("UndoText", "import %n day(s)", nullptr, int(days.days.size()));
}

} // namespace

ImportDaysCommand::ImportDaysCommand(StoreEdits &edits, const store::AddPastDays &days, Told told)
    : AnsweredCommand(edits, nameOf(days), std::make_unique<ImportDays>(days, std::move(told)))
{ }

} // namespace viewtide::gui
