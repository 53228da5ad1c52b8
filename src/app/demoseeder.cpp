// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demoseeder.h"

#include "api/decoders.h"
#include "app/demo.h"
#include "app/demogaps.h"
#include "app/demonotes.h"
#include "base/deliver.h"
#include "poll/postoutcome.h"
#include "simulator/simulator.h"
#include "store/alerts.h"
#include "store/notes.h"
#include "store/store.h"

#include <QJsonArray>
#include <QTimer>

#include <array>

namespace viewtide::app {

using namespace std::chrono_literals;
using catalogue::PlatformKey;

namespace {

constexpr int kDays = 90;
/// So far back goes what the demo was told of.
constexpr int kAlertDays = 30;
constexpr Millis kSnapshotTime = 11h;

struct DemoCampaign
{
    const char *name;
    const char *hashtag;
    qint64 costCents;
    qint64 targetViews;
    int startsDaysAgo;
};
constexpr std::array kCampaigns {
    DemoCampaign {"Spring launch", "#springlaunch", 450'000, 1'500'000, 90},
    DemoCampaign {"Brew Lab", "#brewlab", 280'000, 900'000, 75},
    DemoCampaign {"City guide", "#cityguide", 120'000, 600'000, 60},
    DemoCampaign {"Nachtmarkt", "#nachtmarkt", 0, 400'000, 45},
};

/// The simulated past looked at young videos often and at old ones once a day, as the collector does: also at
/// the ages at which videos are compared.
Millis nextLookAge(Millis age)
{
    const Millis step = age < 48h ? Millis(6h) : Millis(24h);
    return (age / step + 1) * step;
}

QJsonArray keysOf(const QList<PlatformKey> &platforms)
{
    QJsonArray keys;
    for (const PlatformKey platform : platforms)
        keys.append(platform.text());
    return keys;
}

api::Reply replyOf(catalogue::Endpoint endpoint, const simulator::Answer &answer, Timestamp at)
{
    return {.endpoint = endpoint, .status = answer.status, .body = answer.body, .receivedAt = at};
}

QList<PlatformKey> platformsOf(const store::DuePost &post)
{
    QList<PlatformKey> platforms;
    for (const store::DueSection &section : post.sections)
        platforms.append(section.platform);
    return platforms;
}

} // namespace

DemoSeeder::DemoSeeder(Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{ }

template<typename Command, typename Next>
void DemoSeeder::write(Command command, Next next)
{
    deliver(m_services.store->write(std::move(command)), this,
            [this, next = std::move(next)](const auto &result) {
                if (result)
                    next(*result);
                else
                    emit finished(result.error());
            });
}

template<typename Query, typename Next>
void DemoSeeder::read(Query query, Next next)
{
    deliver(m_services.store->read(std::move(query)), this,
            [this, next = std::move(next)](const auto &result) {
                if (result)
                    next(*result);
                else
                    emit finished(result.error());
            });
}

void DemoSeeder::start(const domain::Workspace &workspace)
{
    m_workspace = workspace;
    m_end = m_services.clock->now();
    m_day = dateOf(m_end) - std::chrono::days(kDays);
    addCampaign(0);
}

void DemoSeeder::addCampaign(int index)
{
    if (index == static_cast<int>(kCampaigns.size())) {
        addProfile(0);
        return;
    }
    const DemoCampaign &row = kCampaigns.at(static_cast<std::size_t>(index));
    domain::Campaign campaign {.id = {},
                               .owner = m_workspace.user,
                               .name = QString::fromLatin1(row.name),
                               .startsOn = dateOf(m_end) - std::chrono::days(row.startsDaysAgo),
                               .endsOn = std::nullopt,
                               .costCents = std::nullopt,
                               .currency = QStringLiteral("EUR"),
                               .targetViews = row.targetViews};
    if (row.costCents > 0)
        campaign.costCents = row.costCents;
    write(store::SaveCampaign {.campaign = campaign, .now = m_end}, [this, index](domain::CampaignId id) {
        m_campaigns.append(id);
        addCampaign(index + 1);
    });
}

void DemoSeeder::addProfile(int index)
{
    const auto &profiles = m_services.simulator->world().profiles();
    if (index == profiles.size()) {
        addManualVideos();
        return;
    }
    const domain::Profile profile {.id = {}, .name = profiles.at(index).title, .keyRef = demoKeyRef(index)};
    write(store::SaveProfile {.profile = profile, .now = m_end}, [this, index](domain::ProfileId id) {
        m_profiles.append(id);
        addPosts(index);
    });
}

void DemoSeeder::addPosts(int index)
{
    const auto &world = m_services.simulator->world();
    const QString &key = world.profiles().at(index).key;
    const auto info = api::decodeUser(replyOf(catalogue::Endpoint::User, world.user(key, m_end), m_end));
    const auto answer = world.history(key, 1000, std::nullopt, std::nullopt, m_end);
    const auto history = api::decodeHistory(replyOf(catalogue::Endpoint::History, answer, m_end));
    if (!info || !history) {
        emit finished(info ? history.error() : info.error());
        return;
    }
    const domain::ProfileId profile = m_profiles.at(index);
    write(store::SaveUserInfo {.profile = profile, .info = *info, .now = m_end},
          [this, index, profile, posts = history->posts](Done) {
              write(store::SaveHistory {.profile = profile, .posts = posts, .now = m_end},
                    [this, index](int) { addProfile(index + 1); });
          });
}

void DemoSeeder::addManualVideos()
{
    const auto &world = m_services.simulator->world();
    for (const QString &link : world.manualLinks(world.profiles().first().key)) {
        const auto video = catalogue::parseVideoLink(link);
        if (!video || video->nativeId.isEmpty())
            continue;
        m_services.store->write(store::AddManualVideo {.campaign = m_campaigns.first(),
                                                       .platform = video->platform,
                                                       .nativeId = domain::NativeId(video->nativeId),
                                                       .url = link,
                                                       .title = {},
                                                       .postedAt = std::nullopt,
                                                       .now = m_end});
    }
    loadPosts([this] { addRows(); });
}

void DemoSeeder::loadPosts(std::function<void()> next)
{
    // A write in between keeps the order: reads have a thread of their own and do not wait for queued
    // commands.
    write(store::RecordAttempts {}, [this, next = std::move(next)](Done) {
        read(store::DuePostsQuery {.now = m_end, .scope = store::DueScope::All},
             [this, next](const QList<store::DuePost> &posts) {
                 m_posts = posts;
                 next();
             });
    });
}

/// Every upload gets its row before its first number, so that the rows can be sorted into campaigns.
void DemoSeeder::addRows()
{
    store::CommitVideos rows {.source = domain::VideoSource::Api, .now = Timestamp(m_day)};
    for (const store::DuePost &post : m_posts) {
        if (post.source != domain::VideoSource::Api)
            continue;
        for (const store::DueSection &section : post.sections) {
            rows.updates.append({.section = section,
                                 .observation = std::nullopt,
                                 .failed = ErrorKind::NoDataYet,
                                 .failuresInARow = 0,
                                 .nextPollAt = m_end});
        }
    }
    write(rows, [this](const store::VideosCommitted &) {
        read(store::VideosQuery {.now = m_end},
             [this](const QList<store::VideoRow> &videos) { assignRows(videos); });
    });
}

void DemoSeeder::assignRows(const QList<store::VideoRow> &videos)
{
    for (int i = 0; i < static_cast<int>(kCampaigns.size()); ++i) {
        const auto hashtag = QLatin1String(kCampaigns.at(static_cast<std::size_t>(i)).hashtag);
        store::AssignVideos command {
            .videos = {}, .campaign = m_campaigns.at(i), .movedAt = Timestamp(m_day)};
        for (const store::VideoRow &video : videos) {
            if (video.ref.source == domain::VideoSource::Api && video.caption.contains(hashtag))
                command.videos.append(video.ref);
        }
        m_services.store->write(command);
    }
    loadPosts([this] { seedDay(); });
}

void DemoSeeder::seedDay()
{
    if (m_day > dateOf(m_end)) {
        addReport();
        return;
    }
    for (Millis hour = 0h; hour < 24h; hour += 6h)
        seedVideos(Timestamp(m_day) + hour, std::min(Timestamp(m_day) + hour + 6h, m_end));
    seedAccounts(m_day);
    emit progressed(kDays - static_cast<int>((dateOf(m_end) - m_day).count()), kDays);
    const store::RefreshCampaignPerformance day {.date = m_day, .now = Timestamp(m_day) + 23h};
    const Date seeded = std::exchange(m_day, m_day + std::chrono::days(1));
    write(day, [this, seeded](Done) {
        if (dateOf(m_end) - seeded < std::chrono::days(kAlertDays))
            seedAlerts(seeded);
        else
            seedDay();
    });
}

/// What the collector would have told at the end of that day.
void DemoSeeder::seedAlerts(Date day)
{
    const Timestamp end = std::min(Timestamp(day) + 24h - 1min, m_end);
    domain::AlertRules rules;
    rules.signIn = dateOf(m_end) == day; // links are known as they are at the end
    read(store::AlertFactsQuery {.now = end, .since = Timestamp(day)},
         [this, end, rules](const domain::AlertFacts &facts) {
             write(store::RaiseAlerts {.alerts = domain::evaluate(facts, rules),
                                       .telling = store::Telling::Past,
                                       .now = end},
                   [this](const QList<store::AlertRow> &) { seedDay(); });
         });
}

void DemoSeeder::seedVideos(Timestamp from, Timestamp to)
{
    QHash<domain::VideoSource, store::CommitVideos> commands;
    for (const store::DuePost &post : m_posts) {
        const Timestamp posted = post.sections.first().postedAt;
        const bool isApi = post.source == domain::VideoSource::Api;
        Timestamp &look = m_nextLook[post.postId];
        look = std::max({look, from, isApi ? posted + 1h : m_end - 2h});
        store::CommitVideos &command = commands[post.source];
        command.source = post.source;
        command.now = to;
        for (; look < to; look = posted + nextLookAge(look - posted)) {
            QList<store::SectionUpdate> updates = lookAt(post, look);
            for (store::SectionUpdate &update : updates)
                update.seenAt = look;
            command.updates += updates;
        }
    }
    for (const store::CommitVideos &command : std::as_const(commands))
        m_services.store->write(command);
}

QList<store::SectionUpdate> DemoSeeder::lookAt(const store::DuePost &post, Timestamp at) const
{
    const auto &world = m_services.simulator->world();
    const QJsonObject body {{QStringLiteral("id"), post.postId},
                            {QStringLiteral("platforms"), keysOf(platformsOf(post))},
                            {QStringLiteral("searchPlatformId"), post.source == domain::VideoSource::Manual}};
    const QString &key = world.profiles().at(m_profiles.indexOf(post.profile)).key;
    const auto reply = replyOf(catalogue::Endpoint::PostAnalytics, world.postAnalytics(key, body, at), at);
    return poll::outcomeOf(post, api::decodePostAnalytics(reply, platformsOf(post)),
                           {.askedAt = at, .answeredAt = at, .requests = 1})
        .updates;
}

void DemoSeeder::seedAccounts(Date day)
{
    const Timestamp at = Timestamp(day) + kSnapshotTime;
    const Hindrance hindrance = hindranceOn(static_cast<int>((dateOf(m_end) - day).count()));
    if (at > m_end || hindrance == Hindrance::ProgramOff)
        return;
    for (int i = 0; i < m_profiles.size(); ++i) {
        store::CommitAccountDays command {.profile = m_profiles.at(i), .date = day, .now = at};
        command.attempts.append(accountAttempt(m_profiles.at(i), at, hindrance));
        if (hindrance == Hindrance::None)
            command.days = accountDays(i, at);
        m_services.store->write(command);
    }
}

QList<domain::AccountDay> DemoSeeder::accountDays(int profile, Timestamp at) const
{
    const auto networks = catalogue::platformsFor(catalogue::Subject::Account);
    const auto &world = m_services.simulator->world();
    QList<PlatformKey> linked;
    for (const PlatformKey network : networks) {
        if (world.profiles().at(profile).platforms.contains(network.text()))
            linked.append(network);
    }
    const auto answer = world.socialAnalytics(world.profiles().at(profile).key,
                                              {{QStringLiteral("platforms"), keysOf(linked)}}, at);
    const auto decoded =
        api::decodeSocialAnalytics(replyOf(catalogue::Endpoint::SocialAnalytics, answer, at), linked);
    QList<domain::AccountDay> days;
    if (!decoded)
        return days;
    for (const domain::AccountObservation &observation : decoded->observations)
        days.append(domain::makeAccountDay(m_profiles.at(profile), observation, at, {}));
    return days;
}

void DemoSeeder::addReport()
{
    const domain::Report report {.id = {},
                                 .campaign = m_campaigns.first(),
                                 .name = tr("Spring launch: client report"),
                                 .from = std::nullopt,
                                 .to = std::nullopt,
                                 .createdAt = m_end};
    write(store::SaveReport {.report = report}, [this](domain::ReportId id) {
        read(store::VideosQuery {.now = m_end, .campaign = m_campaigns.first()},
             [this, id](const QList<store::VideoRow> &videos) { hideInReport(id, videos); });
    });
}

void DemoSeeder::hideInReport(domain::ReportId report, const QList<store::VideoRow> &videos)
{
    QList<store::VideoRow> weakest = videos;
    std::sort(weakest.begin(), weakest.end(), [](const store::VideoRow &a, const store::VideoRow &b) {
        return a.counts.views.value_or(0) < b.counts.views.value_or(0);
    });
    store::SetVisibility command {.report = report,
                                  .videos = {},
                                  .visibility = store::Visibility::Hidden,
                                  .reason = tr("Test upload, not part of the booking"),
                                  .now = m_end};
    for (const store::VideoRow &video : weakest.mid(0, 2))
        command.videos.append(video.ref);
    write(command, [this](int) { addNotes(); });
}

void DemoSeeder::addNotes()
{
    read(store::VideosQuery {.now = m_end}, [this](const QList<store::VideoRow> &videos) {
        const QList<domain::ChartNote> notes = demoNotes(videos, dateOf(m_end));
        for (const domain::ChartNote &note : notes)
            m_services.store->write(store::SaveChartNote {.note = note, .now = m_end});
        write(store::RecordAttempts {}, [this](Done) { emit finished(Done {}); }); // after those before it
    });
}

} // namespace viewtide::app
