// SPDX-License-Identifier: GPL-3.0-or-later
// Links of videos out of what people paste, drop and import: text with links in it, or a table. Each line has
// its own outcome, and one that cannot be read stops none of the others. Pure functions: any thread.
#pragma once

#include "base/result.h"
#include "catalogue/platform.h"
#include "domain/video.h"

#include <QList>
#include <QString>

namespace viewtide::report {

enum class LineKind {
    Video,
    ShortLink, ///< the network is known, but the link hides the video's id
    NotRecognised,
    Repeated, ///< the same video as a line above
    Unreadable, ///< a cell of a table is not what its column says
};

struct VideoLine
{
    int number = 0; ///< of the input, from 1
    QString text; ///< the link, or the line if there is none in it
    LineKind kind = LineKind::NotRecognised;
    catalogue::VideoLink link; ///< of Video, ShortLink and Repeated
    QString problem; ///< of Unreadable: a sentence that names line and column; of ShortLink: why nobody knows
    int sameAs = 0; ///< of Repeated: the number of the other line
    QString campaign; ///< name or id; empty: the one that is chosen
    QString title;
    std::optional<Timestamp> postedAt;
    domain::VideoCounts counts;

    bool operator==(const VideoLine &) const = default;
};

/// The links in a text, whatever stands around them. A line without one is NotRecognised; empty lines are
/// skipped.
QList<VideoLine> videoLines(const QString &text);

/// One line for one link.
VideoLine videoLine(const QString &link, int number);

/// The short links of the lines, each once.
QList<catalogue::VideoLink> shortLinksOf(const QList<VideoLine> &lines);
/// The lines of a short link are of this video; call markRepeated() when all are known.
void setTarget(QList<VideoLine> &lines, const QString &shortUrl, const catalogue::VideoLink &target);
/// Nobody knows where the short link leads; a sentence.
void setTargetProblem(QList<VideoLine> &lines, const QString &shortUrl, const QString &problem);

/// Marks every further line of the same video in the same campaign.
void markRepeated(QList<VideoLine> &lines);

} // namespace viewtide::report
