// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportdocument.h"

#include "domain/engagement.h"
#include "report/builders.h"
#include "report/documenttext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace viewtide::report {

using domain::VideoCounts;
using store::VideoRow;

namespace {

// clang-format off
constexpr std::array<const char *, static_cast<std::size_t>(Word::Count)> kWords {
    QT_TRANSLATE_NOOP("ReportDocument", "Videos"),
    QT_TRANSLATE_NOOP("ReportDocument", "Views"),
    QT_TRANSLATE_NOOP("ReportDocument", "Likes"),
    QT_TRANSLATE_NOOP("ReportDocument", "Comments"),
    QT_TRANSLATE_NOOP("ReportDocument", "Shares"),
    QT_TRANSLATE_NOOP("ReportDocument", "Saves"),
    QT_TRANSLATE_NOOP("ReportDocument", "Engagement"),
    QT_TRANSLATE_NOOP("ReportDocument", "Engagement rate"),
    QT_TRANSLATE_NOOP("ReportDocument", "Network"),
    QT_TRANSLATE_NOOP("ReportDocument", "Video"),
    QT_TRANSLATE_NOOP("ReportDocument", "Posted"),
    QT_TRANSLATE_NOOP("ReportDocument", "Campaign"),
    QT_TRANSLATE_NOOP("ReportDocument", "Campaigns"),
    QT_TRANSLATE_NOOP("ReportDocument", "Period"),
    QT_TRANSLATE_NOOP("ReportDocument", "Numbers as of"),
    QT_TRANSLATE_NOOP("ReportDocument", "Views by network"),
    QT_TRANSLATE_NOOP("ReportDocument", "Summary"),
    QT_TRANSLATE_NOOP("ReportDocument", "Total"),
    QT_TRANSLATE_NOOP("ReportDocument", "(no caption)"),
    QT_TRANSLATE_NOOP("ReportDocument", "No videos were posted in this period."),
    QT_TRANSLATE_NOOP("ReportDocument", "Page %1 of %2"),
    QT_TRANSLATE_NOOP("ReportDocument", "Engagement: likes, comments, shares and saves. Rate: engagement divided by views. "
                                        "A dash: the network does not report the number."),
    QT_TRANSLATE_NOOP("ReportDocument", "by %1"),
    QT_TRANSLATE_NOOP("ReportDocument", "* Typed in by hand, or with such a number in it: the network did not report it."),
};
// clang-format on

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportDocument)
};

QStringList wordsHere()
{
    QStringList words;
    for (const char *const word : kWords)
        words.append(Texts::tr(word));
    return words;
}

/// The C locale groups no digits and is nobody's language.
QString localeHere()
{
    const QLocale here;
    return here.language() == QLocale::C ? QStringLiteral("en_GB") : here.name();
}

DocumentCounts numbersOf(const VideoCounts &counts, std::optional<double> rate)
{
    const auto engagement = domain::videoEngagement(counts);
    return {.counts = counts,
            .engagement = engagement ? std::optional(engagement->value) : std::nullopt,
            .engagementParts = engagement ? engagement->known : 0,
            .engagementRate = rate};
}

DocumentCounts groupNumbers(const QList<VideoRow> &videos)
{
    QList<VideoCounts> items;
    int typed = 0;
    for (const VideoRow &video : videos) {
        items.append(video.counts);
        typed |= video.typedMask;
    }
    DocumentCounts numbers = numbersOf(totalsOf(videos), domain::groupEngagementRate(items).percent);
    numbers.typed = typed;
    return numbers;
}

QList<DocumentNetwork> networksOf(const QList<VideoRow> &videos)
{
    QMap<catalogue::PlatformKey, QList<VideoRow>> byNetwork;
    for (const VideoRow &video : videos)
        byNetwork[video.platform].append(video);
    QList<DocumentNetwork> networks;
    for (auto it = byNetwork.cbegin(); it != byNetwork.cend(); ++it) {
        networks.append({.name = catalogue::displayName(it.key()),
                         .posts = static_cast<int>(it->size()),
                         .numbers = groupNumbers(*it)});
    }
    std::stable_sort(networks.begin(), networks.end(), [](const auto &a, const auto &b) {
        return a.numbers.counts.views.value_or(-1) > b.numbers.counts.views.value_or(-1);
    });
    return networks;
}

DocumentVideo documentVideo(const VideoRow &video)
{
    DocumentVideo made {.platform = video.platform.text(),
                        .network = catalogue::displayName(video.platform),
                        .videoId = video.nativeId,
                        .postedAt = video.postedAt,
                        .postedAssumed = video.postedAssumed,
                        .url = video.url,
                        .caption = video.caption,
                        .campaign = video.campaignName,
                        .numbers = numbersOf(video.counts, domain::videoEngagementRate(video.counts)),
                        .updatedAt = video.updatedAt};
    made.numbers.typed = video.typedMask;
    return made;
}

QString daysText(const ReportDocument &document)
{
    const DocumentText text(document);
    if (document.from && document.from == document.to)
        return text.day(*document.from);
    if (document.from && document.to)
        return Texts::tr("%1 – %2").arg(text.day(*document.from), text.day(*document.to));
    if (document.from)
        return Texts::tr("From %1").arg(text.day(*document.from));
    return Texts::tr("Until %1").arg(text.day(*document.to));
}

QString periodText(const ReportDocument &document)
{
    if (!document.from && !document.to)
        return Texts::tr("Whole campaign");
    if (document.zone.isEmpty())
        return daysText(document);
    return Texts::tr("%1 (%2 time)").arg(daysText(document), document.zone);
}

/// metrics.md: beside a rate of a group stand the median and of how many it is.
void addRateNote(ReportDocument &document, const QList<VideoRow> &videos)
{
    QList<VideoCounts> items;
    for (const VideoRow &video : videos)
        items.append(video.counts);
    const domain::GroupRate rate = domain::groupEngagementRate(items);
    document.medianRate = rate.medianPercent;
    document.ratedVideos = rate.counted;
    if (rate.counted == 0)
        return;
    const DocumentText text(document);
    document.rateNote =
        Texts::tr("The engagement rate is that of %1 of %2 videos together; their median is %3.")
            .arg(text.count(rate.counted), text.count(rate.total), text.percent(rate.medianPercent));
}

void addFootnote(ReportDocument &document, const store::ReportContent &content)
{
    if (content.look.footnote == domain::Footnote::Off || content.totals.hiddenPosts == 0)
        return;
    document.hidden = HiddenNote {.videos = content.totals.hiddenPosts, .views = content.totals.hidden.views};
    document.footnote = Texts::tr("%n hidden (%1 views)", nullptr, document.hidden->videos)
                            .arg(DocumentText(document).count(document.hidden->views));
}

} // namespace

ReportDocument reportDocument(const store::ReportContent &content, Timestamp asOf)
{
    QList<VideoRow> shown = content.videos;
    shown.removeIf([](const VideoRow &video) { return video.hidden; });
    ReportDocument document;
    document.title = content.row.report.name;
    document.campaigns = content.row.campaignNames;
    document.from = content.row.report.from;
    document.to = content.row.report.to;
    document.zone = content.row.report.zone;
    document.asOf = asOf;
    document.brand = content.look.brand;
    document.locale = localeHere();
    document.words = wordsHere();
    document.totals = groupNumbers(shown);
    document.networks = networksOf(shown);
    for (const VideoRow &video : std::as_const(shown))
        document.videos.append(documentVideo(video));
    document.period = periodText(document);
    addRateNote(document, shown);
    addFootnote(document, content);
    return document;
}

} // namespace viewtide::report
