// SPDX-License-Identifier: GPL-3.0-or-later
// A call to a server that never answers comes to an end; one that is answered is left alone.
#include "store/callwatch.h"

#include <QTest>

#include <array>

#include <sys/socket.h>
#include <unistd.h>

using namespace viewtide;
using namespace std::chrono_literals;

namespace {

/// A connection without a server: what is written to `ours` is read from `theirs`.
struct Pair
{
    Pair() { ::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()); }
    ~Pair()
    {
        for (const int end : ends)
            ::close(end);
    }
    Q_DISABLE_COPY_MOVE(Pair)

    int ours() const { return ends[0]; }
    int theirs() const { return ends[1]; }

    std::array<int, 2> ends {-1, -1};
};

/// As libpq waits for an answer; 0: the connection ended.
ssize_t waitForAnswer(int socket)
{
    char byte = 0;
    return ::read(socket, &byte, 1);
}

} // namespace

class TestCallWatch final : public QObject
{
    Q_OBJECT

private slots:
    void endsACallWithoutAnAnswer();
    void leavesAnIdleConnectionAlone();
    void leavesACallAloneThatIsNotLong();
};

void TestCallWatch::endsACallWithoutAnAnswer()
{
    const Pair pair;
    store::CallWatch watch(pair.ours(), 30ms, 5ms);

    const store::CallWatch::Call call(&watch);

    QCOMPARE(waitForAnswer(pair.ours()), 0);
}

void TestCallWatch::leavesAnIdleConnectionAlone()
{
    const Pair pair;
    store::CallWatch watch(pair.ours(), 0ms, 1ms);
    {
        const Pair other; // the same looks happen here: when its call has ended, they happened to both
        store::CallWatch theirs(other.ours(), 30ms, 1ms);
        const store::CallWatch::Call call(&theirs);
        QCOMPARE(waitForAnswer(other.ours()), 0);
    }

    QCOMPARE(::write(pair.theirs(), "x", 1), 1);
    QCOMPARE(waitForAnswer(pair.ours()), 1);
}

void TestCallWatch::leavesACallAloneThatIsNotLong()
{
    const Pair pair;
    {
        store::CallWatch watch(pair.ours(), 1h, 1ms);
        const store::CallWatch::Call call(&watch);
        const Pair other;
        store::CallWatch theirs(other.ours(), 30ms, 1ms);
        const store::CallWatch::Call longer(&theirs);
        QCOMPARE(waitForAnswer(other.ours()), 0);
    }

    QCOMPARE(::write(pair.theirs(), "x", 1), 1);
    QCOMPARE(waitForAnswer(pair.ours()), 1);
}

QTEST_GUILESS_MAIN(TestCallWatch)
#include "tst_callwatch.moc"
