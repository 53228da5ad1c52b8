// SPDX-License-Identifier: GPL-3.0-or-later
// A report document in any format of this build: with fonts (reportbytes.cpp) or without
// (reportbyteswithoutfonts.cpp, where PDF is refused with a sentence).
#pragma once

#include "report/documentwriters.h"

namespace viewtide::app {

Result<QByteArray> reportBytes(const report::ReportDocument &document, report::Format format);

} // namespace viewtide::app
