// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/deliver.h"
#include "base/joiningthread.h"

#include <QPromise>
#include <QTest>
#include <QThread>

#include <memory>

using namespace viewtide;

class DeliverTest : public QObject
{
    Q_OBJECT

private slots:
    void bringsTheResultToTheContextsThread();
    void aReadyFutureIsDeliveredToo();
    void aCancelledFutureCallsNothing();
    void aDroppedPromiseCallsNothing();
    void aContextThatDiedFirstCallsNothing();
    void aDyingContextRacesWithTheAnswer();
};

void DeliverTest::bringsTheResultToTheContextsThread()
{
    JoiningThread worker(QStringLiteral("worker"));
    auto promise = std::make_shared<QPromise<int>>();
    promise->start();
    QObject context;
    int got = 0;
    const QThread *thread = nullptr;
    deliver(promise->future(), &context, [&](int value) {
        got = value;
        thread = QThread::currentThread();
    });

    worker.post([promise] {
        promise->addResult(7);
        promise->finish();
    });

    QTRY_COMPARE(got, 7);
    QCOMPARE(thread, QThread::currentThread());
}

void DeliverTest::aReadyFutureIsDeliveredToo()
{
    QObject context;
    int got = 0;
    deliver(QtFuture::makeReadyFuture(3), &context, [&got](int value) { got = value; });
    QTRY_COMPARE(got, 3);
}

void DeliverTest::aCancelledFutureCallsNothing()
{
    QPromise<int> promise;
    promise.start();
    QObject context;
    int calls = 0;
    deliver(promise.future(), &context, [&calls](int) { ++calls; });

    promise.future().cancel();
    promise.finish();

    QTRY_VERIFY(context.children().isEmpty()); // the watcher is gone: nothing can come any more
    QCOMPARE(calls, 0);
}

void DeliverTest::aDroppedPromiseCallsNothing()
{
    QObject context;
    int calls = 0;
    {
        QPromise<int> promise;
        promise.start();
        deliver(promise.future(), &context, [&calls](int) { ++calls; });
    }
    QTRY_VERIFY(context.children().isEmpty());
    QCOMPARE(calls, 0);
}

void DeliverTest::aContextThatDiedFirstCallsNothing()
{
    QPromise<int> promise;
    promise.start();
    int calls = 0;
    auto context = std::make_unique<QObject>();
    deliver(promise.future(), context.get(), [&calls](int) { ++calls; });

    context.reset();
    promise.addResult(1);
    promise.finish();

    QCoreApplication::sendPostedEvents();
    QCOMPARE(calls, 0);
}

void DeliverTest::aDyingContextRacesWithTheAnswer()
{
    JoiningThread worker(QStringLiteral("worker"));
    int calls = 0;
    for (int round = 0; round < 200; ++round) {
        auto promise = std::make_shared<QPromise<int>>();
        promise->start();
        auto context = std::make_unique<QObject>();
        deliver(promise->future(), context.get(), [&calls](int) { ++calls; });
        worker.post([promise] {
            promise->addResult(1);
            promise->finish();
        });
        context.reset();
    }
    worker.close();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(calls, 0);
}

QTEST_GUILESS_MAIN(DeliverTest)
#include "tst_deliver.moc"
