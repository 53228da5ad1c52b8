// SPDX-License-Identifier: GPL-3.0-or-later
// The window while 10 000 answers arrive: how long a click waits for its turn, on the page that changes most
// and on the first one. And how soon a window over all these videos is painted. In milliseconds, against what
// a hand notices: 50 ms for a click, half a second for what was asked for.
#include "api/apiclient.h"
#include "api/networktransport.h"
#include "bench/benchrow.h"
#include "bench/passrun.h"
#include "bench/simulatorprocess.h"
#include "gui/mainwindow.h"
#include "gui/setup/collectorhold.h"
#include "gui/windowservices.h"
#include "poll/connectiontest.h"
#include "settings/layeredsecretstore.h"
#include "settings/settings.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace viewtide;

namespace {

constexpr int kPosts = 10'000;
constexpr int kInFlight = 32;
constexpr double kAtOnce = 50;
constexpr double kSoon = 500;
constexpr qint64 kPatience = 10'000;

/// The times between two turns of the event loop, taken a thousand times a second.
class TurnMeter final : public QObject
{
public:
    TurnMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        m_since.start();
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const qint64 now = m_since.nsecsElapsed();
            m_gaps.append(double(now - m_last) / 1e6);
            m_last = now;
        });
        m_last = m_since.nsecsElapsed();
        m_timer.start();
    }

    double longest() const { return *std::max_element(m_gaps.cbegin(), m_gaps.cend()); }

    /// What 99 of 100 clicks wait at most, if they come at any time: long gaps are met more often than short
    /// ones, and on average in their middle.
    double usualWait() const
    {
        const double all = std::accumulate(m_gaps.cbegin(), m_gaps.cend(), 0.0);
        double low = 0;
        for (double high = longest(); high - low > 0.01;) {
            const double wait = (low + high) / 2;
            const double longer =
                std::accumulate(m_gaps.cbegin(), m_gaps.cend(), 0.0,
                                [wait](double sum, double gap) { return sum + std::max(0.0, gap - wait); });
            (longer > all / 100 ? low : high) = wait;
        }
        return low;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_last = 0;
    QList<double> m_gaps;
};

/// Tells when something of the window was painted for the first time.
class PaintWatch final : public QObject
{
public:
    PaintWatch()
    {
        qApp->installEventFilter(this);
        m_since.start();
    }

    /// Runs the event loop until then.
    double wait()
    {
        while (m_after < 0 && m_since.elapsed() < kPatience)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        return m_after;
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_after < 0)
            QTimer::singleShot(0, this, [this] { m_after = double(m_since.nsecsElapsed()) / 1e6; });
        return QObject::eventFilter(watched, event);
    }

private:
    QElapsedTimer m_since;
    double m_after = -1;
};

void printTime(const QString &name, double time, double limit)
{
    bench::printTimes(u"window: %1 (limit %2 ms)"_s.arg(name).arg(limit), time, limit, 1);
}

void measure(const gui::WindowServices &services, poll::PollService &service, gui::Page page,
             const QString &name)
{
    QElapsedTimer making;
    making.start();
    gui::MainWindow window(services);
    const double made = double(making.nsecsElapsed()) / 1e6;
    window.showPage(page);
    PaintWatch painted;
    window.show();
    printTime(u"made and painted, %1"_s.arg(name), made + painted.wait(), kSoon);
    const TurnMeter meter;
    const poll::PassSummary summary = bench::runPass(service, poll::Kind::Posts);
    if (summary.posts.requests < kPosts)
        qFatal("only %d calls", summary.posts.requests);
    printTime(u"99 of 100 clicks while %1 answers come, %2"_s.arg(summary.posts.requests).arg(name),
              meter.usualWait(), kAtOnce);
    printTime(u"the longest wait meanwhile, %1"_s.arg(name), meter.longest(), kSoon);
}

} // namespace

int main(int count, char **arguments)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(count, arguments);
    QLoggingCategory::setFilterRules(u"viewtide.*.info=false"_s);
    if (const auto served = bench::serveIfAsked())
        return *served;
    const SystemClock clock;
    const bench::ServeOptions options {.posts = kPosts, .latency = 0ms, .newest = clock.now()};
    bench::SimulatorProcess server(options);
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + u"/bench-window-XXXXXX"_s);
    const auto keys = std::make_shared<settings::MemorySecretStore>();
    bench::fillSecrets(*keys, simulator::World(bench::worldOf(options)));
    store::Store database(store::SqliteFile {folder.filePath(u"window.db"_s)});
    bench::fillStore(database, clock.now());
    api::ApiClient client({.baseUrl = server.baseUrl(), .inFlight = kInFlight},
                          std::make_unique<api::NetworkTransport>(), clock, systemJitter());
    poll::PollService service({client, database, *keys, clock}, {});
    bench::runPass(service, poll::Kind::History);

    settings::Settings preferences(folder.filePath(u"window.ini"_s));
    settings::LayeredSecretStore secrets({}, keys);
    gui::CollectorHold hold;
    const gui::WindowServices services {
        database,
        preferences,
        clock,
        {.makeTest = [&client](QObject *parent) { return new poll::ConnectionTest(client, parent); },
         .secrets = secrets,
         .hold = hold,
         .autostart = {folder.path(), {}}}};
    measure(services, service, gui::Page::Videos, u"Videos"_s);
    measure(services, service, gui::Page::Overview, u"Overview"_s);
    database.close().waitForFinished();
    return 0;
}
