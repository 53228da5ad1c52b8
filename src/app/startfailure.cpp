// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startfailure.h"

#ifdef VIEWTIDE_HAS_WINDOW
#include "app/paths.h"
#include "gui/dialogs/failuredialog.h"
#include "gui/theme/theme.h"
#include "settings/settings.h"
#include "store/location.h"
#include "store/serveradvice.h"

#include <QApplication>
#endif

namespace viewtide::app {

#ifdef VIEWTIDE_HAS_WINDOW

using gui::FailureDialog;
using settings::Key;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(StartFailure)
};

settings::Settings settingsOf(const Workspace &workspace)
{
    return settings::Settings(pathsFor(workspace).settingsFile, environmentOf(workspace));
}

bool isFound(const Workspace &workspace)
{
    return workspace.kind != Workspace::Kind::Named || !workspace.named.id.isEmpty();
}

/// What the settings or the environment say; empty: Viewtide's own file.
QString addressOf(const Workspace &workspace)
{
    const bool isOwnFile = workspace.kind == Workspace::Kind::Demo || !isFound(workspace);
    return isOwnFile ? QString() : settingsOf(workspace).text(Key::DatabaseUrl);
}

/// A bad value that the settings do not have.
bool isOfEnvironment(const Workspace &workspace, const Error &error)
{
    if (error.kind != ErrorKind::ConfigInvalid || error.context.isEmpty())
        return false;
    return error.context == QLatin1String("DATABASE_URL")
        ? settingsOf(workspace).isFixed(Key::DatabaseUrl)
        : qEnvironmentVariableIsSet(error.context.toLatin1().constData());
}

QString placeOf(const Workspace &workspace, const Error &error)
{
    if (!isFound(workspace) || isOfEnvironment(workspace, error))
        return {};
    const Paths paths = pathsFor(workspace);
    const QString address = addressOf(workspace);
    if (error.kind == ErrorKind::ConfigInvalid)
        return paths.settingsFile;
    if (address.isEmpty())
        return paths.databaseFile;
    const auto location = store::parseDatabaseUrl(address);
    return location ? store::displayName(*location) : QString();
}

/// What happened. The place has a line of its own, and nothing goes on by itself before the start.
QString sentenceOf(Error error, const QString &place)
{
    if (error.context == place)
        error.context.clear();
    return error.kind == ErrorKind::DiskFull ? Texts::tr("The disk is full.") : describe(error);
}

QString adviceOf(const Workspace &workspace, const Error &error)
{
    const bool isServer = addressOf(workspace).startsWith(QLatin1String("postgres"));
    switch (error.kind) {
    case ErrorKind::DatabaseUnavailable:
        return isServer ? store::serverAdvice(error)
                        : Texts::tr("Check that the folder is there and that you may write to it.");
    case ErrorKind::DatabaseBusy:
        return Texts::tr("End the other program; 'viewtide watch' is one that has no window.");
    case ErrorKind::DatabaseDamaged:
        return Texts::tr(
            "Move the file away and put a copy that was made before in its place. Without a file "
            "there Viewtide begins anew.");
    case ErrorKind::DiskFull:
        return Texts::tr("Free some space.");
    case ErrorKind::ConfigInvalid:
        return isOfEnvironment(workspace, error)
            ? Texts::tr("Correct the variable where it is set, then start Viewtide from there.")
            : Texts::tr("Correct it, or remove its line from the settings.");
    default:
        return {};
    }
}

QString headlineOf(const Workspace &workspace)
{
    return workspace.kind == Workspace::Kind::Named
        ? Texts::tr("The workspace %1 cannot be opened").arg(workspace.named.name)
        : Texts::tr("Viewtide could not start");
}

gui::StartFailure failureOf(const Workspace &workspace, const Error &error)
{
    const QString address = addressOf(workspace);
    const QString place = placeOf(workspace, error);
    return {.headline = headlineOf(workspace),
            .sentence = sentenceOf(error, place),
            .advice = adviceOf(workspace, error),
            .place = place,
            .hasOwnWorkspace = workspace.kind == Workspace::Kind::Named,
            .hasOwnFile = !address.isEmpty() && !settingsOf(workspace).isFixed(Key::DatabaseUrl)};
}

void startWithOwnFile(const Workspace &workspace, const FailureAnswers &answers)
{
    const Status dropped = settingsOf(workspace).save(Key::DatabaseUrl, {});
    if (dropped)
        answers.start(argumentsOf(workspace));
    else
        tellStartFailure(workspace, dropped.error(), answers);
}

} // namespace

void tellStartFailure(const Workspace &workspace, const Error &error, const FailureAnswers &answers)
{
    auto *const program = qobject_cast<QApplication *>(QCoreApplication::instance());
    if (!program) {
        answers.end();
        return;
    }
    gui::applyTheme(*program,
                    isFound(workspace) ? gui::themeChoiceFromKey(settingsOf(workspace).text(Key::Theme))
                                       : gui::ThemeChoice::System);
    auto *const dialog = new FailureDialog(failureOf(workspace, error));
    QObject::connect(
        dialog, &FailureDialog::answered, dialog, [workspace, answers](FailureDialog::Answer answer) {
            switch (answer) {
            case FailureDialog::Answer::TryAgain:
                return answers.start(argumentsOf(workspace));
            case FailureDialog::Answer::OwnFile:
                return startWithOwnFile(workspace, answers);
            case FailureDialog::Answer::OwnWorkspace:
                return answers.start({QStringLiteral("--workspace"), settings::kDefaultWorkspace});
            case FailureDialog::Answer::Quit:
                return answers.end();
            }
        });
    dialog->open();
}

void raiseStartFailure()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *const window : windows) {
        if (!window->isVisible() || !qobject_cast<FailureDialog *>(window))
            continue;
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->raise();
        window->activateWindow();
    }
}

#else

void tellStartFailure(const Workspace &, const Error &, const FailureAnswers &answers)
{
    answers.end();
}

void raiseStartFailure() { }

#endif

} // namespace viewtide::app
