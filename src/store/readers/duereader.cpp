// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/readers.h"
#include "store/statement.h"

#include <limits>

namespace viewtide::store {

using domain::VideoSource;

namespace {

/// What makes one request: profile and post id, and for a pasted video its network, whose ids may be
/// another's.
struct RequestKey
{
    qint64 profile = 0;
    QString postId;
    int platform = -1;

    bool operator==(const RequestKey &) const = default;
    friend size_t qHash(const RequestKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.profile, key.postId, key.platform);
    }
};

DueSection sectionFrom(const Statement &select, VideoSource source, catalogue::PlatformKey platform)
{
    DueSection section;
    section.platform = platform;
    section.upload = UploadId(select.integer(4));
    if (!select.isNull(5))
        section.video = domain::VideoRef {.source = source, .row = select.integer(5)};
    section.campaign = CampaignId(select.integer(6));
    section.nativeId = NativeId(select.text(7));
    section.postedAt = select.time(8);
    section.url = select.text(9);
    section.caption = select.text(10);
    section.failuresInARow = static_cast<int>(select.integer(11));
    section.memory = {.step = Millis(select.integer(12)),
                      .growth = select.real(13).value_or(0.0),
                      .seenAt = select.maybeTime(14)};
    section.goneSince = select.maybeTime(15);
    const domain::VideoCounts stored {.views = select.integer(16),
                                      .likes = select.integer(17),
                                      .comments = select.integer(18),
                                      .shares = select.integer(19),
                                      .saves = select.integer(20)};
    section.known = stored.masked(static_cast<int>(select.integer(21)));
    return section;
}

class Grouping
{
public:
    void add(const Statement &select)
    {
        const auto source = domain::videoSourceFromKey(select.text(0));
        const auto platform = select.platform(3);
        const qint64 profile = select.integer(1);
        if (!source || !platform || profile <= 0)
            return; // a pasted video while no profile is there to ask with
        const RequestKey key {profile, select.text(2),
                              *source == VideoSource::Manual ? int(platform->index()) : -1};
        auto place = m_places.find(key);
        if (place == m_places.end()) {
            place = m_places.insert(key, posts.size());
            posts.append(DuePost {
                .profile = ProfileId(profile), .postId = key.postId, .source = *source, .sections = {}});
        }
        posts[*place].sections.append(sectionFrom(select, *source, *platform));
    }

    QList<DuePost> posts;

private:
    QHash<RequestKey, qsizetype> m_places;
};

SnapshotState &stateOf(QList<SnapshotState> &states, ProfileId profile)
{
    if (states.isEmpty() || states.last().profile != profile)
        states.append(SnapshotState {.profile = profile, .recorded = {}, .retryAt = {}});
    return states.last();
}

Status addRetries(Connection &connection, Date date, QList<SnapshotState> &states)
{
    Statement select(connection, "snapshot_retries_select");
    if (Status status = select.run(date); !status)
        return status;
    return select.forEach([&] {
        const auto platform = select.platform(1);
        for (SnapshotState &state : states) {
            if (platform && state.profile.value() == select.integer(0))
                state.retryAt.append({*platform, select.time(2)});
        }
    });
}

} // namespace

Result<DuePostsQuery::Answer> answer(Connection &connection, const DuePostsQuery &query)
{
    constexpr qint64 kNever = std::numeric_limits<qint64>::max();
    const bool all = query.scope == DueScope::All;
    const qint64 until = all ? kNever : toEpochMs(query.now);
    const qint64 tooFar = all ? kNever : toEpochMs(query.now + domain::kSlowestStep);
    Statement select(connection, "due_select");
    if (Status status = select.run(until, tooFar, until, tooFar, until, until, tooFar); !status)
        return status.error();
    Grouping grouping;
    if (Status fetched = select.forEach([&] { grouping.add(select); }); !fetched)
        return fetched.error();
    return grouping.posts;
}

Result<SnapshotStateQuery::Answer> answer(Connection &connection, const SnapshotStateQuery &query)
{
    QList<SnapshotState> states;
    {
        Statement select(connection, "snapshot_state_select");
        if (Status status = select.run(query.date); !status)
            return status.error();
        const Status fetched = select.forEach([&] {
            SnapshotState &state = stateOf(states, ProfileId(select.integer(0)));
            if (const auto platform = select.platform(1)) {
                state.recorded.append(*platform);
                state.recordedAt.append(select.time(2));
            }
        });
        if (!fetched)
            return fetched.error();
    }
    if (Status status = addRetries(connection, query.date, states); !status)
        return status.error();
    return states;
}

Result<KeySleepsQuery::Answer> answer(Connection &connection, const KeySleepsQuery &query)
{
    Statement select(connection, "key_sleeps_select");
    if (Status status = select.run(query.now, query.now - std::chrono::hours(24)); !status)
        return status.error();
    QList<KeySleep> sleeps;
    const Status fetched = select.forEach([&] {
        sleeps.append(KeySleep {.keyHash = select.text(0),
                                .until = select.time(1),
                                .sleeps = static_cast<int>(select.integer(2)),
                                .refusals = static_cast<int>(select.integer(3)),
                                .refusedSince = select.time(4)});
    });
    if (!fetched)
        return fetched.error();
    return sleeps;
}

} // namespace viewtide::store
