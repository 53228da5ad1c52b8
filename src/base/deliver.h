// SPDX-License-Identifier: GPL-3.0-or-later
// Brings the result of a future to a live object on that object's thread; nothing happens if the object died
// first.
//
// Why not QFuture::then(context, f): with Qt 6.4 it aborts (assert "context" in qfuture_impl.h) on the
// producer's thread if the context died before the result came.
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace viewtide {

/// Calls handler(result) on the thread of `context`. A cancelled future calls nothing.
template<typename T, typename Handler>
void deliver(const QFuture<T> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         const QFuture<T> done = watcher->future();
                         if (!done.isCanceled() && done.resultCount() > 0)
                             handler(done.result());
                     });
    watcher->setFuture(future);
}

} // namespace viewtide
