// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programkind.h"

#ifdef VIEWTIDE_HAS_WINDOW
#include <QApplication>
#endif

namespace viewtide::app {

namespace {

#ifdef VIEWTIDE_HAS_WINDOW
bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}
#endif

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("viewtide"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIEWTIDE_VERSION));
}

} // namespace

std::unique_ptr<QCoreApplication> makeProgram(int &argc, char *argv[], const Result<Invocation> &invocation)
{
    nameProgram();
#ifdef VIEWTIDE_HAS_WINDOW
    if (invocation && invocation->command == CommandKind::Window) {
        if (!hasDisplay())
            return nullptr;
        auto program = std::make_unique<QApplication>(argc, argv);
        QApplication::setApplicationDisplayName(QStringLiteral("Viewtide"));
        QApplication::setQuitOnLastWindowClosed(false);
        return program;
    }
#else
    Q_UNUSED(invocation)
#endif
    return std::make_unique<QCoreApplication>(argc, argv);
}

Error noDisplay()
{
    return {.kind = ErrorKind::ConfigInvalid,
            .detail = QCoreApplication::translate(
                "Application",
                "there is no display for the window; 'viewtide watch' collects without one, see "
                "viewtide --help")};
}

} // namespace viewtide::app
