// SPDX-License-Identifier: GPL-3.0-or-later
// Asks why videos are hidden in a report; the reasons given before are offered. Shown with open(), deletes
// itself. GUI thread. reasonAccepted(): OK was pressed; the reason may be empty.
#pragma once

#include "gui/dialogs/formdialog.h"

#include <memory>

namespace Ui {
class HideReasonDialog;
}

namespace viewtide::gui {

class HideReasonDialog final : public FormDialog
{
    Q_OBJECT

public:
    HideReasonDialog(int videos, const QStringList &reasons, QWidget *parent = nullptr);
    ~HideReasonDialog() override;

    void accept() override;

signals:
    void reasonAccepted(const QString &reason);

protected:
    bool showsNames() const override;

private:
    Q_DISABLE_COPY_MOVE(HideReasonDialog)

    std::unique_ptr<Ui::HideReasonDialog> m_ui;
};

} // namespace viewtide::gui
