// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/videosheet.h"

#include "report/csvreader.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <array>

namespace viewtide::report {

namespace {

using Count = std::optional<qint64> domain::VideoCounts::*;

enum class Column { Url, Campaign, PostedAt, Title, Views, Likes, Comments, Shares, Saves };

struct ColumnName
{
    const char *name;
    Column column;
};

constexpr std::array kColumnNames {
    ColumnName {"url", Column::Url},
    ColumnName {"link", Column::Url},
    ColumnName {"video_url", Column::Url},
    ColumnName {"campaign", Column::Campaign},
    ColumnName {"posted_at", Column::PostedAt},
    ColumnName {"title", Column::Title},
    ColumnName {"caption", Column::Title},
    ColumnName {"views", Column::Views},
    ColumnName {"likes", Column::Likes},
    ColumnName {"comments", Column::Comments},
    ColumnName {"shares", Column::Shares},
    ColumnName {"saves", Column::Saves},
};

/// YouTube's, of 2005-04-24 in UTC, is the oldest.
constexpr Timestamp kFirstVideo = std::chrono::sys_days(std::chrono::year(2005) / 4 / 23);

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

std::optional<Column> columnFrom(const QString &header)
{
    const QString name = header.trimmed()
                             .toLower()
                             .replace(QLatin1Char(' '), QLatin1Char('_'))
                             .replace(QLatin1Char('-'), QLatin1Char('_'));
    for (const ColumnName &row : kColumnNames) {
        if (name == QLatin1String(row.name))
            return row.column;
    }
    return std::nullopt;
}

struct Header
{
    QMap<qsizetype, Column> columns; ///< by place
    QStringList names;
    QStringList ignored;
};

Result<Header> readHeader(const CsvRecord &record)
{
    Header header;
    header.names = record.cells;
    for (qsizetype i = 0; i < record.cells.size(); ++i) {
        const QString name = record.cells.at(i).trimmed();
        const auto column = columnFrom(name);
        if (!column) {
            if (!name.isEmpty())
                header.ignored.append(name);
            continue;
        }
        if (header.columns.key(*column, -1) >= 0)
            return invalid(Texts::tr("Two columns of the header mean the same: \"%1\" and \"%2\".")
                               .arg(record.cells.at(header.columns.key(*column)).trimmed(), name));
        header.columns.insert(i, *column);
    }
    if (header.columns.key(Column::Url, -1) < 0)
        return invalid(Texts::tr("The first line must name the columns, and one of them must be \"url\"."));
    return header;
}

std::optional<qint64> parseCount(QStringView text)
{
    const bool isDigits =
        std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool ok = false;
    const qint64 count = text.toLongLong(&ok);
    return isDigits && ok && count <= domain::kMostCount ? std::optional(count) : std::nullopt;
}

Count countOf(Column column)
{
    switch (column) {
    case Column::Likes:
        return &domain::VideoCounts::likes;
    case Column::Comments:
        return &domain::VideoCounts::comments;
    case Column::Shares:
        return &domain::VideoCounts::shares;
    case Column::Saves:
        return &domain::VideoCounts::saves;
    default:
        return &domain::VideoCounts::views;
    }
}

class LineReader
{
public:
    LineReader(const Header &header, Timestamp now)
        : m_header(header)
        , m_now(now)
    { }

    VideoLine read(const CsvRecord &record)
    {
        m_line = videoLine(record.cells.value(m_header.columns.key(Column::Url)), record.line);
        m_problem.clear();
        for (auto it = m_header.columns.cbegin(); it != m_header.columns.cend(); ++it)
            readCell(it.key(), it.value(), record.cells.value(it.key()).trimmed());
        if (record.isCut)
            m_problem = Texts::tr("Line %1: a quote is opened and never closed.").arg(record.line);
        else if (record.cells.size() > m_header.names.size())
            m_problem =
                Texts::tr(
                    "Line %1 has %2 cells, the header has %3; a text with a separator in it needs quotes.")
                    .arg(record.line)
                    .arg(record.cells.size())
                    .arg(m_header.names.size());
        if (!m_problem.isEmpty()) {
            m_line.kind = LineKind::Unreadable;
            m_line.problem = m_problem;
        }
        return m_line;
    }

private:
    void readCell(qsizetype place, Column column, const QString &cell)
    {
        if (cell.isEmpty())
            return;
        switch (column) {
        case Column::Url:
            return;
        case Column::Campaign:
            m_line.campaign = unguarded(cell);
            return;
        case Column::Title:
            m_line.title = unguarded(cell);
            return;
        case Column::PostedAt:
            return readTime(place, cell);
        default:
            return readCount(place, column, cell);
        }
    }

    void readTime(qsizetype place, const QString &cell)
    {
        m_line.postedAt = parseTimeCell(cell);
        if (!m_line.postedAt)
            complain(
                place, cell,
                Texts::tr("is not a time; write 2025-12-31, 2025-12-31T18:30:00Z or seconds since 1970"));
        else if (*m_line.postedAt > m_now + std::chrono::hours(24))
            complain(place, cell, Texts::tr("lies in the future"));
        else if (*m_line.postedAt < kFirstVideo)
            complain(place, cell, Texts::tr("lies before the first video of any of these networks"));
    }

    void readCount(qsizetype place, Column column, const QString &cell)
    {
        const auto count = parseCount(cell);
        m_line.counts.*countOf(column) = count;
        if (!count)
            complain(place, cell,
                     Texts::tr("is not a whole number of 0 or more; write digits only, at most 15"));
    }

    void complain(qsizetype place, const QString &cell, const QString &what)
    {
        if (m_problem.isEmpty())
            m_problem = Texts::tr("Line %1, column %2: \"%3\" %4.")
                            .arg(QString::number(m_line.number), m_header.names.at(place).trimmed(),
                                 cell.left(60), what);
    }

    const Header &m_header;
    Timestamp m_now;
    VideoLine m_line;
    QString m_problem;
};

} // namespace

std::optional<Timestamp> parseTimeCell(QStringView text)
{
    if (const auto day = parseDate(text))
        return Timestamp(*day);
    if (const auto number = parseCount(text)) {
        if (text.size() == 9 || text.size() == 10)
            return Timestamp(std::chrono::seconds(*number));
        if (text.size() == 12 || text.size() == 13)
            return fromEpochMs(*number);
        return std::nullopt;
    }
    QString time = text.toString();
    if (time.size() > 10 && time.at(10) == u' ')
        time[10] = u'T';
    return parseTimestamp(time);
}

bool isVideoSheet(const QString &text)
{
    const QList<CsvRecord> records = readCsv(text.section(QLatin1Char('\n'), 0, 1));
    if (records.isEmpty())
        return false;
    const QStringList &cells = records.first().cells;
    const auto known = [](const QString &cell) { return columnFrom(cell).has_value(); };
    return std::any_of(cells.cbegin(), cells.cend(),
                       [](const QString &cell) { return columnFrom(cell) == Column::Url; })
        || std::count_if(cells.cbegin(), cells.cend(), known) > 1; // reading it will say what it lacks
}

Result<VideoSheet> readVideoSheet(const QString &text, Timestamp now)
{
    const QList<CsvRecord> records = readCsv(text);
    if (records.isEmpty())
        return invalid(Texts::tr("The file is empty."));
    const auto header = readHeader(records.first());
    if (!header)
        return header.error();
    if (records.size() == 1)
        return invalid(Texts::tr("The table names its columns, but has no line below them."));
    VideoSheet sheet {.lines = {}, .ignoredColumns = header->ignored};
    LineReader reader(*header, now);
    for (const CsvRecord &record : records.mid(1))
        sheet.lines.append(reader.read(record));
    markRepeated(sheet.lines);
    return sheet;
}

} // namespace viewtide::report
