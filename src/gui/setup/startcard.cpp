// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/startcard.h"

#include "base/error.h"
#include "gui/setup/settingfields.h"
#include "gui/setup/settingsform.h"
#include "gui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using settings::AtLogin;
using settings::Key;

StartCard::StartCard(SettingFields &fields, const SetupServices &setup, QWidget *parent)
    : QWidget(parent)
    , m_autostart(setup.autostart)
    , m_atLogin(new QCheckBox(tr("Start Viewtide when I &log in, in the tray")))
    , m_problem(wrapped({}, models::Tone::Neutral))
{
    const bool isDemo = setup.purpose == Purpose::Demo;
    m_atLogin->setObjectName(u"atLoginSwitch"_s);
    m_atLogin->setChecked(m_autostart.state() == AtLogin::On);
    m_atLogin->setEnabled(!isDemo);
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->hide();
    connect(m_atLogin, &QCheckBox::clicked, this, &StartCard::setAtLogin);

    auto *const form = new SettingsForm(tr("Start and end"));
    form->addRow(
        tr("At login"), m_atLogin,
        isDemo ? tr("Not for the demo, which changes nothing outside of its own folder.")
               : tr("An entry in the autostart folder of your desktop, which goes when you untick it."));
    form->addWide(m_problem);
    form->addRow(tr("Closing the window"),
                 fields.choice(Key::CloseAction, tr("Closing the window"),
                               {{u"ask"_s, tr("Ask me")},
                                {u"tray"_s, tr("Keep collecting in the background")},
                                {u"quit"_s, tr("Quit Viewtide")}}));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form);
}

void StartCard::setAtLogin(bool isOn)
{
    const Status done = m_autostart.set(isOn ? AtLogin::On : AtLogin::Off);
    m_problem->setVisible(!done);
    m_problem->setText(done ? QString() : describe(done.error()));
    m_atLogin->setChecked(m_autostart.state() == AtLogin::On);
}

} // namespace viewtide::gui
