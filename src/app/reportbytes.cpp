// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportbytes.h"

#include "print/reportpdf.h"

namespace viewtide::app {

Result<QByteArray> reportBytes(const report::ReportDocument &document, report::Format format)
{
    return format == report::Format::Pdf ? print::toPdf(document) : report::toBytes(document, format);
}

} // namespace viewtide::app
