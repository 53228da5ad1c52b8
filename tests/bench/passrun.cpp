// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/passrun.h"

#include <QCoreApplication>
#include <QFuture>

using namespace Qt::Literals::StringLiterals;

namespace viewtide::bench {

namespace {

const QString kKeyRef = u"profile-key/bench"_s;

template<typename T>
T wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    return *result;
}

} // namespace

void fillSecrets(settings::MemorySecretStore &secrets, const simulator::World &world)
{
    (void)secrets.write(settings::kApiKeyRef, Secret(simulator::World::apiKey().toLatin1()));
    (void)secrets.write(kKeyRef, Secret(world.profiles().first().key.toLatin1()));
}

void fillStore(store::Store &database, Timestamp now)
{
    wait(database.open({.mode = store::OpenMode::ReadWrite, .now = now, .holder = u"bench"_s}));
    wait(database.write(store::EnsureWorkspace {.now = now}));
    wait(database.write(store::SaveProfile {.profile = {.id = {},
                                                        .name = u"Bench"_s,
                                                        .keyRef = kKeyRef,
                                                        .refId = {},
                                                        .stoppedAt = {},
                                                        .stoppedReason = {}},
                                            .now = now}));
}

poll::PassSummary runPass(poll::PollService &service, poll::Kinds kinds)
{
    poll::PassSummary result;
    const auto connection = QObject::connect(&service, &poll::PollService::passFinished, &service,
                                             [&result](const auto &summary) {
                                                 result = summary;
                                                 QCoreApplication::exit(); // quit() asks windows
                                             });
    service.runPass({.kinds = kinds, .scope = poll::Scope::All});
    QCoreApplication::exec();
    QObject::disconnect(connection);
    return result;
}

} // namespace viewtide::bench
