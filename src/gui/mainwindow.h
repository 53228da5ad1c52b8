// SPDX-License-Identifier: GPL-3.0-or-later
// The frame: rail, header, pages, status line, menus, closing. It wires and holds no logic. Owned by
// app::Application; GUI thread. closedToTray(): hidden, collecting goes on; quitRequested(): end the program.
#pragma once

#include "base/timestamp.h"
#include "gui/page.h"
#include "gui/traypresence.h"
#include "gui/windowservices.h"
#include "poll/pollstatus.h"

#include <QMainWindow>

#include <memory>

namespace viewtide::gui {

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(WindowServices services);
    ~MainWindow() override;

    void setStatus(const poll::PollStatus &status);
    void setTrayPresence(TrayPresence presence);
    void showPage(Page page);
    /// Before all other windows, as large as it was.
    void bringUp();
    /// Into the tray if the user works in it, else up: a click on the tray's icon.
    void showOrHide();
    void showVideo(const domain::VideoRef &video);
    Page page() const;
    /// As it is when it closes: place, page, layouts.
    void keepState();
    /// In the status bar, for some seconds, whatever the page: what a page says goes with it.
    void tell(const QString &text);

signals:
    void syncRequested();
    void stopRequested();
    void pauseRequested(viewtide::Millis span);
    void resumeRequested();
    void quitRequested();
    void restartRequested(const QStringList &arguments);
    /// Another Viewtide with these.
    void besideRequested(const QStringList &arguments);
    void workspaceRenamed(const QString &name);
    void closedToTray();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(MainWindow)

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace viewtide::gui
