// SPDX-License-Identifier: GPL-3.0-or-later
// What happens in the simulated account, fixed at the start by the seed: who posts what where and when, and
// the scripted incidents (a viral video, a corrected counter, failed uploads, a deleted post, a purge of
// followers, a lost link). How numbers move in time is growth and accountcurve. Plain values.
#pragma once

#include "base/timestamp.h"
#include "simulator/network.h"
#include "simulator/world.h"

#include <QHash>
#include <QList>

#include <optional>

namespace viewtide::simulator {

/// The network takes back views that it had counted.
struct Correction
{
    Timestamp at;
    double share = 0.0; ///< of the views at that instant
};

/// One network of a post.
struct Section
{
    Network network = Network::TikTok;
    QString nativeId;
    QString linkId; ///< what links carry instead, where that is another (Instagram's short code)
    quint64 seed = 0;
    double appeal = 0.0; ///< views after about three months
    std::optional<Correction> correction;
    const char *failure = nullptr; ///< why the upload failed; null: it did not
};

enum class Origin { Api, Manual };

struct Post
{
    QString id; ///< Ayrshare's; empty for a video posted by hand
    int profile = 0;
    Origin origin = Origin::Api;
    quint64 seed = 0;
    Timestamp createdAt; ///< when it was handed to Ayrshare
    Timestamp at; ///< when it goes (or went) live
    std::optional<Timestamp> deletedAt;
    QList<Section> sections;

    bool isScheduled() const { return createdAt != at; }
};

/// An account of a profile on one network.
struct LinkedAccount
{
    Network network = Network::TikTok;
    quint64 seed = 0;
    double followers = 0.0; ///< at the start of the story
    std::optional<Timestamp> purgeAt; ///< 3 % of the followers vanish in one day
    std::optional<Timestamp> linkLostAt;
    bool countsComments = true; ///< else TikTok says -1 for its comment total
};

struct ProfilePlot
{
    WorldProfile profile;
    QString handle; ///< user name on the networks
    QList<LinkedAccount> accounts;
    QList<int> posts; ///< through Ayrshare, ascending by createdAt
    QList<int> manualPosts;
};

struct SectionRef
{
    int post = -1;
    int section = -1;
};

struct Plot
{
    Timestamp start; ///< before it nothing moves
    QList<ProfilePlot> profiles;
    QList<Post> posts;
    QHash<QString, int> byId;
    QHash<QString, SectionRef> byNativeId; ///< native ids and link ids
};

Plot makePlot(const WorldOptions &options);

/// The address of a video at its network.
QString postUrl(const ProfilePlot &profile, const Section &section);

} // namespace viewtide::simulator
