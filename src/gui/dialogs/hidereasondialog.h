// SPDX-License-Identifier: GPL-3.0-or-later
// Asks why videos are hidden in a report; the reasons given before are offered. Shown with open(), deletes
// itself. GUI thread. reasonAccepted(): OK was pressed; the reason may be empty.
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class HideReasonDialog;
}

namespace viewtide::gui {

class HideReasonDialog final : public QDialog
{
    Q_OBJECT

public:
    HideReasonDialog(int videos, const QStringList &reasons, QWidget *parent = nullptr);
    ~HideReasonDialog() override;

    void accept() override;

signals:
    void reasonAccepted(const QString &reason);

private:
    Q_DISABLE_COPY_MOVE(HideReasonDialog)

    std::unique_ptr<Ui::HideReasonDialog> m_ui;
};

} // namespace viewtide::gui
