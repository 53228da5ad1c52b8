// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo.h"

#include "app/restart.h"
#include "settings/layeredsecretstore.h"
#include "settings/memorysecretstore.h"
#include "simulator/simulator.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSettings>

namespace viewtide::app {

using namespace std::chrono_literals;

namespace {

constexpr double kPassSpeed = 1.0;
/// The simulated account has about three weeks of posts to come; an older demo is made anew.
constexpr Millis kStory = 20 * 24h;

constexpr QLatin1StringView kBeginKey("demo/begin");
constexpr QLatin1StringView kNowKey("demo/now");

struct Story
{
    Timestamp begin; ///< up to here the history was there at the start
    Timestamp now;
};

std::optional<Story> savedStory(const QString &file)
{
    const QSettings ini(file, QSettings::IniFormat);
    bool beginOk = false;
    bool nowOk = false;
    const Story story {fromEpochMs(ini.value(kBeginKey).toLongLong(&beginOk)),
                       fromEpochMs(ini.value(kNowKey).toLongLong(&nowOk))};
    if (!beginOk || !nowOk)
        return std::nullopt;
    return story;
}

void saveStory(const QString &file, const Story &story)
{
    QSettings ini(file, QSettings::IniFormat);
    ini.setValue(kBeginKey, toEpochMs(story.begin));
    ini.setValue(kNowKey, toEpochMs(story.now));
}

void removeDatabase(const QString &file)
{
    // Another start may be making its history just now; then the store says who holds it.
    QLockFile lock(file + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return;
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(file + suffix);
}

/// Goes on with the saved demo, or begins one that ends at the present.
Story findStory(const Paths &paths)
{
    const Timestamp present = SystemClock().now();
    const auto saved = savedStory(paths.settingsFile);
    if (saved && QFileInfo::exists(paths.databaseFile)) {
        const Timestamp now = std::max(saved->now, present);
        if (now - saved->begin < kStory && present >= saved->begin - 24h)
            return {saved->begin, now};
    }
    removeDatabase(paths.databaseFile);
    return {present, present};
}

} // namespace

QString demoKeyRef(int index)
{
    return QStringLiteral("demo/profile-%1").arg(index + 1);
}

Result<QUrl> startDemo(Services &services, const Invocation &invocation)
{
    makeFolderOf(services.paths.databaseFile);
    const Story story = findStory(services.paths);
    services.demoBegin = story.begin;
    const bool watches =
        invocation.command == CommandKind::Window || invocation.command == CommandKind::Watch;
    services.clock = std::make_unique<FastClock>(story.now, watches ? double(kDemoSpeed) : kPassSpeed);
    simulator::SimulatorOptions options;
    options.world.newest = story.begin;
    services.simulator = std::make_unique<simulator::Simulator>(options, *services.clock);

    auto secrets = std::make_shared<settings::MemorySecretStore>();
    secrets->write(settings::kApiKeyRef, Secret(simulator::World::apiKey().toUtf8()));
    const auto &profiles = services.simulator->world().profiles();
    for (int i = 0; i < profiles.size(); ++i)
        secrets->write(demoKeyRef(i), Secret(profiles.at(i).key.toUtf8()));
    services.secrets = std::make_unique<settings::LayeredSecretStore>(
        std::vector<settings::LayeredSecretStore::Layer> {}, std::move(secrets));
    return services.simulator->listen();
}

void keepDemo(const Services &services)
{
    saveStory(services.paths.settingsFile, {services.demoBegin, services.clock->now()});
}

void startDemoBeside(const Services &services)
{
    const QStringList arguments = argumentsOf({.kind = Workspace::Kind::Demo});
    carryPresentation(*services.settings, arguments);
    startBeside(QCoreApplication::applicationFilePath(), arguments);
}

} // namespace viewtide::app
