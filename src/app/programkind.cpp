// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programkind.h"

#ifdef VIEWTIDE_HAS_WINDOW
#include "base/appid.h"

#include <QApplication>
#include <QGuiApplication>
#endif

namespace viewtide::app {

namespace {

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

#ifdef VIEWTIDE_HAS_WINDOW
/// A PDF is drawn with fonts, which Qt has with a QGuiApplication only.
bool needsFonts(const Result<Invocation> &invocation)
{
    return invocation && invocation->command == CommandKind::Export
        && invocation->value(QStringLiteral("format")).compare(QLatin1String("pdf"), Qt::CaseInsensitive)
        == 0;
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
    const bool window = invocation && invocation->command == CommandKind::Window;
    if (window && !hasDisplay())
        return nullptr;
#ifdef VIEWTIDE_HAS_WINDOW
    if (window) {
        auto program = std::make_unique<QApplication>(argc, argv);
        QApplication::setApplicationDisplayName(QStringLiteral("Viewtide"));
        QApplication::setDesktopFileName(kAppId);
        QApplication::setQuitOnLastWindowClosed(false);
        return program;
    }
    if (needsFonts(invocation)) {
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen"); // a display has no part in it
        return std::make_unique<QGuiApplication>(argc, argv);
    }
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
