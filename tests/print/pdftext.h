// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a PDF that Qt wrote, as a reader would copy it: streams are unpacked, glyphs looked up in the
// fonts' own tables (ToUnicode). One line per page.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <zlib.h>

namespace viewtide::test {

inline QByteArray unzipped(const QByteArray &packed)
{
    QByteArray plain;
    QByteArray input = packed;
    z_stream stream {};
    if (inflateInit(&stream) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    int code = Z_OK;
    while (code == Z_OK) {
        QByteArray piece(1 << 16, '\0');
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        code = inflate(&stream, Z_NO_FLUSH);
        plain += piece.left(piece.size() - static_cast<qsizetype>(stream.avail_out));
    }
    inflateEnd(&stream);
    return plain;
}

struct PdfObject
{
    QByteArray head; ///< the dictionary
    QByteArray stream; ///< unpacked
};

inline QHash<int, PdfObject> pdfObjects(const QByteArray &pdf)
{
    QHash<int, PdfObject> objects;
    static const QRegularExpression kBegin(QStringLiteral("(?:^|\\n)(\\d+) 0 obj\\n"));
    auto matches = kBegin.globalMatch(QString::fromLatin1(pdf));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const qsizetype begin = match.capturedEnd();
        const qsizetype stream = pdf.indexOf("stream\n", begin);
        const qsizetype end = pdf.indexOf("endobj", begin);
        PdfObject object;
        object.head = pdf.mid(begin, (stream >= 0 && stream < end ? stream : end) - begin);
        if (stream >= 0 && stream < end) {
            const qsizetype last = pdf.indexOf("\nendstream", stream);
            const QByteArray packed = pdf.mid(stream + 7, last - stream - 7);
            object.stream = object.head.contains("/FlateDecode") ? unzipped(packed) : packed;
        }
        objects.insert(match.captured(1).toInt(), object);
    }
    return objects;
}

/// Number after "/Name " in a dictionary; -1 if there is none.
inline int referenceIn(const QByteArray &head, const char *name)
{
    const qsizetype at = head.indexOf(QByteArray(name) + ' ');
    return at < 0 ? -1 : head.mid(at + qstrlen(name) + 1).split(' ').constFirst().toInt();
}

/// "<0001> <0002> <0041>" and "<0001> <0002> [<0041> <0042>]"
inline QHash<int, QString> glyphTexts(const QByteArray &cmap)
{
    QHash<int, QString> texts;
    static const QRegularExpression kRange(
        QStringLiteral("<([0-9a-fA-F]{4})>\\s*<([0-9a-fA-F]{4})>\\s*(?:<([0-9a-fA-F]+)>|\\[([^\\]]*)\\])"));
    static const QRegularExpression kHex(QStringLiteral("<([0-9a-fA-F]+)>"));
    auto ranges = kRange.globalMatch(QString::fromLatin1(cmap));
    const auto textOf = [](const QString &hex, int offset) {
        QString text;
        for (qsizetype i = 0; i + 4 <= hex.size(); i += 4)
            text += QChar(static_cast<char16_t>(QStringView(hex).mid(i, 4).toInt(nullptr, 16)));
        if (offset > 0 && !text.isEmpty())
            text.back() = QChar(static_cast<char16_t>(text.back().unicode() + offset));
        return text;
    };
    while (ranges.hasNext()) {
        const auto range = ranges.next();
        const int first = range.captured(1).toInt(nullptr, 16);
        const int last = range.captured(2).toInt(nullptr, 16);
        auto list = kHex.globalMatch(range.captured(4));
        for (int glyph = first; glyph <= last; ++glyph) {
            if (!range.captured(3).isEmpty())
                texts.insert(glyph, textOf(range.captured(3), glyph - first));
            else if (list.hasNext())
                texts.insert(glyph, textOf(list.next().captured(1), 0));
        }
    }
    return texts;
}

inline QString contentText(const QByteArray &content, const QHash<int, QHash<int, QString>> &fonts)
{
    static const QRegularExpression kToken(QStringLiteral("/F(\\d+) [\\d.]+ Tf|<([0-9a-fA-F]+)>|\\bET\\b"));
    QString text;
    int font = 0;
    auto tokens = kToken.globalMatch(QString::fromLatin1(content));
    while (tokens.hasNext()) {
        const auto token = tokens.next();
        if (!token.captured(1).isEmpty())
            font = token.captured(1).toInt();
        else if (token.captured(2).isEmpty())
            text += QLatin1Char('|'); // the end of a piece
        for (qsizetype i = 0; i + 4 <= token.captured(2).size(); i += 4)
            text += fonts.value(font).value(token.capturedView(2).mid(i, 4).toInt(nullptr, 16));
    }
    return text;
}

/// A text per page.
inline QStringList pdfText(const QByteArray &pdf)
{
    const QHash<int, PdfObject> objects = pdfObjects(pdf);
    QHash<int, QHash<int, QString>> fonts;
    QMap<int, QByteArray> contents; // pages come in the order of their numbers
    for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
        if (const int cmap = referenceIn(it->head, "/ToUnicode"); cmap > 0)
            fonts.insert(it.key(), glyphTexts(objects.value(cmap).stream));
        if (const int content = referenceIn(it->head, "/Contents"); content > 0)
            contents.insert(it.key(), objects.value(content).stream);
    }
    QStringList pages;
    for (const QByteArray &content : std::as_const(contents))
        pages.append(contentText(content, fonts));
    return pages;
}

} // namespace viewtide::test
