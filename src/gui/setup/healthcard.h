// SPDX-License-Identifier: GPL-3.0-or-later
// How the program is: what it collects, what it missed, where the data and the keys are, in one place, to be
// copied for somebody who helps. Asks only while it shows. Owned by the settings page; GUI thread.
#pragma once

#include "gui/page.h"
#include "gui/setupservices.h"
#include "store/rows.h"

#include <QTimer>
#include <QWidget>

namespace viewtide::gui {

class HealthFigures;
class KeyKeeping;
class SettingsForm;
class TextLabel;

class HealthCard final : public QWidget
{
    Q_OBJECT

public:
    HealthCard(const PageServices &services, const SetupServices &setup, QWidget *parent = nullptr);
    ~HealthCard() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(HealthCard)

    /// The sentence at the right of the name.
    TextLabel *addLine(SettingsForm &form, const QString &name, const char *objectName);
    void addLines(SettingsForm &form);
    poll::PollStatus status() const;
    /// What is known, as of now.
    void showAll();
    void showStatus();
    void showActivity(const store::ActivitySummary &summary);
    void showMissing(int days);
    void showDatabase();
    void copyDetails() const;

    PageServices m_services;
    SetupServices m_setup;
    KeyKeeping *m_keys;
    HealthFigures *m_figures;
    QList<std::pair<QString, TextLabel *>> m_lines;
    TextLabel *m_state = nullptr;
    TextLabel *m_lastGood = nullptr;
    TextLabel *m_next = nullptr;
    TextLabel *m_calls = nullptr;
    TextLabel *m_missing = nullptr;
    TextLabel *m_database = nullptr;
    TextLabel *m_copy = nullptr;
    TextLabel *m_place = nullptr;
    QTimer m_ageing;
};

} // namespace viewtide::gui
