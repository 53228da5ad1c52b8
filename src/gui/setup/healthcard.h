// SPDX-License-Identifier: GPL-3.0-or-later
// How the program is: what it collects, what it missed, where the data and the keys are, in one place, to be
// copied for somebody who helps. Asks only while it shows: the store after its commits, the disk once. Owned
// by the settings page; GUI thread.
#pragma once

#include "gui/page.h"
#include "gui/setup/databasefile.h"
#include "gui/setupservices.h"
#include "store/rows.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace viewtide::gui {

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
    template<typename Query, typename Take>
    void ask(Query query, Take take);
    void askStore();
    void askDays();
    void askFile();
    /// What is known, as of now.
    void showAll();
    void showStatus();
    void showSummary(const store::ActivitySummary &summary);
    void showMissing(int days);
    void showDatabase();
    void copyDetails() const;

    PageServices m_services;
    SetupServices m_setup;
    KeyKeeping *m_keys;
    QList<std::pair<QString, TextLabel *>> m_lines;
    TextLabel *m_state = nullptr;
    TextLabel *m_lastGood = nullptr;
    TextLabel *m_next = nullptr;
    TextLabel *m_calls = nullptr;
    TextLabel *m_missing = nullptr;
    TextLabel *m_database = nullptr;
    TextLabel *m_copy = nullptr;
    TextLabel *m_place = nullptr;
    models::StoreWatch *m_watch;
    QTimer m_ageing;
    std::optional<store::ActivitySummary> m_summary;
    std::optional<DatabaseFile> m_file; ///< never of a server
};

} // namespace viewtide::gui
