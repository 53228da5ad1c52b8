// SPDX-License-Identifier: GPL-3.0-or-later
// 5 000 answers of POST /analytics/post, fetched by ApiClient and decoded, against curl --parallel that only
// fetches them: same server, same requests, same number in flight. Median of three.
#include "api/apiclient.h"
#include "api/decoders.h"
#include "api/networktransport.h"
#include "base/deliver.h"
#include "bench/benchrow.h"
#include "bench/simulatorprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSet>
#include <QTemporaryFile>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;
using namespace viewtide;

namespace {

constexpr int kPosts = 5000;
constexpr int kRepeats = 3;
/// As many calls wait in the client as in the post monitor.
constexpr int kOutstanding = 256;

struct Item
{
    QString id;
    QList<catalogue::PlatformKey> platforms;
};

/// Posts of the served account that answer with numbers.
QList<Item> itemsOf(const bench::ServeOptions &options)
{
    const simulator::World world(bench::worldOf(options));
    QList<Item> items;
    QSet<QString> seen;
    std::optional<Timestamp> to;
    while (items.size() < kPosts) {
        const auto before = items.size();
        const QJsonArray entries =
            QJsonDocument::fromJson(world.history({}, 1000, {}, to, options.newest).body)
                .object()
                .value("history"_L1)
                .toArray();
        for (const auto &entry : entries) {
            const QJsonObject post = entry.toObject();
            to = parseTimestamp(post.value("created"_L1).toString());
            Item item {.id = post.value("id"_L1).toString(), .platforms = {}};
            if (post.value("status"_L1).toString() != "success"_L1 || seen.contains(item.id))
                continue;
            seen.insert(item.id);
            const QJsonArray platforms = post.value("platforms"_L1).toArray();
            for (const auto &platform : platforms)
                item.platforms.append(*catalogue::platformFromKey(platform.toString()));
            if (items.size() < kPosts)
                items.append(item);
        }
        if (items.size() == before)
            qFatal("the world has only %d posts", int(items.size()));
    }
    return items;
}

api::Request requestOf(const Item &item)
{
    return api::postAnalyticsRequest(item.id, item.platforms, api::IdKind::Ayrshare);
}

/// Asks for all items and decodes the answers, as poll/postpass does.
class Run final : public QObject
{
public:
    Run(const QUrl &baseUrl, int inFlight, const QList<Item> &items)
        : m_client({.baseUrl = baseUrl, .inFlight = inFlight}, std::make_unique<api::NetworkTransport>(),
                   m_clock, [] { return 0.0; })
        , m_items(items)
    { }

    double seconds()
    {
        QElapsedTimer timer;
        timer.start();
        feed();
        QCoreApplication::exec();
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        if (m_observations < m_items.size())
            qFatal("only %d observations of %d answers", m_observations, m_done);
        return seconds;
    }

private:
    void feed()
    {
        const api::Credentials credentials {.apiKey = Secret(simulator::World::apiKey().toLatin1()),
                                            .profileKey = {},
                                            .xKey = {},
                                            .xSecret = {}};
        while (m_next < m_items.size() && m_next - m_answered < kOutstanding) {
            const Item &item = m_items.at(m_next++);
            api::ApiCall *call = m_client.call(requestOf(item), credentials, this);
            connect(call, &api::ApiCall::finished, this, [this, call, &item](const auto &reply) {
                call->deleteLater();
                ++m_answered;
                onReply(item, reply);
                feed();
            });
            call->start();
        }
    }
    void onReply(const Item &item, const Result<api::Reply> &reply)
    {
        if (!reply)
            qFatal("a call failed: %s", qPrintable(describe(reply.error())));
        const auto decoding = QtConcurrent::run(
            [reply = *reply, asked = item.platforms] { return api::decodePostAnalytics(reply, asked); });
        deliver(decoding, this, [this](const Result<domain::PostAnalytics> &answer) {
            m_observations += answer ? int(answer->observations.size()) : 0;
            if (++m_done == m_items.size())
                QCoreApplication::quit();
        });
    }

    SystemClock m_clock;
    api::ApiClient m_client;
    const QList<Item> &m_items;
    qsizetype m_next = 0;
    qsizetype m_answered = 0;
    int m_done = 0;
    int m_observations = 0;
};

void writeCurlConfig(QTemporaryFile &file, const QUrl &baseUrl, const QList<Item> &items)
{
    if (!file.open())
        qFatal("no temporary file");
    for (const Item &item : items) {
        QByteArray body = requestOf(item).payload(api::BodyFormat::Json);
        body.replace('"', "\\\"");
        if (file.pos() > 0)
            file.write("next\n");
        file.write("url = \"" + requestOf(item).url(baseUrl).toEncoded() + "\"\ndata = \"" + body
                   + "\"\nheader = \"Content-Type: application/json\"\nheader = \"Authorization: Bearer "
                   + simulator::World::apiKey().toLatin1() + "\"\noutput = \"/dev/null\"\n");
    }
    file.flush();
}

double curlSeconds(const QString &config, int inFlight)
{
    QProcess curl;
    curl.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    curl.start(u"curl"_s,
               {u"-q"_s, u"--no-progress-meter"_s, u"--fail"_s, u"--parallel"_s, u"--parallel-max"_s,
                QString::number(inFlight), u"--config"_s, config});
    if (!curl.waitForFinished(300'000) || curl.exitCode() != 0)
        qFatal("curl failed with %d", curl.exitCode());
    return double(timer.nsecsElapsed()) / 1e9;
}

void measure(int inFlight, const QUrl &baseUrl, const QList<Item> &items, const QString &curlConfig)
{
    QList<double> ours;
    QList<double> curl;
    for (int i = 0; i < kRepeats; ++i) {
        curl.append(curlSeconds(curlConfig, inFlight));
        ours.append(Run(baseUrl, inFlight, items).seconds());
    }
    const double rate = kPosts / bench::median(ours);
    const double yardstick = kPosts / bench::median(curl);
    bench::print({.name = u"api: 5 000 answers, %1 in flight / curl"_s.arg(inFlight),
                  .unit = u"calls/s"_s,
                  .ours = rate,
                  .yardstick = yardstick,
                  .ratio = rate / yardstick,
                  .atLeast = {},
                  .atMost = {}});
}

} // namespace

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    if (const auto served = bench::serveIfAsked())
        return *served;
    const bench::ServeOptions options {.posts = kPosts, .newest = SystemClock().now()};
    const bench::SimulatorProcess server(options);
    const QList<Item> items = itemsOf(options);
    QTemporaryFile config;
    writeCurlConfig(config, server.baseUrl(), items);
    for (const int inFlight : {5, 32})
        measure(inFlight, server.baseUrl(), items, config.fileName());
}
