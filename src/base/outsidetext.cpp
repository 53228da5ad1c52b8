// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/outsidetext.h"

#include <algorithm>

namespace viewtide {

namespace {

/// Marks, embeddings, overrides and isolates of direction; the byte-order mark; the non-characters.
bool isInvisible(char16_t code)
{
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E
        || code == 0x200F || code == 0x061C || code == 0xFEFF || code >= 0xFFFE;
}

/// A surrogate that has no other half at its side.
bool isTorn(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate())
        return at + 1 >= text.size() || !text.at(at + 1).isLowSurrogate();
    return c.isLowSurrogate() && (at == 0 || !text.at(at - 1).isHighSurrogate());
}

bool isBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\t';
}

bool isBlank(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator;
}

} // namespace

QString oneLine(const QString &text, qsizetype limit)
{
    QString shown;
    shown.reserve(std::min(text.size(), limit));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isInvisible(c.unicode()))
            continue;
        if (shown.size() >= limit && !c.isLowSurrogate()) {
            shown.append(QChar(0x2026));
            break;
        }
        if (isTorn(text, i))
            shown.append(QChar::ReplacementCharacter);
        else
            shown.append(isBlank(c) ? QChar(u' ') : c);
    }
    return shown.simplified();
}

QString withoutHidden(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isInvisible(c.unicode()) || (c.category() == QChar::Other_Control && !isBreak(c)))
            continue;
        kept.append(isTorn(text, i) ? QChar(QChar::ReplacementCharacter) : c);
    }
    return kept;
}

QString apart(const QString &text, Qt::LayoutDirection around)
{
    constexpr QChar kFirstStrongIsolate(0x2068);
    constexpr QChar kPopIsolate(0x2069);
    const bool runsAlong = text.isRightToLeft() == (around == Qt::RightToLeft);
    return runsAlong ? text : kFirstStrongIsolate + text + kPopIsolate;
}

} // namespace viewtide
