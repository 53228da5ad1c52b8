// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/textsearch.h"

#include <QString>
#include <QThread>
#include <QtConcurrentMap>

#include <algorithm>
#include <cstring>

namespace viewtide::store {

namespace {

constexpr qsizetype kBlock = 64;
/// Every so many texts are looked at to know which letters are rare.
constexpr qsizetype kSample = 64;
/// Fewer texts are not worth a thread.
constexpr qsizetype kLeastPart = 50'000;
/// So few texts are looked at one by one.
constexpr qsizetype kFewOf = 8;

/// Are two letters at their distance anywhere in a block? The compiler makes a few wide instructions of it.
bool isCandidate(const char *first, char one, const char *second, char other)
{
    quint8 any = 0;
    for (qsizetype i = 0; i < kBlock; ++i)
        any = quint8(any | quint8(quint8(first[i] == one) & quint8(second[i] == other)));
    return any != 0;
}

} // namespace

/// A word and its two rarest letters.
struct TextSearch::Needle
{
    QByteArray word;
    qsizetype one = 0;
    qsizetype other = 0;

    bool isAt(const char *text) const
    {
        return std::memcmp(text, word.constData(), size_t(word.size())) == 0;
    }
};

/// Texts that lie behind each other, for one thread.
struct TextSearch::Part
{
    size_t first = 0;
    size_t end = 0;
};

void TextSearch::reserve(qsizetype texts)
{
    m_starts.reserve(size_t(texts) + 1);
    m_text.reserve(texts * 112);
}

void TextSearch::append(const QString &text)
{
    const QByteArray bytes = folded(text);
    if (m_starts.size() % kSample == 1) {
        for (const char byte : bytes)
            ++m_frequency[quint8(byte)];
    }
    m_text.append(bytes).append('\n');
    m_starts.push_back(m_text.size());
}

/// A block at the end reads on past the last text.
void TextSearch::seal()
{
    m_text.append(QByteArray(2 * kBlock, '\0'));
}

qint64 TextSearch::bytes() const
{
    return m_text.capacity() + qint64(m_starts.capacity() * sizeof(qint64));
}

QByteArray TextSearch::folded(const QString &text)
{
    return text.toCaseFolded().toUtf8();
}

QByteArrayView TextSearch::text(qsizetype number) const
{
    const qint64 start = m_starts[size_t(number)];
    return QByteArrayView(m_text).sliced(start, m_starts[size_t(number) + 1] - start - 1);
}

TextSearch::Needle TextSearch::needleOf(const QByteArray &word) const
{
    Needle needle {.word = word.left(kBlock)}; // what is longer is compared below
    const auto rarer = [&](qsizetype a, qsizetype b) {
        return m_frequency[quint8(word.at(a))] < m_frequency[quint8(word.at(b))];
    };
    for (qsizetype i = 1; i < needle.word.size(); ++i) {
        if (rarer(i, needle.one))
            needle.one = i;
    }
    needle.other = needle.one == 0 && needle.word.size() > 1 ? 1 : 0;
    for (qsizetype i = 0; i < needle.word.size(); ++i) {
        if (i != needle.one && rarer(i, needle.other))
            needle.other = i;
    }
    needle.word = word;
    return needle;
}

bool TextSearch::occursIn(const Needle &needle, qsizetype number) const
{
    return text(number).contains(needle.word);
}

QList<TextSearch::Part> TextSearch::parts() const
{
    const qsizetype count = std::clamp<qsizetype>(size() / kLeastPart, 1, QThread::idealThreadCount());
    QList<Part> parts;
    for (qsizetype i = 0; i < count; ++i)
        parts.append({size_t(size() * i / count), size_t(size() * (i + 1) / count)});
    return parts;
}

void TextSearch::findInAll(const Needle &needle, const Part &part, const Marks &among, Marks &found) const
{
    const char *const text = m_text.constData();
    const qsizetype end = m_starts[part.end];
    const char one = needle.word.at(needle.one);
    const char other = needle.word.at(needle.other);
    size_t number = part.first;
    qsizetype next = 0;
    for (qsizetype block = m_starts[part.first]; block < end; block = next) {
        next = block + kBlock;
        if (!isCandidate(text + block + needle.one, one, text + block + needle.other, other))
            continue;
        const qsizetype last = std::min(next, end - needle.word.size() + 1);
        for (qsizetype at = block; at < last; ++at) {
            const void *const hit = std::memchr(text + at + needle.one, one, size_t(last - at));
            if (!hit)
                break;
            at = static_cast<const char *>(hit) - text - needle.one;
            if (text[at + needle.other] != other || !needle.isAt(text + at))
                continue;
            while (m_starts[number + 1] <= at)
                ++number;
            found[number] = among[number];
            next = std::max(next, m_starts[number + 1]); // once is enough
            at = m_starts[number + 1] - 1;
        }
    }
}

Marks TextSearch::find(const QByteArray &word, const Marks &among) const
{
    Marks found(among.size(), 0);
    if (word.isEmpty())
        return among;
    const Needle needle = needleOf(word);
    const qsizetype candidates = std::count(among.cbegin(), among.cend(), quint8(1));
    if (candidates > qsizetype(among.size()) / kFewOf) {
        const QList<Part> all = parts();
        QtConcurrent::blockingMap(all.cbegin(), all.cend(),
                                  [&](const Part &part) { findInAll(needle, part, among, found); });
        return found;
    }
    for (size_t number = 0; number < among.size(); ++number)
        found[number] = quint8(among[number] && occursIn(needle, qsizetype(number)));
    return found;
}

} // namespace viewtide::store
