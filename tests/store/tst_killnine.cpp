// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at any moment loses nothing that was acknowledged. The program runs itself as the child that
// commits batches and prints each one once its future has a value.
#include "store/storefixture.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

#include <csignal>
#include <cstdio>

using namespace viewtide;
using namespace viewtide::test;

namespace {

constexpr int kBatch = 10;
constexpr int kCycles = 50;

QList<domain::Attempt> batch(qint64 number)
{
    QList<domain::Attempt> attempts;
    for (int i = 0; i < kBatch; ++i)
        attempts.append({.profile = {}, .subject = QString::number(number), .at = kStart + Millis(number)});
    return attempts;
}

/// Commits batch after batch until it is killed.
int commitForEver(const QString &path, qint64 first)
{
    store::Store store(store::SqliteFile {path});
    if (!await(store.open(
            {.mode = store::OpenMode::ReadWrite, .now = kStart, .holder = QStringLiteral("child")})))
        return 1;
    std::printf("ready\n");
    std::fflush(stdout);
    for (qint64 number = first;; ++number) {
        auto future = store.write(store::RecordAttempts {batch(number)});
        future.waitForFinished();
        if (!future.result())
            return 2;
        std::printf("%lld\n", static_cast<long long>(number));
        std::fflush(stdout);
    }
}

} // namespace

class TstKillNine : public QObject
{
    Q_OBJECT

private slots:
    void losesNothing();
};

void TstKillNine::losesNothing()
{
    TestDatabase database(DatabaseKind::Sqlite);
    const QString path = std::get<store::SqliteFile>(database.location()).path;
    QRandomGenerator random(9);
    qint64 acknowledged = -1;
    qint64 total = 0;
    for (int cycle = 0; cycle < kCycles; ++cycle) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--commit"), path, QString::number(acknowledged + 2)});
        QVERIFY(child.waitForReadyRead(10000));
        QThread::usleep(random.bounded(30'000u)); // the moment of the crash, not a wait for something
        child.kill(); // SIGKILL
        QVERIFY(child.waitForFinished(10000));
        const auto lines = child.readAllStandardOutput().split('\n');
        QCOMPARE(lines.first(), QByteArrayLiteral("ready"));
        if (lines.size() >= 3)
            acknowledged = lines.at(lines.size() - 2).toLongLong(); // the last whole line

        store::Store store(database.location());
        QVERIFY_RESULT(await(store.open({.mode = store::OpenMode::ReadWrite, .now = kStart, .holder = {}})));
        const auto rows = await(store.read(store::ActivityQuery {.limit = 2 * kBatch})).value();
        const qint64 newest = rows.isEmpty() ? -1 : rows.first().attempt.subject.toLongLong();
        QVERIFY2(newest >= acknowledged, qPrintable(QString::number(newest)));
        const auto report = await(store.read(store::IntegrityQuery {})).value();
        QCOMPARE(report.problems, QStringList());
        const qint64 count = report.rows.value(QStringLiteral("attempts"));
        QCOMPARE(count % kBatch, 0); // no torn batch
        QVERIFY(count >= total);
        total = count;
        acknowledged = newest;
    }
    qInfo() << kCycles << "kills," << total << "rows, none lost";
    QVERIFY(total > 0);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--commit"))
        return commitForEver(arguments.value(2), arguments.value(3).toLongLong());
    TstKillNine test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killnine.moc"
