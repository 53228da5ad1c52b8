// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/keycard.h"

#include "base/deliver.h"
#include "gui/dialogs/confirmdialog.h"
#include "gui/setup/keykeeping.h"
#include "gui/setup/settingsform.h"
#include "gui/setup/testrow.h"
#include "gui/widgets/textlabel.h"
#include "settings/layeredsecretstore.h"
#include "settings/settings.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using settings::SecretPlace;

KeyCard::KeyCard(const PageServices &services, const SetupServices &setup, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_setup(setup)
    , m_keeping(new KeyKeeping(services, setup, this))
    , m_state(wrapped({}, models::Tone::Neutral))
    , m_key(new QLineEdit)
    , m_save(button(tr("&Save key"), "saveKeyButton"))
    , m_cancel(button(tr("Cancel"), "cancelKeyButton"))
    , m_replace(button(tr("&Replace…"), "replaceKeyButton"))
    , m_remove(button(tr("Re&move…"), "removeKeyButton"))
    , m_useFile(button(tr("Keep keys in a &file that only I can read"), "useFileButton"))
    , m_problem(wrapped({}, models::Tone::Neutral))
    , m_storage(new QComboBox)
    , m_test(new TestRow(setup))
{
    auto *const form = new SettingsForm(tr("API key"));
    setUpKey(*form);
    form->addWide(m_test);
    setUpPlaces(*form);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form);
    connectKeeping();
    showEditor(false);
}

KeyCard::~KeyCard() = default;

/// The key may have been saved elsewhere meanwhile: at the first start, or on the command line.
void KeyCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showStorage();
    m_keeping->locate();
}

void KeyCard::setUpKey(SettingsForm &form)
{
    m_state->setObjectName(u"keyStateLabel"_s);
    m_key->setObjectName(u"apiKeyEdit"_s);
    m_key->setAccessibleName(tr("Ayrshare API key"));
    m_key->setPlaceholderText(tr("Paste the Ayrshare API key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_save->setProperty("primary", true);
    m_problem->setObjectName(u"problemLabel"_s);
    form.addWide(m_state);
    m_editor = inLine({m_key, m_save, m_cancel});
    m_actions = inLine({m_replace, m_remove});
    form.addWide(m_editor);
    form.addWide(m_problem);
    form.addWide(inLine({m_useFile}));
    form.addWide(m_actions);
    m_useFile->hide();
    m_problem->hide();
    connect(m_key, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_save->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_key, &QLineEdit::returnPressed, this, &KeyCard::save);
    connect(m_save, &QPushButton::clicked, this, &KeyCard::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] { showEditor(false); });
    connect(m_replace, &QPushButton::clicked, this, [this] { showEditor(true); });
    connect(m_remove, &QPushButton::clicked, this, &KeyCard::askToRemove);
    connect(m_useFile, &QPushButton::clicked, m_keeping, &KeyKeeping::giveUpKeychain);
    connect(m_test, &TestRow::requested, this, &KeyCard::test);
}

void KeyCard::setUpPlaces(SettingsForm &form)
{
    m_storage->setObjectName(u"storageBox"_s);
    m_storage->setAccessibleName(tr("Where keys are kept"));
    m_storage->addItem(tr("System keychain"), int(SecretPlace::Keychain));
    m_storage->addItem(tr("File that only you can read"), int(SecretPlace::File));
    const bool isChosen =
        m_setup.purpose == Purpose::Own && !m_services.settings.isFixed(settings::Key::SecretStorage);
    m_storage->setEnabled(isChosen);
    form.addRow(tr("Keep keys in"), m_storage,
                tr("The keys that are stored already move with it. The database never holds one."));
    connect(m_storage, &QComboBox::activated, this,
            [this] { m_keeping->moveTo(SecretPlace(m_storage->currentData().toInt())); });
    showStorage();
}

void KeyCard::connectKeeping()
{
    connect(m_keeping, &KeyKeeping::located, this, &KeyCard::showPlace);
    connect(m_keeping, &KeyKeeping::failed, this, &KeyCard::showFailure);
    connect(m_keeping, &KeyKeeping::removed, m_keeping, &KeyKeeping::locate);
    connect(m_keeping, &KeyKeeping::saved, this, [this] {
        showEditor(false);
        m_keeping->locate();
        test();
        emit keySaved();
    });
    connect(m_keeping, &KeyKeeping::moved, this, [this] {
        m_problem->hide();
        m_useFile->hide();
        showStorage();
        m_keeping->locate();
        if (!m_key->text().trimmed().isEmpty())
            save(); // what could not be stored a moment ago
    });
}

void KeyCard::showPlace(SecretPlace place)
{
    m_place = place;
    m_state->setText(placeSentence(place));
    showEditor(place == SecretPlace::Nowhere);
}

void KeyCard::showEditor(bool isOpen)
{
    const bool isFixed = m_place == SecretPlace::Environment || m_setup.purpose == Purpose::Demo;
    const bool hasKey = m_place != SecretPlace::Nowhere;
    m_key->clear();
    m_problem->hide();
    m_useFile->hide();
    m_editor->setVisible(isOpen);
    m_save->setEnabled(false);
    m_cancel->setVisible(hasKey);
    m_actions->setVisible(hasKey && !isOpen && !isFixed);
    m_test->setReady(hasKey);
    if (isOpen && isVisible())
        m_key->setFocus(Qt::OtherFocusReason);
}

void KeyCard::save()
{
    const QByteArray key = m_key->text().trimmed().toUtf8();
    if (!key.isEmpty())
        m_keeping->save(Secret(key));
}

void KeyCard::askToRemove()
{
    auto *const dialog = new ConfirmDialog(
        {.title = tr("Remove key"),
         .question = tr("Remove the API key?"),
         .text = tr("Viewtide stops collecting until there is a key again. The history stays. The key itself "
                    "cannot be brought back from here."),
         .button = tr("Remove")},
        this);
    connect(dialog, &QDialog::accepted, m_keeping, &KeyKeeping::remove);
    dialog->open();
}

void KeyCard::test()
{
    deliver(m_setup.secrets.read(settings::kApiKeyRef), this, [this](const Result<Secret> &key) {
        if (!key)
            showFailure(key.error());
        else if (!key->isEmpty())
            m_test->run({.apiKey = *key, .profileKey = {}});
    });
}

void KeyCard::showFailure(const Error &error)
{
    m_problem->setText(m_keeping->canUseFile()
                           ? tr("The system keychain could not be reached: %1").arg(describe(error))
                           : describe(error));
    m_problem->show();
    m_editor->setVisible(m_place == SecretPlace::Nowhere || m_editor->isVisible());
    showStorage();
    m_useFile->setVisible(m_keeping->canUseFile());
}

void KeyCard::showStorage()
{
    m_storage->setCurrentIndex(m_setup.secrets.place() == SecretPlace::File ? 1 : 0);
}

} // namespace viewtide::gui
