// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/simulatorprocess.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace viewtide::bench {

simulator::WorldOptions worldOf(const ServeOptions &options)
{
    // a few more than asked for: some fail, one is deleted
    return {.newest = options.newest,
            .days = 60,
            .profiles = 1,
            .videos = options.posts + options.posts / 20 + 20,
            .postsAhead = 0};
}

SimulatorProcess::SimulatorProcess(const ServeOptions &options)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(),
                    {u"--serve"_s, QString::number(options.posts), QString::number(options.latency.count()),
                     QString::number(toEpochMs(options.newest))});
    if (!m_process.waitForReadyRead(10'000))
        qFatal("the simulator did not start");
    m_baseUrl = QUrl(QString::fromLatin1(m_process.readLine().trimmed()));
}

SimulatorProcess::~SimulatorProcess()
{
    stop();
}

int SimulatorProcess::stop()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(10'000);
    return int(m_process.readAllStandardOutput().trimmed().toLongLong());
}

std::optional<int> serveIfAsked()
{
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5 || arguments.at(1) != "--serve"_L1)
        return std::nullopt;
    const ServeOptions options {.posts = int(arguments.at(2).toLongLong()),
                                .latency = std::chrono::milliseconds(arguments.at(3).toLongLong()),
                                .newest = fromEpochMs(arguments.at(4).toLongLong())};
    const SystemClock clock;
    simulator::Simulator server({.world = worldOf(options), .latency = options.latency}, clock);
    const auto url = server.listen();
    if (!url)
        return 1;
    std::printf("%s\n", url->toString().toLatin1().constData());
    std::fflush(stdout);
    // nothing is ever written to stdin: it becomes readable when the other side closes it
    QSocketNotifier end(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&end, &QSocketNotifier::activated, &server, [] { QCoreApplication::quit(); });
    const int code = QCoreApplication::exec();
    std::printf("%d\n", server.traffic().peakInFlight);
    return code;
}

} // namespace viewtide::bench
