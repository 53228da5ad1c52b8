// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/livesettings.h"

#include "api/apiclient.h"
#include "api/networktransport.h"
#include "app/services.h"
#include "poll/pollservice.h"
#include "poll/pollsettings.h"
#include "settings/settings.h"

namespace viewtide::app {

using settings::Key;

LiveSettings::LiveSettings(Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(services.settings.get(), &settings::Settings::changed, this, &LiveSettings::apply);
}

void LiveSettings::apply(Key key)
{
    const settings::Settings &settings = *m_services.settings;
    if (poll::isAlertRule(key))
        m_services.poll->setAlertRules(poll::alertRulesOf(settings));
    else if (key == Key::CallsPerDay)
        m_services.poll->setCallsPerDay(settings.number(key));
    else if (key == Key::SnapshotMinuteUtc)
        m_services.poll->setSchedule(poll::pollOptionsOf(settings).schedule);
    else if (key == Key::RequestsInFlight)
        m_services.client->setInFlight(settings.number(key));
    else if (key == Key::Proxy)
        m_services.transport->setProxy(proxyFromText(settings.text(key)).value_or(Proxy()));
}

} // namespace viewtide::app
