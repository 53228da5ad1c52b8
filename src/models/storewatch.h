// SPDX-License-Identifier: GPL-3.0-or-later
// Tells when to fetch again: at most once per 50 ms, after commits that touch the watched areas or when
// asked. The only timer in this module. Child of what it serves; GUI thread. due(): fetch now.
#pragma once

#include "domain/changeset.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace viewtide::store {
class Store;
}

namespace viewtide::models {

class StoreWatch final : public QObject
{
    Q_OBJECT

public:
    explicit StoreWatch(QObject *parent = nullptr);
    ~StoreWatch() override;

    void watch(store::Store &store, domain::Areas areas);
    void schedule();
    /// due() does not come before this time is over.
    void rest(std::chrono::milliseconds time) { m_resting.setRemainingTime(time); }

signals:
    void due();

private:
    Q_DISABLE_COPY_MOVE(StoreWatch)

    QTimer m_timer;
    QDeadlineTimer m_resting;
};

} // namespace viewtide::models
