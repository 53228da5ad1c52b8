// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the API key: saved, taken away, found. With the first key comes the profile that it belongs
// to, so that collecting can begin; profiles that were stopped for the old key go on. Owned by a page; GUI
// thread. saved() or failed() comes once for each save().
#pragma once

#include "base/error.h"
#include "base/secret.h"
#include "domain/workspace.h"
#include "gui/page.h"
#include "gui/setupservices.h"
#include "settings/secretstore.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace viewtide::gui {

class KeyKeeping final : public QObject
{
    Q_OBJECT

public:
    KeyKeeping(const PageServices &services, const SetupServices &setup, QObject *parent = nullptr);

    /// `primary`: what is known already of the profile that the key belongs to.
    void save(const Secret &apiKey, const std::optional<domain::UserInfo> &primary = std::nullopt);
    void remove();
    /// located() follows.
    void locate();
    /// All keys go there. moved() or failed() follows.
    void moveTo(settings::SecretPlace place);
    /// The keychain is to be used, and the user may choose the file instead.
    bool canUseFile() const;
    /// Later keys go there; none is looked for in the old place, which cannot be reached.
    void giveUpKeychain();

signals:
    void saved();
    void removed();
    void moved();
    void located(viewtide::settings::SecretPlace place);
    void failed(const viewtide::Error &error);

private:
    void ensureProfile();
    void makeProfile();
    void resume(const QList<domain::Profile> &profiles);
    void end(const QFuture<Status> &done);
    void tell(const Status &status);
    void move(settings::SecretPlace place, const QStringList &refs);

    PageServices m_services;
    SetupServices m_setup;
    std::optional<domain::UserInfo> m_primary;
};

/// Where the API key is, in a sentence.
QString placeSentence(settings::SecretPlace place);

} // namespace viewtide::gui
