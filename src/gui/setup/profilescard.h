// SPDX-License-Identifier: GPL-3.0-or-later
// The Ayrshare profiles whose accounts are collected: added, renamed, tested, removed. Names can be taken
// back; a key that was removed cannot. Owned by the settings page; GUI thread. profileAdded(): there is more
// to collect. messagePosted(): for the status bar.
#pragma once

#include "base/error.h"
#include "domain/workspace.h"
#include "gui/dialogs/profiledialog.h"
#include "gui/page.h"
#include "gui/setupservices.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace viewtide::models {
class StoreWatch;
}

namespace viewtide::gui {

class StoreEdits;
class TestRow;

class ProfilesCard final : public QWidget
{
    Q_OBJECT

public:
    ProfilesCard(const PageServices &services, const SetupServices &setup, QWidget *parent = nullptr);
    ~ProfilesCard() override;

signals:
    void profileAdded();
    void messagePosted(const QString &text);

private:
    Q_DISABLE_COPY_MOVE(ProfilesCard)

    QPushButton *makeButton(const QString &text, const char *name, void (ProfilesCard::*act)());
    void load();
    void showProfiles(const QList<domain::Profile> &profiles);
    void showChoice();
    std::optional<domain::Profile> chosen() const;
    void openAdd();
    void openRename();
    void openKey();
    void askToRemove();
    void test();
    void testWith(const Secret &apiKey, const QString &ref);
    void saveKey(const QString &ref, const Secret &key, const std::function<void()> &next);
    void add(const ProfileEntry &entry, const QString &ref);
    void rename(const domain::Profile &profile, const QString &name);
    void remove(const domain::Profile &profile);
    void resume(const domain::Profile &profile);
    void tell(const Error &error);

    PageServices m_services;
    SetupServices m_setup;
    StoreEdits *m_edits;
    QList<domain::Profile> m_profiles;
    QListWidget *m_list;
    QPushButton *m_rename;
    QPushButton *m_key;
    QPushButton *m_remove;
    TestRow *m_test;
};

} // namespace viewtide::gui
