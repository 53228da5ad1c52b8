// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowpictures.h"

#include "api/networktransport.h"

namespace viewtide::app {

using namespace std::chrono_literals;
using settings::Key;

namespace {

constexpr api::TransportLimits kLimits {
    .deadline = 20s, .silence = 10s, .bodySize = pictures::kLargestPicture};

/// The pictures of the demo are the simulator's, whose port is another at each start.
class SimulatedPictures final : public api::Transport
{
public:
    SimulatedPictures(std::unique_ptr<api::Transport> network, const QUrl &server)
        : m_network(std::move(network))
        , m_server(server)
    { }

    std::unique_ptr<api::Exchange> send(const api::WireRequest &request, Handler handler) override
    {
        api::WireRequest moved = request;
        moved.url.setScheme(m_server.scheme());
        moved.url.setHost(m_server.host());
        moved.url.setPort(m_server.port());
        return m_network->send(moved, std::move(handler));
    }

private:
    std::unique_ptr<api::Transport> m_network;
    QUrl m_server;
};

} // namespace

WindowPictures::WindowPictures(Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_loader(makeTransport(), {.path = services.paths.pictureFolder})
{
    apply(Key::Proxy);
    apply(Key::Thumbnails);
    connect(services.settings.get(), &settings::Settings::changed, this, &WindowPictures::apply);
}

WindowPictures::~WindowPictures() = default;

std::unique_ptr<api::Transport> WindowPictures::makeTransport()
{
    auto network = std::make_unique<api::NetworkTransport>(kLimits);
    m_network = network.get();
    if (m_services.workspace.kind == Workspace::Kind::Demo)
        return std::make_unique<SimulatedPictures>(std::move(network), m_services.serverUrl);
    return network;
}

void WindowPictures::apply(Key key)
{
    const settings::Settings &settings = *m_services.settings;
    if (key == Key::Proxy)
        m_network->setProxy(proxyFromText(settings.text(key)).value_or(Proxy()));
    else if (key == Key::Thumbnails)
        m_loader.setAsking(settings.isOn(key) ? pictures::Asking::Allowed : pictures::Asking::Off);
}

} // namespace viewtide::app
