// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be set, by section. A change applies at once and can be undone where that is possible.
// Owned by MainWindow; GUI thread. Signals: see PageWidget.
#pragma once

#include "gui/page.h"
#include "gui/setupservices.h"

namespace viewtide::gui {

class SectionView;
class SettingFields;

class SettingsPage final : public PageWidget
{
    Q_OBJECT

public:
    SettingsPage(const PageServices &services, const SetupServices &setup, QWidget *parent = nullptr);
    ~SettingsPage() override;

    /// Every card, and every field that has a name in one.
    QList<PagePlace> places() const override;

private:
    Q_DISABLE_COPY_MOVE(SettingsPage)

    void addConnection();
    void openRules();
    void clearPictures();

    PageServices m_services;
    SetupServices m_setup;
    SettingFields *m_fields;
    SectionView *m_sections;
};

} // namespace viewtide::gui
