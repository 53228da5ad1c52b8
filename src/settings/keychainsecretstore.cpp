// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keychainsecretstore.h"

#include "base/redact.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

namespace viewtide::settings {

namespace {

Error notReachable(const QString &reason)
{
    return invalid(
        QCoreApplication::translate("ErrorDetail", "keychain not reachable: %1").arg(redact(reason)));
}

/// Without this, libsecret tries to start a bus of its own and the call may take very long.
bool hasSessionBus()
{
#ifdef Q_OS_LINUX
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || (!runtime.isEmpty() && QFileInfo::exists(QDir(runtime).filePath(QStringLiteral("bus"))));
#else
    return true;
#endif
}

/// What a finished job says; `ok` turns a good one into a value.
template<typename T, typename Job, typename Ok>
Result<T> outcomeOf(const Job &job, T ifMissing, Ok ok)
{
    if (job.error() == QKeychain::NoError)
        return ok(job);
    if (job.error() == QKeychain::EntryNotFound)
        return ifMissing;
    return notReachable(job.errorString());
}

/// Starts the job; it deletes itself. The first of answer and deadline counts.
template<typename T, typename Job, typename Outcome>
QFuture<Result<T>> run(Job *job, std::chrono::milliseconds deadline, Outcome outcome)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto settle = [promise](const Result<T> &result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(result);
        promise->finish();
    };
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [job, settle, outcome](QKeychain::Job *) { settle(outcome(*job)); });
    QTimer::singleShot(deadline, job,
                       [settle] { settle(notReachable(QStringLiteral("no answer in time"))); });
    const QFuture<Result<T>> future = promise->future();
    job->start();
    return future;
}

} // namespace

KeychainSecretStore::KeychainSecretStore(const QString &service, const QString &scope,
                                         std::chrono::milliseconds deadline)
    : m_service(service)
    , m_scope(scope)
    , m_deadline(deadline)
{ }

QString KeychainSecretStore::entryOf(const QString &ref) const
{
    return m_scope.isEmpty() ? ref : QStringLiteral("workspace/%1/%2").arg(m_scope, ref);
}

QFuture<Result<Secret>> KeychainSecretStore::read(const QString &ref)
{
    if (!hasSessionBus())
        return QtFuture::makeReadyFuture(Result<Secret>(notReachable(QStringLiteral("no session bus"))));
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(entryOf(ref));
    return run<Secret>(job, m_deadline, [](const QKeychain::ReadPasswordJob &done) {
        return outcomeOf<Secret>(done, Secret(), [](const QKeychain::ReadPasswordJob &good) {
            const Secret secret(good.binaryData());
            rememberSecret(secret);
            return secret;
        });
    });
}

QFuture<Status> KeychainSecretStore::write(const QString &ref, const Secret &secret)
{
    rememberSecret(secret);
    if (!hasSessionBus())
        return QtFuture::makeReadyFuture(Status(notReachable(QStringLiteral("no session bus"))));
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(entryOf(ref));
    job->setTextData(QString::fromUtf8(secret.reveal())); // as text, so that secret-tool can show it
    return run<Done>(job, m_deadline, [](const QKeychain::WritePasswordJob &done) -> Status {
        if (done.error() == QKeychain::NoError)
            return Done {};
        return notReachable(done.errorString());
    });
}

QFuture<Status> KeychainSecretStore::remove(const QString &ref)
{
    if (!hasSessionBus())
        return QtFuture::makeReadyFuture(Status(notReachable(QStringLiteral("no session bus"))));
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(entryOf(ref));
    return run<Done>(job, m_deadline, [](const QKeychain::DeletePasswordJob &done) {
        return outcomeOf<Done>(done, Done {}, [](const QKeychain::DeletePasswordJob &) { return Done {}; });
    });
}

QString KeychainSecretStore::description() const
{
    return QStringLiteral("keychain");
}

} // namespace viewtide::settings
