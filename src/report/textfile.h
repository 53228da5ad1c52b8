// SPDX-License-Identifier: GPL-3.0-or-later
// A file that a person chose, as text. Any thread.
#pragma once

#include "base/result.h"

#include <QString>

class QFile;

namespace viewtide::report {

/// How much is read, and what is said of a larger file.
struct TextLimit
{
    qint64 bytes = 0;
    QString sentence;
};

/// Opens the file unless it is open. ConfigInvalid if it cannot be read, is no text or too large.
Result<QString> textOfFile(QFile &file, const TextLimit &limit);

} // namespace viewtide::report
