// SPDX-License-Identifier: GPL-3.0-or-later
// Facts: docs/api-notes.md (fields and lags per network). Colours: Okabe-Ito, the same network the same
// everywhere.
#include "catalogue/platform.h"

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
              .linkPatterns = {nullptr}},
    Platform {.key = "instagram",
              .name = "Instagram",
              .colour = "#cc79a7",
              .subjects = kBoth,
              .viewsBasis = "views",
              .settleHours = 48,
              .linkPatterns =
                  {R"(^https?://(?:www\.|m\.)?instagram\.com/(?:[\w.]+/)?(?:reel|reels|p|tv)/([\w-]{5,}))",
                   nullptr}},
    Platform {.key = "linkedin",
              .name = "LinkedIn",
              .colour = "#56b4e9",
              .subjects = kBoth,
              .viewsBasis = "views",
              .settleHours = 48,
              .linkPatterns = {nullptr}},
    Platform {.key = "threads",
              .name = "Threads",
              .colour = "#7f7f7f",
              .subjects = kBoth,
              .viewsBasis = "views",
              .settleHours = 48,
              .linkPatterns = {nullptr}},
    Platform {.key = "tiktok",
              .name = "TikTok",
              .colour = "#009e73",
              .subjects = kBoth,
              .viewsBasis = "views",
              .settleHours = 48,
              .linkPatterns = {R"(^https?://(?:www\.|m\.)?tiktok\.com/@[\w.-]+/(?:video|photo)/(\d{6,}))",
                               R"(^https?://(?:vm|vt)\.tiktok\.com/()\w+)",
                               R"(^https?://(?:www\.)?tiktok\.com/t/()\w+)", nullptr}},
    Platform {.key = "twitter",
              .name = "X",
              .colour = "#e69f00",
              .subjects = kBoth,
              .viewsBasis = "views",
              .settleHours = 0,
              .linkPatterns = {nullptr}},
    // likes, comments and shares of the channel are of the period, viewCount is of its whole life
    Platform {
        .key = "youtube",
        .name = "YouTube",
        .colour = "#d55e00",
        .subjects = kBoth,
        .viewsBasis = "views_period",
        .settleHours = 48,
        .linkPatterns = {R"(^https?://(?:www\.|m\.)?youtube\.com/(?:shorts|live|embed)/([\w-]{11})(?![\w-]))",
                         R"(^https?://(?:www\.|m\.)?youtube\.com/watch\?(?:[^#]*&)?v=([\w-]{11})(?![\w-]))",
                         R"(^https?://youtu\.be/([\w-]{11})(?![\w-]))", nullptr}},
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

std::optional<VideoLink> parseVideoLink(const QString &link)
{
    const QString text = link.trimmed();
    for (std::size_t i = 0; i < kPlatforms.size(); ++i) {
        for (const char *const pattern : kPlatforms[i].linkPatterns) {
            if (!pattern)
                break;
            const auto match = QRegularExpression(QString::fromLatin1(pattern)).match(text);
            if (match.hasMatch())
                return VideoLink {PlatformKey(static_cast<quint8>(i)), match.captured(1)};
        }
    }
    return std::nullopt;
}

} // namespace viewtide::catalogue
