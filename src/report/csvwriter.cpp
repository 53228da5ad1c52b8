// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writers.h"

#include "base/outsidetext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace viewtide::report {

namespace {

/// OWASP, "CSV Injection": what makes a spreadsheet run a cell; the full-width forms among them.
bool startsFormula(const QString &text)
{
    return !text.isEmpty() && QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20").contains(text.front());
}

bool needsQuotes(const QString &text)
{
    const auto special = [](QChar c) { return QStringLiteral(",;\"\r\n\t").contains(c); };
    return std::any_of(text.cbegin(), text.cend(), special) || text.startsWith(QLatin1Char(' '))
        || text.endsWith(QLatin1Char(' '));
}

QByteArray textCell(const QString &outside)
{
    QString text = guarded(outside);
    if (!needsQuotes(text))
        return text.toUtf8();
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return '"' + text.toUtf8() + '"';
}

/// Shortest text that reads back as the same number, never with an exponent, whatever the locale.
QByteArray realCell(double number)
{
    if (!std::isfinite(number))
        return {};
    std::array<char, 400> text {};
    const double value = number == 0 ? 0 : number; // no "-0"
    const auto end = std::to_chars(text.begin(), text.end(), value, std::chars_format::fixed).ptr;
    return {text.data(), end - text.data()};
}

struct CellText
{
    QByteArray operator()(std::monostate) const { return {}; }
    QByteArray operator()(qint64 number) const { return QByteArray::number(number); }
    QByteArray operator()(double number) const { return realCell(number); }
    QByteArray operator()(const QString &text) const { return textCell(text); }
    QByteArray operator()(Date day) const { return toIsoDate(day).toLatin1(); }
    QByteArray operator()(Timestamp time) const { return toIso(time).toLatin1(); }
};

} // namespace

QString guarded(const QString &outside)
{
    const QString text = withoutHidden(outside);
    return startsFormula(text) ? QLatin1Char('\'') + text : text;
}

QByteArray toCsv(const Table &table)
{
    QByteArrayList header;
    for (const QString &column : table.columns)
        header.append(textCell(column));
    QByteArray out = header.join(',') + "\r\n";
    for (const QList<Cell> &row : table.rows) {
        QByteArrayList cells;
        cells.reserve(row.size());
        for (const Cell &cell : row)
            cells.append(std::visit(CellText {}, cell));
        out += cells.join(',') + "\r\n";
    }
    return out;
}

} // namespace viewtide::report
