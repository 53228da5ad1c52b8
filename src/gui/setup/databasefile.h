// SPDX-License-Identifier: GPL-3.0-or-later
// What the disk says of the database file, without opening it. Any thread.
#pragma once

#include "base/timestamp.h"
#include "store/location.h"

#include <QString>

#include <optional>

namespace viewtide::gui {

/// What is shown of it: its folder may have the name of a client.
QString placeText(const store::Location &location);
/// Of the file and what is not merged into it yet; empty for a server.
QString sizeText(const store::Location &location);

struct DatabaseFile
{
    QString size; ///< see sizeText()
    std::optional<Timestamp> copiedAt; ///< the newest copy that Viewtide put beside it; null: there is none
};
DatabaseFile lookAt(const store::SqliteFile &file);

} // namespace viewtide::gui
