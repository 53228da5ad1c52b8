// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/addprofilecommand.h"

#include "base/deliver.h"
#include "gui/commands/storeedits.h"
#include "settings/secretstore.h"

#include <QCoreApplication>

#include <utility>

namespace viewtide::gui {

namespace {

void tellFailure(StoreEdits &edits, const QFuture<Status> &done)
{
    deliver(done, &edits, [&edits](const Status &status) {
        if (!status)
            emit edits.failed(status.error());
    });
}

} // namespace

void forgetKey(StoreEdits &edits, settings::SecretStore &secrets, const QString &ref)
{
    tellFailure(edits, secrets.remove(ref));
}

AddProfileCommand::AddProfileCommand(StoreEdits &edits, settings::SecretStore &secrets,
                                     const domain::Profile &made)
    : QUndoCommand(
        QCoreApplication::translate("AddProfileCommand", "adding the profile \"%1\"").arg(made.name))
    , m_edits(&edits)
    , m_secrets(secrets)
    , m_profile(made)
{ }

AddProfileCommand::~AddProfileCommand() = default;

void AddProfileCommand::redo()
{
    if (std::exchange(m_isDone, false) || !m_edits)
        return;
    m_key->isNamed = true;
    m_edits->send(store::SaveProfile {.profile = m_profile, .now = m_edits->now()},
                  [edits = m_edits.get(), &secrets = m_secrets, key = m_key,
                   ref = m_profile.keyRef](const Result<domain::ProfileId> &saved) {
                      if (saved && !key->kept.isEmpty())
                          tellFailure(*edits, secrets.write(ref, std::exchange(key->kept, {})));
                  });
}

void AddProfileCommand::undo()
{
    if (!m_edits)
        return;
    m_key->isNamed = false;
    m_edits->send(store::RemoveProfile {.profile = m_profile.id},
                  [edits = m_edits.get(), &secrets = m_secrets, key = m_key,
                   profile = m_profile](const Status &removed) {
                      if (!removed || !settings::isStoredRef(profile.keyRef))
                          return;
                      const auto keep = [edits, &secrets, key,
                                         ref = profile.keyRef](const Result<Secret> &own) {
                          if (!own || key->isNamed) // done again meanwhile
                              return;
                          key->kept = *own;
                          forgetKey(*edits, secrets, ref);
                      };
                      deliver(secrets.read(profile.keyRef), edits, keep);
                  });
}

} // namespace viewtide::gui
