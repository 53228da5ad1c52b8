// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingkeys.h"

#include "base/proxy.h"
#include "base/timestamp.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
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

/// 7, 30, 90 or 365 days, "all", or two days with ".." between them.
bool isRange(const QString &text)
{
    const QStringList ends = text.split(QStringLiteral(".."));
    if (ends.size() == 2) {
        const auto first = parseDate(ends.first());
        const auto last = parseDate(ends.last());
        return first && last && *first <= *last;
    }
    return isOneOf(text,
                   {QLatin1String("1"), QLatin1String("7"), QLatin1String("30"), QLatin1String("90"),
                    QLatin1String("365"), QLatin1String("all")});
}

bool isComparison(const QString &text)
{
    return isOneOf(text, {QLatin1String("none"), QLatin1String("previous"), QLatin1String("weekdays")});
}

bool isSecretStorage(const QString &text)
{
    return isOneOf(text, {QLatin1String("keychain"), QLatin1String("file")});
}

bool isTimeZone(const QString &text)
{
    return text.isEmpty() || QTimeZone::isTimeZoneIdAvailable(text.toLatin1());
}

bool isScore(const QString &text)
{
    bool ok = false;
    const double score = text.toDouble(&ok);
    return ok && 0 <= score && score <= 100;
}

bool isMilestone(const QString &text)
{
    return isWithin(text, 0, 1'000'000'000);
}

bool isPercent(const QString &text)
{
    return isWithin(text, 0, 100);
}

bool isSilenceDays(const QString &text)
{
    return isWithin(text, 0, 60);
}

bool isSwitch(const QString &text)
{
    return isOneOf(text, {QLatin1String("on"), QLatin1String("off")});
}

bool isQuietHours(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$"));
    return text.isEmpty() || (form.match(text).hasMatch() && text.left(5) != text.right(5));
}

bool isFolder(const QString &text)
{
    return text.isEmpty() || QDir::isAbsolutePath(text);
}

bool isProxy(const QString &text)
{
    return proxyFromText(text).has_value();
}

bool isLanguage(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[a-z]{2,3}(_[A-Z]{2})?$"));
    return text.isEmpty() || form.match(text).hasMatch();
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
    KeyRow {Key::Range, "window/rangeDays", nullptr, "30", isRange, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "1, 7, 30, 90 or 365 days, all, or two days such as 2026-01-01..2026-03-31")},
    KeyRow {Key::Comparison, "window/comparison", nullptr, "previous", isComparison, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "none, previous (the days before) or weekdays (days before, moved by whole weeks)")},
    KeyRow {Key::WindowGeometry, "window/geometry", nullptr, "", isAnything, Exposure::Internal, ""},
    KeyRow {Key::WindowPage, "window/page", nullptr, "", isAnything, Exposure::Internal, ""},
    KeyRow {Key::PageLayouts, "window/layouts", nullptr, "", isAnything, Exposure::Internal, ""},
    KeyRow {Key::RecentCommands, "window/recentCommands", nullptr, "", isAnything, Exposure::Internal, ""},
    KeyRow {Key::VideoViews, "window/videoViews", nullptr, "", isAnything, Exposure::Internal, ""},
    KeyRow {Key::SecretStorage, "secrets/storage", "VIEWTIDE_SECRETS", "keychain", isSecretStorage, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "keychain or file")},
    KeyRow {Key::TimeZone, "workspace/timeZone", "VIEWTIDE_TIME_ZONE", "", isTimeZone, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "an IANA name such as Europe/Berlin, in which days are cut; empty is the system's")},
    KeyRow {Key::AlertBreakOutScore, "alerts/breakOutScore", nullptr, "3.5", isScore, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "0 to 100: robust score from which a video breaks out; 0 is no such alert")},
    KeyRow {Key::AlertViewMilestone, "alerts/viewMilestone", nullptr, "10000", isMilestone, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "0 to 1000000000: lowest milestone of a video's views; 0 is no such alert")},
    KeyRow {Key::AlertFollowerMilestone, "alerts/followerMilestone", nullptr, "1000", isMilestone, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "0 to 1000000000: lowest milestone of an account's followers; 0 is no such alert")},
    KeyRow {Key::AlertFollowerDrop, "alerts/followerDropPercent", nullptr, "2", isPercent, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "0 to 100: percent of the followers lost in a day; 0 is no such alert")},
    KeyRow {Key::AlertViewDrop, "alerts/viewDropPercent", nullptr, "50", isPercent, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "0 to 100: percent fewer views of the last five videos; 0 is no such alert")},
    KeyRow {Key::AlertSilenceDays, "alerts/silenceDays", nullptr, "7", isSilenceDays, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "0 to 60: days without a new video; 0 is no such alert")},
    KeyRow {Key::AlertSignIn, "alerts/signIn", nullptr, "on", isSwitch, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "on or off: alerts when a network or a key needs a new sign-in")},
    KeyRow {Key::AlertSyncFailing, "alerts/syncFailing", nullptr, "on", isSwitch, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "on or off: an alert when every question has failed for half an hour")},
    KeyRow {Key::Notifications, "notifications/desktop", nullptr, "on", isSwitch, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "on or off: alerts as notifications of the desktop")},
    KeyRow {Key::QuietHours, "notifications/quietHours", nullptr, "", isQuietHours, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "such as 22:00-07:00, in which notifications wait; empty is never")},
    KeyRow {Key::SummaryNotice, "summary/notification", nullptr, "on", isSwitch, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "on or off: the summary of the last week as a notification on Monday")},
    KeyRow {Key::SummaryFolder, "summary/folder", nullptr, "", isFolder, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "absolute path of a folder for the week's summary as csv, json and md; empty is none")},
    KeyRow {Key::Proxy, "network/proxy", nullptr, "system", isProxy, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "system, none, http://host:port or socks5://host:port, without a password")},
    KeyRow {Key::Language, "window/language", nullptr, "", isLanguage, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "a language such as en, from the next start on; empty is the system's")},
    KeyRow {Key::ShortLinks, "privacy/shortLinks", nullptr, "on", isSwitch, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "on or off: networks are asked where short links lead that you add")},
    KeyRow {Key::Thumbnails, "privacy/pictures", nullptr, "on", isSwitch, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "on or off: pictures of videos are fetched from the networks and shown")},
    KeyRow {Key::Presentation, "window/presentation", nullptr, "off", isSwitch, Exposure::Open,
        QT_TRANSLATE_NOOP("SettingKeys", "on or off: names, captions, pictures and money are hidden in the window")},
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
static_assert(kRows.size() == static_cast<std::size_t>(Key::Presentation) + 1);

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
