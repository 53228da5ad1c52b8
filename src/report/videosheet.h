// SPDX-License-Identifier: GPL-3.0-or-later
// A table of videos that were posted by hand: a CSV with a header line. Columns in any order and case: url
// (or link, video_url), campaign, posted_at, title (or caption), views, likes, comments, shares, saves;
// others are left alone. Pure functions: any thread.
#pragma once

#include "report/videolines.h"

namespace viewtide::report {

struct VideoSheet
{
    QList<VideoLine> lines;
    QStringList ignoredColumns; ///< names that mean nothing here

    bool operator==(const VideoSheet &) const = default;
};

/// Does the first line name a column of links, or several others of such a table?
bool isVideoSheet(const QString &text);

/// ConfigInvalid without a header or without a column of links. What is wrong in a line is that line's
/// problem.
Result<VideoSheet> readVideoSheet(const QString &text, Timestamp now);

/// A day, a time with or without its zone (read as UTC), or seconds or milliseconds since 1970.
std::optional<Timestamp> parseTimeCell(QStringView text);

} // namespace viewtide::report
