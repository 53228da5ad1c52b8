// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/owndigits.h"

namespace viewtide::app {

namespace {

bool isPlainDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

/// With these beside them, digits are part of a word, a key or an address.
bool binds(QChar letter)
{
    const bool isLatin = (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z');
    return isLatin || QStringView(u"#+-_/").contains(letter);
}

bool standsAlone(const QString &text, qsizetype begin, qsizetype end)
{
    return !(begin > 0 && binds(text.at(begin - 1))) && !(end < text.size() && binds(text.at(end)));
}

qsizetype endOfDigits(const QString &text, qsizetype from)
{
    while (from < text.size() && isPlainDigit(text.at(from)))
        ++from;
    return from;
}

QString inDigitsOf(const QLocale &locale, const QString &digits)
{
    const auto zero = locale.zeroDigit().at(0).unicode();
    QString text;
    for (const QChar digit : digits)
        text += QChar(zero + digit.unicode() - u'0');
    return text;
}

} // namespace

QString withOwnDigits(const QString &text, const QLocale &locale)
{
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar letter = text.at(at);
        const QChar next = at + 1 < text.size() ? text.at(at + 1) : QChar();
        if (letter == u'%' && (next == u'n' || isPlainDigit(next))) {
            const qsizetype end = next == u'n' ? at + 2 : endOfDigits(text, at + 1);
            result += QLatin1String("%L") + text.mid(at + 1, end - at - 1);
            at = end;
            continue;
        }
        const qsizetype end = std::max(endOfDigits(text, at), at + 1);
        const QString part = text.mid(at, end - at);
        result += isPlainDigit(letter) && standsAlone(text, at, end) ? inDigitsOf(locale, part) : part;
        at = end;
    }
    return result;
}

OwnDigitsTranslator::OwnDigitsTranslator(QObject *parent)
    : QTranslator(parent)
{ }

OwnDigitsTranslator::~OwnDigitsTranslator() = default;

QString OwnDigitsTranslator::translate(const char *context, const char *sourceText,
                                       const char *disambiguation, int n) const
{
    return withOwnDigits(QTranslator::translate(context, sourceText, disambiguation, n), QLocale());
}

} // namespace viewtide::app
