// SPDX-License-Identifier: GPL-3.0-or-later
// The window, the tray and the running collector: connects them and nothing else. Owned by Application; GUI
// thread. Without VIEWTIDE_GUI it only says that this build has no window.
#pragma once

#include "app/invocation.h"
#include "app/services.h"
#include "domain/video.h"

#include <QObject>

#include <memory>

namespace viewtide::domain {
struct Workspace;
}

namespace viewtide::app {

class WindowSession final : public QObject
{
    Q_OBJECT

public:
    WindowSession(Services &services, const Invocation &invocation, const domain::Workspace &workspace);
    ~WindowSession() override;

    void start();
    void raise();
    /// Everything, also what is not due yet.
    void syncNow();

signals:
    void quitRequested();
    void restartRequested(const QStringList &arguments);

private:
    /// Another Viewtide with these; it presents if this one does.
    void startBeside(const QStringList &arguments);
    void showVideo(const domain::VideoRef &video);
    void connectAlerts();
    void connectWorkspaces();
    void connectDesktop();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace viewtide::app
