// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/databasefile.h"

#include "models/format.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

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

std::optional<Timestamp> newestCopyOf(const store::SqliteFile &file)
{
    const QFileInfo own(file.path);
    // Asked for by the user, and made before a migration.
    const QStringList names {own.fileName() + ".backup-*Z"_L1, own.fileName() + ".schema-*Z"_L1};
    const QFileInfoList copies = own.dir().entryInfoList(names, QDir::Files, QDir::Time);
    if (copies.isEmpty())
        return {};
    return fromEpochMs(copies.first().lastModified().toMSecsSinceEpoch());
}

} // namespace viewtide::gui
