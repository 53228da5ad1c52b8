// SPDX-License-Identifier: GPL-3.0-or-later
// Asked once, when the window is closed for the first time: go on collecting, or quit. Owned by MainWindow;
// GUI thread. chosen(): the answer; nothing when the dialog is dismissed.
#pragma once

#include "gui/traypresence.h"

#include <QDialog>

namespace viewtide::gui {

enum class CloseChoice { KeepCollecting, Quit };

class CloseDialog final : public QDialog
{
    Q_OBJECT

public:
    CloseDialog(TrayPresence tray, QWidget *parent);

signals:
    void chosen(viewtide::gui::CloseChoice choice);

private:
    Q_DISABLE_COPY_MOVE(CloseDialog)

    void choose(CloseChoice choice);
};

} // namespace viewtide::gui
