// SPDX-License-Identifier: GPL-3.0-or-later
// A document -> bytes, in every format that needs no fonts; print/reportpdf.h makes the PDF. The same
// document gives the same bytes. Pure: any thread.
#pragma once

#include "report/reportdocument.h"
#include "report/writers.h"

namespace viewtide::report {

/// The shown videos: columns of docs/export-format.md. With the footnote on, a last row tells it.
Table reportTable(const ReportDocument &document);
/// Totals, period and networks, for the second sheet of a spreadsheet.
Table summaryTable(const ReportDocument &document);

/// One page that needs nothing else: no script, no reference to anything outside but the videos' own links.
QByteArray toHtml(const ReportDocument &document);

/// Csv, Json, Xlsx, Html. ConfigInvalid for Pdf.
Result<QByteArray> toBytes(const ReportDocument &document, Format format);

} // namespace viewtide::report
