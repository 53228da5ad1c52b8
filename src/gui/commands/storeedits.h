// SPDX-License-Identifier: GPL-3.0-or-later
// Sends the edits of a page to the store and reports those that failed. Owned by the page; undo commands hold
// a guarded pointer to it, since the undo stack may live longer. GUI thread. failed(): the store refused an
// edit; what is shown comes from the store, so it still tells the truth.
#pragma once

#include "base/clock.h"
#include "base/deliver.h"
#include "store/store.h"

#include <QObject>

namespace viewtide::gui {

class StoreEdits final : public QObject
{
    Q_OBJECT

public:
    StoreEdits(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~StoreEdits() override;

    Timestamp now() const { return m_clock.now(); }

    template<typename Command>
    void send(Command command)
    {
        deliver(m_store.write(std::move(command)), this,
                [this](const Result<typename Command::Answer> &answer) {
                    if (!answer.isOk())
                        emit failed(answer.error());
                });
    }

signals:
    void failed(const viewtide::Error &error);

private:
    Q_DISABLE_COPY_MOVE(StoreEdits)

    store::Store &m_store;
    const Clock &m_clock;
};

} // namespace viewtide::gui
