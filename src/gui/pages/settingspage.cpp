// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/settingspage.h"

#include "gui/dialogs/alertrulesdialog.h"
#include "gui/setup/databasecard.h"
#include "gui/setup/healthcard.h"
#include "gui/setup/keycard.h"
#include "gui/setup/profilescard.h"
#include "gui/setup/proxycard.h"
#include "gui/setup/sections.h"
#include "gui/setup/settingfields.h"
#include "gui/setup/startcard.h"
#include "gui/theme/tokens.h"
#include "pictures/pictureloader.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

namespace viewtide::gui {

namespace {

constexpr int kNamesWidth = 170;
constexpr int kNameHeight = 36;
/// Longer lines are hard to read.
constexpr int kMostWidth = 760;

} // namespace

SettingsPage::SettingsPage(const PageServices &services, const SetupServices &setup, QWidget *parent)
    : PageWidget(parent)
    , m_services(services)
    , m_setup(setup)
    , m_fields(new SettingFields(services.settings, services.undo, this))
    , m_names(new QListWidget(this))
    , m_sections(new QStackedWidget(this))
{
    setUpFrame();
    addConnection();
    addSection(tr("Schedule"), {makeScheduleSection(*m_fields, services.clock)});
    addSection(tr("Notifications"), {makeNoticesSection(*m_fields, [this] { openRules(); })});
    addSection(tr("General"), {new StartCard(*m_fields, setup), makeAppearanceSection(*m_fields)});
    addSection(tr("Privacy"), {makePrivacySection(*m_fields, [this] { clearPictures(); })});
    addSection(tr("Health"), {new HealthCard(services, setup)});
    m_names->setCurrentRow(0);
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::setUpFrame()
{
    m_names->setObjectName(QStringLiteral("sectionList"));
    m_names->setAccessibleName(tr("Sections of the settings"));
    m_names->setFixedWidth(kNamesWidth);
    m_sections->setObjectName(QStringLiteral("sectionStack"));
    connect(m_names, &QListWidget::currentRowChanged, m_sections, &QStackedWidget::setCurrentIndex);
    auto *const row = new QHBoxLayout(this);
    row->setSpacing(space::kLarge);
    row->addWidget(m_names);
    row->addWidget(m_sections, 1);
}

void SettingsPage::addSection(const QString &name, const QList<QWidget *> &cards)
{
    auto *const body = new QWidget;
    body->setMaximumWidth(kMostWidth);
    auto *const column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, space::kSmall, 0);
    column->setSpacing(space::kLarge);
    for (QWidget *const card : cards)
        column->addWidget(card);
    column->addStretch(1);
    auto *const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    auto *const item = new QListWidgetItem(name, m_names);
    item->setSizeHint({0, kNameHeight});
    m_sections->addWidget(scroll);
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
    addSection(tr("Connection"), {key, new ProxyCard(*m_fields)});
    addSection(tr("Profiles"), {profiles});
    addSection(tr("Database"), {database});
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
