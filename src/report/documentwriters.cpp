// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/documentwriters.h"

#include "base/jsonnumber.h"
#include "report/documenttext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace viewtide::report {

namespace {

constexpr int kCaptionColumn = 4;

QList<Cell> numberCells(const DocumentCounts &numbers)
{
    const domain::VideoCounts &counts = numbers.counts;
    return {cell(counts.views),
            cell(counts.likes),
            cell(counts.comments),
            cell(counts.shares),
            cell(counts.saves),
            cell(numbers.engagement),
            qint64(numbers.engagementParts),
            cell(numbers.engagementRate)};
}

/// A spreadsheet's or a program's table has no line of its own for it: the caption of a row without a video.
Table withFootnote(Table table, const ReportDocument &document)
{
    if (document.footnote.isEmpty())
        return table;
    QList<Cell> row(table.columns.size());
    row[kCaptionColumn] = document.footnote;
    table.rows.append(row);
    return table;
}

QByteArray jsonOf(const ReportDocument &document)
{
    QJsonObject object = QJsonDocument::fromJson(toJson(reportTable(document))).object();
    object.insert(QStringLiteral("as_of"), toIso(document.asOf));
    if (document.hidden) {
        const auto views = document.hidden->views;
        object.insert(QStringLiteral("footnote"),
                      QJsonObject {{QStringLiteral("hidden_videos"), document.hidden->videos},
                                   {QStringLiteral("hidden_views"), numberOrNull(views)}});
    }
    return QJsonDocument(object).toJson();
}

} // namespace

Table reportTable(const ReportDocument &document)
{
    // A report that was frozen before there was the mark keeps the columns that it had.
    const bool tellsTyped = !document.word(Word::TypedMeaning).isEmpty();
    Table table {.title = document.title,
                 .columns = {QStringLiteral("platform"), QStringLiteral("video_id"),
                             QStringLiteral("posted_at"), QStringLiteral("video_url"),
                             QStringLiteral("caption"), QStringLiteral("views"), QStringLiteral("likes"),
                             QStringLiteral("comments"), QStringLiteral("shares"), QStringLiteral("saves"),
                             QStringLiteral("engagement"), QStringLiteral("engagement_parts"),
                             QStringLiteral("engagement_rate_by_views"), QStringLiteral("updated_at"),
                             QStringLiteral("campaign")},
                 .rows = {}};
    if (tellsTyped)
        table.columns += {QStringLiteral("typed"), QStringLiteral("posted_by")};
    for (const DocumentVideo &video : document.videos) {
        const Cell posted(video.postedAt);
        QList<Cell> row {video.platform, textOrEmpty(video.videoId), video.postedAssumed ? Cell() : posted,
                         textOrEmpty(video.url), textOrEmpty(video.caption)};
        row += numberCells(video.numbers);
        row += {video.updatedAt, textOrEmpty(video.campaign)};
        if (tellsTyped)
            row += {textOrEmpty(countNames(video.numbers.typed)), video.postedAssumed ? posted : Cell()};
        table.rows.append(row);
    }
    return table;
}

Table summaryTable(const ReportDocument &document)
{
    Table table {.title = document.word(Word::Summary),
                 .columns = {document.word(Word::Network), document.word(Word::Videos),
                             document.word(Word::Views), document.word(Word::Likes),
                             document.word(Word::Comments), document.word(Word::Shares),
                             document.word(Word::Saves), document.word(Word::EngagementRate)},
                 .rows = {},
                 .percents = {}};
    table.percents = {int(table.columns.indexOf(document.word(Word::EngagementRate)))};
    const auto addLine = [&table](const QString &name, qint64 posts, const DocumentCounts &numbers) {
        const domain::VideoCounts &counts = numbers.counts;
        table.rows.append({name, posts, cell(counts.views), cell(counts.likes), cell(counts.comments),
                           cell(counts.shares), cell(counts.saves), cell(numbers.engagementRate)});
    };
    for (const DocumentNetwork &network : document.networks)
        addLine(network.name, network.posts, network.numbers);
    addLine(document.word(Word::Total), document.videos.size(), document.totals);
    table.rows.append(QList<Cell> {});
    table.rows.append({document.title, textOrEmpty(document.brand.name)});
    table.rows.append({document.word(Word::Campaigns), DocumentText(document).list(document.campaigns)});
    table.rows.append({document.word(Word::Period), document.period});
    table.rows.append({document.word(Word::AsOf), DocumentText(document).instant(document.asOf)});
    const QStringList notes = DocumentText(document).notes();
    for (const QString &note : notes)
        table.rows.append(QList<Cell> {note});
    return table;
}

Result<QByteArray> toBytes(const ReportDocument &document, Format format)
{
    switch (format) {
    case Format::Csv:
        return toCsv(withFootnote(reportTable(document), document));
    case Format::Json:
        return jsonOf(document);
    case Format::Xlsx:
        return toXlsx({reportTable(document), summaryTable(document)}, document.asOf);
    case Format::Html:
        return toHtml(document);
    case Format::Markdown:
        return Error {
            .kind = ErrorKind::ConfigInvalid,
            .detail = QCoreApplication::translate("ReportDocument", "md is a format of the weekly summary.")};
    case Format::Pdf:
        break;
    }
    return invalid(QCoreApplication::translate(
        "ReportDocument", "This build has no fonts and writes no PDF; html can be printed."));
}

} // namespace viewtide::report
