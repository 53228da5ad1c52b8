// SPDX-License-Identifier: GPL-3.0-or-later
// A document as JSON and back: the content of a frozen report. The format has a number; what an older
// Viewtide froze is read for ever, and what a newer one froze is refused with a sentence. Pure: any thread.
#pragma once

#include "base/result.h"
#include "report/reportdocument.h"

namespace viewtide::report {

/// The number of the format that is written.
inline constexpr int kDocumentFormat = 1;

QByteArray frozen(const ReportDocument &document);
/// BadReply if it is damaged, SchemaTooNew if a later program wrote it.
Result<ReportDocument> thawed(const QByteArray &json);

} // namespace viewtide::report
