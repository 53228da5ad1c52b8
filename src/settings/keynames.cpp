// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keynames.h"

#include "settings/privatefile.h"

#include <QFile>
#include <QFileInfo>

namespace viewtide::settings {

KeyNames::KeyNames(const QString &workspaceFolder)
    : m_path(workspaceFolder + QStringLiteral("/keynames"))
{ }

QStringList KeyNames::list() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

Status KeyNames::add(const QString &name) const
{
    QStringList names = list();
    if (names.contains(name))
        return Done {};
    names.append(name);
    return save(names);
}

Status KeyNames::remove(const QString &name) const
{
    QStringList names = list();
    return names.removeAll(name) > 0 ? save(names) : Status(Done {});
}

Status KeyNames::save(const QStringList &names) const
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QFileInfo::exists(folder)) // it went meanwhile, and must not come back
        return Error {.kind = ErrorKind::NotFound, .detail = {}, .context = folder};
    return writePrivateFile(m_path, names.join(QLatin1Char('\n')).toUtf8() + '\n');
}

} // namespace viewtide::settings
