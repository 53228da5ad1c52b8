// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/settingspage.h"

#include "gui/dialogs/alertrulesdialog.h"
#include "gui/setup/databasecard.h"
#include "gui/setup/healthcard.h"
#include "gui/setup/keycard.h"
#include "gui/setup/profilescard.h"
#include "gui/setup/proxycard.h"
#include "gui/setup/sections.h"
#include "gui/setup/sectionview.h"
#include "gui/setup/settingfields.h"
#include "gui/setup/startcard.h"
#include "pictures/pictureloader.h"

#include <QBoxLayout>

namespace viewtide::gui {

SettingsPage::SettingsPage(const PageServices &services, const SetupServices &setup, QWidget *parent)
    : PageWidget(parent)
    , m_services(services)
    , m_setup(setup)
    , m_fields(new SettingFields(services.settings, services.undo, this))
    , m_sections(new SectionView(tr("Sections of the settings"), this))
{
    auto *const frame = new QVBoxLayout(this);
    frame->addWidget(m_sections);
    addConnection();
    m_sections->add(tr("Schedule"), {makeScheduleSection(*m_fields, services.clock)});
    m_sections->add(tr("Notifications"), {makeNoticesSection(*m_fields, [this] { openRules(); })});
    m_sections->add(tr("General"), {new StartCard(*m_fields, setup), makeAppearanceSection(*m_fields)});
    m_sections->add(tr("Privacy"), {makePrivacySection(*m_fields, [this] { clearPictures(); })});
    m_sections->add(tr("Health"), {new HealthCard(services, setup)});
    m_sections->select(0);
}

SettingsPage::~SettingsPage() = default;

QList<PagePlace> SettingsPage::places() const
{
    return m_sections->places();
}

void SettingsPage::addConnection()
{
    auto *const key = new KeyCard(m_services, m_setup);
    connect(key, &KeyCard::keySaved, this, &PageWidget::syncRequested);
    auto *const profiles = new ProfilesCard(m_services, m_setup);
    connect(profiles, &ProfilesCard::profileAdded, this, &PageWidget::syncRequested);
    connect(profiles, &ProfilesCard::messagePosted, this, &PageWidget::messagePosted);
    auto *const database = new DatabaseCard(m_services, m_setup);
    connect(database, &DatabaseCard::restartRequested, this,
            [this] { emit restartRequested(QStringList()); });
    m_sections->add(tr("Connection"), {key, new ProxyCard(*m_fields)});
    m_sections->add(tr("Profiles"), {profiles});
    m_sections->add(tr("Database"), {database});
}

void SettingsPage::clearPictures()
{
    if (m_services.pictures)
        m_services.pictures->clear();
    emit messagePosted(tr("The pictures of videos were removed from this computer."));
}

void SettingsPage::openRules()
{
    (new AlertRulesDialog(m_services.settings, m_services.undo, this))->open();
}

} // namespace viewtide::gui
