// SPDX-License-Identifier: GPL-3.0-or-later
// Sends the edits of a page to the store and reports those that failed. Owned by the page; undo commands hold
// a guarded pointer to it, since the undo stack may live longer. GUI thread. failed(): the store refused an
// edit; what is shown comes from the store, so it still tells the truth.
#pragma once

#include "base/clock.h"
#include "base/deliver.h"
#include "store/campaignrules.h"
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

    /// The future is for whoever wants the answer; failures are told by failed() anyway.
    template<typename Command>
    QFuture<Result<typename Command::Answer>> send(Command command)
    {
        const auto done = m_store.write(std::move(command));
        deliver(done, this, [this](const Result<typename Command::Answer> &answer) {
            if (!answer.isOk())
                emit failed(answer.error());
        });
        return done;
    }

    /// Puts posts back to where they were before a command that moved them.
    template<typename Answer>
    void putBack(const QFuture<Result<Answer>> &done)
    {
        const auto restore = [this](const Result<Answer> &answer) {
            if (answer.isOk())
                send(store::RestorePlacements {placementsBefore(*answer)});
        };
        if (done.isFinished() && done.resultCount() > 0)
            restore(done.result()); // at once: a redo may follow
        else
            deliver(done, this, restore);
    }

    /// The same, and `next` is told the answer, also that it failed.
    template<typename Command, typename Next>
    void send(Command command, Next next)
    {
        deliver(m_store.write(std::move(command)), this,
                [this, next = std::move(next)](const Result<typename Command::Answer> &answer) {
                    if (!answer.isOk())
                        emit failed(answer.error());
                    next(answer);
                });
    }
    /// Has a sentence shown.
    void tell(const QString &sentence) { emit told(sentence); }

signals:
    /// An edit was done otherwise than one would think.
    void told(const QString &sentence);
    void failed(const viewtide::Error &error);

private:
    Q_DISABLE_COPY_MOVE(StoreEdits)

    static QList<store::PostPlacement> placementsBefore(const QList<store::PostPlacement> &posts)
    {
        return posts;
    }
    static QList<store::PostPlacement> placementsBefore(const store::RulesApplied &applied)
    {
        return applied.before;
    }

    store::Store &m_store;
    const Clock &m_clock;
};

} // namespace viewtide::gui
