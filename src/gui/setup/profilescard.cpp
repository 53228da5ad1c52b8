// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/profilescard.h"

#include "base/deliver.h"
#include "gui/commands/addprofilecommand.h"
#include "gui/commands/keepcommand.h"
#include "gui/dialogs/confirmdialog.h"
#include "gui/setup/settingsform.h"
#include "gui/setup/testrow.h"
#include "models/format.h"
#include "models/storewatch.h"
#include "settings/layeredsecretstore.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QUndoStack>
#include <QUuid>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kListHeight = 150;
constexpr int kRowHeight = 34;

QString textOf(const domain::Profile &profile)
{
    QString key = ProfilesCard::tr("own key");
    if (profile.keyRef.isEmpty())
        key = ProfilesCard::tr("primary profile");
    else if (profile.keyRef == settings::kEnvironmentProfileRef)
        key = ProfilesCard::tr("key from the environment");
    const QString name = models::format::personal(profile.name);
    if (!profile.stoppedAt)
        return ProfilesCard::tr("%1 – %2").arg(name, key);
    return ProfilesCard::tr("%1 – %2, stopped: %3")
        .arg(name, key, models::format::outside(profile.stoppedReason));
}

} // namespace

ProfilesCard::ProfilesCard(const PageServices &services, const SetupServices &setup, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_setup(setup)
    , m_edits(new StoreEdits(services.store, services.clock, this))
    , m_list(new QListWidget)
    , m_rename(makeButton(tr("Re&name…"), "renameProfileButton", &ProfilesCard::openRename))
    , m_key(makeButton(tr("Other &key…"), "profileKeyButton", &ProfilesCard::openKey))
    , m_remove(makeButton(tr("Remo&ve…"), "removeProfileButton", &ProfilesCard::askToRemove))
    , m_test(new TestRow(setup))
{
    m_list->setObjectName(u"profileList"_s);
    m_list->setAccessibleName(tr("Profiles"));
    m_list->setFixedHeight(kListHeight);
    m_test->setButton(tr("Test pro&file"));
    auto *const form = new SettingsForm(tr("Profiles"));
    form->addNote(tr("Each Ayrshare profile has its own linked networks. Most people have one, the primary "
                     "profile; plans for businesses have a profile for each client, with a profile key."));
    form->addWide(m_list);
    form->addWide(inLine(
        {makeButton(tr("A&dd…"), "addProfileButton", &ProfilesCard::openAdd), m_rename, m_key, m_remove}));
    form->addWide(m_test);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form);
    auto *const watch = new models::StoreWatch(this);
    watch->watch(services.store, domain::Area::Profiles);
    connect(watch, &models::StoreWatch::due, this, &ProfilesCard::load);
    connect(m_edits, &StoreEdits::failed, this, &ProfilesCard::tell);
    connect(m_list, &QListWidget::currentRowChanged, this, &ProfilesCard::showChoice);
    connect(m_test, &TestRow::requested, this, &ProfilesCard::test);
    load();
}

ProfilesCard::~ProfilesCard() = default;

QPushButton *ProfilesCard::makeButton(const QString &text, const char *name, void (ProfilesCard::*act)())
{
    QPushButton *const made = button(text, name);
    connect(made, &QPushButton::clicked, this, act);
    return made;
}

void ProfilesCard::load()
{
    deliver(m_services.store.read(store::ProfilesQuery {}), this,
            [this](const Result<QList<domain::Profile>> &profiles) {
                if (profiles)
                    showProfiles(*profiles);
                else
                    tell(profiles.error());
            });
}

void ProfilesCard::showProfiles(const QList<domain::Profile> &profiles)
{
    const int row = std::max(0, m_list->currentRow());
    m_profiles = profiles;
    m_list->clear();
    for (const domain::Profile &profile : profiles) {
        auto *const item = new QListWidgetItem(textOf(profile), m_list);
        item->setSizeHint({0, kRowHeight});
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    showChoice();
}

std::optional<domain::Profile> ProfilesCard::chosen() const
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_profiles.size())
        return std::nullopt;
    return m_profiles.at(row);
}

void ProfilesCard::showChoice()
{
    const auto profile = chosen();
    m_rename->setEnabled(profile.has_value());
    m_remove->setEnabled(profile.has_value());
    m_key->setEnabled(profile && settings::isStoredRef(profile->keyRef));
    m_test->setReady(profile.has_value());
    m_test->tell({}, models::Tone::Neutral); // the answer was about another one
}

void ProfilesCard::openAdd()
{
    auto *const dialog = new ProfileDialog(ProfileDialog::Task::Add, {}, this);
    connect(dialog, &ProfileDialog::entered, this, [this](const ProfileEntry &entry) {
        if (entry.key.isEmpty()) {
            add(entry, {});
            return;
        }
        const QString ref = u"profile-key/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
        saveKey(ref, entry.key, [this, entry, ref] { add(entry, ref); });
    });
    dialog->open();
}

void ProfilesCard::saveKey(const QString &ref, const Secret &key, const std::function<void()> &next)
{
    deliver(m_setup.secrets.write(ref, key), this, [this, next](const Status &written) {
        if (written)
            next();
        else
            tell(written.error());
    });
}

void ProfilesCard::add(const ProfileEntry &entry, const QString &ref)
{
    const domain::Profile wanted {.id = {}, .name = entry.name, .keyRef = ref};
    const auto onSaved = [this, wanted](const Result<domain::ProfileId> &id) {
        if (!id) {
            if (settings::isStoredRef(wanted.keyRef))
                forgetKey(*m_edits, m_setup.secrets, wanted.keyRef);
            return;
        }
        domain::Profile made = wanted;
        made.id = *id;
        m_services.undo.push(new AddProfileCommand(*m_edits, m_setup.secrets, made));
        emit profileAdded();
    };
    m_edits->send(store::SaveProfile {.profile = wanted, .now = m_edits->now()}, onSaved);
}

void ProfilesCard::openRename()
{
    const auto profile = chosen();
    if (!profile)
        return;
    auto *const dialog = new ProfileDialog(ProfileDialog::Task::Rename, profile->name, this);
    connect(dialog, &ProfileDialog::entered, this,
            [this, profile = *profile](const ProfileEntry &entry) { rename(profile, entry.name); });
    dialog->open();
}

void ProfilesCard::rename(const domain::Profile &profile, const QString &name)
{
    domain::Profile renamed = profile;
    renamed.name = name;
    const auto save = [](const domain::Profile &row) {
        return
            [row](StoreEdits &edits) { edits.send(store::SaveProfile {.profile = row, .now = edits.now()}); };
    };
    m_services.undo.push(
        KeepCommand::removal(*m_edits, tr("renaming a profile"), save(renamed), save(profile)).release());
}

void ProfilesCard::openKey()
{
    const auto profile = chosen();
    if (!profile)
        return;
    auto *const dialog = new ProfileDialog(ProfileDialog::Task::ReplaceKey, profile->name, this);
    connect(dialog, &ProfileDialog::entered, this, [this, profile = *profile](const ProfileEntry &entry) {
        saveKey(profile.keyRef, entry.key, [this, profile] { resume(profile); });
    });
    dialog->open();
}

void ProfilesCard::resume(const domain::Profile &profile)
{
    m_edits->send(store::SetProfileStopped {.profile = profile.id, .reason = {}, .now = m_edits->now()});
    emit messagePosted(tr("The key of %1 was replaced.").arg(models::format::personal(profile.name)));
    emit profileAdded();
}

void ProfilesCard::askToRemove()
{
    const auto profile = chosen();
    if (!profile)
        return;
    auto *const dialog = new ConfirmDialog(
        {.title = tr("Remove profile"),
         .question = tr("Stop collecting for %1?").arg(models::format::personal(profile->name)),
         .text = tr("Its history stays in the database. Its key is removed from this computer and cannot be "
                    "brought back from here."),
         .button = tr("Remove")},
        this);
    connect(dialog, &QDialog::accepted, this, [this, profile = *profile] { remove(profile); });
    dialog->open();
}

void ProfilesCard::remove(const domain::Profile &profile)
{
    m_edits->send(store::RemoveProfile {.profile = profile.id}, [this, profile](const Status &removed) {
        if (!removed || !settings::isStoredRef(profile.keyRef))
            return;
        deliver(m_setup.secrets.remove(profile.keyRef), this, [this](const Status &forgotten) {
            if (!forgotten)
                tell(forgotten.error());
        });
    });
}

void ProfilesCard::test()
{
    const auto profile = chosen();
    if (!profile)
        return;
    deliver(m_setup.secrets.read(settings::kApiKeyRef), this,
            [this, ref = profile->keyRef](const Result<Secret> &api) {
                if (!api || api->isEmpty())
                    m_test->tell(api ? tr("There is no API key yet.") : describe(api.error()),
                                 models::Tone::Bad);
                else if (ref.isEmpty())
                    m_test->run({.apiKey = *api, .profileKey = {}});
                else
                    testWith(*api, ref);
            });
}

void ProfilesCard::testWith(const Secret &apiKey, const QString &ref)
{
    deliver(m_setup.secrets.read(ref), this, [this, apiKey](const Result<Secret> &own) {
        if (own && !own->isEmpty())
            m_test->run({.apiKey = apiKey, .profileKey = *own});
        else
            m_test->tell(own ? tr("The key of this profile is not on this computer.") : describe(own.error()),
                         models::Tone::Bad);
    });
}

void ProfilesCard::tell(const Error &error)
{
    m_test->tell(describe(error), models::Tone::Bad);
}

} // namespace viewtide::gui
