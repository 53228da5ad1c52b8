// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/videopages.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "store/store.h"

#include <algorithm>

namespace viewtide::models {

namespace {

/// Some megabytes; far more than any screen shows.
constexpr int kRowsKept = 4096;

} // namespace

VideoPages::VideoPages(store::Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_rows(kRowsKept)
{ }

VideoPages::~VideoPages() = default;

const store::VideoRow *VideoPages::row(const domain::VideoRef &video) const
{
    const Entry *const entry = m_rows.object(video);
    return entry ? &entry->row : nullptr;
}

QList<domain::VideoRef> VideoPages::missing(const QList<domain::VideoRef> &videos) const
{
    QList<domain::VideoRef> result;
    std::copy_if(videos.cbegin(), videos.cend(), std::back_inserter(result),
                 [this](const domain::VideoRef &video) {
                     const Entry *const entry = m_rows.object(video);
                     return video.row != 0 && (!entry || entry->age != m_age);
                 });
    return result;
}

void VideoPages::put(const QList<store::VideoRow> &rows, int age)
{
    QList<domain::VideoRef> others;
    for (const store::VideoRow &row : rows) {
        const Entry *const known = m_rows.object(row.ref);
        if (!known || !(known->row == row))
            others.append(row.ref);
        m_rows.insert(row.ref, new Entry {row, age});
    }
    if (!others.isEmpty())
        emit arrived(others);
}

void VideoPages::read(const QList<domain::VideoRef> &videos, const std::function<void()> &then)
{
    m_isReading = true;
    const store::VideoPageQuery query {.videos = videos, .now = m_clock.now()};
    deliver(m_store.read(query), this, [this, then, age = m_age](const Result<QList<store::VideoRow>> &rows) {
        m_isReading = false;
        if (rows.isOk())
            put(*rows, age);
        then();
    });
}

} // namespace viewtide::models
