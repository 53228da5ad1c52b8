// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/joiningthread.h"

#include <QMetaObject>
#include <QThread>

namespace viewtide {

JoiningThread::JoiningThread(const QString &name)
    : m_thread(std::make_unique<QThread>())
    , m_worker(std::make_unique<QObject>())
{
    m_thread->setObjectName(name);
    m_worker->moveToThread(m_thread.get());
    m_thread->start();
}

JoiningThread::~JoiningThread()
{
    close();
}

void JoiningThread::post(std::function<void()> job)
{
    QMetaObject::invokeMethod(m_worker.get(), std::move(job), Qt::QueuedConnection);
}

void JoiningThread::close()
{
    if (!m_thread->isRunning())
        return;
    post([thread = m_thread.get()] { thread->quit(); });
    m_thread->wait();
}

bool JoiningThread::isCurrent() const
{
    return QThread::currentThread() == m_thread.get();
}

} // namespace viewtide
