// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/databasemove.h"

#include "base/deliver.h"
#include "store/store.h"

#include <QTimer>

namespace viewtide::gui {

namespace {

constexpr std::chrono::milliseconds kWatchInterval {100};

} // namespace

DatabaseMove::DatabaseMove(const store::Location &from, const store::Location &to, Timestamp now,
                           QObject *parent)
    : QObject(parent)
    , m_command {.source = from}
    , m_target(std::make_unique<store::Store>(to))
    , m_watch(new QTimer(this))
{
    connect(m_watch, &QTimer::timeout, this,
            [this] { emit progressed(m_command.progress->copied, m_command.progress->total); });
    m_watch->start(kWatchInterval);
    const store::OpenOptions options {.now = now, .holder = tr("the copy of another database")};
    deliver(m_target->open(options), this, [this](const Result<store::Opened> &opened) {
        if (opened)
            copy();
        else
            end(opened.error());
    });
}

DatabaseMove::~DatabaseMove()
{
    cancel(); // the store's end waits for what runs
}

void DatabaseMove::cancel()
{
    m_command.progress->isCancelled = true;
}

void DatabaseMove::copy()
{
    deliver(m_target->write(m_command), this, [this](const Result<qint64> &rows) { end(rows); });
}

void DatabaseMove::end(const Result<qint64> &rows)
{
    m_watch->stop();
    auto *const closing = new QFutureWatcher<void>(this);
    connect(closing, &QFutureWatcherBase::finished, this, [this, rows] { emit finished(rows); });
    closing->setFuture(m_target->close());
}

} // namespace viewtide::gui
