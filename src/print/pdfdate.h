// SPDX-License-Identifier: GPL-3.0-or-later
// Takes what changes from run to run out of a PDF that Qt wrote. Pure: any thread.
#pragma once

#include "base/timestamp.h"

#include <QByteArray>

namespace viewtide::print {

/// The time of writing becomes `made`; no byte moves, so the file's table of offsets stays right.
QByteArray withDate(QByteArray pdf, Timestamp made);

} // namespace viewtide::print
