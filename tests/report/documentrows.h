// SPDX-License-Identifier: GPL-3.0-or-later
// Reports with shown and hidden videos of both sources, and captions that mean harm, for the tests of what
// goes to a client.
#pragma once

#include "report/reportdocument.h"

#include <QRandomGenerator>

namespace viewtide::test {

inline const Timestamp kAsOf = fromEpochMs(1'765'559'750'000); // 2025-12-12T17:15:50Z

inline store::VideoRow reportVideo(qint64 row, qint64 views, const QString &caption)
{
    const auto platforms = catalogue::platformsFor(catalogue::Subject::Video);
    return {.ref = {row % 2 ? domain::VideoSource::Api : domain::VideoSource::Manual, row},
            .campaign = domain::CampaignId(1),
            .campaignName = QStringLiteral("Spring"),
            .platform = platforms.at(row % 3),
            .nativeId = QStringLiteral("native-%1").arg(row),
            .caption = caption,
            .postedAt = kAsOf - std::chrono::hours(24 * row),
            .url = QStringLiteral("https://example.org/v/%1").arg(row),
            .counts = {.views = views, .likes = views / 10, .comments = 3, .shares = 2, .saves = {}},
            .updatedAt = kAsOf};
}

inline store::ReportContent reportOf(const QList<store::VideoRow> &videos)
{
    store::ReportContent content;
    content.row.report = {.id = domain::ReportId(1),
                          .campaign = domain::CampaignId(1),
                          .name = QStringLiteral("Spring launch"),
                          .createdAt = kAsOf};
    content.row.campaignNames = {QStringLiteral("Spring"), QStringLiteral("Summer <b>")};
    content.videos = videos;
    for (const store::VideoRow &video : videos) {
        ++(video.hidden ? content.totals.hiddenPosts : content.totals.shownPosts);
        if (video.hidden)
            content.totals.hidden.views = content.totals.hidden.views.value_or(0) + *video.counts.views;
    }
    return content;
}

/// Three shown videos and two hidden ones, one of each source, whose every mark can be searched for.
inline store::ReportContent reportWithSecrets()
{
    QList<store::VideoRow> videos {reportVideo(1, 1000, QStringLiteral("First look")),
                                   reportVideo(2, 2500, QStringLiteral("Behind the scenes")),
                                   reportVideo(3, 410, QStringLiteral("Unboxing"))};
    for (const qint64 row : {4, 5}) {
        store::VideoRow hidden =
            reportVideo(row, row == 4 ? 777'123 : 888'456, QStringLiteral("SECRETCAPTION"));
        hidden.nativeId = QStringLiteral("SECRETID");
        hidden.url = QStringLiteral("https://example.org/SECRETURL");
        hidden.campaignName = QStringLiteral("SECRETCAMPAIGN");
        hidden.hidden = true;
        hidden.hiddenReason = QStringLiteral("SECRETREASON");
        hidden.hiddenBy = QStringLiteral("SECRETPERSON");
        hidden.hiddenAt = kAsOf;
        videos.append(hidden);
    }
    return reportOf(videos);
}

/// What would give a hidden video away, in any format's digits.
inline QStringList secrets()
{
    return {QStringLiteral("SECRET"),  QStringLiteral("777123"),    QStringLiteral("777,123"),
            QStringLiteral("888456"),  QStringLiteral("888,456"),   QStringLiteral("1665579"),
            QStringLiteral("1669489"), QStringLiteral("1,669,489"), QStringLiteral("1,665,579")};
}

/// Markup, formulas, control characters, direction overrides, torn surrogates, very long words; seeded.
inline QString hostileCaption(quint32 seed)
{
    static const QStringList kParts {QStringLiteral("<script>alert(1)</script>"),
                                     QStringLiteral("<img src=x onerror=alert(1)>"),
                                     QStringLiteral("</td></table></body>"),
                                     QStringLiteral("\" onmouseover=\"x"),
                                     QStringLiteral("' style='x"),
                                     QStringLiteral("=1+1"),
                                     QStringLiteral("=HYPERLINK(\"http://a\")"),
                                     QStringLiteral("@SUM(A1)"),
                                     QStringLiteral("+cmd|' /C calc'!A0"),
                                     QStringLiteral("-2+3"),
                                     QStringLiteral("\t=1"),
                                     QStringLiteral("\r\nSet-Cookie: a"),
                                     QStringLiteral("&lt;b&gt; &amp; ]]>"),
                                     QStringLiteral("_x0041_"),
                                     QStringLiteral("%1 %2 %n %s"),
                                     QStringLiteral("; DROP TABLE reports; --"),
                                     QString::fromUtf8("שלום عالم"),
                                     QString::fromUtf8("日本語 🎬 caf\u00e9"),
                                     QString(QChar(0x202E)) + QStringLiteral("gpj.exe"),
                                     QString(QChar(0x2066)) + QChar(0x2069),
                                     QString(QChar(0xD83D)),
                                     QString(QChar(0xDE00)) + QStringLiteral("x"),
                                     QString(QChar(0xFFFE)) + QChar(0xFFFF),
                                     QString(QChar(u'\0')) + QChar(1) + QChar(0x1B) + QChar(0x7F),
                                     QString(QChar(0x2028)) + QChar(0x2029),
                                     QString(300, QLatin1Char('W')),
                                     QString(200, QChar(0x0301))};
    QRandomGenerator random(seed);
    QString caption;
    const int parts = 1 + static_cast<int>(random.bounded(6));
    for (int i = 0; i < parts; ++i) {
        caption += kParts.at(static_cast<qsizetype>(random.bounded(static_cast<quint32>(kParts.size()))));
        if (random.bounded(2) == 0)
            caption += QChar(static_cast<char16_t>(random.bounded(0x10000u)));
    }
    return caption;
}

} // namespace viewtide::test
