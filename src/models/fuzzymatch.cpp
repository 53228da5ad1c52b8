// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fuzzymatch.h"

#include <QList>

#include <algorithm>

namespace viewtide::models {

namespace {

enum Level { Subsequence = 1, Inside, Initials, WordStart, Prefix, Whole };
constexpr int kLevel = 10'000;
constexpr int kInside = int(Inside) * kLevel - kLevel / 2; ///< above all letters in order
constexpr int kLongest = 2000; ///< characters of a name that are looked at

/// Without case and accents, words with one blank between them.
QString folded(const QString &text)
{
    QString plain;
    const QString parts = text.left(kLongest).simplified().normalized(QString::NormalizationForm_KD);
    for (const QChar letter : parts) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain.append(letter);
    }
    return plain.toCaseFolded();
}

bool isWordStart(const QString &name, qsizetype at)
{
    return name.at(at).isLetterOrNumber() && (at == 0 || !name.at(at - 1).isLetterOrNumber());
}

/// Each letter goes on in the word of the one before, or begins a word after it.
bool matchesInitials(const QString &typed, const QString &name)
{
    QList<bool> ends(name.size() + 1); // where the letters so far may end
    for (qsizetype i = 0; i < typed.size(); ++i) {
        QList<bool> next(name.size() + 1);
        bool isReached = i == 0;
        for (qsizetype at = 0; at < name.size(); ++at) {
            isReached = isReached || ends.at(at);
            const bool fits = name.at(at) == typed.at(i);
            next[at + 1] = fits && (ends.at(at) || (isReached && isWordStart(name, at)));
        }
        ends = next;
    }
    return ends.contains(true);
}

bool isSubsequence(const QString &typed, const QString &name)
{
    qsizetype at = 0;
    for (const QChar letter : typed) {
        at = name.indexOf(letter, at);
        if (at < 0)
            return false;
        ++at;
    }
    return true;
}

std::optional<Level> levelOf(const QString &typed, const QString &name)
{
    if (typed == name)
        return Whole;
    if (name.startsWith(typed))
        return Prefix;
    for (qsizetype at = name.indexOf(typed); at >= 0; at = name.indexOf(typed, at + 1)) {
        if (isWordStart(name, at))
            return WordStart;
    }
    const QString letters = QString(typed).remove(u' ');
    if (matchesInitials(letters, name))
        return Initials;
    if (name.contains(typed))
        return Inside;
    return isSubsequence(letters, name) ? std::optional(Subsequence) : std::nullopt;
}

/// Letters and digits only, one blank between the words.
QStringList wordsOf(const QString &text)
{
    QString plain = folded(text);
    for (QChar &letter : plain) {
        if (!letter.isLetterOrNumber())
            letter = u' ';
    }
    return plain.split(u' ', Qt::SkipEmptyParts);
}

/// Each word that was typed begins one of the others.
bool hasWords(const QStringList &typed, const QStringList &words)
{
    return !typed.isEmpty() && std::all_of(typed.cbegin(), typed.cend(), [&words](const QString &start) {
        return std::any_of(words.cbegin(), words.cend(),
                           [&start](const QString &word) { return word.startsWith(start); });
    });
}

} // namespace

std::optional<int> matchScore(const QString &typed, const QString &name)
{
    const QString plainName = folded(name);
    const std::optional<Level> level = levelOf(folded(typed), plainName);
    if (!level)
        return std::nullopt;
    return int(*level) * kLevel - int(std::min<qsizetype>(plainName.size(), kLongest));
}

std::optional<int> matchScore(const QString &typed, const QString &name, const QString &path)
{
    const std::optional<int> own = matchScore(typed, name);
    const QStringList words = wordsOf(path + u' ' + name);
    if (path.isEmpty() || own > kInside || !hasWords(wordsOf(typed), words))
        return own;
    return kInside - int(words.size());
}

} // namespace viewtide::models
