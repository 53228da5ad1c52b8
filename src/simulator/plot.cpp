// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/plot.h"

#include "simulator/dice.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace viewtide::simulator {

namespace {

constexpr quint64 kProfileSalt = 1'000'000;
constexpr quint64 kManualSalt = 2'000'000;
constexpr int kManualPerProfile = 6;
/// With fewer videos than this the story has no incidents: a small world is for exact expectations.
constexpr int kIncidentsFrom = 20;
constexpr std::array kVideoNetworks {Network::TikTok, Network::Instagram, Network::YouTube};

struct Role
{
    const char *title;
    const char *handle;
    double size; ///< views and followers against the first profile
    std::array<bool, kNetworkCount> linked; ///< in the order of kNetworks
};

constexpr std::array kRoles {
    Role {"Mira Kocht", "mirakocht", 1.0, {true, true, true, true, true, true, true}},
    Role {"Nordlicht Studio", "nordlicht.studio", 0.35, {true, true, false, true, true, false, true}},
    Role {"Atlas Trails", "atlastrails", 0.6, {false, true, true, false, true, true, true}},
};
constexpr std::size_t kPurgedRole = 1; // its Instagram loses followers, its TikTok counts no comments
constexpr std::size_t kUnlinkedRole = 2; // its LinkedIn link is lost

/// Followers of the first profile per network, and the median views of one of its videos after three months.
constexpr std::array<double, kNetworkCount> kFollowers {4200, 18600, 1350, 2900, 41200, 3100, 12400};
constexpr std::array<double, kNetworkCount> kMedianViews {2000, 6400, 800, 900, 14500, 900, 4800};

/// In the order of kVideoNetworks: a network tells of itself.
constexpr std::array kFailures {
    "TikTok rejected the video: the file is longer than the account may post.",
    "Instagram error: the media could not be downloaded within the time limit.",
    "YouTube error: the upload quota of the channel is used up for today.",
};

/// Most posts go out at the hours of a habit, some minutes after the full hour.
Timestamp usualTimeBefore(Timestamp drawn)
{
    constexpr std::array kHours {7h, 12h, 17h, 20h};
    const Timestamp midnight(dateOf(drawn));
    const auto hour = std::chrono::floor<std::chrono::hours>(drawn - midnight);
    const Millis pastTheHour = drawn - midnight - hour;
    const auto later =
        std::find_if(kHours.begin(), kHours.end(), [hour](auto usual) { return usual > hour; });
    if (later == kHours.begin())
        return midnight - 24h + kHours.back() + pastTheHour;
    return midnight + *std::prev(later) + pastTheHour;
}

class Author
{
public:
    explicit Author(const WorldOptions &options)
        : m_options(options)
    { }

    Plot write();

private:
    ProfilePlot profileAt(int index) const;
    QList<LinkedAccount> accountsOf(std::size_t role, quint64 seed) const;
    Timestamp dateOfPost(int index) const;
    Post postAt(int index, const Plot &plot) const;
    Post manualPostAt(int index, int profile) const;
    Section sectionFor(Network network, const Post &post, double size) const;
    void addIncidents(QList<Post> &posts) const;
    static void addIndexes(Plot &plot);

    WorldOptions m_options;
};

ProfilePlot Author::profileAt(int index) const
{
    const std::size_t role = std::size_t(index) % kRoles.size();
    const int round = index / int(kRoles.size());
    const QString suffix = round == 0 ? QString() : QString::number(round + 1);
    const quint64 seed = mixed(m_options.seed, kProfileSalt + quint64(index));
    ProfilePlot plot;
    plot.handle = QLatin1String(kRoles.at(role).handle) + suffix;
    plot.accounts = accountsOf(role, seed);
    plot.profile = {.key = u"SIM-PROFILE-"_s + letters(kAlphanumeric, 12, mixed(seed, 1)),
                    .refId = letters(QLatin1String("0123456789abcdef"), 40, mixed(seed, 2)),
                    .title = (QLatin1String(kRoles.at(role).title) + u' ' + suffix).trimmed(),
                    .platforms = {}};
    for (const LinkedAccount &account : plot.accounts)
        plot.profile.platforms.append(keyOf(account.network));
    return plot;
}

QList<LinkedAccount> Author::accountsOf(std::size_t role, quint64 seed) const
{
    QList<LinkedAccount> accounts;
    for (const Network network : kNetworks) {
        const std::size_t index = indexOf(network);
        if (!kRoles.at(role).linked.at(index))
            continue;
        LinkedAccount account {.network = network,
                               .seed = mixed(seed, 10 + index),
                               .followers = kFollowers.at(index) * kRoles.at(role).size};
        if (role == kPurgedRole && network == Network::Instagram)
            account.purgeAt = Timestamp(dateOf(m_options.newest)) - 17 * 24h + 6h;
        if (role == kPurgedRole && network == Network::TikTok)
            account.countsComments = false;
        if (role == kUnlinkedRole && network == Network::LinkedIn)
            account.linkLostAt = Timestamp(dateOf(m_options.newest)) - 12 * 24h + 8h;
        accounts.append(account);
    }
    return accounts;
}

Timestamp Author::dateOfPost(int index) const
{
    const quint64 seed = mixed(m_options.seed, quint64(index));
    const Millis span = std::chrono::days(std::max(1, m_options.days));
    const Millis step = index < m_options.videos ? span / std::max(1, m_options.videos) : Millis(16h);
    const int steps = index - m_options.videos; // negative: in the past
    const auto shift = Millis(qint64(double(step.count()) * between(0.05, 0.95, seed, 1)));
    const Timestamp drawn = std::chrono::floor<std::chrono::seconds>(m_options.newest + steps * step + shift);
    if (m_options.videos < kIncidentsFrom || pick(5, seed, 9) == 0)
        return drawn;
    const Timestamp usual = usualTimeBefore(drawn);
    return steps >= 0 && usual < m_options.newest ? drawn : usual;
}

Section Author::sectionFor(Network network, const Post &post, double size) const
{
    const quint64 seed = mixed(post.seed, 100 + indexOf(network));
    Section section {.network = network, .nativeId = {}, .linkId = {}, .seed = seed};
    section.appeal = kMedianViews.at(indexOf(network)) * size * std::exp(0.9 * normal(seed, 1));
    switch (network) {
    case Network::TikTok:
        section.nativeId = u"7"_s + letters(kDigits, 18, mixed(seed, 2));
        break;
    case Network::Instagram:
        section.nativeId = u"178"_s + letters(kDigits, 14, mixed(seed, 2));
        section.linkId = u"C"_s + letters(kAlphanumeric, 10, mixed(seed, 3));
        break;
    default:
        section.nativeId = letters(kAlphanumeric, 11, mixed(seed, 2));
    }
    return section;
}

Post Author::postAt(int index, const Plot &plot) const
{
    Post post;
    post.seed = mixed(m_options.seed, quint64(index));
    post.id = letters(kAlphanumeric, 20, mixed(post.seed, 2));
    // the first profile posts more than the others
    const int profiles = int(plot.profiles.size());
    post.profile = pick(3, post.seed, 3) == 0 ? 0 : pick(profiles, post.seed, 4);
    post.at = dateOfPost(index);
    post.createdAt = post.at;
    if (pick(5, post.seed, 5) < 3)
        post.createdAt -= 1h * (12 + pick(108, post.seed, 6));

    const double size = kRoles.at(std::size_t(post.profile) % kRoles.size()).size;
    const int count = 1 + pick(3, post.seed, 7);
    const int first = pick(int(kVideoNetworks.size()), post.seed, 8);
    for (int i = 0; i < count; ++i)
        post.sections.append(sectionFor(kVideoNetworks.at(std::size_t(first + i) % 3), post, size));
    return post;
}

Post Author::manualPostAt(int index, int profile) const
{
    Post post;
    post.origin = Origin::Manual;
    post.profile = profile;
    post.seed = mixed(m_options.seed, kManualSalt + quint64(profile) * 1000 + quint64(index));
    const Millis span = std::chrono::days(std::max(1, m_options.days));
    post.at = m_options.newest - 2h
        - Millis(qint64(double((span - 2h).count()) * unit(post.seed, 1) * unit(post.seed, 2)));
    post.at = std::chrono::floor<std::chrono::seconds>(post.at);
    post.createdAt = post.at;
    const double size = kRoles.at(std::size_t(profile) % kRoles.size()).size;
    post.sections.append(sectionFor(kVideoNetworks.at(std::size_t(index) % 3), post, size));
    return post;
}

/// The incidents sit at fixed places of the story, so that every seed has each of them.
void Author::addIncidents(QList<Post> &posts) const
{
    const int videos = m_options.videos;
    if (videos < kIncidentsFrom)
        return;
    const auto at = [&posts, videos](int percent) -> Post & { return posts[videos * percent / 100]; };
    for (Section &section : at(88).sections)
        section.appeal = std::max(section.appeal, 2000.0) * 40.0;

    Post &corrected = at(80);
    corrected.sections.first().appeal = std::max(corrected.sections.first().appeal, 8000.0);
    corrected.sections.first().correction = Correction {corrected.at + 6 * 24h, 0.12};

    at(50).deletedAt = at(50).at + 20 * 24h;

    for (const int percent : {15, 40, 65, 93}) {
        Section &section = at(percent).sections.last();
        const auto network = std::find(kVideoNetworks.begin(), kVideoNetworks.end(), section.network);
        section.failure = kFailures.at(std::size_t(network - kVideoNetworks.begin()));
    }
}

void Author::addIndexes(Plot &plot)
{
    plot.byId.reserve(plot.posts.size());
    plot.byNativeId.reserve(2 * plot.posts.size());
    for (int i = 0; i < plot.posts.size(); ++i) {
        const Post &post = plot.posts.at(i);
        ProfilePlot &profile = plot.profiles[post.profile];
        if (post.origin == Origin::Manual) {
            profile.manualPosts.append(i);
        } else {
            profile.posts.append(i);
            plot.byId.insert(post.id, i);
        }
        for (int s = 0; s < post.sections.size(); ++s) {
            plot.byNativeId.insert(post.sections.at(s).nativeId, {i, s});
            if (!post.sections.at(s).linkId.isEmpty())
                plot.byNativeId.insert(post.sections.at(s).linkId, {i, s});
        }
    }
    for (ProfilePlot &profile : plot.profiles) {
        std::sort(profile.posts.begin(), profile.posts.end(),
                  [&plot](int a, int b) { return plot.posts.at(a).createdAt < plot.posts.at(b).createdAt; });
    }
}

Plot Author::write()
{
    Plot plot;
    // 35 days of head start: counters of a period are whole from the first day on
    plot.start = Timestamp(dateOf(m_options.newest)) - std::chrono::days(m_options.days + 35);
    for (int i = 0; i < std::max(1, m_options.profiles); ++i)
        plot.profiles.append(profileAt(i));
    const int count = m_options.videos + m_options.postsAhead;
    plot.posts.reserve(count + kManualPerProfile * plot.profiles.size());
    for (int i = 0; i < count; ++i)
        plot.posts.append(postAt(i, plot));
    addIncidents(plot.posts);
    for (int profile = 0; profile < plot.profiles.size(); ++profile) {
        for (int i = 0; i < kManualPerProfile; ++i)
            plot.posts.append(manualPostAt(i, profile));
    }
    addIndexes(plot);
    return plot;
}

} // namespace

Plot makePlot(const WorldOptions &options)
{
    return Author(options).write();
}

QString postUrl(const ProfilePlot &profile, const Section &section)
{
    switch (section.network) {
    case Network::TikTok:
        return u"https://www.tiktok.com/@%1/video/%2"_s.arg(profile.handle, section.nativeId);
    case Network::Instagram:
        return u"https://www.instagram.com/reel/%1/"_s.arg(section.linkId);
    default:
        return u"https://www.youtube.com/shorts/%1"_s.arg(section.nativeId);
    }
}

} // namespace viewtide::simulator
