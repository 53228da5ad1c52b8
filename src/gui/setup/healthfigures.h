// SPDX-License-Identifier: GPL-3.0-or-later
// What the section Health tells of the store and of its file. Asks between start() and stop() only: the store
// after its commits, the disk once. Child of who shows it; GUI thread. changed(): something is known anew, or
// is shown another way.
#pragma once

#include "gui/page.h"
#include "gui/setup/databasefile.h"
#include "store/rows.h"

#include <QObject>

#include <optional>

namespace viewtide::gui {

class HealthFigures final : public QObject
{
    Q_OBJECT

public:
    /// Days that are looked through for numbers that are not there.
    static constexpr int kLookBack = 30;

    HealthFigures(const PageServices &services, QObject *parent);
    ~HealthFigures() override;

    void start();
    void stop();

    // Null: not known yet.
    const std::optional<store::ActivitySummary> &activity() const { return m_activity; }
    /// Days without numbers, over all accounts that are linked.
    std::optional<int> missingDays() const { return m_missingDays; }
    /// Never of a server.
    const std::optional<DatabaseFile> &file() const { return m_file; }

signals:
    void changed();

private:
    Q_DISABLE_COPY_MOVE(HealthFigures)

    template<typename Query, typename Take>
    void ask(Query query, Take take);
    void askStore();
    void askDays();
    void askFile();

    PageServices m_services;
    models::StoreWatch *m_watch;
    std::optional<store::ActivitySummary> m_activity;
    std::optional<int> m_missingDays;
    std::optional<DatabaseFile> m_file;
};

} // namespace viewtide::gui
