// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be set, by section. A change applies at once and can be undone where that is possible.
// Owned by MainWindow; GUI thread. Signals: see PageWidget.
#pragma once

#include "gui/page.h"
#include "gui/setupservices.h"

class QListWidget;
class QStackedWidget;

namespace viewtide::gui {

class SettingFields;

class SettingsPage final : public PageWidget
{
    Q_OBJECT

public:
    SettingsPage(const PageServices &services, const SetupServices &setup, QWidget *parent = nullptr);
    ~SettingsPage() override;

private:
    Q_DISABLE_COPY_MOVE(SettingsPage)

    void setUpFrame();
    void addConnection();
    void addSection(const QString &name, const QList<QWidget *> &cards);
    void openRules();
    void clearPictures();

    PageServices m_services;
    SetupServices m_setup;
    SettingFields *m_fields;
    QListWidget *m_names;
    QStackedWidget *m_sections;
};

} // namespace viewtide::gui
