// SPDX-License-Identifier: GPL-3.0-or-later
// The networks that exist, as rows. Everything the program knows of a network is in this module: other code
// takes a PlatformKey and looks the row up, it never compares with one network (tests/architecture holds
// that). Constant data: any thread.
#pragma once

#include <QFlags>
#include <QList>
#include <QString>

#include <compare>
#include <optional>
#include <span>

namespace viewtide::catalogue {

/// What a network can be asked about.
enum class Subject {
    Account = 1, ///< daily account analytics
    Video = 2, ///< analytics of one post
};
Q_DECLARE_FLAGS(Subjects, Subject)

/// A network, interned: an index into platforms(). Stored as its text key.
class PlatformKey
{
public:
    constexpr PlatformKey() = default;
    constexpr explicit PlatformKey(quint8 index)
        : m_index(index)
    { }
    constexpr quint8 index() const { return m_index; }
    /// "tiktok": as in the API and in the database.
    QString text() const;

    constexpr auto operator<=>(const PlatformKey &) const = default;
    friend size_t qHash(PlatformKey key, size_t seed = 0) noexcept { return ::qHash(key.m_index, seed); }

private:
    quint8 m_index = 0;
};

/// Whether a network is asked and shown where nothing is known of its link.
enum class Presence {
    Usual,
    WhenLinked, ///< only for a profile that has it
};

/// Days before the first snapshot that the network still tells of.
enum class Past {
    None, ///< the history begins with the first snapshot
    Daily, ///< a daily series, as long as the network likes
    DailyByQuarters, ///< a daily series over one to four quarters
};

/// What the account's likes, comments and shares count.
enum class Engagements {
    OfASpan, ///< of days that the network chooses and that overlap from day to day: no week can be told
    Running, ///< everything since the account began: a week is its last minus its first figure
};

struct Platform
{
    const char *key; ///< lower case, the API's spelling
    const char *name; ///< proper name, not translated
    const char *colour; ///< "#rrggbb", one palette that colour-blind readers can tell apart
    Subjects subjects;
    /// Metric that goes with the account numerator when engagement is rated by views: counted over the same
    /// period.
    const char *viewsBasis;
    /// Hours until the network's own figures have settled; the fresh tail is shown as provisional.
    int settleHours;
    /// Links of single videos, without scheme and with the host in lower case; capture group 1 is the native
    /// id, empty in links that hide it. Null-terminated.
    const char *linkPatterns[6];
    Presence presence = Presence::Usual;
    Past past = Past::None;
    /// What an account must have for the network to give numbers: a sentence, translated under the context
    /// "Platform"; may be null.
    const char *needs = nullptr;
    Engagements engagements = Engagements::OfASpan;
};

/// All rows; a PlatformKey is an index into them.
std::span<const Platform> platforms();
const Platform &platform(PlatformKey key);
std::optional<PlatformKey> platformFromKey(QStringView key);
/// The networks that can be asked about this subject, in the order in which they are shown.
QList<PlatformKey> platformsFor(Subject subject);
/// Those of them that are asked and shown also where nothing is known of their link.
QList<PlatformKey> usualPlatformsFor(Subject subject);
/// Platform::name
QString displayName(PlatformKey key);
/// Platform::needs, translated; empty: nothing is known.
QString needsOf(PlatformKey key);

/// What a pasted link names.
struct VideoLink
{
    PlatformKey platform;
    QString nativeId; ///< empty: the network is known, but the link (a short one) hides the id
    QString url; ///< the link with https and the host in lower case

    bool operator==(const VideoLink &) const = default;
};
/// Recognises links of single videos by the patterns of the rows, with or without http(s). Nothing if no
/// network knows the link.
std::optional<VideoLink> parseVideoLink(const QString &link);

} // namespace viewtide::catalogue

Q_DECLARE_OPERATORS_FOR_FLAGS(viewtide::catalogue::Subjects)
