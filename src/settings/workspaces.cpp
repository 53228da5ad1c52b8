// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/workspaces.h"

#include "base/listed.h"
#include "base/outsidetext.h"
#include "settings/autostart.h"
#include "settings/keynames.h"
#include "settings/privatefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace viewtide::settings {

namespace {

constexpr int kLongestName = 60;
constexpr int kLongestId = 40;
constexpr QLatin1StringView kCard("workspace.ini");
constexpr QLatin1StringView kNameKey("name");
constexpr QLatin1StringView kScopeKey("keys");
constexpr QLatin1StringView kSomewhere("?"); ///< in the trash

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Workspaces)
};

/// Names that look the same to a person are the same.
QString folded(const QString &name)
{
    return name.simplified().normalized(QString::NormalizationForm_KC).toCaseFolded();
}

bool isId(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9][a-z0-9-]*$"));
    return form.match(text).hasMatch();
}

/// Qt takes the folder that we were started in for the trash if it cannot make the real one.
bool moveToTrash(const QString &folder, QString *there)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir().mkpath(data + QStringLiteral("/Trash")) && QFile::moveToTrash(folder, there);
}

NamedWorkspace readCard(const QString &folder, const QString &id)
{
    const QSettings card(folder + QLatin1Char('/') + kCard, QSettings::IniFormat);
    const QString name = card.value(kNameKey).toString().simplified();
    return {.id = id,
            .name = name.isEmpty() ? id : oneLine(name, kLongestName),
            .keyScope = card.value(kScopeKey, id).toString()};
}

bool isInTrash(const LeftKeys &keys)
{
    if (keys.trash == kSomewhere)
        return true;
    return !keys.trash.isEmpty() && QFile::exists(keys.trash + QLatin1Char('/') + kCard)
        && readCard(keys.trash, {}).keyScope == keys.keyScope;
}

} // namespace

bool isAlwaysThere(const QString &nameOrId)
{
    return folded(nameOrId) == kDefaultWorkspace || folded(nameOrId) == kDemoWorkspace;
}

QString workspaceIdFor(const QString &name, const QStringList &taken)
{
    QString slug;
    const QString letters = name.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : letters) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            slug.append(c);
        else if (!c.isMark() && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug.append(u'-');
    }
    slug.truncate(kLongestId);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    if (slug.isEmpty())
        slug = QStringLiteral("workspace"); // a name without a Latin letter
    QString id = slug;
    for (int number = 2; isAlwaysThere(id) || taken.contains(id); ++number)
        id = QStringLiteral("%1-%2").arg(slug).arg(number);
    return id;
}

WorkspaceUse::~WorkspaceUse()
{
    ::close(m_folder);
}

Result<std::shared_ptr<WorkspaceUse>> WorkspaceUse::take(const QString &folder, int operation)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return Error {.kind = ErrorKind::DatabaseUnavailable,
                      .detail = Texts::tr("the folder of the workspace cannot be opened"),
                      .context = folder};
    const std::shared_ptr<WorkspaceUse> use(new WorkspaceUse(descriptor));
    if (::flock(descriptor, operation | LOCK_NB) != 0)
        return Error {.kind = ErrorKind::DatabaseBusy, .detail = {}, .context = folder};
    return use;
}

Result<std::shared_ptr<WorkspaceUse>> WorkspaceUse::shared(const QString &folder)
{
    auto use = take(folder, LOCK_SH);
    // A folder that is moved away keeps its lock: then this is no workspace any more.
    if (use && QFile::exists(folder + QLatin1Char('/') + kCard))
        return use;
    if (!use && use.error().kind != ErrorKind::DatabaseBusy)
        return use;
    return Error {.kind = ErrorKind::DatabaseUnavailable,
                  .detail = Texts::tr("the workspace is being removed"),
                  .context = folder};
}

Result<std::shared_ptr<WorkspaceUse>> WorkspaceUse::alone(const QString &folder)
{
    return take(folder, LOCK_EX);
}

QString Workspaces::folderOf(const QString &id) const
{
    return m_places.folder + QLatin1Char('/') + id;
}

QString Workspaces::cacheFolderOf(const QString &id) const
{
    return m_places.cacheFolder + QLatin1Char('/') + id;
}

QList<NamedWorkspace> Workspaces::list() const
{
    QList<NamedWorkspace> rows;
    if (m_places.folder.isEmpty())
        return rows; // else QDir would take the folder that we were started in
    const QStringList ids = QDir(m_places.folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &id : ids) {
        if (isId(id) && QFile::exists(folderOf(id) + QLatin1Char('/') + kCard))
            rows.append(readCard(folderOf(id), id));
    }
    std::sort(rows.begin(), rows.end(), [](const NamedWorkspace &a, const NamedWorkspace &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return rows;
}

Result<NamedWorkspace> Workspaces::find(const QString &nameOrId) const
{
    const QList<NamedWorkspace> rows = list();
    QStringList names {kDefaultWorkspace, kDemoWorkspace};
    for (const NamedWorkspace &row : rows) {
        if (folded(row.name) == folded(nameOrId))
            return row;
        names.append(row.name);
    }
    for (const NamedWorkspace &row : rows) {
        if (row.id == nameOrId)
            return row;
    }
    return Error {
        .kind = ErrorKind::NotFound,
        .detail =
            Texts::tr("workspace '%1'; there is: %2").arg(oneLine(nameOrId, kLongestName), listed(names))};
}

Status Workspaces::check(const QString &name, const QString &id) const
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty())
        return invalid(Texts::tr("a workspace needs a name"));
    if (wanted.size() > kLongestName)
        return invalid(Texts::tr("the name is too long: at most %1 characters").arg(kLongestName));
    if (oneLine(wanted, kLongestName) != wanted)
        return invalid(Texts::tr("the name has characters in it that nobody can see"));
    if (isAlwaysThere(wanted))
        return invalid(Texts::tr("'%1' is what Viewtide calls one of its own workspaces; choose another name")
                           .arg(wanted));
    const QList<NamedWorkspace> rows = list();
    for (const NamedWorkspace &row : rows) {
        if (row.id == id)
            continue;
        if (folded(row.name) == folded(wanted))
            return invalid(Texts::tr("there is a workspace '%1' already").arg(row.name));
        if (row.id == folded(wanted)) // what starts that one at login would start this one
            return invalid(
                Texts::tr("'%1' is the id of the workspace '%2'; choose another name").arg(wanted, row.name));
    }
    return Done {};
}

Status Workspaces::writeCard(const NamedWorkspace &workspace) const
{
    const QString path = folderOf(workspace.id) + QLatin1Char('/') + kCard;
    if (const Status made = makePrivateFile(path); !made)
        return made;
    QSettings card(path, QSettings::IniFormat);
    card.setValue(kNameKey, workspace.name);
    card.setValue(kScopeKey, workspace.keyScope);
    card.sync();
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    if (card.status() != QSettings::NoError)
        return invalid(Texts::tr("%1 cannot be written").arg(path));
    return Done {};
}

Result<NamedWorkspace> Workspaces::add(const QString &name) const
{
    if (const Status valid = check(name); !valid)
        return valid.error();
    constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    const QString parent = m_places.folder;
    if (!QDir().mkpath(parent) || !QFile::setPermissions(parent, kOwnerOnly))
        return invalid(Texts::tr("the folder %1 cannot be made").arg(parent));
    const QString id =
        workspaceIdFor(name, QDir(parent).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    const QString token = QUuid::createUuid().toString(QUuid::Id128).left(16);
    const NamedWorkspace made {
        .id = id, .name = name.simplified(), .keyScope = id + QLatin1Char('-') + token};
    if (!QDir(parent).mkdir(id) || !QFile::setPermissions(folderOf(id), kOwnerOnly))
        return invalid(Texts::tr("the folder %1 cannot be made").arg(folderOf(id)));
    if (const Status written = writeCard(made); !written)
        return written.error();
    return made;
}

Result<NamedWorkspace> Workspaces::rename(const QString &id, const QString &name) const
{
    auto found = find(id);
    if (!found)
        return found;
    if (const Status valid = check(name, found->id); !valid)
        return valid.error();
    NamedWorkspace renamed = *found;
    renamed.name = name.simplified();
    if (const Status written = writeCard(renamed); !written)
        return written.error();
    return renamed;
}

/// The note of its keys comes first: without it they would stay in the keychain for ever.
Status Workspaces::moveAway(const NamedWorkspace &workspace, Removal removal) const
{
    const QString folder = folderOf(workspace.id);
    LeftKeys keys {.workspace = workspace.name,
                   .keyScope = workspace.keyScope,
                   .names = KeyNames(folder).list(),
                   .trash = removal == Removal::ToTrash ? kSomewhere : QString()};
    if (!keys.names.isEmpty()) {
        if (const Status noted = leftKeyNotes().write(keys); !noted)
            return noted;
    }
    if (removal == Removal::ForEver) {
        if (!QDir(folder).removeRecursively())
            return invalid(Texts::tr("not everything in the folder %1 could be deleted").arg(folder));
        return Done {};
    }
    QString there;
    if (!moveToTrash(folder, &there)) {
        if (!keys.names.isEmpty())
            leftKeyNotes().drop(keys.keyScope);
        return invalid(
            Texts::tr("the folder %1 cannot be moved to the trash; nothing was removed").arg(folder));
    }
    if (keys.names.isEmpty() || there.isEmpty())
        return Done {};
    keys.trash = there;
    return leftKeyNotes().write(keys);
}

QList<LeftKeys> Workspaces::leftKeys() const
{
    QStringList scopesInUse;
    const QList<NamedWorkspace> rows = list();
    for (const NamedWorkspace &row : rows)
        scopesInUse.append(row.keyScope);
    QList<LeftKeys> left;
    const QList<LeftKeys> noted = leftKeyNotes().list();
    for (const LeftKeys &keys : noted) {
        const bool isInUse = scopesInUse.contains(keys.keyScope);
        if (isInUse && !keys.trash.isEmpty())
            leftKeyNotes().drop(keys.keyScope); // it came back
        if (!isInUse && !isInTrash(keys))
            left.append(keys);
    }
    return left;
}

Status Workspaces::remove(const QString &id, Removal removal) const
{
    const auto found = find(id);
    if (!found)
        return found.error();
    const QString folder = folderOf(found->id);
    const auto alone = WorkspaceUse::alone(folder);
    if (!alone) {
        if (alone.error().kind == ErrorKind::DatabaseBusy)
            return Error {
                .kind = ErrorKind::DatabaseBusy,
                .detail = Texts::tr("a Viewtide runs on the workspace '%1'; end it first").arg(found->name)};
        return alone.error();
    }
    if (const Status moved = moveAway(*found, removal); !moved)
        return moved;
    QDir(cacheFolderOf(found->id)).removeRecursively();
    return Autostart(m_places.autostartFolder, QString(), *found).set(AtLogin::Off);
}

} // namespace viewtide::settings
