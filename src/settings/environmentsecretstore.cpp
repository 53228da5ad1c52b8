// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/environmentsecretstore.h"

#include "base/redact.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <array>

namespace viewtide::settings {

namespace {

struct Source
{
    QLatin1StringView ref;
    const char *variable;
    const char *file;
};

constexpr std::array kSources {
    Source {kApiKeyRef, "AYRSHARE_API_KEY", "ayrshare-api-key"},
    Source {kEnvironmentProfileRef, "AYRSHARE_PROFILE_KEY", "ayrshare-profile-key"},
    Source {kXKeyRef, "X_TWITTER_API_KEY", "x-twitter-api-key"},
    Source {kXSecretRef, "X_TWITTER_API_SECRET", "x-twitter-api-secret"},
};

/// A key is a line; anything longer is the wrong file.
constexpr qint64 kMaxSize = 16 * 1024;

QByteArray credentialFile(const char *name)
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    if (folder.isEmpty())
        return {};
    QFile file(QDir(folder).filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.read(kMaxSize);
}

Error readOnly()
{
    return invalid(
        QCoreApplication::translate("ErrorDetail", "keys of the environment cannot be changed from here"));
}

} // namespace

QFuture<Result<Secret>> EnvironmentSecretStore::read(const QString &ref)
{
    for (const Source &source : kSources) {
        if (ref != source.ref)
            continue;
        QByteArray value = qgetenv(source.variable).trimmed();
        if (value.isEmpty())
            value = credentialFile(source.file).trimmed();
        const Secret secret(value);
        rememberSecret(secret);
        return QtFuture::makeReadyFuture(Result<Secret>(secret));
    }
    return QtFuture::makeReadyFuture(Result<Secret>(Secret()));
}

QFuture<Status> EnvironmentSecretStore::write(const QString &, const Secret &secret)
{
    rememberSecret(secret);
    return QtFuture::makeReadyFuture(Status(readOnly()));
}

QFuture<Status> EnvironmentSecretStore::remove(const QString &)
{
    return QtFuture::makeReadyFuture(Status(readOnly()));
}

QString EnvironmentSecretStore::description() const
{
    return QStringLiteral("environment");
}

} // namespace viewtide::settings
