// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace viewtide::settings {

namespace {

constexpr QLatin1StringView kName("io.github.viewtide.viewtide");

/// As the desktop entry specification wants an argument of Exec: quoted, with its own escapes.
QByteArray quoted(const QString &argument)
{
    QString text = argument;
    for (const char special : {'\\', '"', '`', '$'})
        text.replace(QLatin1Char(special), QStringLiteral("\\") + QLatin1Char(special));
    text.replace(QLatin1Char('\\'), QStringLiteral("\\\\")); // once more: it is a string value of the file
    text.replace(QLatin1Char('%'), QStringLiteral("%%"));
    return '"' + text.toUtf8() + '"';
}

/// A name as a string value of the file: it has no line break in it.
QByteArray nameOf(const NamedWorkspace &workspace)
{
    if (workspace.id.isEmpty())
        return "Viewtide";
    return "Viewtide: " + QString(workspace.name).replace(QLatin1Char('\\'), QStringLiteral("\\\\")).toUtf8();
}

Error failed(const QString &path, const QString &reason)
{
    return {.kind = ErrorKind::ConfigInvalid,
            .detail =
                QCoreApplication::translate("Autostart", "The entry could not be changed: %1").arg(reason),
            .context = path};
}

} // namespace

Autostart::Autostart(const QString &folder, const QString &program)
    : Autostart(folder, program, {})
{ }

Autostart::Autostart(const QString &folder, const QString &program, const NamedWorkspace &workspace)
    : m_file(QDir(folder).filePath(kName
                                   + (workspace.id.isEmpty() ? QString() : QLatin1Char('.') + workspace.id)
                                   + QStringLiteral(".desktop")))
    , m_program(program)
    , m_workspace(workspace)
{ }

AtLogin Autostart::state() const
{
    QFile entry(m_file);
    if (!entry.open(QIODevice::ReadOnly))
        return AtLogin::Off;
    const QByteArray text = '\n' + entry.readAll();
    // How desktops switch an entry off without removing it.
    const bool isOff = text.contains("\nHidden=true") || text.contains("\nX-GNOME-Autostart-enabled=false");
    return isOff ? AtLogin::Off : AtLogin::On;
}

Status Autostart::set(AtLogin state) const
{
    if (state == AtLogin::Off) {
        QFile entry(m_file);
        if (entry.exists() && !entry.remove())
            return failed(m_file, entry.errorString());
        return Done {};
    }
    if (!QDir().mkpath(QFileInfo(m_file).absolutePath()))
        return failed(m_file, QCoreApplication::translate("Autostart", "its folder cannot be made"));
    QSaveFile entry(m_file);
    const QByteArray workspace =
        m_workspace.id.isEmpty() ? QByteArray() : " --workspace " + m_workspace.id.toLatin1();
    const QByteArray text = "[Desktop Entry]\nType=Application\nVersion=1.0\nName=" + nameOf(m_workspace)
        + "\nComment=Collects in the background\nIcon=io.github.viewtide.viewtide\nExec=" + quoted(m_program)
        + workspace + " --minimized\nTerminal=false\nX-GNOME-Autostart-enabled=true\n";
    if (!entry.open(QIODevice::WriteOnly) || entry.write(text) != text.size() || !entry.commit())
        return failed(m_file, entry.errorString());
    return Done {};
}

} // namespace viewtide::settings
