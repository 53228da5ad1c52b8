// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/bootstrap.h"
#include "app/commands/command.h"
#include "app/commands/plaincommand.h"
#include "app/commands/synccommand.h"
#include "app/demo.h"
#include "app/startfailure.h"
#include "app/windowsession.h"
#include "base/deliver.h"
#include "base/log.h"
#include "poll/pollservice.h"
#include "settings/layeredsecretstore.h"

#include <QCoreApplication>
#include <QTimer>

namespace viewtide::app {

namespace {

/// The bus that started us has the message already: only somebody who starts us without one lets us wait.
constexpr auto kFirstWish = std::chrono::seconds(5);

bool collects(CommandKind kind)
{
    return kind == CommandKind::Sync || kind == CommandKind::Watch;
}

Error missingKey(const Workspace &workspace)
{
    if (workspace.kind == Workspace::Kind::Named)
        return {.kind = ErrorKind::ConfigInvalid,
                .detail =
                    QCoreApplication::translate(
                        "Application",
                        "no API key in the workspace '%1': save one with 'viewtide --workspace %2 profile "
                        "add --account-key'")
                        .arg(workspace.named.name, workspace.named.id)};
    return {.kind = ErrorKind::ConfigInvalid,
            .detail = QCoreApplication::translate(
                "Application",
                "no API key: set AYRSHARE_API_KEY, or save one with 'viewtide profile add "
                "--account-key'; 'viewtide --demo' shows everything without a key")};
}

} // namespace

Application::Application(const Invocation &invocation)
    : m_invocation(invocation)
    , m_output(invocation.json() ? OutputFormat::Json : OutputFormat::Text)
{
    connect(&m_signals, &SignalWatcher::terminationRequested, this, &Application::terminate);
    connect(&m_activation, &Activation::requested, this, &Application::onRequested);
}

Application::~Application() = default;

void Application::start()
{
    // The name is taken before the database is opened: a bus gives up on a program that is long without it.
    const bool isDesktops =
        m_invocation.command == CommandKind::Window && m_invocation.workspace.kind == Workspace::Kind::Own;
    if (isDesktops && m_invocation.activated) {
        connect(&m_activation, &Activation::refused, this, &Application::begin);
        QTimer::singleShot(kFirstWish, this, [this] {
            if (!m_hasBegun)
                finish(ExitCode::Done);
        });
    } else {
        begin();
    }
    if (isDesktops)
        m_activation.listen();
}

void Application::onRequested(Activation::Wish wish)
{
    if (wish == Activation::Wish::Demo) {
        openDemo();
        return;
    }
    if (m_hasFailed) {
        raiseStartFailure();
        return;
    }
    // Of a window that is not there yet
    m_invocation.minimized = false;
    if (wish == Activation::Wish::Sync)
        m_invocation.sync = true;
    if (!m_hasBegun)
        begin();
    if (!m_window)
        return;
    m_window->raise();
    if (wish == Activation::Wish::Sync)
        m_window->syncNow();
}

/// In place of this run only if nothing that anybody asked for has begun, or it could not: a database may be
/// opening, or changing to a new schema.
void Application::openDemo()
{
    if (m_hasBegun && !m_hasFailed)
        startDemoBeside(*m_services);
    else
        restart(argumentsOf({.kind = Workspace::Kind::Demo}));
}

void Application::begin()
{
    m_hasBegun = true;
    const auto workspace = findWorkspace(m_invocation.workspace);
    if (!workspace) {
        onFailed(workspace.error());
        return;
    }
    m_invocation.workspace = *workspace;
    if (const auto code = runPlainCommand(m_invocation, m_output)) {
        deliver(*code, this, [this](ExitCode done) { finish(done); });
        return;
    }
    warnOfVariables();
    auto services = makeServices(m_invocation);
    if (!services) {
        onFailed(services.error());
        return;
    }
    m_services = std::move(*services);
    if (makeFolderOf(m_services->paths.logFile))
        setLogFile(m_services->paths.logFile);
    m_bootstrap = std::make_unique<Bootstrap>(*m_services, m_invocation);
    connect(m_bootstrap.get(), &Bootstrap::ready, this, &Application::onReady);
    connect(m_bootstrap.get(), &Bootstrap::failed, this, &Application::onFailed);
    if (!collects(m_invocation.command)) {
        m_bootstrap->start();
        return;
    }
    // Without a key nothing can be collected: say so before a database is made.
    deliver(m_services->secrets->read(settings::kApiKeyRef), this, [this](const Result<Secret> &key) {
        if (key && !key->isEmpty())
            m_bootstrap->start();
        else
            onFailed(missingKey(m_invocation.workspace));
    });
}

void Application::warnOfVariables() const
{
    const QString ignored = ignoredVariables(m_invocation.workspace);
    if (!ignored.isEmpty())
        m_output.warn(tr("the workspace '%1' has a database and keys of its own and takes nothing from %2")
                          .arg(m_invocation.workspace.named.name, ignored));
}

QString Application::ownSocket() const
{
    return socketPath(m_services->paths.runtimeFolder, m_services->store->location(), m_invocation.workspace);
}

void Application::onReady(const domain::Workspace &workspace)
{
    if (m_services->workspace.kind == Workspace::Kind::Demo)
        keepDemo(*m_services);
    if (commandRow(m_invocation.command).access == Access::Write)
        listenForOthers();
    if (m_invocation.command == CommandKind::Window)
        runWindow(workspace);
    else
        runCommand(workspace);
}

void Application::onFailed(const Error &error)
{
    const bool hasHolder = error.kind == ErrorKind::DatabaseBusy && m_services;
    if (hasHolder
        && (m_invocation.command == CommandKind::Sync || m_invocation.command == CommandKind::Window)) {
        askHolder(error);
        return;
    }
    giveUp(error);
}

void Application::giveUp(const Error &error)
{
    m_output.error(error);
    if (m_invocation.command != CommandKind::Window) {
        finish(ExitCode::Usage);
        return;
    }
    m_hasFailed = true;
    tellStartFailure(m_invocation.workspace, error,
                     {.start =
                          [this](const QStringList &arguments) {
                              m_nextStart = arguments;
                              m_isRestarting = true;
                              finish(ExitCode::Done);
                          },
                      .end = [this] { finish(ExitCode::Usage); }});
}

void Application::askHolder(const Error &error)
{
    m_held = error;
    m_client = std::make_unique<InstanceClient>();
    connect(m_client.get(), &InstanceClient::answered, this, &Application::onHolderAnswer);
    connect(m_client.get(), &InstanceClient::failed, this, [this] { giveUp(m_held); });
    connect(m_client.get(), &InstanceClient::silent, this, [this] {
        m_held.detail = tr("%1, which does not answer: end it, then try again").arg(m_held.detail);
        giveUp(m_held);
    });
    const QString path = ownSocket();
    if (m_invocation.command == CommandKind::Sync)
        m_client->requestPass(path, passRequestOf(m_invocation));
    else
        m_client->requestRaise(
            path, m_invocation.sync ? InstanceClient::Then::Sync : InstanceClient::Then::Nothing);
}

void Application::onHolderAnswer(const QJsonObject &answer)
{
    if (m_invocation.command == CommandKind::Sync) {
        finish(printSummary(m_output, answer));
        return;
    }
    const bool raised = answer[QStringLiteral("status")].toString() == QLatin1String("success");
    if (raised)
        finish(ExitCode::Done);
    else
        giveUp(m_held); // it collects without a window
}

void Application::listenForOthers()
{
    m_server = std::make_unique<InstanceServer>();
    const QString path = ownSocket();
    makeFolderOf(path);
    if (!m_server->listen(path))
        qCWarning(lcApp).noquote() << "other starts cannot reach this one: no socket at" << path;
    m_server->setPassStarter(
        [this](const poll::PassRequest &request) { return m_services->poll->runPass(request); });
    connect(m_services->poll.get(), &poll::PollService::passFinished, m_server.get(),
            &InstanceServer::answerPass);
}

void Application::runCommand(const domain::Workspace &workspace)
{
    m_command = makeCommand(
        {.services = *m_services, .invocation = m_invocation, .output = m_output, .workspace = workspace});
    connect(m_command.get(), &Command::finished, this, &Application::finish, Qt::QueuedConnection);
    m_command->start();
}

void Application::runWindow(const domain::Workspace &workspace)
{
    m_window = std::make_unique<WindowSession>(*m_services, m_invocation, workspace);
    m_server->setWindowThere();
    connect(m_server.get(), &InstanceServer::raiseRequested, m_window.get(), &WindowSession::raise);
    connect(m_server.get(), &InstanceServer::syncRequested, m_window.get(), &WindowSession::syncNow);
    connect(m_window.get(), &WindowSession::quitRequested, this, &Application::terminate);
    connect(m_window.get(), &WindowSession::restartRequested, this, &Application::restart);
    m_window->start();
}

void Application::restart(const QStringList &arguments)
{
    m_nextStart = arguments.isEmpty() ? argumentsOf(m_invocation.workspace) : arguments;
    m_isRestarting = true;
    terminate();
}

void Application::terminate()
{
    if (m_command) {
        m_command->cancel();
        return;
    }
    if (!m_services || !m_services->poll) {
        finish(ExitCode::Done);
        return;
    }
    connect(m_services->poll.get(), &poll::PollService::stopped, this, [this] { finish(ExitCode::Done); });
    m_services->poll->stop();
}

void Application::finish(ExitCode code)
{
    m_window.reset();
    const int exitCode = m_isRestarting ? kRestartCode : static_cast<int>(code);
    if (!m_services || !m_services->store) {
        QCoreApplication::exit(exitCode);
        return;
    }
    if (m_services->workspace.kind == Workspace::Kind::Demo && m_bootstrap && (m_command || m_server))
        keepDemo(*m_services);
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [exitCode] { QCoreApplication::exit(exitCode); });
    watcher->setFuture(m_services->store->close());
}

} // namespace viewtide::app
