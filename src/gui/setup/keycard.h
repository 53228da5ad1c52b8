// SPDX-License-Identifier: GPL-3.0-or-later
// The API key: where it is, another one, none, and does it work. What is typed is never shown again. Owned by
// the settings page; GUI thread. keySaved(): collecting can begin.
#pragma once

#include "base/error.h"
#include "gui/page.h"
#include "gui/setupservices.h"
#include "settings/secretstore.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace viewtide::gui {

class KeyKeeping;
class SettingsForm;
class TestRow;
class TextLabel;

class KeyCard final : public QWidget
{
    Q_OBJECT

public:
    KeyCard(const PageServices &services, const SetupServices &setup, QWidget *parent = nullptr);
    ~KeyCard() override;

signals:
    void keySaved();

protected:
    void showEvent(QShowEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(KeyCard)

    void setUpKey(SettingsForm &form);
    void setUpPlaces(SettingsForm &form);
    void connectKeeping();
    void showPlace(settings::SecretPlace place);
    void showEditor(bool isOpen);
    void save();
    void askToRemove();
    void test();
    void showFailure(const Error &error);
    void showStorage();

    PageServices m_services;
    SetupServices m_setup;
    KeyKeeping *m_keeping;
    settings::SecretPlace m_place = settings::SecretPlace::Nowhere;
    TextLabel *m_state;
    QLineEdit *m_key;
    QWidget *m_editor = nullptr;
    QWidget *m_actions = nullptr;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QPushButton *m_replace;
    QPushButton *m_remove;
    QPushButton *m_useFile;
    TextLabel *m_problem;
    QComboBox *m_storage;
    TestRow *m_test;
};

} // namespace viewtide::gui
