// SPDX-License-Identifier: GPL-3.0-or-later
// An open store on an empty database with a workspace and a profile, and short ways to fill it. Test thread.
#pragma once

#include "store/store.h"
#include "support/resultmacros.h"
#include "support/testdatabase.h"

#include <memory>

namespace viewtide::test {

using namespace catalogue::literals;
using namespace std::chrono_literals;

inline constexpr Timestamp kStart {std::chrono::sys_days(std::chrono::year(2025) / 12 / 12) + 10h};

inline catalogue::PlatformKey platformOf(const char *key)
{
    return catalogue::platformFromKey(QString::fromLatin1(key)).value();
}

inline domain::VideoCounts countsOf(qint64 views, qint64 likes = 0)
{
    return {.views = views, .likes = likes, .comments = 3, .shares = 2, .saves = std::nullopt};
}

class StoreFixture
{
public:
    explicit StoreFixture(DatabaseKind kind)
        : database(kind)
    {
        if (database.problem().isEmpty())
            reopen();
        else
            problem = database.problem();
    }

    /// Closes and opens again.
    void reopen()
    {
        store.reset();
        store = std::make_unique<store::Store>(database.location());
        const auto result = await(store->open(
            {.mode = store::OpenMode::ReadWrite, .now = kStart, .holder = QStringLiteral("the test")}));
        if (!result) {
            problem = describe(result.error());
            return;
        }
        opened = *result;
        workspace = write(store::EnsureWorkspace {kStart});
        profile = write(store::SaveProfile {
            {.id = {}, .name = QStringLiteral("Main"), .keyRef = QStringLiteral("main"), .refId = {}},
            kStart});
    }

    /// The value, or a default one with `problem` set.
    template<typename Command>
    typename Command::Answer write(Command command)
    {
        return valueOf(await(store->write(std::move(command))));
    }
    template<typename Query>
    typename Query::Answer read(Query query)
    {
        return valueOf(await(store->read(std::move(query))));
    }

    QList<store::VideoRow> videos(Timestamp now = kStart)
    {
        return read(store::VideosQuery {.now = now, .campaign = {}, .posted = {}});
    }

    QList<store::DuePost> due(Timestamp now, store::DueScope scope = store::DueScope::Due)
    {
        return read(store::DuePostsQuery {.now = now, .scope = scope});
    }

    /// Imports posts "p0", "p1" ... with one TikTok and one YouTube section each.
    int importPosts(int count, Timestamp now = kStart)
    {
        QList<domain::HistoryPost> posts;
        for (int i = 0; i < count; ++i) {
            domain::HistoryPost post;
            post.id = domain::PostId(QStringLiteral("p%1").arg(i));
            post.text = QStringLiteral("caption %1").arg(i);
            post.createdAt = kStart - std::chrono::hours(i + 1);
            for (const char *const network : {"tiktok", "youtube"}) {
                post.sections.append(
                    {.platform = platformOf(network),
                     .nativeId = domain::NativeId(QStringLiteral("%1-%2").arg(QLatin1String(network)).arg(i)),
                     .status = domain::UploadStatus::Posted,
                     .url = QStringLiteral("https://example.org/%1").arg(i),
                     .failureReason = {}});
            }
            posts.append(post);
        }
        return write(store::SaveHistory {profile, posts, now});
    }

    /// What an answer for each of these sections would be.
    static QList<store::SectionUpdate> updatesFor(const QList<store::DuePost> &posts,
                                                  const domain::VideoCounts &counts, Timestamp next)
    {
        QList<store::SectionUpdate> updates;
        for (const store::DuePost &post : posts) {
            for (const store::DueSection &section : post.sections)
                updates.append({.section = section,
                                .observation = observed(section, counts),
                                .failed = std::nullopt,
                                .failuresInARow = 0,
                                .nextPollAt = next});
        }
        return updates;
    }

    static domain::VideoObservation observed(const store::DueSection &section,
                                             const domain::VideoCounts &counts)
    {
        domain::VideoObservation observation;
        observation.platform = section.platform;
        observation.nativeId = section.nativeId;
        observation.counts = counts;
        if (counts.views)
            observation.values.insert("views"_metric, *counts.views);
        observation.values.insert("replays"_metric, qint64(7));
        return observation;
    }

    store::VideosCommitted commit(const QList<store::SectionUpdate> &updates, Timestamp now,
                                  domain::VideoSource source = domain::VideoSource::Api)
    {
        return write(store::CommitVideos {.source = source, .updates = updates, .attempts = {}, .now = now});
    }

    TestDatabase database;
    std::unique_ptr<store::Store> store;
    store::Opened opened;
    domain::Workspace workspace;
    domain::ProfileId profile;
    QString problem;

private:
    template<typename T>
    T valueOf(Result<T> result)
    {
        if (result)
            return std::move(*result);
        problem = describe(result.error());
        return {};
    }
};

} // namespace viewtide::test

Q_DECLARE_METATYPE(viewtide::test::DatabaseKind)

/// A fixture on the engine of the current global data row.
#define VIEWTIDE_OPEN_STORE(name)                                                                            \
    QFETCH_GLOBAL(viewtide::test::DatabaseKind, engine);                                                     \
    viewtide::test::StoreFixture name(engine);                                                               \
    QVERIFY2((name).problem.isEmpty(), qPrintable((name).problem))
