// SPDX-License-Identifier: GPL-3.0-or-later
// Files that only their owner may read: directory 0700, file 0600, from the first byte on. Any thread.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace viewtide::settings {

/// Makes the folder of `path` (0700) and an empty file (0600) if there is none.
Status makePrivateFile(const QString &path);

/// Ours and closed to everybody else; a file that is not there is private.
bool isPrivateFile(const QString &path);

/// Replaces the file as a whole: the old one stays until the new one is on the disk.
Status writePrivateFile(const QString &path, const QByteArray &bytes);

} // namespace viewtide::settings
