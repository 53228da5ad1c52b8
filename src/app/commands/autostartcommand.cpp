// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/autostartcommand.h"

#include "settings/autostart.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace viewtide::app {

using settings::AtLogin;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AutostartCommand)
};

Status change(const settings::Autostart &autostart, const Invocation &invocation)
{
    if (invocation.arguments.isEmpty())
        return Done {};
    const QString word = invocation.arguments.first();
    const bool isOn = word == QLatin1String("on");
    if (invocation.arguments.size() > 1 || (!isOn && word != QLatin1String("off")))
        return invalid(Texts::tr("say on, off, or nothing to be told how it is"));
    if (invocation.workspace.kind == Workspace::Kind::Demo)
        return invalid(Texts::tr("the demo changes nothing outside of its own folder"));
    return autostart.set(isOn ? AtLogin::On : AtLogin::Off);
}

} // namespace

settings::Autostart autostartOf(const Workspace &workspace)
{
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return {config + QStringLiteral("/autostart"), QCoreApplication::applicationFilePath(), workspace.named};
}

std::optional<ExitCode> runAutostartCommand(const Invocation &invocation, const Output &output)
{
    if (invocation.command != CommandKind::Autostart)
        return std::nullopt;
    const settings::Autostart autostart = autostartOf(invocation.workspace);
    if (const Status changed = change(autostart, invocation); !changed) {
        output.error(changed.error());
        return ExitCode::Usage;
    }
    const bool isOn = autostart.state() == AtLogin::On;
    output.say(isOn ? Texts::tr("Viewtide is started at login by %1").arg(autostart.file())
                    : Texts::tr("Viewtide is not started at login"));
    output.json({{QStringLiteral("status"), QStringLiteral("success")},
                 {QStringLiteral("at_login"), isOn},
                 {QStringLiteral("file"), autostart.file()}});
    return ExitCode::Done;
}

} // namespace viewtide::app
