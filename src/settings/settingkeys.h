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
    CallsPerDay, ///< budget of the post monitor; 0: no end
    BodyFormat, ///< "json" or "form"
    Theme, ///< "system", "light", "dark", "contrast"
    CloseAction, ///< "ask", "tray", "quit"
    Range, ///< of the window: days, "all", or "2026-01-01..2026-03-31"
    Comparison, ///< what ranges are compared with: "none", "previous", "weekdays"
    WindowGeometry,
    WindowPage,
    PageLayouts, ///< columns, sorts and splitters of the pages
    RecentCommands, ///< of the command palette, the last one first
    VideoViews, ///< saved views of the table of videos, as JSON
    SecretStorage, ///< "keychain" or "file": where keys are written
    TimeZone, ///< an IANA name, in which days and weeks of a person are cut; empty: the system's
    AlertBreakOutScore, ///< 0: no such alert; so with all of the rules
    AlertViewMilestone,
    AlertFollowerMilestone,
    AlertFollowerDrop, ///< percent in a day
    AlertViewDrop, ///< percent
    AlertSilenceDays,
    AlertSignIn, ///< "on" or "off"
    AlertSyncFailing, ///< "on" or "off"
    Notifications, ///< of the desktop: "on" or "off"
    QuietHours, ///< "22:00-07:00", or empty
    SummaryNotice, ///< the week's summary on Monday: "on" or "off"
    SummaryFolder, ///< where the week's summary is written; empty: nowhere
    Proxy, ///< as base/proxy.h reads it
    Language, ///< of all texts, as in "de" or "pt_BR"; empty: the system's
    ShortLinks, ///< "on" or "off": is a network asked where its short links lead
    Thumbnails, ///< "on" or "off": are pictures of videos asked for and shown
    Presentation, ///< "on" or "off": are names, captions and money hidden in the window
};

/// Who may see and set a value.
enum class Exposure {
    Open, ///< window and command line
    Internal, ///< what the window remembers by itself
    Confidential, ///< may hold a password: never printed, never in argv
};

struct KeyRow
{
    Key key;
    const char *name; ///< in the settings file
    const char *environment; ///< variable that wins over the file; null: none
    const char *defaultText;
    bool (*isValid)(const QString &text);
    Exposure exposure;
    const char *valid; ///< which values are, for a person; translated under "SettingKeys"
};

std::span<const KeyRow> keyRows();
const KeyRow &keyRow(Key key);
/// By its name in the file; null: there is none.
const KeyRow *findKeyRow(const QString &name);

} // namespace viewtide::settings
