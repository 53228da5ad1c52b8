// SPDX-License-Identifier: GPL-3.0-or-later
// A report as the client gets it: the one source of every export, whatever the format. It holds the shown
// videos only; of hidden ones at most their number and views, if the footnote is on. All that is printed is
// in it, words and digits: a document that was frozen prints the same for ever. Plain values: any thread.
#pragma once

#include "domain/reportlook.h"
#include "store/rows.h"

#include <QStringList>

namespace viewtide::report {

/// Counts with what is computed from them, kept so that a later formula changes no frozen report.
struct DocumentCounts
{
    domain::VideoCounts counts;
    std::optional<qint64> engagement;
    int engagementParts = 0; ///< how many of likes, comments, shares, saves are known
    std::optional<double> engagementRate; ///< percent, by views
    int typed =
        0; ///< counts that a person typed in, or sums with such a part; bits as in VideoCounts::mask()

    bool operator==(const DocumentCounts &) const = default;
};

struct DocumentVideo
{
    QString platform; ///< key
    QString network; ///< name
    QString videoId;
    Timestamp postedAt;
    bool postedAssumed = false; ///< nobody told when: it was there by postedAt
    QString url;
    QString caption;
    QString campaign;
    DocumentCounts numbers;
    Timestamp updatedAt;

    bool operator==(const DocumentVideo &) const = default;
};

struct DocumentNetwork
{
    QString name;
    int posts = 0;
    DocumentCounts numbers;

    bool operator==(const DocumentNetwork &) const = default;
};

/// All that may be told of hidden videos.
struct HiddenNote
{
    int videos = 0;
    std::optional<qint64> views;

    bool operator==(const HiddenNote &) const = default;
};

/// Labels, in the language in which the document was made.
enum class Word {
    Videos,
    Views,
    Likes,
    Comments,
    Shares,
    Saves,
    Engagement,
    EngagementRate,
    Network,
    Video,
    Posted,
    Campaign,
    Campaigns,
    Period,
    AsOf,
    ViewsByNetwork,
    Summary,
    Total,
    NoCaption,
    NoVideos,
    Page, ///< "Page %1 of %2"
    EngagementMeaning,
    PostedBy, ///< "by %1"
    TypedMeaning, ///< what the mark at a number means
    Count, ///< not a word: how many there are
};

struct ReportDocument
{
    QString title;
    QStringList campaigns;
    std::optional<Date> from;
    std::optional<Date> to;
    QString zone; ///< IANA id of the time zone of its days; empty: UTC
    QString period; ///< in words
    Timestamp asOf;
    domain::ReportBrand brand;
    QString locale; ///< whose digits and months are printed: "en_GB"
    QStringList words; ///< by Word
    DocumentCounts totals;
    std::optional<double> medianRate; ///< percent: the median of the videos that have a rate
    int ratedVideos = 0; ///< of how many videos the rate of the totals is
    QString rateNote; ///< both in words; empty: no rate, or frozen before there was the note
    QList<DocumentNetwork> networks; ///< by views, the most first
    QList<DocumentVideo> videos;
    std::optional<HiddenNote> hidden; ///< null: nothing tells that videos are left out
    QString footnote; ///< `hidden` in words; else empty

    QString word(Word word) const { return words.value(static_cast<int>(word)); }
    bool operator==(const ReportDocument &) const = default;
};

/// In the language and the locale that the program has now.
ReportDocument reportDocument(const store::ReportContent &content, Timestamp asOf);

} // namespace viewtide::report
