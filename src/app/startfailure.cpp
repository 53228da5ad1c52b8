// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startfailure.h"

#ifdef VIEWTIDE_HAS_WINDOW
#include "gui/dialogs/confirmdialog.h"
#include "gui/theme/theme.h"

#include <QApplication>
#endif

#include <QCoreApplication>

namespace viewtide::app {

void tellStartFailure([[maybe_unused]] const Workspace &workspace, [[maybe_unused]] const Error &error,
                      const FailureAnswers &answers)
{
#ifdef VIEWTIDE_HAS_WINDOW
    auto *const program = qobject_cast<QApplication *>(QCoreApplication::instance());
    if (program && workspace.kind == Workspace::Kind::Named) {
        gui::applyTheme(*program, gui::ThemeChoice::System);
        auto *const dialog = new gui::ConfirmDialog(
            {.title = QCoreApplication::translate("StartFailure", "Viewtide"),
             .question = QCoreApplication::translate("StartFailure", "The workspace %1 cannot be opened")
                             .arg(workspace.named.name),
             .text = describe(error),
             .button = QCoreApplication::translate("StartFailure", "Open my own workspace")},
            nullptr);
        QObject::connect(dialog, &QDialog::accepted, dialog, answers.openOwn);
        QObject::connect(dialog, &QDialog::rejected, dialog, answers.end);
        dialog->open();
        return;
    }
#endif
    answers.end();
}

} // namespace viewtide::app
