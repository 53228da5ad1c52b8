// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportbytes.h"

namespace viewtide::app {

Result<QByteArray> reportBytes(const report::ReportDocument &document, report::Format format)
{
    return report::toBytes(document, format);
}

} // namespace viewtide::app
