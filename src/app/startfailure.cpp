// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startfailure.h"

#ifdef VIEWTIDE_HAS_WINDOW
#include "gui/dialogs/confirmdialog.h"
#include "gui/theme/theme.h"

#include <QApplication>
#endif

namespace viewtide::app {

#ifdef VIEWTIDE_HAS_WINDOW

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(StartFailure)
};

} // namespace

void tellStartFailure(const Workspace &workspace, const Error &error, const FailureAnswers &answers)
{
    auto *const program = qobject_cast<QApplication *>(QCoreApplication::instance());
    if (!program || workspace.kind != Workspace::Kind::Named) {
        answers.end();
        return;
    }
    gui::applyTheme(*program, gui::ThemeChoice::System);
    auto *const dialog = new gui::ConfirmDialog(
        {.title = QGuiApplication::applicationDisplayName(),
         .question = Texts::tr("The workspace %1 cannot be opened").arg(workspace.named.name),
         .text = describe(error),
         .button = Texts::tr("Open my own workspace")});
    QObject::connect(dialog, &QDialog::accepted, dialog, answers.openOwn);
    QObject::connect(dialog, &QDialog::rejected, dialog, answers.end);
    dialog->open();
}

#else

void tellStartFailure(const Workspace &, const Error &, const FailureAnswers &answers)
{
    answers.end();
}

#endif

} // namespace viewtide::app
