// SPDX-License-Identifier: GPL-3.0-or-later
// A profile that was just added. While it is taken back its key is only kept here, since nothing would name
// it where keys are stored. Owned by the undo stack; the places of keys outlive it.
#pragma once

#include "base/secret.h"
#include "domain/workspace.h"

#include <QPointer>
#include <QUndoCommand>

#include <memory>

namespace viewtide::settings {
class SecretStore;
}

namespace viewtide::gui {

class StoreEdits;

class AddProfileCommand final : public QUndoCommand
{
public:
    /// It is there already: the first redo, which the stack does, does nothing.
    AddProfileCommand(StoreEdits &edits, settings::SecretStore &secrets, const domain::Profile &made);
    ~AddProfileCommand() override;

    void redo() override;
    void undo() override;

private:
    Q_DISABLE_COPY_MOVE(AddProfileCommand)

    struct Key
    {
        Secret kept; ///< only while it is taken back
        bool isNamed = true; ///< by the profile, as the user sees it
    };

    QPointer<StoreEdits> m_edits;
    settings::SecretStore &m_secrets;
    domain::Profile m_profile;
    std::shared_ptr<Key> m_key = std::make_shared<Key>(); ///< shared with the answers that are under way
    bool m_isDone = true;
};

/// Nothing names this key: takes it out of the place where it is stored.
void forgetKey(StoreEdits &edits, settings::SecretStore &secrets, const QString &ref);

} // namespace viewtide::gui
