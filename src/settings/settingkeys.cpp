// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingkeys.h"

#include <QCoreApplication>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>
#include <array>

namespace viewtide::settings {

namespace {

bool isAnything(const QString &)
{
    return true;
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

bool isWithin(const QString &text, int lowest, int highest)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && lowest <= number && number <= highest;
}

bool isRequestsInFlight(const QString &text)
{
    return isWithin(text, 1, 32);
}

bool isMinuteOfDay(const QString &text)
{
    return isWithin(text, 0, 1439);
}

bool isCallsPerDay(const QString &text)
{
    return isWithin(text, 0, 1'000'000);
}

bool isOneOf(const QString &text, std::initializer_list<QLatin1String> words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool isBodyFormat(const QString &text)
{
    return isOneOf(text, {QLatin1String("json"), QLatin1String("form")});
}

bool isTheme(const QString &text)
{
    return isOneOf(
        text,
        {QLatin1String("system"), QLatin1String("light"), QLatin1String("dark"), QLatin1String("contrast")});
}

bool isCloseAction(const QString &text)
{
    return isOneOf(text, {QLatin1String("ask"), QLatin1String("tray"), QLatin1String("quit")});
}

bool isRangeDays(const QString &text)
{
    return isOneOf(text,
                   {QLatin1String("7"), QLatin1String("30"), QLatin1String("90"), QLatin1String("365")});
}

bool isSecretStorage(const QString &text)
{
    return isOneOf(text, {QLatin1String("keychain"), QLatin1String("file")});
}

bool isTimeZone(const QString &text)
{
    return text.isEmpty() || QTimeZone::isTimeZoneIdAvailable(text.toLatin1());
}

// A database address is judged by the store, which opens it: a default in its place would write to another
// database.
// clang-format off
constexpr std::array kRows {
    KeyRow {Key::DatabaseUrl, "database/url", "DATABASE_URL", "", isAnything, Exposure::Confidential,
        QT_TRANSLATE_NOOP("SettingKeys", "an address of a database; it may hold a password, so set DATABASE_URL or the window's field")},
    KeyRow {Key::BaseUrl, "api/baseUrl", "AYRSHARE_BASE_URL", "https://api.ayrshare.com/api", isWebAddress, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "a web address")},
    KeyRow {Key::RequestsInFlight, "api/requestsInFlight", nullptr, "5", isRequestsInFlight, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "1 to 32: calls of one key at the same time")},
    KeyRow {Key::SnapshotMinuteUtc, "collect/snapshotMinuteUtc", nullptr, "660", isMinuteOfDay, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "0 to 1439: minutes after midnight UTC at which accounts are recorded")},
    KeyRow {Key::CallsPerDay, "collect/callsPerDay", nullptr, "20000", isCallsPerDay, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "0 to 1000000: calls a day after which all but hot videos wait; 0 is no end")},
    KeyRow {Key::BodyFormat, "api/bodyFormat", nullptr, "json", isBodyFormat, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "json or form")},
    KeyRow {Key::Theme, "window/theme", nullptr, "system", isTheme, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "system, light, dark or contrast")},
    KeyRow {Key::CloseAction, "window/closeAction", nullptr, "ask", isCloseAction, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "ask, tray or quit")},
    KeyRow {Key::RangeDays, "window/rangeDays", nullptr, "30", isRangeDays, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "7, 30, 90 or 365 days")},
    KeyRow {Key::WindowGeometry, "window/geometry", nullptr, "", isAnything, Exposure::Internal, ""},
    KeyRow {Key::WindowPage, "window/page", nullptr, "", isAnything, Exposure::Internal, ""},
    KeyRow {Key::LastReport, "window/lastReport", nullptr, "", isAnything, Exposure::Internal, ""},
    KeyRow {Key::SecretStorage, "secrets/storage", "VIEWTIDE_SECRETS", "keychain", isSecretStorage, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "keychain or file")},
    KeyRow {Key::TimeZone, "workspace/timeZone", "VIEWTIDE_TIME_ZONE", "", isTimeZone, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "an IANA name such as Europe/Berlin, in which days are cut; empty is the system's")},
};
// clang-format on

constexpr bool rowsFollowTheEnum()
{
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        if (static_cast<std::size_t>(kRows[i].key) != i)
            return false;
    }
    return true;
}
static_assert(rowsFollowTheEnum());
static_assert(kRows.size() == static_cast<std::size_t>(Key::TimeZone) + 1);

} // namespace

std::span<const KeyRow> keyRows()
{
    return kRows;
}

const KeyRow &keyRow(Key key)
{
    return kRows.at(static_cast<std::size_t>(key));
}

const KeyRow *findKeyRow(const QString &name)
{
    const auto row = std::find_if(kRows.begin(), kRows.end(), [&name](const KeyRow &candidate) {
        return name == QLatin1String(candidate.name);
    });
    return row == kRows.end() ? nullptr : &*row;
}

} // namespace viewtide::settings
