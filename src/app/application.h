// SPDX-License-Identifier: GPL-3.0-or-later
// The program: builds the services, opens the workspace, runs the window or one command, shuts down in order.
// Owned by main; GUI thread. A headless run is the same object without the window.
#pragma once

#include "app/activation.h"
#include "app/exitcode.h"
#include "app/instancelink.h"
#include "app/invocation.h"
#include "app/output.h"
#include "app/services.h"
#include "app/signalwatcher.h"
#include "domain/workspace.h"

#include <QObject>

#include <memory>

namespace viewtide::app {

class Bootstrap;
class Command;
class WindowSession;

/// The exit code of an event loop that ends to begin anew.
inline constexpr int kRestartCode = 1000;

class Application final : public QObject
{
    Q_OBJECT

public:
    explicit Application(const Invocation &invocation);
    ~Application() override;

    /// From the event loop: quits it with the exit code when all is done.
    void start();
    /// The arguments of the next start, when the event loop ended with kRestartCode.
    QStringList nextStart() const { return m_nextStart; }

private:
    void begin();
    void onRequested(Activation::Wish wish);
    void openDemo();
    void onReady(const domain::Workspace &workspace);
    void onFailed(const Error &error);
    void giveUp(const Error &error);
    /// Another Viewtide holds the database: it raises its window, or does the pass.
    void askHolder(const Error &error);
    void onHolderAnswer(const QJsonObject &answer);
    void listenForOthers();
    QString ownSocket() const;
    void warnOfVariables() const;
    void runCommand(const domain::Workspace &workspace);
    void runWindow(const domain::Workspace &workspace);
    void terminate();
    void restart(const QStringList &arguments);
    void finish(ExitCode code);

    Invocation m_invocation;
    Output m_output;
    SignalWatcher m_signals;
    Activation m_activation;
    bool m_hasBegun = false;
    bool m_hasFailed = false; ///< a dialog says so
    std::unique_ptr<Services> m_services;
    std::unique_ptr<Bootstrap> m_bootstrap;
    std::unique_ptr<InstanceServer> m_server;
    std::unique_ptr<InstanceClient> m_client;
    QStringList m_nextStart;
    bool m_isRestarting = false;
    Error m_held; ///< who holds the database
    std::unique_ptr<Command> m_command;
    std::unique_ptr<WindowSession> m_window; ///< last: it goes first
};

} // namespace viewtide::app
