// SPDX-License-Identifier: GPL-3.0-or-later
// One pass of the post monitor over 2 000 posts, or as many as the argument says, with a fresh database and
// 100 ms per answer, against the time that no client can beat with N calls in flight: latency x calls / N.
#include "api/apiclient.h"
#include "api/networktransport.h"
#include "bench/benchrow.h"
#include "bench/passrun.h"
#include "bench/simulatorprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace viewtide;

namespace {

constexpr int kUsualPosts = 2000;
constexpr std::chrono::milliseconds kLatency {100};

/// The most memory that this program ever had, in MiB.
double peakMemory()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024.0;
}

void measure(int posts, int inFlight)
{
    const SystemClock clock;
    const bench::ServeOptions options {.posts = posts, .latency = kLatency, .newest = clock.now()};
    bench::SimulatorProcess server(options);
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + u"/bench-pass-XXXXXX"_s);
    settings::MemorySecretStore secrets;
    bench::fillSecrets(secrets, simulator::World(bench::worldOf(options)));
    store::Store database(store::SqliteFile {folder.filePath(u"pass.db"_s)});
    bench::fillStore(database, clock.now());
    api::ApiClient client({.baseUrl = server.baseUrl(), .inFlight = inFlight},
                          std::make_unique<api::NetworkTransport>(), clock, systemJitter());
    poll::PollService service({client, database, secrets, clock}, {});

    bench::runPass(service, poll::Kind::History);
    QElapsedTimer timer;
    timer.start();
    const poll::PassSummary summary = bench::runPass(service, poll::Kind::Posts);
    const double wall = double(timer.nsecsElapsed()) / 1e9;

    const int calls = summary.posts.requests;
    if (calls < posts || summary.videosInserted < posts)
        qFatal("only %d calls, %d videos", calls, summary.videosInserted);
    const double bound = std::chrono::duration<double>(kLatency).count() * calls / inFlight;
    bench::print({.name = u"pass: %1 calls of 100 ms, %2 in flight / bound"_s.arg(calls).arg(inFlight),
                  .unit = u"s"_s,
                  .ours = wall,
                  .yardstick = bound,
                  .ratio = wall / bound,
                  .atLeast = {},
                  .atMost = 1.05});
    database.close().waitForFinished();
    if (const int peak = server.stop(); peak > inFlight)
        qFatal("%d calls in flight instead of %d", peak, inFlight);
}

} // namespace

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    QLoggingCategory::setFilterRules(u"viewtide.*.info=false"_s);
    if (const auto served = bench::serveIfAsked())
        return *served;
    const int asked = int(application.arguments().value(1).toLongLong());
    const int posts = asked > 0 ? asked : kUsualPosts;
    for (const int inFlight : {5, 6, 16, 32})
        measure(posts, inFlight);
    bench::print({.name = u"pass: peak memory over all of them"_s,
                  .unit = u"MiB"_s,
                  .ours = peakMemory(),
                  .yardstick = 0.0,
                  .ratio = 0.0,
                  .atLeast = {},
                  .atMost = {}});
}
