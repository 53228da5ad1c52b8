// SPDX-License-Identifier: GPL-3.0-or-later
// SIGTERM, SIGINT and SIGHUP as a Qt signal: the handler only writes one byte into a pipe. One per program.
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace viewtide::app {

class SignalWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatcher(QObject *parent = nullptr);

signals:
    void terminationRequested();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace viewtide::app
