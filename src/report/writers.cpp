// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writers.h"

#include <QCoreApplication>

#include <array>

namespace viewtide::report {

namespace {

constexpr std::array<std::pair<Format, const char *>, 6> kFormats {{{Format::Csv, "csv"},
                                                                    {Format::Json, "json"},
                                                                    {Format::Xlsx, "xlsx"},
                                                                    {Format::Html, "html"},
                                                                    {Format::Pdf, "pdf"},
                                                                    {Format::Markdown, "md"}}};

} // namespace

std::optional<Format> formatFromKey(QStringView key)
{
    for (const auto &[format, text] : kFormats) {
        if (key.compare(QLatin1String(text), Qt::CaseInsensitive) == 0)
            return format;
    }
    return std::nullopt;
}

QString toKey(Format format)
{
    return QString::fromLatin1(kFormats.at(static_cast<std::size_t>(format)).second);
}

Result<QByteArray> toBytes(const Table &table, Format format)
{
    switch (format) {
    case Format::Csv:
        return toCsv(table);
    case Format::Json:
        return toJson(table);
    case Format::Xlsx:
        return toXlsx(table);
    case Format::Html:
    case Format::Pdf:
    case Format::Markdown:
        break;
    }
    return invalid(
        QCoreApplication::translate("Export",
                                    "html and pdf are formats of reports, md of the weekly summary; use "
                                    "csv, json or xlsx."));
}

} // namespace viewtide::report
