// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/picturefolder.h"

#include "base/clock.h"
#include "settings/privatefile.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>

namespace viewtide::pictures {

namespace {

/// What is left when there is no more room: so that not every picture puts the files in order and removes
/// one.
constexpr double kLeftAfterPruning = 0.9;

/// Nothing else that may lie in the folder is touched.
const QString &suffix()
{
    static const QString suffix = QStringLiteral(".picture");
    return suffix;
}

QString pathOf(const Folder &folder, const QUrl &url)
{
    const QByteArray name = QCryptographicHash::hash(url.toEncoded(), QCryptographicHash::Sha256).toHex();
    return folder.path + u'/' + QString::fromLatin1(name) + suffix();
}

/// QDir::Time: those used last come first.
QFileInfoList filesOf(const Folder &folder, QDir::SortFlag order)
{
    return QDir(folder.path).entryInfoList({u'*' + suffix()}, QDir::Files | QDir::NoSymLinks, order);
}

void makeRoom(const Folder &folder, qint64 wanted)
{
    if (sizeOf(folder) + wanted <= folder.limit)
        return;
    qint64 kept = wanted;
    const QFileInfoList files = filesOf(folder, QDir::Time);
    for (const QFileInfo &file : files) {
        kept += file.size();
        if (double(kept) > double(folder.limit) * kLeftAfterPruning)
            QFile::remove(file.absoluteFilePath());
    }
}

} // namespace

QByteArray readPicture(const Folder &folder, const QUrl &url)
{
    QFile file(pathOf(folder, url));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    const auto now = QDateTime::fromMSecsSinceEpoch(toEpochMs(SystemClock().now()), Qt::UTC);
    file.setFileTime(now, QFileDevice::FileModificationTime);
    return bytes;
}

Status writePicture(const Folder &folder, const QUrl &url, const QByteArray &bytes)
{
    makeRoom(folder, bytes.size());
    return settings::writePrivateFile(pathOf(folder, url), bytes);
}

qint64 sizeOf(const Folder &folder)
{
    qint64 size = 0;
    const QFileInfoList files = filesOf(folder, QDir::Unsorted);
    for (const QFileInfo &file : files)
        size += file.size();
    return size;
}

void clearPictures(const Folder &folder)
{
    const QFileInfoList files = filesOf(folder, QDir::Unsorted);
    for (const QFileInfo &file : files)
        QFile::remove(file.absoluteFilePath());
}

} // namespace viewtide::pictures
