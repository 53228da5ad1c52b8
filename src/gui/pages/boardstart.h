// SPDX-License-Identifier: GPL-3.0-or-later
// What the overview shows while there are no numbers: the way to the key, or, with a profile, to the first
// pass. Owned by the page, the EmptyState by its form. GUI thread.
#pragma once

#include "base/result.h"
#include "domain/workspace.h"

#include <QList>
#include <QObject>

#include <optional>

namespace viewtide::store {
class Store;
}

namespace viewtide::gui {

class EmptyState;

class BoardStart final : public QObject
{
    Q_OBJECT

public:
    BoardStart(EmptyState &state, store::Store &store, QObject *parent = nullptr);
    ~BoardStart() override;

    /// Instead of the board, now and when a profile comes.
    void show();
    /// Something else is shown.
    void leave() { m_isShown = false; }
    /// The button was pressed.
    void act();

signals:
    void keyRequested();
    void syncRequested();

private:
    Q_DISABLE_COPY_MOVE(BoardStart)

    void count();
    void onProfiles(const Result<QList<domain::Profile>> &profiles);

    EmptyState &m_state;
    store::Store &m_store;
    bool m_isShown = false;
    std::optional<bool> m_hasProfile; ///< null: not known yet
};

} // namespace viewtide::gui
