// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/joiningthread.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <numeric>

using namespace viewtide;

class JoiningThreadTest : public QObject
{
    Q_OBJECT

private slots:
    void runsWhatIsQueuedBeforeItEnds();
    void theDestructorDrainsToo();
    void closingTwiceIsNothing();
    void jobsAfterTheEndAreDropped();
    void knowsItsOwnThread();
};

void JoiningThreadTest::runsWhatIsQueuedBeforeItEnds()
{
    QList<int> order;
    QSemaphore gate;
    JoiningThread thread(QStringLiteral("store"));
    thread.post([&gate] { gate.acquire(); }); // holds the queue until all jobs are in it
    for (int i = 0; i < 50; ++i)
        thread.post([&order, i] { order.append(i); });

    gate.release();
    thread.close();

    QList<int> expected(50);
    std::iota(expected.begin(), expected.end(), 0);
    QCOMPARE(order, expected);
}

void JoiningThreadTest::theDestructorDrainsToo()
{
    int runs = 0;
    {
        JoiningThread thread(QStringLiteral("store"));
        for (int i = 0; i < 50; ++i)
            thread.post([&runs] { ++runs; });
    }
    QCOMPARE(runs, 50);
}

void JoiningThreadTest::closingTwiceIsNothing()
{
    JoiningThread thread(QStringLiteral("store"));
    thread.close();
    thread.close();
    QVERIFY(!thread.isCurrent());
}

void JoiningThreadTest::jobsAfterTheEndAreDropped()
{
    int runs = 0;
    {
        JoiningThread thread(QStringLiteral("store"));
        thread.close();
        thread.post([&runs] { ++runs; });
    }
    QCOMPARE(runs, 0);
}

void JoiningThreadTest::knowsItsOwnThread()
{
    JoiningThread thread(QStringLiteral("store"));
    bool inside = false;
    QString name;
    thread.post([&] {
        inside = thread.isCurrent();
        name = QThread::currentThread()->objectName();
    });
    thread.close();

    QVERIFY(inside);
    QCOMPARE(name, QStringLiteral("store"));
    QVERIFY(!thread.isCurrent());
}

QTEST_GUILESS_MAIN(JoiningThreadTest)
#include "tst_joiningthread.moc"
