// SPDX-License-Identifier: GPL-3.0-or-later
// Name, version, licence. Owned by MainWindow, deletes itself when closed; GUI thread.
#pragma once

#include <QDialog>

namespace viewtide::gui {

class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);

private:
    Q_DISABLE_COPY_MOVE(AboutDialog)
};

} // namespace viewtide::gui
