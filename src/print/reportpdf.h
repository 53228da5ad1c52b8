// SPDX-License-Identifier: GPL-3.0-or-later
// A report document as PDF: A4, text that can be selected, page numbers. Needs a QGuiApplication, for its
// fonts, but no display. With the same fonts the same document gives the same bytes. Any thread.
#pragma once

#include "base/result.h"
#include "report/reportdocument.h"

#include <QByteArray>

namespace viewtide::print {

/// ConfigInvalid on a machine without a font.
Result<QByteArray> toPdf(const report::ReportDocument &document);

} // namespace viewtide::print
