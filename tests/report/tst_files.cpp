// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writers.h"

#include "report/textfile.h"

#include "support/resultmacros.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace viewtide;
using namespace viewtide::report;

class FilesTest : public QObject
{
    Q_OBJECT

private slots:
    void formats();
    void bytesByFormat();
    void writesAsAWhole();
    void aFolderIsRefused();
    void aMissingFolderIsTold();
    void aFullDiskLeavesTheOldFile();
    void aTextHasALimit();
};

void FilesTest::formats()
{
    for (const Format format : {Format::Csv, Format::Json, Format::Xlsx, Format::Html, Format::Pdf})
        QVERIFY(formatFromKey(toKey(format)) == format);
    QVERIFY(formatFromKey(u"CSV") == Format::Csv);
    QVERIFY(!formatFromKey(u"docx"));
    QVERIFY(!formatFromKey(u""));
}

void FilesTest::bytesByFormat()
{
    const Table table {.title = QStringLiteral("t"), .columns = {QStringLiteral("a")}, .rows = {{qint64(1)}}};

    QCOMPARE(*toBytes(table, Format::Csv), toCsv(table));
    QCOMPARE(*toBytes(table, Format::Json), toJson(table));
    QVERIFY(toBytes(table, Format::Xlsx)->startsWith("PK"));
}

void FilesTest::writesAsAWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QString::fromUtf8("März.csv"));
    const mode_t before = umask(0);

    QVERIFY_RESULT(writeFile(path, "one"));
    QVERIFY_RESULT(writeFile(path, "two"));
    umask(before);

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("two"));
    struct stat status
    {
    };
    QCOMPARE(stat(QFile::encodeName(path).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0600);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), qsizetype(1));
}

void FilesTest::aFolderIsRefused()
{
    const QTemporaryDir folder;
    QCOMPARE_ERROR(writeFile(folder.path(), "x"), ErrorKind::ConfigInvalid);
}

void FilesTest::aMissingFolderIsTold()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("nowhere/a.csv"));

    const Status status = writeFile(path, "x");

    QCOMPARE_ERROR(status, ErrorKind::ConfigInvalid);
    QVERIFY(describe(status.error()).contains(path));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void FilesTest::aFullDiskLeavesTheOldFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.csv"));
    QVERIFY_RESULT(writeFile(path, "old"));
    // The write fails half-way, as on a full disk: no file of this process may grow beyond 1000 bytes.
    struct rlimit before
    {
    };
    getrlimit(RLIMIT_FSIZE, &before);
    const struct rlimit small
    {
        1000, before.rlim_max
    };
    const auto signalBefore = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);

    const Status status = writeFile(path, QByteArray(100'000, 'x'));

    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, signalBefore);
    QCOMPARE_ERROR(status, ErrorKind::DiskFull);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), qsizetype(1));
}

void FilesTest::aTextHasALimit()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("links.txt"));
    QVERIFY_RESULT(writeFile(path, "0123456789"));
    const auto read = [](const QString &name, qint64 bytes) {
        QFile file(name);
        return textOfFile(file, {.bytes = bytes, .sentence = QStringLiteral("too much")});
    };

    const auto whole = read(path, 10);
    QVERIFY_RESULT(whole);
    QCOMPARE(*whole, QStringLiteral("0123456789"));
    const auto larger = read(path, 9);
    QVERIFY(!larger.isOk());
    QCOMPARE(larger.error().detail, QStringLiteral("too much"));
    QCOMPARE(larger.error().context, path);
    QCOMPARE_ERROR(read(folder.filePath(QStringLiteral("none")), 9), ErrorKind::ConfigInvalid);
}

QTEST_GUILESS_MAIN(FilesTest)
#include "tst_files.moc"
