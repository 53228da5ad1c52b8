// SPDX-License-Identifier: GPL-3.0-or-later
// Where a word occurs in the texts of many videos: folded texts one behind the other in one block of memory,
// read with as many bytes at a time as the machine can, by all its cores. About 110 bytes a video. Not for
// several threads at once.
#pragma once

#include <QByteArray>
#include <QStringView>

#include <array>
#include <vector>

namespace viewtide::store {

/// Of each text: does it still match?
using Marks = std::vector<quint8>;

class TextSearch
{
public:
    void reserve(qsizetype texts);
    /// The texts come in the order of their numbers.
    void append(const QString &text);
    /// No more texts come.
    void seal();

    qsizetype size() const { return qsizetype(m_starts.size()) - 1; }
    qint64 bytes() const;

    /// Marks the texts among `among` in which the word occurs; a word is folded and has no line break.
    Marks find(const QByteArray &word, const Marks &among) const;
    /// The text as it is searched.
    QByteArrayView text(qsizetype number) const;

    /// Upper and lower case are one.
    static QByteArray folded(const QString &text);

private:
    struct Needle;
    struct Part;

    Needle needleOf(const QByteArray &word) const;
    QList<Part> parts() const;
    void findInAll(const Needle &needle, const Part &part, const Marks &among, Marks &found) const;
    bool occursIn(const Needle &needle, qsizetype number) const;

    QByteArray m_text;
    std::vector<qint64> m_starts {0};
    std::array<qint64, 256> m_frequency {}; ///< of each byte, from some of the texts
};

} // namespace viewtide::store
