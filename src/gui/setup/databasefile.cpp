// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/databasefile.h"

#include "models/format.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Their names tell, by the clock that the program runs on; the time of a file is another, and a copied file
/// has that of its copy.
std::optional<Timestamp> newestCopyOf(const store::SqliteFile &file)
{
    const QFileInfo own(file.path);
    // Asked for by the user, and made before a migration.
    const QStringList names {own.fileName() + ".backup-*Z"_L1, own.fileName() + ".schema-*Z"_L1};
    std::optional<Timestamp> newest;
    const QStringList copies = own.dir().entryList(names, QDir::Files, QDir::Unsorted);
    for (const QString &copy : copies)
        newest = std::max(newest, store::copiedAt(copy));
    return newest;
}

} // namespace

QString placeText(const store::Location &location)
{
    return models::format::personal(store::displayName(location));
}

QString sizeText(const store::Location &location)
{
    const auto *const file = std::get_if<store::SqliteFile>(&location);
    if (!file)
        return {};
    const qint64 bytes = QFileInfo(file->path).size() + QFileInfo(file->path + "-wal"_L1).size();
    return QLocale().formattedDataSize(bytes);
}

DatabaseFile lookAt(const store::SqliteFile &file)
{
    return {.size = sizeText(file), .copiedAt = newestCopyOf(file)};
}

} // namespace viewtide::gui
