// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storewatch.h"

#include "store/store.h"

#include <algorithm>

namespace viewtide::models {

using namespace std::chrono_literals;

namespace {

/// A pass commits often; the eye does not need every step.
constexpr std::chrono::milliseconds kCoalesce = 50ms;

} // namespace

StoreWatch::StoreWatch(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kCoalesce);
    connect(&m_timer, &QTimer::timeout, this, &StoreWatch::due);
}

StoreWatch::~StoreWatch() = default;

void StoreWatch::watch(store::Store &store, domain::Areas areas)
{
    connect(&store, &store::Store::changed, this, [this, areas](const domain::ChangeSet &changes) {
        if (changes.touches(areas))
            schedule();
    });
}

void StoreWatch::schedule()
{
    if (!m_timer.isActive())
        m_timer.start(std::max(kCoalesce, std::chrono::milliseconds(m_resting.remainingTime())));
}

} // namespace viewtide::models
