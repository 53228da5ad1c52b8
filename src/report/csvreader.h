// SPDX-License-Identifier: GPL-3.0-or-later
// CSV as people's programs write it (RFC 4180 and its dialects) into cells that know their line. Pure: any
// thread.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace viewtide::report {

struct CsvRecord
{
    int line = 0; ///< where it begins in the file, from 1
    QStringList cells;
    bool isCut = false; ///< a quote that opens in it is never closed

    bool operator==(const CsvRecord &) const = default;
};

/// The text of a file: UTF-8 with or without a byte-order mark, or UTF-16 with one. ConfigInvalid for
/// anything else.
Result<QString> csvText(const QByteArray &bytes);

/// The separator is ',', ';' or TAB, whichever the first line has most of outside quotes; a line "sep=;" says
/// it. Quoted cells may hold separators and line breaks, "" is a quote. Lines end with LF, CRLF or CR; empty
/// ones are skipped.
QList<CsvRecord> readCsv(const QString &text);

/// A text of our own exports has a ' before what a spreadsheet would take for a formula: the text without it.
QString unguarded(const QString &cell);

} // namespace viewtide::report
