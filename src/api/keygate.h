// SPDX-License-Identifier: GPL-3.0-or-later
// The door of one API key: at most N calls inside, first come first served, shut while the key must rest.
// The API suspends who was refused a thousand times in a day: it counts, and stops at half of that.
// Two kinds of rest: a pause (a back-off within a pass: the calls wait) and a sleep (stored by the owner; if
// it is long, waiting calls end at once, so that a pass ends). Owned by ApiClient. GUI thread.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace viewtide::api {

/// What of a key's rests must survive a restart.
struct KeyRest
{
    Timestamp until; ///< it sleeps until then
    int sleeps = 0; ///< in a row, without an answer between them
    int refusals = 0; ///< answers of 429 since `refusedSince`
    Timestamp refusedSince;

    bool operator==(const KeyRest &) const = default;
};

class KeyGate final : public QObject
{
    Q_OBJECT

public:
    using Ticket = quint64;
    /// Called from the event loop or from ask(): come in, or the reason why not.
    using Admitted = std::function<void(const Status &)>;

    enum class Turn {
        Last, ///< a new call
        First, ///< one that was in already and comes back
    };

    KeyGate(int places, const Clock &clock, QObject *parent = nullptr);

    Ticket ask(Turn turn, Admitted admitted);
    /// Takes a question back. Calls nothing.
    void withdraw(Ticket ticket);
    /// The caller of an admitted call has its answer, or gave up.
    void leave();
    void setPlaces(int places);

    /// The call was answered: earlier sleeps are forgotten.
    void answered();
    /// The answer was 429. Until another comes, calls go one by one.
    void refused();
    /// Nobody comes in for this long; who waits, waits.
    void pauseFor(Millis span);
    /// The server asked for it.
    void sleepFor(Millis span);
    /// 1, 2, 4 ... 30 minutes; how long it is this time. One sleep is not made longer by a second call.
    Millis sleepLonger();
    void sleepUntil(Timestamp until);
    /// It has slept for want of an answer, and none came since: no more tries within a pass.
    bool isDoubtful() const;
    /// Hands back what was stored before a restart.
    void restore(const KeyRest &rest);

signals:
    void sleeping(viewtide::Timestamp until);
    void restChanged(const viewtide::api::KeyRest &rest);

private:
    Q_DISABLE_COPY_MOVE(KeyGate)

    struct Waiting
    {
        Ticket ticket;
        Admitted admitted;
    };

    bool isOpen() const;
    int places() const;
    bool sleepsLong() const;
    Status refusal() const;
    void forgetOldSleep();
    void admitWaiting();
    void refuseWaiting();
    void wakeAfter(Millis span);

    const Clock &m_clock;
    int m_places;
    int m_inside = 0;
    bool m_wasRefused = false; ///< and nothing was answered since
    Ticket m_lastTicket = 0;
    std::deque<Waiting> m_waiting;
    KeyRest m_rest;
    QTimer m_wake; ///< running: paused or asleep
};

} // namespace viewtide::api
