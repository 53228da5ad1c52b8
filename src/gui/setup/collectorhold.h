// SPDX-License-Identifier: GPL-3.0-or-later
// Lets the collecting rest while the database may not change. Whoever runs the collector answers wanted()
// with confirm() and goes on at released(). Owned by the window's session; GUI thread.
#pragma once

#include <QObject>

namespace viewtide::gui {

class CollectorHold final : public QObject
{
    Q_OBJECT

public:
    explicit CollectorHold(QObject *parent = nullptr);

    /// held() follows when nothing is in flight any more.
    void take();
    /// It goes on, also if held() has not come yet, which then does not.
    void giveBack();
    /// Nothing is collected any more. Not asked for: nothing happens.
    void confirm();

signals:
    void wanted();
    void held();
    void released();

private:
    enum class State { Free, Wanted, Held };
    State m_state = State::Free;
};

} // namespace viewtide::gui
