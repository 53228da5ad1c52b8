// SPDX-License-Identifier: GPL-3.0-or-later
// The typed preferences, as rows: key, default, valid range. Constant data.
#pragma once

#include <QString>
#include <QVariant>

#include <span>

namespace viewtide::settings {

enum class Key {
    DatabaseUrl, ///< empty: the SQLite file in the data folder
    BaseUrl,
    RequestsInFlight, ///< 1..32
    SnapshotMinuteUtc, ///< minutes after midnight UTC, 0..1439; default 660
    BodyFormat, ///< "json" or "form"
    Theme, ///< "system", "light", "dark", "contrast"
    CloseAction, ///< "ask", "tray", "quit"
    RangeDays, ///< range of the window: 7, 30, 90, 365
    WindowGeometry,
    WindowPage,
    LastReport,
    SecretStorage, ///< "keychain" or "file": where keys are written
};

struct KeyRow
{
    Key key;
    const char *name; ///< in the settings file
    const char *environment; ///< variable that wins over the file; null: none
    const char *defaultText;
    bool (*isValid)(const QString &text);
};

std::span<const KeyRow> keyRows();
const KeyRow &keyRow(Key key);

} // namespace viewtide::settings
