// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures on the disk, each under a name made of its address: files 0600, and those that were used longest
// ago go when there are too many bytes. Pure functions but for the files; a worker's thread.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace viewtide::pictures {

struct Folder
{
    QString path;
    qint64 limit = 200 * 1024 * 1024; ///< bytes of all files

    bool operator==(const Folder &) const = default;
};

/// Empty: it is not there. What is read counts as used now.
QByteArray readPicture(const Folder &folder, const QUrl &url);
/// Makes room first, if it must.
Status writePicture(const Folder &folder, const QUrl &url, const QByteArray &bytes);
/// Of what is kept, in bytes.
qint64 sizeOf(const Folder &folder);
void clearPictures(const Folder &folder);

} // namespace viewtide::pictures
