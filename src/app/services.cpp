// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"

#include "api/apiclient.h"
#include "api/networktransport.h"
#include "app/demo.h"
#include "app/ownsecrets.h"
#include "base/proxy.h"
#include "poll/pollsettings.h"
#include "poll/shortlinks.h"
#include "settings/layeredsecretstore.h"
#include "settings/settings.h"
#include "simulator/simulator.h"
#include "store/store.h"

#include <QCoreApplication>

namespace viewtide::app {

using settings::Key;

namespace {

Result<store::Location> databaseLocation(const Services &services)
{
    if (services.workspace.kind == Workspace::Kind::Demo)
        return store::Location(store::SqliteFile {services.paths.databaseFile});
    const QString url = services.settings->text(Key::DatabaseUrl);
    if (url.isEmpty())
        return store::Location(store::SqliteFile {services.paths.databaseFile});
    return store::parseDatabaseUrl(url);
}

api::ClientOptions clientOptions(const settings::Settings &settings, const QUrl &url)
{
    return {.baseUrl = url,
            .inFlight = settings.number(Key::RequestsInFlight),
            .bodyFormat = settings.text(Key::BodyFormat) == QLatin1String("form") ? api::BodyFormat::Form
                                                                                  : api::BodyFormat::Json};
}

/// Says that somebody works there, so that nobody removes it.
Status useWorkspace(Services &services)
{
    if (services.workspace.kind != Workspace::Kind::Named)
        return Done {};
    auto use = settings::WorkspaceUse::shared(services.paths.workspaceFolder);
    if (!use)
        return use.error();
    services.use = std::move(*use);
    return Done {};
}

} // namespace

Result<QUrl> apiAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isLocal = url.host() == QLatin1String("localhost") || url.host() == QLatin1String("127.0.0.1")
        || url.host() == QLatin1String("::1");
    if (!url.isValid() || url.host().isEmpty())
        return invalid(
            QCoreApplication::translate("Services", "the server address is not a web address: %1").arg(text));
    // Keys travel in headers: in the clear they may only go to this machine.
    if (url.scheme() != QLatin1String("https") && !(url.scheme() == QLatin1String("http") && isLocal))
        return invalid(QCoreApplication::translate(
            "Services", "the server address must begin with https:// (http:// only for this machine)"));
    return url;
}

Services::Services() = default;
Services::~Services() = default;

Result<std::unique_ptr<Services>> makeServices(const Invocation &invocation)
{
    auto services = std::make_unique<Services>();
    services->workspace = invocation.workspace;
    services->paths = pathsFor(invocation.workspace);
    if (const Status used = useWorkspace(*services); !used)
        return used.error();
    services->settings = std::make_unique<settings::Settings>(services->paths.settingsFile,
                                                              environmentOf(invocation.workspace));
    if (const Status valid = services->settings->check(); !valid)
        return valid.error();

    Result<QUrl> url = QUrl();
    const bool isDemo = invocation.workspace.kind == Workspace::Kind::Demo;
    if (isDemo) {
        url = startDemo(*services, invocation);
    } else {
        services->clock = std::make_unique<SystemClock>();
        services->secrets = ownSecrets(*services->settings, services->paths, invocation.workspace);
        url = apiAddress(services->settings->text(Key::BaseUrl));
    }
    if (!url)
        return url.error();
    services->serverUrl = *url;
    const auto location = databaseLocation(*services);
    if (!location)
        return location.error();

    services->store = std::make_unique<store::Store>(*location);
    auto transport = std::make_unique<api::NetworkTransport>();
    transport->setProxy(proxyFromText(services->settings->text(Key::Proxy)).value_or(Proxy()));
    services->transport = transport.get();
    if (!isDemo)
        services->shortLinks = std::make_unique<poll::ShortLinks>(*transport);
    services->client = std::make_unique<api::ApiClient>(
        clientOptions(*services->settings, *url), std::move(transport), *services->clock, systemJitter());
    services->poll = std::make_unique<poll::PollService>(poll::PollServices {.client = *services->client,
                                                                             .store = *services->store,
                                                                             .secrets = *services->secrets,
                                                                             .clock = *services->clock},
                                                         poll::pollOptionsOf(*services->settings));
    return services;
}

} // namespace viewtide::app
