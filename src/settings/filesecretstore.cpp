// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/filesecretstore.h"

#include "base/redact.h"
#include "settings/privatefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace viewtide::settings {

namespace {

Error refused(const QString &path, const QString &reason)
{
    return Error {.kind = ErrorKind::ConfigInvalid, .detail = reason, .context = path};
}

} // namespace

FileSecretStore::FileSecretStore(const QString &path)
    : m_path(path)
{ }

Result<QJsonObject> FileSecretStore::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return QJsonObject();
    if (!isPrivateFile(m_path))
        return refused(
            m_path,
            QCoreApplication::translate("ErrorDetail",
                                        "others can read this file; make it yours alone (chmod 600) "
                                        "and renew the keys in it"));
    if (!file.open(QIODevice::ReadOnly))
        return refused(m_path,
                       QCoreApplication::translate("ErrorDetail", "cannot read: %1").arg(file.errorString()));
    const QByteArray bytes = file.readAll();
    if (bytes.trimmed().isEmpty())
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return refused(m_path,
                       QCoreApplication::translate("ErrorDetail", "not a JSON object; it was left as it is"));
    return document.object();
}

Status FileSecretStore::save(const QJsonObject &secrets) const
{
    return writePrivateFile(m_path, QJsonDocument(secrets).toJson());
}

QFuture<Result<Secret>> FileSecretStore::read(const QString &ref)
{
    const auto secrets = load();
    if (!secrets)
        return QtFuture::makeReadyFuture(Result<Secret>(secrets.error()));
    const Secret secret(secrets->value(ref).toString().toUtf8());
    rememberSecret(secret);
    return QtFuture::makeReadyFuture(Result<Secret>(secret));
}

QFuture<Status> FileSecretStore::write(const QString &ref, const Secret &secret)
{
    rememberSecret(secret);
    auto secrets = load();
    if (!secrets)
        return QtFuture::makeReadyFuture(Status(secrets.error()));
    secrets->insert(ref, QString::fromUtf8(secret.reveal()));
    return QtFuture::makeReadyFuture(save(*secrets));
}

QFuture<Status> FileSecretStore::remove(const QString &ref)
{
    auto secrets = load();
    if (!secrets)
        return QtFuture::makeReadyFuture(Status(secrets.error()));
    if (!secrets->contains(ref))
        return QtFuture::makeReadyFuture(Status(Done {}));
    secrets->remove(ref);
    return QtFuture::makeReadyFuture(save(*secrets));
}

QString FileSecretStore::description() const
{
    return QStringLiteral("file %1").arg(m_path);
}

} // namespace viewtide::settings
