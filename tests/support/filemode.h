// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what with a file, as the kernel has it. Test thread.
#pragma once

#include <QFile>

#include <sys/stat.h>

namespace viewtide::test {

/// The nine bits; -1: there is no such file.
inline int modeOf(const QString &path)
{
    struct stat status
    {
    };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 0777) : -1;
}

} // namespace viewtide::test
