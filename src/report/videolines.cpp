// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/videolines.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace viewtide::report {

namespace {

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

/// What stands around a link in a sentence, a chat or an e-mail.
QString withoutBrackets(const QString &word)
{
    static const QString kOpening = QStringLiteral("<([{\"'\u201c\u2018\u00ab");
    static const QString kClosing = QStringLiteral(">)]}\"'\u201d\u2019\u00bb.,;:!");
    qsizetype first = 0;
    qsizetype end = word.size();
    while (first < end && (kOpening.contains(word.at(first)) || isInvisible(word.at(first))))
        ++first;
    while (end > first && (kClosing.contains(word.at(end - 1)) || isInvisible(word.at(end - 1))))
        --end;
    return word.mid(first, end - first);
}

QStringList wordsOf(const QString &line)
{
    static const QRegularExpression kBlank(QStringLiteral("[\\s|]+"));
    QStringList words;
    for (const QString &word : line.split(kBlank, Qt::SkipEmptyParts))
        words.append(withoutBrackets(word));
    words.removeAll(QString());
    return words;
}

QStringList linesOf(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.replace(QChar(QChar::LineSeparator), QLatin1Char('\n'));
    text.replace(QChar(QChar::ParagraphSeparator), QLatin1Char('\n'));
    return text.split(QLatin1Char('\n'));
}

bool looksLikeLink(const QString &word)
{
    return word.contains(QLatin1String("://"));
}

} // namespace

VideoLine videoLine(const QString &link, int number)
{
    VideoLine line {.number = number, .text = link.trimmed()};
    const auto video = catalogue::parseVideoLink(line.text);
    if (!video)
        return line;
    line.link = *video;
    line.kind = video->nativeId.isEmpty() ? LineKind::ShortLink : LineKind::Video;
    return line;
}

QList<VideoLine> videoLines(const QString &text)
{
    QList<VideoLine> found;
    const QStringList lines = linesOf(text);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        const QString whole = lines.at(i).trimmed();
        if (std::all_of(whole.cbegin(), whole.cend(), isInvisible))
            continue;
        QList<VideoLine> ofLine;
        for (const QString &word : wordsOf(whole)) {
            const VideoLine line = videoLine(word, number);
            if (line.kind != LineKind::NotRecognised || looksLikeLink(word))
                ofLine.append(line);
        }
        if (ofLine.isEmpty())
            ofLine.append(videoLine(whole, number));
        found.append(ofLine);
    }
    markRepeated(found);
    return found;
}

QList<catalogue::VideoLink> shortLinksOf(const QList<VideoLine> &lines)
{
    QList<catalogue::VideoLink> links;
    QSet<QString> seen;
    for (const VideoLine &line : lines) {
        if (line.kind != LineKind::ShortLink || seen.contains(line.link.url))
            continue;
        seen.insert(line.link.url);
        links.append(line.link);
    }
    return links;
}

void setTarget(QList<VideoLine> &lines, const QString &shortUrl, const catalogue::VideoLink &target)
{
    for (VideoLine &line : lines) {
        if (line.kind != LineKind::ShortLink || line.link.url != shortUrl)
            continue;
        line.kind = LineKind::Video;
        line.link = target;
        line.problem.clear();
    }
}

void setTargetProblem(QList<VideoLine> &lines, const QString &shortUrl, const QString &problem)
{
    for (VideoLine &line : lines) {
        if (line.kind == LineKind::ShortLink && line.link.url == shortUrl)
            line.problem = problem;
    }
}

void markRepeated(QList<VideoLine> &lines)
{
    QHash<QString, int> seen;
    for (VideoLine &line : lines) {
        if (line.kind != LineKind::Video)
            continue;
        const QString key =
            QStringList {line.link.platform.text(), line.link.nativeId, line.campaign.toCaseFolded()}.join(
                QLatin1Char(' '));
        if (const auto known = seen.constFind(key); known != seen.constEnd()) {
            line.kind = LineKind::Repeated;
            line.sameAs = *known;
        } else {
            seen.insert(key, line.number);
        }
    }
}

} // namespace viewtide::report
