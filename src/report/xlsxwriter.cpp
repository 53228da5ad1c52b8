// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writers.h"

#include "base/outsidetext.h"
#include "catalogue/metric.h"

#include <QFile>
#include <QLocale>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>

namespace viewtide::report {

namespace {

/// Excel's own limits.
constexpr qsizetype kMaxText = 32767;
constexpr qsizetype kMaxSheetName = 31;
/// In characters. A title has the button of the filter beside it; a longer text is cut on the screen only.
constexpr qsizetype kLeastWidth = 8;
constexpr qsizetype kMostWidth = 60;
constexpr qsizetype kFilterButton = 3;
constexpr qsizetype kMargin = 2;
/// What is measured: nobody waits for the width of a million rows.
constexpr qsizetype kMeasuredRows = 2000;
/// Above this a spreadsheet's number (a double) is no longer exact: such counts are written as text.
constexpr qint64 kExact = qint64(1) << 53;

Error failed(lxw_error code)
{
    return Error {.kind = ErrorKind::Internal,
                  .technical = QStringLiteral("spreadsheet: %1").arg(QString::fromUtf8(lxw_strerror(code)))};
}

QByteArray sheetName(const QString &title)
{
    QString name;
    for (const QChar c : title) {
        if (c.unicode() >= 0x20 && c.unicode() < 0xFFFE && !QStringLiteral("[]:*?/\\'").contains(c))
            name += c;
    }
    // Half of a surrogate pair, also one that the cut left over, becomes a '?' in UTF-8.
    const QByteArray bytes = name.trimmed().left(kMaxSheetName).toUtf8().replace('?', "").trimmed();
    return bytes.isEmpty() ? QByteArrayLiteral("Sheet1") : bytes;
}

/// How values are shown; what is stored stays exact.
struct Formats
{
    explicit Formats(lxw_workbook *book)
        : title(workbook_add_format(book))
        , count(workbook_add_format(book))
        , identifier(workbook_add_format(book))
        , real(workbook_add_format(book))
        , percent(workbook_add_format(book))
        , day(workbook_add_format(book))
        , time(workbook_add_format(book))
    {
        format_set_bold(title);
        format_set_num_format(count, "#,##0");
        format_set_num_format(identifier, "0");
        format_set_num_format(real, "#,##0.00");
        format_set_num_format(percent, "0.00\" %\""); // the value is in percent already: a bare % multiplies
        format_set_num_format(day, "yyyy-mm-dd");
        format_set_num_format(time, "yyyy-mm-dd hh:mm:ss");
    }

    lxw_format *title;
    lxw_format *count;
    lxw_format *identifier;
    lxw_format *real;
    lxw_format *percent;
    lxw_format *day;
    lxw_format *time;
};

bool isIdentifier(const QString &column)
{
    return column == QStringLiteral("id") || column.endsWith(QStringLiteral("_id"));
}

/// 2.5 is 2.5 %.
bool isPercent(const QString &column)
{
    if (const auto metric = catalogue::metricFromKey(column))
        return catalogue::metric(*metric).unit == catalogue::Unit::Percent;
    return column.endsWith(QStringLiteral("_rate")) || column.endsWith(QStringLiteral("_rate_by_views"))
        || column.endsWith(QStringLiteral("_percent"));
}

/// The numbers of a column.
struct ColumnFormat
{
    lxw_format *whole = nullptr;
    lxw_format *real = nullptr;
};

QList<ColumnFormat> columnFormats(const Formats &formats, const Table &table)
{
    QList<ColumnFormat> list;
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        const QString &name = table.columns.at(column);
        const bool isRate = table.percents.contains(int(column)) || isPercent(name);
        list.append(ColumnFormat {.whole = isIdentifier(name) ? formats.identifier : formats.count,
                                  .real = isRate ? formats.percent : formats.real});
    }
    return list;
}

/// Writes one cell with the type that its value has; text is text, whatever it begins with.
class CellWriter
{
public:
    CellWriter(const Formats &formats, const Table &table, lxw_worksheet *sheet)
        : m_formats(formats)
        , m_numbers(columnFormats(formats, table))
        , m_sheet(sheet)
    { }

    lxw_error write(lxw_row_t row, lxw_col_t column, const Cell &cell)
    {
        m_row = row;
        m_column = column;
        return std::visit([this](const auto &value) { return put(value); }, cell);
    }

private:
    lxw_error put(std::monostate) { return LXW_NO_ERROR; }
    lxw_error put(qint64 number)
    {
        if (number > kExact || number < -kExact)
            return put(QString::number(number));
        return worksheet_write_number(m_sheet, m_row, m_column, static_cast<double>(number),
                                      m_numbers.value(m_column).whole);
    }
    lxw_error put(double number)
    {
        if (!std::isfinite(number))
            return LXW_NO_ERROR;
        return worksheet_write_number(m_sheet, m_row, m_column, number, m_numbers.value(m_column).real);
    }
    lxw_error put(const QString &text)
    {
        const QString clean = withoutHidden(text.left(kMaxText));
        return worksheet_write_string(m_sheet, m_row, m_column, clean.toUtf8().constData(), nullptr);
    }
    lxw_error put(Date day) { return putTime(day, {}, m_formats.day); }
    lxw_error put(Timestamp time)
    {
        const Date day = dateOf(time);
        return putTime(day, time - Timestamp(day), m_formats.time);
    }
    lxw_error putTime(Date day, Millis sinceMidnight, lxw_format *format)
    {
        const std::chrono::year_month_day ymd(day);
        if (static_cast<int>(ymd.year()) < 1900)
            return put(toIso(Timestamp(day) + sinceMidnight)); // before the first day of a spreadsheet
        const std::chrono::hh_mm_ss clock(sinceMidnight);
        lxw_datetime value {.year = static_cast<int>(ymd.year()),
                            .month = static_cast<int>(static_cast<unsigned>(ymd.month())),
                            .day = static_cast<int>(static_cast<unsigned>(ymd.day())),
                            .hour = static_cast<int>(clock.hours().count()),
                            .min = static_cast<int>(clock.minutes().count()),
                            .sec =
                                std::chrono::duration<double>(clock.seconds() + clock.subseconds()).count()};
        return worksheet_write_datetime(m_sheet, m_row, m_column, &value, format);
    }

    const Formats &m_formats;
    QList<ColumnFormat> m_numbers;
    lxw_worksheet *m_sheet;
    lxw_row_t m_row = 0;
    lxw_col_t m_column = 0;
};

/// In characters, as it is shown.
qsizetype lengthOf(const Cell &cell)
{
    if (const auto *const whole = std::get_if<qint64>(&cell)) {
        const qsizetype digits = QString::number(*whole).size();
        return digits + (digits - 1) / 3; // with its commas
    }
    if (const auto *const real = std::get_if<double>(&cell))
        return QLocale::c().toString(*real, 'f', 2).size() + kMargin; // " %"
    if (const auto *const text = std::get_if<QString>(&cell))
        return text->size();
    if (std::holds_alternative<Date>(cell))
        return 10;
    return std::holds_alternative<Timestamp>(cell) ? 19 : 0;
}

qsizetype widthOf(const Table &table, qsizetype column)
{
    qsizetype widest = table.columns.at(column).size() + kFilterButton;
    const qsizetype rows = std::min(table.rows.size(), kMeasuredRows);
    for (qsizetype row = 0; row < rows; ++row) {
        if (const QList<Cell> &cells = table.rows.at(row); column < cells.size())
            widest = std::max(widest, lengthOf(cells.at(column)));
    }
    return std::clamp(widest + kMargin, kLeastWidth, kMostWidth);
}

/// Bold, always in sight, and each column can be filtered and sorted by it.
void writeHeader(const Formats &formats, lxw_worksheet *sheet, const Table &table)
{
    const auto columns = lxw_col_t(table.columns.size());
    for (lxw_col_t column = 0; column < columns; ++column) {
        worksheet_write_string(sheet, 0, column, table.columns.at(column).toUtf8().constData(),
                               formats.title);
        worksheet_set_column(sheet, column, column, double(widthOf(table, column)), nullptr);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    if (columns > 0)
        worksheet_autofilter(sheet, 0, 0, lxw_row_t(table.rows.size()), columns - 1);
}

lxw_error writeRows(const Formats &formats, lxw_worksheet *sheet, const Table &table)
{
    CellWriter writer(formats, table, sheet);
    for (lxw_row_t row = 0; row < table.rows.size(); ++row) {
        const QList<Cell> &cells = table.rows.at(row);
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const lxw_error error = writer.write(row + 1, lxw_col_t(column), cells.at(column));
            if (error != LXW_NO_ERROR)
                return error;
        }
    }
    return LXW_NO_ERROR;
}

/// A second sheet of the same name would be refused.
QByteArray freeName(QByteArray name, QByteArrayList &taken)
{
    const QByteArray wanted = name.left(kMaxSheetName - 2);
    for (int number = 2; taken.contains(name.toLower()); ++number)
        name = wanted + ' ' + QByteArray::number(number);
    taken.append(name.toLower());
    return name;
}

lxw_error writeSheets(lxw_workbook *book, const QList<Table> &tables)
{
    const Formats formats(book);
    QByteArrayList names;
    for (const Table &table : tables) {
        lxw_worksheet *sheet =
            workbook_add_worksheet(book, freeName(sheetName(table.title), names).constData());
        if (!sheet)
            return LXW_ERROR_PARAMETER_VALIDATION;
        writeHeader(formats, sheet, table);
        if (const lxw_error error = writeRows(formats, sheet, table); error != LXW_NO_ERROR)
            return error;
    }
    return LXW_NO_ERROR;
}

Result<QByteArray> workbookOf(const QList<Table> &tables, std::optional<Timestamp> made)
{
    // libxlsxwriter 1.1.4 writes to a path only; the folder is 0700 and goes with this function.
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error {.kind = ErrorKind::DiskFull, .detail = folder.errorString()};
    const QString path = folder.filePath(QStringLiteral("table.xlsx"));
    QByteArray tmpdir = QFile::encodeName(folder.path());
    lxw_workbook_options options {
        .constant_memory = LXW_FALSE, .tmpdir = tmpdir.data(), .use_zip64 = LXW_FALSE};
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!book)
        return failed(LXW_ERROR_MEMORY_MALLOC_FAILED);
    if (made) {
        lxw_doc_properties properties {};
        properties.created = static_cast<time_t>(toEpochSeconds(*made));
        workbook_set_properties(book, &properties);
    }
    const lxw_error error = writeSheets(book, tables);
    const lxw_error closed = workbook_close(book);
    if (error != LXW_NO_ERROR || closed != LXW_NO_ERROR)
        return failed(error != LXW_NO_ERROR ? error : closed);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {.kind = ErrorKind::DiskFull, .detail = file.errorString()};
    return file.readAll();
}

} // namespace

Result<QByteArray> toXlsx(const Table &table)
{
    return workbookOf({table}, std::nullopt);
}

Result<QByteArray> toXlsx(const QList<Table> &tables, Timestamp made)
{
    return workbookOf(tables, made);
}

} // namespace viewtide::report
