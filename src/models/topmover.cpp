// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/topmover.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "store/ranges.h"
#include "store/store.h"

namespace viewtide::models {

TopMover::TopMover(store::Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_watch(this, StoreWatch::Rest::Everything)
{
    m_watch.watch(store, domain::Area::Videos);
    connect(&m_watch, &StoreWatch::due, this, &TopMover::refresh);
    stop();
}

TopMover::~TopMover() = default;

void TopMover::start()
{
    m_watch.resume();
}

void TopMover::stop()
{
    m_watch.pause();
    m_watch.schedule(); // the last day is another one when it starts again
}

void TopMover::refresh()
{
    const store::MoversQuery query {.now = m_clock.now(), .limit = 1};
    deliver(m_store.read(query), this, [this](const Result<QList<store::VideoRow>> &movers) {
        m_watch.answered();
        if (movers) // else what is shown stays: the next commit asks again
            take(movers->isEmpty() ? std::nullopt : std::optional(movers->constFirst()));
    });
}

void TopMover::take(const std::optional<store::VideoRow> &video)
{
    if (video == m_video)
        return;
    m_video = video;
    emit changed(m_video);
}

} // namespace viewtide::models
