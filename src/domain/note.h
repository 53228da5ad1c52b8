// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody wrote on a day of the charts: "went viral", "price was raised". Plain value.
#pragma once

#include "base/result.h"
#include "base/timestamp.h"
#include "domain/ids.h"

#include <QString>

namespace viewtide::domain {

struct ChartNote
{
    NoteId id;
    Date day; ///< UTC, as the days of the charts
    QString text; ///< one line

    bool operator==(const ChartNote &) const = default;
};

inline constexpr int kLongestNote = 300; ///< characters

/// With its text on one line. ConfigInvalid with a sentence: there is no text, or too much of it.
Result<ChartNote> checkedNote(const ChartNote &note);

} // namespace viewtide::domain
