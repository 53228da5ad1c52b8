// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of a collecting program but the window: the pipeline against the simulator over real HTTP, into
// a real database (a SQLite file, if none is given), on a clock that the test turns. Test thread.
#pragma once

#include "api/apiclient.h"
#include "api/networktransport.h"
#include "poll/pollservice.h"
#include "settings/memorysecretstore.h"
#include "simulator/simulator.h"
#include "store/store.h"
#include "support/fakeclock.h"
#include "support/resultmacros.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace viewtide::test {

inline const Timestamp kStart = *parseTimestamp(u"2025-12-12T12:00:00Z");

struct Bench
{
    explicit Bench(simulator::SimulatorOptions options = {}, int inFlight = 5,
                   std::optional<store::Location> where = std::nullopt)
        : server((options.world.newest = kStart, options), clock)
        , store(where.value_or(store::SqliteFile {folder.filePath(QStringLiteral("v.db"))}))
        , client({.baseUrl = *server.listen(), .inFlight = inFlight},
                 std::make_unique<api::NetworkTransport>(), clock, [] { return 0.5; })
        , service({.client = client, .store = store, .secrets = secrets, .clock = clock}, {})
    {
        secrets.write(settings::kApiKeyRef, Secret(simulator::World::apiKey().toUtf8()));
    }

    bool open()
    {
        return await(store.open({.now = clock.now(), .holder = QStringLiteral("test")})).isOk()
            && await(store.write(store::EnsureWorkspace {.now = clock.now()})).isOk();
    }

    bool addProfiles()
    {
        for (const simulator::WorldProfile &profile : server.world().profiles()) {
            secrets.write(profile.refId, Secret(profile.key.toUtf8()));
            const domain::Profile row {.id = {}, .name = profile.title, .keyRef = profile.refId};
            if (!await(store.write(store::SaveProfile {.profile = row, .now = clock.now()})))
                return false;
        }
        return true;
    }

    poll::PassSummary run(poll::PassRequest request)
    {
        QSignalSpy finished(&service, &poll::PollService::passFinished);
        service.runPass(request);
        if (!QTest::qWaitFor([&] { return finished.count() > 0; }, 60000))
            return {};
        return finished.first().first().value<poll::PassSummary>();
    }

    template<typename Query>
    typename Query::Answer ask(Query query)
    {
        const auto answer = await(store.read(query));
        return answer ? *answer : typename Query::Answer();
    }

    FakeClock clock {kStart};
    QTemporaryDir folder;
    settings::MemorySecretStore secrets;
    simulator::Simulator server;
    store::Store store;
    api::ApiClient client;
    poll::PollService service;
};

} // namespace viewtide::test
