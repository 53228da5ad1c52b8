// SPDX-License-Identifier: GPL-3.0-or-later
// Facts: docs/api-notes.md (fields and lags per network). Colours: Okabe-Ito, the same network the same
// everywhere.
#include "catalogue/platform.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <string_view>

namespace viewtide::catalogue {

namespace {

constexpr Subjects kBoth = Subjects(int(Subject::Account) | int(Subject::Video));

constexpr std::array kPlatforms {
    Platform {.key = "facebook",
              .name = "Facebook",
              .colour = "#0072b2",
              .subjects = kBoth,
              .viewsBasis = "views",
              .settleHours = 48,
              .linkPatterns = {nullptr},
              .past = Past::DailyByQuarters,
              .needs =
                  QT_TRANSLATE_NOOP("Platform", "Facebook gives the numbers of a page from 100 likes on.")},
    Platform {
        .key = "instagram",
        .name = "Instagram",
        .colour = "#cc79a7",
        .subjects = kBoth,
        .viewsBasis = "views",
        .settleHours = 48,
        .linkPatterns =
            {R"(^(?:www\.|m\.)?(?:instagram\.com|instagr\.am)/(?!share/)(?:[\w.]+/)?(?:reels?|p|tv)/(?!audio\b)([\w-]{5,})(?:[/?#]|$))",
             R"(^(?:www\.|m\.)?instagram\.com/share/()[\w-]+)", nullptr},
        .past = Past::DailyByQuarters,
        .needs = QT_TRANSLATE_NOOP(
            "Platform",
            "Instagram gives numbers to business and creator accounts, some of them from 100 followers on.")},
    Platform {.key = "linkedin",
              .name = "LinkedIn",
              .colour = "#56b4e9",
              .subjects = kBoth,
              .viewsBasis = "views",
              .settleHours = 48,
              .linkPatterns = {nullptr},
              .needs = QT_TRANSLATE_NOOP(
                  "Platform", "LinkedIn gives numbers of company pages only, one to two days late.")},
    Platform {.key = "threads",
              .name = "Threads",
              .colour = "#7f7f7f",
              .subjects = kBoth,
              .viewsBasis = "views",
              .settleHours = 48,
              .linkPatterns = {nullptr}},
    Platform {
        .key = "tiktok",
        .name = "TikTok",
        .colour = "#009e73",
        .subjects = kBoth,
        .viewsBasis = "views",
        .settleHours = 48,
        .linkPatterns =
            {R"(^(?:www\.|m\.)?tiktok\.com/(?:@[^/?#]*/(?:video|photo)|embed(?:/v\d)?|player/v1|share/video|v)/(\d{6,})(?:\.html)?(?:[/?#]|$))",
             R"(^(?:vm|vt)\.tiktok\.com/()\w+)", R"(^(?:www\.|m\.)?tiktok\.com/t/()\w+)", nullptr},
        .past = Past::Daily,
        .needs = QT_TRANSLATE_NOOP("Platform",
                                   "TikTok gives numbers once analytics are turned on in its app and a video "
                                   "is public, some of them from 100 followers on."),
        .engagements = Engagements::Running},
    Platform {
        .key = "twitter",
        .name = "X",
        .colour = "#e69f00",
        .subjects = kBoth,
        .viewsBasis = "views",
        .settleHours = 0,
        .linkPatterns = {nullptr},
        .needs = QT_TRANSLATE_NOOP(
            "Platform", "X wants the keys of your own X app with every call; put them into the settings.")},
    // likes, comments and shares of the channel are of the period, viewCount is of its whole life
    Platform {
        .key = "youtube",
        .name = "YouTube",
        .colour = "#d55e00",
        .subjects = kBoth,
        .viewsBasis = "views_period",
        .settleHours = 48,
        // a playlist and a channel's running broadcast stand where an id stands, with as many letters
        .linkPatterns =
            {R"(^(?:www\.|m\.|music\.)?youtube\.com/watch/?\?(?:[^#]*&(?:amp;)?)?v=([\w-]{11})(?:[&#]|$))",
             R"(^(?:www\.|m\.)?(?:youtube|youtube-nocookie)\.com/(?:shorts|live|embed|v|e)/(?!videoseries|live_stream)([\w-]{11})(?:[/?&#]|$))",
             R"(^(?:www\.)?youtu\.be/([\w-]{11})(?:[/?&#]|$))",
             R"(^(?:www\.|m\.)?youtube\.com/clip/()[\w-]+)", nullptr},
        .past = Past::DailyByQuarters,
        .needs =
            QT_TRANSLATE_NOOP("Platform", "YouTube gives the numbers of a channel one to two days late.")},
    Platform {.key = "bluesky",
              .name = "Bluesky",
              .colour = "#6a8fd8",
              .subjects = Subject::Account,
              .viewsBasis = "views",
              .settleHours = 0,
              .linkPatterns = {nullptr},
              .presence = Presence::WhenLinked},
    Platform {.key = "gmb",
              .name = "Google Business",
              .colour = "#2a8a4a",
              .subjects = Subject::Account,
              .viewsBasis = "views",
              .settleHours = 72,
              .linkPatterns = {nullptr},
              .presence = Presence::WhenLinked},
    Platform {.key = "pinterest",
              .name = "Pinterest",
              .colour = "#c2374e",
              .subjects = Subject::Account,
              .viewsBasis = "views",
              .settleHours = 72,
              .linkPatterns = {nullptr},
              .presence = Presence::WhenLinked},
    Platform {.key = "reddit",
              .name = "Reddit",
              .colour = "#a67c00",
              .subjects = Subject::Account,
              .viewsBasis = "views",
              .settleHours = 0,
              .linkPatterns = {nullptr},
              .presence = Presence::WhenLinked},
    Platform {.key = "snapchat",
              .name = "Snapchat",
              .colour = "#8f8a1f",
              .subjects = Subject::Account,
              .viewsBasis = "views",
              .settleHours = 48,
              .linkPatterns = {nullptr},
              .presence = Presence::WhenLinked,
              .past = Past::Daily},
};

constexpr bool keysAreUnique()
{
    for (std::size_t a = 0; a < kPlatforms.size(); ++a) {
        for (std::size_t b = a + 1; b < kPlatforms.size(); ++b) {
            if (std::string_view(kPlatforms[a].key) == kPlatforms[b].key
                || std::string_view(kPlatforms[a].colour) == kPlatforms[b].colour)
                return false;
        }
    }
    return true;
}
static_assert(keysAreUnique(), "each network has a key and a colour of its own");

struct LinkPattern
{
    PlatformKey platform;
    QRegularExpression expression;
};

QList<LinkPattern> compiledPatterns()
{
    QList<LinkPattern> patterns;
    for (std::size_t i = 0; i < kPlatforms.size(); ++i) {
        for (const char *const pattern : kPlatforms.at(i).linkPatterns) {
            if (!pattern)
                break;
            patterns.append(
                {PlatformKey(static_cast<quint8>(i)), QRegularExpression(QString::fromLatin1(pattern))});
        }
    }
    return patterns;
}

/// The link without its scheme and with the host in lower case; null for any scheme but http and https.
std::optional<QString> addressOf(const QString &link)
{
    static const QRegularExpression kScheme(QStringLiteral("^(?:https?:)?//"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kHost(QStringLiteral("^[^/?#\\\\]+"));
    QString address = link.trimmed();
    address.remove(kScheme);
    const QString host = kHost.match(address).captured();
    if (host.isEmpty() || host.contains(QLatin1Char(':')) || host.contains(QLatin1Char('@')))
        return std::nullopt;
    return host.toLower() + address.mid(host.size());
}

} // namespace

QString PlatformKey::text() const
{
    return QString::fromLatin1(platform(*this).key);
}

std::span<const Platform> platforms()
{
    return kPlatforms;
}

const Platform &platform(PlatformKey key)
{
    return kPlatforms.at(key.index());
}

std::optional<PlatformKey> platformFromKey(QStringView key)
{
    for (std::size_t i = 0; i < kPlatforms.size(); ++i) {
        if (key.compare(QLatin1String(kPlatforms[i].key), Qt::CaseInsensitive) == 0)
            return PlatformKey(static_cast<quint8>(i));
    }
    return std::nullopt;
}

QList<PlatformKey> platformsFor(Subject subject)
{
    QList<PlatformKey> keys;
    for (std::size_t i = 0; i < kPlatforms.size(); ++i) {
        if (kPlatforms[i].subjects.testFlag(subject))
            keys.append(PlatformKey(static_cast<quint8>(i)));
    }
    return keys;
}

QList<PlatformKey> usualPlatformsFor(Subject subject)
{
    QList<PlatformKey> keys = platformsFor(subject);
    keys.removeIf([](PlatformKey key) { return platform(key).presence != Presence::Usual; });
    return keys;
}

QString displayName(PlatformKey key)
{
    return QString::fromUtf8(platform(key).name);
}

QString needsOf(PlatformKey key)
{
    const char *const needs = platform(key).needs;
    return needs ? QCoreApplication::translate("Platform", needs) : QString();
}

std::optional<VideoLink> parseVideoLink(const QString &link)
{
    const auto address = addressOf(link);
    if (!address)
        return std::nullopt;
    static const QList<LinkPattern> kPatterns = compiledPatterns();
    for (const LinkPattern &pattern : kPatterns) {
        const auto match = pattern.expression.match(*address);
        if (match.hasMatch())
            return VideoLink {.platform = pattern.platform,
                              .nativeId = match.captured(1),
                              .url = QStringLiteral("https://") + *address};
    }
    return std::nullopt;
}

} // namespace viewtide::catalogue
