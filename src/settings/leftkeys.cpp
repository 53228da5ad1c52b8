// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/leftkeys.h"

#include "settings/privatefile.h"
#include "settings/workspaces.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace viewtide::settings {

namespace {

constexpr QLatin1StringView kWorkspace("workspace");
constexpr QLatin1StringView kScope("keys");
constexpr QLatin1StringView kNames("names");
constexpr QLatin1StringView kTrash("trash");

LeftKeys readNote(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject note = QJsonDocument::fromJson(file.readAll()).object();
    return {.workspace = note[kWorkspace].toString(),
            .keyScope = note[kScope].toString(),
            .names = note[kNames].toVariant().toStringList(),
            .trash = note[kTrash].toString()};
}

struct Work
{
    LeftKeyNotes notes;
    KeychainOf keychainOf;
    QList<LeftKeys> left;
    QList<KeysThatStay> failed;
};

QFuture<Status> takeOut(const std::shared_ptr<SecretStore> &keychain, const QStringList &names)
{
    if (names.isEmpty())
        return QtFuture::makeReadyFuture(Status(Done {}));
    return keychain->remove(names.first())
        .then([keychain, rest = names.mid(1)](const Status &removed) {
            return removed ? takeOut(keychain, rest) : QtFuture::makeReadyFuture(removed);
        })
        .unwrap();
}

QFuture<QList<KeysThatStay>> takeOutAll(const Work &work)
{
    if (work.left.isEmpty())
        return QtFuture::makeReadyFuture<QList<KeysThatStay>>(QList<KeysThatStay>(work.failed));
    const LeftKeys keys = work.left.first();
    return takeOut(work.keychainOf(keys.keyScope), keys.names)
        .then([work, keys](const Status &done) {
            Work rest = work;
            rest.left.removeFirst();
            if (done)
                rest.notes.drop(keys.keyScope);
            else
                rest.failed.append({keys.workspace, done.error()});
            return takeOutAll(rest);
        })
        .unwrap();
}

} // namespace

LeftKeyNotes::LeftKeyNotes(const QString &folder)
    : m_folder(folder + QStringLiteral("/.removed"))
{ }

/// The scope is read from a file that anybody may have made: it is no name of a file.
QString LeftKeyNotes::fileOf(const QString &keyScope) const
{
    const QByteArray hash = QCryptographicHash::hash(keyScope.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("%1/%2.json").arg(m_folder, QString::fromLatin1(hash.toHex().left(32)));
}

QList<LeftKeys> LeftKeyNotes::list() const
{
    QList<LeftKeys> all;
    const QStringList files = QDir(m_folder).entryList({QStringLiteral("*.json")}, QDir::Files);
    for (const QString &file : files) {
        const LeftKeys keys = readNote(m_folder + QLatin1Char('/') + file);
        if (!keys.keyScope.isEmpty())
            all.append(keys);
    }
    return all;
}

Status LeftKeyNotes::write(const LeftKeys &keys) const
{
    const QJsonObject note {{kWorkspace, keys.workspace},
                            {kScope, keys.keyScope},
                            {kNames, QJsonArray::fromStringList(keys.names)},
                            {kTrash, keys.trash}};
    return writePrivateFile(fileOf(keys.keyScope), QJsonDocument(note).toJson());
}

void LeftKeyNotes::drop(const QString &keyScope) const
{
    QFile::remove(fileOf(keyScope));
}

QFuture<QList<KeysThatStay>> takeOutLeftKeys(const Workspaces &workspaces, const KeychainOf &keychainOf)
{
    return takeOutAll({.notes = workspaces.leftKeyNotes(),
                       .keychainOf = keychainOf,
                       .left = workspaces.leftKeys(),
                       .failed = {}});
}

} // namespace viewtide::settings
