// SPDX-License-Identifier: GPL-3.0-or-later
// The columns that every table of videos is made of, and the model type they share. A table picks the columns
// it shows by id. Pure functions; GUI thread.
#pragma once

#include "models/rowsmodel.h"
#include "store/rows.h"

namespace viewtide::models {

using VideoRowsModel = RowsModel<store::VideoRow, domain::VideoRef>;

/// Roles of tables of videos, beside those of models/roles.h.
enum VideoRole {
    HiddenRole = HeaderIdRole + 100, ///< true: hidden in the report that is shown
};

/// What the last poll says of a video; told by lastError, counts and typed.
enum class VideoState { Ok, Typed, NoNumbersYet, Failing };

VideoState stateOf(const store::VideoRow &video);
/// "OK", "No numbers yet", "Typed in", or the error in words.
QString stateText(const store::VideoRow &video);
QString sourceText(domain::VideoSource source);
/// The caption fit to show, or what stands for a missing one.
QString captionText(const store::VideoRow &video);
/// In local time; "by" a time if nobody told when.
QString postedText(const store::VideoRow &video);

domain::VideoRef refOf(const store::VideoRow &video);

/// Ids: network, caption, campaign, posted, views, likes, comments, shares, saves, er, day, work, state,
/// source, updated, next. Those that are asked for, in that order.
QList<Column<store::VideoRow>> videoColumns(const QStringList &ids);

} // namespace viewtide::models
