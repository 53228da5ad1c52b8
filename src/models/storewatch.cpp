// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storewatch.h"

#include "store/store.h"

#include <algorithm>

namespace viewtide::models {

using namespace std::chrono_literals;

namespace {

/// A pass commits often; the eye does not need every step.
constexpr std::chrono::milliseconds kCoalesce = 50ms;
/// A rest is this many times as long as what it follows.
constexpr int kRest = 10;
constexpr std::chrono::milliseconds kLongestRest = 3s;

} // namespace

StoreWatch::StoreWatch(QObject *parent, Rest rest)
    : QObject(parent)
    , m_rest(rest)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StoreWatch::ask);
}

StoreWatch::~StoreWatch() = default;

void StoreWatch::watch(store::Store &store, domain::Areas areas)
{
    connect(&store, &store::Store::changed, this, [this, areas](const domain::ChangeSet &changes) {
        if (!changes.touches(areas))
            return;
        if (changes.origin == domain::Origin::Pass)
            scheduleWhenRested();
        else
            schedule();
    });
}

void StoreWatch::schedule()
{
    if (m_isPaused && m_rest == Rest::Everything)
        m_isStale = true;
    else if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > kCoalesce)
        m_timer.start(kCoalesce);
}

void StoreWatch::pause()
{
    m_isPaused = true;
    if (m_rest == Rest::PassOnly || !m_timer.isActive())
        return;
    m_timer.stop();
    m_isStale = true;
}

void StoreWatch::resume()
{
    m_isPaused = false;
    if (m_isStale)
        schedule();
}

void StoreWatch::scheduleWhenRested()
{
    if (m_isPaused)
        m_isStale = true;
    else if (!m_timer.isActive())
        m_timer.start(std::max(kCoalesce, std::chrono::milliseconds(m_resting.remainingTime())));
}

void StoreWatch::ask()
{
    m_isStale = false;
    m_asked.start();
    m_resting.setRemainingTime(kLongestRest);
    emit due();
}

void StoreWatch::answered()
{
    if (!m_asked.isValid())
        return; // it was asked for without a due()
    m_resting.setRemainingTime(std::min(kRest * std::chrono::milliseconds(m_asked.elapsed()), kLongestRest));
    m_asked.invalidate();
    const auto rest = std::max(kCoalesce, std::chrono::milliseconds(m_resting.remainingTime()));
    if (m_timer.isActive() && m_timer.remainingTimeAsDuration() > rest)
        m_timer.start(rest);
}

} // namespace viewtide::models
