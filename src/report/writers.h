// SPDX-License-Identifier: GPL-3.0-or-later
// Tables -> bytes. Pure functions: any thread.
#pragma once

#include "base/result.h"
#include "report/table.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace viewtide::report {

enum class Format {
    Csv,
    Json,
    Xlsx,
    Html, ///< reports only
    Pdf, ///< reports only
    Markdown, ///< the weekly summary only: text for a chat
};

std::optional<Format> formatFromKey(QStringView key);
QString toKey(Format format);

/// A text as a cell that a spreadsheet reads: nothing hidden, an apostrophe before what it would run as a
/// formula. csvreader's unguarded() takes that away again.
QString guarded(const QString &outside);
/// RFC 4180: CRLF, UTF-8, ISO dates, '.' decimals; a text cell that a spreadsheet would run as a formula gets
/// a leading apostrophe; numbers bare.
QByteArray toCsv(const Table &table);
/// {"title": ..., "rows": [{column: value or null}]}
QByteArray toJson(const Table &table);
/// A workbook with one typed sheet. Error if the library could not make it.
Result<QByteArray> toXlsx(const Table &table);
/// With a sheet for each table; `made` is what the file says of its age, so that the same tables give the
/// same bytes.
Result<QByteArray> toXlsx(const QList<Table> &tables, Timestamp made);

/// Csv, Json or Xlsx; ConfigInvalid for the formats of reports.
Result<QByteArray> toBytes(const Table &table, Format format);

/// Writes atomically (QSaveFile, 0600): the old file stays until the new one is whole. `mayReplace` is asked
/// when it is; if it says no, the error is Cancelled and nothing has changed.
Status writeFile(const QString &path, const QByteArray &bytes, const std::function<bool()> &mayReplace = {});

} // namespace viewtide::report
