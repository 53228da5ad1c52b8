// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/keygate.h"

#include "base/log.h"

#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace viewtide::api {

namespace {

constexpr int kMostPlaces = 32;
/// A longer rest is not worth waiting for within a pass.
constexpr Millis kLongSleep = std::chrono::seconds(60);
constexpr Millis kFirstSleep = std::chrono::minutes(1);
constexpr Millis kLongestSleep = std::chrono::minutes(30);
/// QTimer counts in int; a longer rest wakes up in between and looks again.
constexpr Millis kLongestTimer = std::chrono::hours(24);
/// The API suspends a profile after 1 000 refusals in a day.
constexpr int kMostRefusals = 500;
constexpr Millis kRefusalDay = std::chrono::hours(24);

} // namespace

KeyGate::KeyGate(int places, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_places(std::clamp(places, 1, kMostPlaces))
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &KeyGate::admitWaiting);
}

KeyGate::Ticket KeyGate::ask(Turn turn, Admitted admitted)
{
    Waiting waiting {++m_lastTicket, std::move(admitted)};
    const Ticket ticket = waiting.ticket;
    if (turn == Turn::First)
        m_waiting.push_front(std::move(waiting));
    else
        m_waiting.push_back(std::move(waiting));
    // From the event loop: whoever asks has not got the ticket yet.
    QTimer::singleShot(0, this, &KeyGate::admitWaiting);
    return ticket;
}

void KeyGate::withdraw(Ticket ticket)
{
    std::erase_if(m_waiting, [ticket](const Waiting &waiting) { return waiting.ticket == ticket; });
}

void KeyGate::leave()
{
    Q_ASSERT(m_inside > 0);
    --m_inside;
    QTimer::singleShot(0, this, &KeyGate::admitWaiting);
}

void KeyGate::setPlaces(int places)
{
    m_places = std::clamp(places, 1, kMostPlaces);
    QTimer::singleShot(0, this, &KeyGate::admitWaiting);
}

void KeyGate::answered()
{
    m_wasRefused = false;
    if (std::exchange(m_rest.sleeps, 0) > 0)
        emit restChanged(m_rest);
}

void KeyGate::refused()
{
    m_wasRefused = true;
    const Timestamp now = m_clock.now();
    if (now < m_rest.refusedSince || now - m_rest.refusedSince >= kRefusalDay) {
        m_rest.refusedSince = now;
        m_rest.refusals = 0;
    }
    ++m_rest.refusals;
    if (m_rest.refusals >= kMostRefusals) {
        qCWarning(lcApi, "the key was refused %d times in a day and rests until that day is over",
                  m_rest.refusals);
        sleepUntil(m_rest.refusedSince + kRefusalDay);
    }
    emit restChanged(m_rest);
}

void KeyGate::pauseFor(Millis span)
{
    wakeAfter(span);
}

void KeyGate::sleepFor(Millis span)
{
    sleepUntil(m_clock.now() + span);
}

Millis KeyGate::sleepLonger()
{
    const Timestamp now = m_clock.now();
    if (m_rest.until > now)
        return m_rest.until - now;
    const Millis span = std::min<Millis>(kFirstSleep * (1 << std::min(m_rest.sleeps, 5)), kLongestSleep);
    ++m_rest.sleeps;
    sleepUntil(now + span);
    return span;
}

void KeyGate::sleepUntil(Timestamp until)
{
    const Timestamp now = m_clock.now();
    if (until <= now || until <= m_rest.until)
        return;
    m_rest.until = until;
    wakeAfter(until - now);
    qCInfo(lcApi, "the key rests for %lld s",
           static_cast<long long>(std::chrono::ceil<std::chrono::seconds>(until - now).count()));
    if (sleepsLong())
        QTimer::singleShot(0, this, &KeyGate::refuseWaiting);
    emit sleeping(until);
    emit restChanged(m_rest);
}

bool KeyGate::isDoubtful() const
{
    return m_rest.sleeps > 0;
}

void KeyGate::restore(const KeyRest &rest)
{
    const QSignalBlocker quiet(this);
    m_rest = rest;
    m_rest.until = Timestamp();
    sleepUntil(rest.until);
}

bool KeyGate::isOpen() const
{
    return !m_wake.isActive() && m_inside < places();
}

/// After a sleep one call goes ahead and finds out.
int KeyGate::places() const
{
    return isDoubtful() || m_wasRefused ? 1 : m_places;
}

bool KeyGate::sleepsLong() const
{
    return m_rest.until - m_clock.now() >= kLongSleep;
}

/// The timer does not count while the computer is suspended, and a clock may be set back.
void KeyGate::forgetOldSleep()
{
    const Millis left = m_rest.until - m_clock.now();
    if (m_rest.until == Timestamp() || (left > Millis(0) && left <= kLongestTimer))
        return;
    m_rest.until = Timestamp();
    m_wake.stop();
}

Status KeyGate::refusal() const
{
    return Error {.kind = ErrorKind::RateLimited,
                  .technical = QStringLiteral("the key rests after an earlier answer"),
                  .wait = m_rest.until - m_clock.now()};
}

void KeyGate::admitWaiting()
{
    forgetOldSleep();
    if (sleepsLong()) {
        refuseWaiting();
        return;
    }
    while (!m_waiting.empty() && isOpen()) {
        const Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_inside;
        next.admitted(Done {});
    }
}

void KeyGate::refuseWaiting()
{
    // One by one: who is refused may withdraw another.
    const Status reason = refusal();
    for (std::size_t left = m_waiting.size(); left > 0 && !m_waiting.empty(); --left) {
        const Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        next.admitted(reason);
    }
}

void KeyGate::wakeAfter(Millis span)
{
    const Millis wall = std::clamp<Millis>(m_clock.wallSpan(span), Millis(0), kLongestTimer);
    if (!m_wake.isActive() || m_wake.remainingTimeAsDuration() < wall)
        m_wake.start(wall);
}

} // namespace viewtide::api
