// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowsession.h"

#include "app/desktopsession.h"
#include "app/livesettings.h"
#include "app/restart.h"
#include "app/weeklykeeper.h"
#include "app/windowpictures.h"
#include "app/windowsetup.h"
#include "gui/mainwindow.h"
#include "gui/notify/alertnotifier.h"
#include "gui/notify/desktopnotices.h"
#include "gui/trayicon.h"
#include "poll/pollservice.h"

#include <QCoreApplication>
#include <QSessionManager>

namespace viewtide::app {

class WindowSession::Private
{
public:
    Private(Services &services_, const Invocation &invocation_, const domain::Workspace &workspace)
        : services(services_)
        , invocation(invocation_)
        , setup(services_, workspace)
        , window({.store = *services_.store,
                  .settings = *services_.settings,
                  .clock = *services_.clock,
                  .setup = setup.services(),
                  .shortLinks = services_.shortLinks.get(),
                  .pictures = &pictures.loader(),
                  .workspaces = workspacesOf(services_)})
    { }

    void pause(Millis span) { services.poll->pauseUntil(services.clock->now() + span); }
    void syncNow()
    {
        asked = services.poll->runPass(
            {.kinds = poll::kAllKinds, .scope = poll::Scope::All, .accountScope = poll::Scope::All});
    }

    /// The words of the status line are for all passes; who pressed the button is answered.
    void onPassFinished(const poll::PassSummary &summary)
    {
        if (summary.ticket == asked && summary.lacksProfile)
            window.tell(summary.hasKey
                            ? WindowSession::tr("There is nothing to sync yet: there is a key, but no "
                                                "profile. Add one under Settings › Profiles.")
                            : WindowSession::tr("There is nothing to sync yet: connect Ayrshare on the "
                                                "Settings page first."));
        if (summary.total().ok > 0)
            notifier.onCollected();
        if (summary.wasStopped)
            window.tell(WindowSession::tr("The sync was stopped. What was answered is stored; the rest is "
                                          "asked for at the next poll."));
    }

    /// The manager's own way back is an option of Qt's, and a start at login needs none.
    void saveFor(QSessionManager &manager)
    {
        window.keepState();
        const QStringList hidden =
            window.isVisible() ? QStringList() : QStringList {QStringLiteral("--minimized")};
        manager.setRestartCommand(QStringList {QCoreApplication::applicationFilePath()}
                                  + argumentsOf(services.workspace) + hidden);
        if (setup.services().autostart.state() == settings::AtLogin::On)
            manager.setRestartHint(QSessionManager::RestartNever);
    }

    Services &services;
    Invocation invocation;
    int asked = 0; ///< the ticket of the pass that the user asked for last
    WindowPictures pictures {services};
    WindowSetup setup;
    gui::MainWindow window;
    gui::TrayIcon tray {nullptr};
    gui::DesktopNotices desktop;
    gui::AlertNotifier notifier {
        {.store = *services.store, .settings = *services.settings, .clock = *services.clock}, desktop};
    WeeklyKeeper weekly {services};
    LiveSettings live {services};
    DesktopSession session;
};

WindowSession::WindowSession(Services &services, const Invocation &invocation,
                             const domain::Workspace &workspace)
    : d(std::make_unique<Private>(services, invocation, workspace))
{
    connect(&d->tray, &gui::TrayIcon::presenceChanged, this, [this](gui::TrayPresence presence) {
        d->window.setTrayPresence(presence);
        if (presence == gui::TrayPresence::Absent && !d->window.isVisible())
            raise(); // nothing else would be left to reach the program by
    });
    auto &poll = *services.poll;
    auto &window = d->window;
    auto &tray = d->tray;
    connect(&poll, &poll::PollService::statusChanged, &window, &gui::MainWindow::setStatus);
    connect(&poll, &poll::PollService::statusChanged, &tray, &gui::TrayIcon::setStatus);
    connect(&poll, &poll::PollService::passFinished, this,
            [this](const poll::PassSummary &summary) { d->onPassFinished(summary); });
    connect(&window, &gui::MainWindow::syncRequested, this, [this] { d->syncNow(); });
    connect(&window, &gui::MainWindow::stopRequested, &poll, &poll::PollService::cancelPass);
    connect(&window, &gui::MainWindow::pauseRequested, this, [this](Millis span) { d->pause(span); });
    connect(&window, &gui::MainWindow::resumeRequested, &poll, &poll::PollService::resume);
    connect(&window, &gui::MainWindow::restartRequested, this, [this](const QStringList &arguments) {
        carryPresentation(*d->services.settings, arguments);
        emit restartRequested(arguments);
    });
    connect(&window, &gui::MainWindow::quitRequested, this, &WindowSession::quitRequested);
    connect(&tray, &gui::TrayIcon::openRequested, this, &WindowSession::raise);
    connect(&tray, &gui::TrayIcon::toggleRequested, &window, &gui::MainWindow::showOrHide);
    tray.followTopMover(*services.store, *services.clock);
    connect(&tray, &gui::TrayIcon::videoRequested, this, &WindowSession::showVideo);
    connect(&tray, &gui::TrayIcon::syncRequested, this, [this] { d->syncNow(); });
    connect(&tray, &gui::TrayIcon::stopRequested, &poll, &poll::PollService::cancelPass);
    connect(&tray, &gui::TrayIcon::pauseRequested, this, [this](Millis span) { d->pause(span); });
    connect(&tray, &gui::TrayIcon::quitRequested, this, &WindowSession::quitRequested);
    connectAlerts();
    connectWorkspaces();
    connectDesktop();
}

WindowSession::~WindowSession() = default;

void WindowSession::connectAlerts()
{
    connect(&d->notifier, &gui::AlertNotifier::videoRequested, this, &WindowSession::showVideo);
    connect(&d->notifier, &gui::AlertNotifier::pageRequested, this, [this](gui::Page page) {
        raise();
        d->window.showPage(page);
    });
    connect(&d->notifier, &gui::AlertNotifier::pauseRequested, this, [this](Millis span) { d->pause(span); });
    d->notifier.check();
}

void WindowSession::showVideo(const domain::VideoRef &video)
{
    raise();
    d->window.showVideo(video);
}

void WindowSession::connectWorkspaces()
{
    d->tray.setWorkspace(nameOf(d->services));
    if (d->services.workspace.kind == Workspace::Kind::Named)
        d->desktop.setWorkspace(nameOf(d->services));
    // Presentation mode, which the window has seen before us, hides the name there too.
    connect(d->services.settings.get(), &settings::Settings::changed, &d->tray, [this](settings::Key key) {
        if (key == settings::Key::Presentation)
            d->tray.refresh();
    });
    connect(&d->window, &gui::MainWindow::workspaceRenamed, this, [this](const QString &name) {
        d->tray.setWorkspace(name);
        d->desktop.setWorkspace(name);
    });
    connect(&d->window, &gui::MainWindow::besideRequested, this, &WindowSession::startBeside);
}

void WindowSession::connectDesktop()
{
    connect(
        &d->session, &DesktopSession::saveRequested, this,
        [this](QSessionManager &session) { d->saveFor(session); }, Qt::DirectConnection);
    connect(&d->session, &DesktopSession::endRequested, this, &WindowSession::quitRequested);
}

void WindowSession::start()
{
    if (!d->invocation.minimized)
        d->window.show();
    d->services.poll->start();
    if (d->invocation.sync)
        d->syncNow();
}

void WindowSession::syncNow()
{
    d->syncNow();
}

void WindowSession::startBeside(const QStringList &arguments)
{
    carryPresentation(*d->services.settings, arguments);
    app::startBeside(QCoreApplication::applicationFilePath(), arguments);
}

void WindowSession::raise()
{
    d->window.bringUp();
}

} // namespace viewtide::app
