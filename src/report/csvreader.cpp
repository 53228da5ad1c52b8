// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csvreader.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace viewtide::report {

namespace {

/// The first line, without what is quoted.
QString unquotedHead(const QString &text)
{
    QString head;
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == u'\n' || c == u'\r'))
            break;
        else if (!isQuoted)
            head += c;
    }
    return head;
}

QChar separatorOf(const QString &text)
{
    constexpr std::array<char16_t, 3> separators {u',', u';', u'\t'};
    const QString head = unquotedHead(text);
    return *std::max_element(separators.begin(), separators.end(), [&head](char16_t one, char16_t other) {
        return head.count(QChar(one)) < head.count(QChar(other));
    });
}

/// Reads one character after the other; a cell is quoted if it begins with a quote.
class Reader
{
public:
    Reader(const QString &text, QChar separator, qsizetype position, int line)
        : m_text(text)
        , m_separator(separator)
        , m_position(position)
        , m_line(line)
        , m_record {.line = line}
    { }

    QList<CsvRecord> read()
    {
        while (m_position < m_text.size()) {
            const QChar c = m_text.at(m_position++);
            if (m_isQuoted)
                readQuoted(c);
            else
                readPlain(c);
        }
        m_record.isCut = m_isQuoted;
        endRecord();
        return m_records;
    }

private:
    void readQuoted(QChar c)
    {
        if (c == u'"') {
            if (m_position < m_text.size() && m_text.at(m_position) == u'"')
                m_cell += m_text.at(m_position++);
            else
                m_isQuoted = false;
            return;
        }
        m_line += isLineEnd(c) ? 1 : 0;
        m_cell += c;
    }

    void readPlain(QChar c)
    {
        if (c == m_separator) {
            endCell();
        } else if (isLineEnd(c)) {
            ++m_line;
            endRecord();
        } else if (c == u'"' && m_cell.trimmed().isEmpty()) {
            m_cell.clear();
            m_isQuoted = true;
        } else if (c != u'\r') {
            m_cell += c;
        }
    }

    /// A CR that an LF follows belongs to it.
    bool isLineEnd(QChar c) const
    {
        return c == u'\n' || (c == u'\r' && (m_position >= m_text.size() || m_text.at(m_position) != u'\n'));
    }

    void endCell()
    {
        m_record.cells.append(m_cell);
        m_cell.clear();
    }

    void endRecord()
    {
        const bool isEmpty = m_record.cells.isEmpty() && m_cell.trimmed().isEmpty();
        endCell();
        if (!isEmpty)
            m_records.append(m_record);
        m_record = CsvRecord {.line = m_line};
    }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_position;
    int m_line;
    bool m_isQuoted = false;
    QString m_cell;
    CsvRecord m_record;
    QList<CsvRecord> m_records;
};

} // namespace

Result<QString> csvText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8),
                           QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return Error {
            .kind = ErrorKind::ConfigInvalid,
            .detail = QCoreApplication::translate(
                "Import", "The file is not text in UTF-8; save it as \"CSV UTF-8\" and try again.")};
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    return text;
}

QList<CsvRecord> readCsv(const QString &text)
{
    if (text.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) && text.size() > 5) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'));
        return Reader(text, text.at(4), end < 0 ? text.size() : end + 1, 2).read();
    }
    return Reader(text, separatorOf(text), 0, 1).read();
}

QString unguarded(const QString &cell)
{
    static const QString kGuarded = QStringLiteral("=+-@\uFF1D\uFF0B\uFF0D\uFF20");
    const bool isGuarded = cell.size() > 1 && cell.front() == u'\'' && kGuarded.contains(cell.at(1));
    return isGuarded ? cell.mid(1) : cell;
}

} // namespace viewtide::report
