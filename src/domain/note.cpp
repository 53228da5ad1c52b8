// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/note.h"

#include <QCoreApplication>

namespace viewtide::domain {

Result<ChartNote> checkedNote(const ChartNote &note)
{
    ChartNote checked = note;
    checked.text = note.text.simplified();
    if (checked.text.isEmpty())
        return invalid(QCoreApplication::translate("ChartNote", "The note needs a text."));
    if (checked.text.size() > kLongestNote)
        return invalid(
            QCoreApplication::translate("ChartNote", "A note has at most %1 characters.").arg(kLongestNote));
    return checked;
}

} // namespace viewtide::domain
