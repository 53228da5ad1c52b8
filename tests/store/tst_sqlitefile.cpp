// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a SQLite database: rights, lock, damage, folders that cannot be written, backups.
#include "store/storefixture.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

#include <cstdio>
#include <unistd.h>

using namespace viewtide;
using namespace viewtide::test;

namespace {

store::OpenOptions readWrite(const QString &holder = QStringLiteral("the test"))
{
    return {.mode = store::OpenMode::ReadWrite, .now = kStart, .holder = holder};
}

Result<store::Opened> tryOpen(const QString &path)
{
    store::Store store(store::SqliteFile {path});
    return await(store.open(readWrite()));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("cannot be read");
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// Opens, says how it went, and holds the database until its input ends.
int openAndHold(const QString &path)
{
    store::Store store(store::SqliteFile {path});
    const auto opened = await(store.open(readWrite(QStringLiteral("viewtide watch, pid 12"))));
    const QString said = opened ? QStringLiteral("ok")
                                : toKey(opened.error().kind) + QLatin1Char('|') + describe(opened.error());
    std::printf("%s\n", qPrintable(said));
    std::fflush(stdout);
    std::getchar();
    return 0;
}

/// This program as another process, without the rights of root.
void startChild(QProcess &child, const QString &path)
{
    const QStringList arguments {QStringLiteral("--open"), path};
    const QString program = QCoreApplication::applicationFilePath();
    if (::geteuid() == 0)
        child.start(QStringLiteral("setpriv"),
                    QStringList {QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"),
                                 QStringLiteral("--clear-groups"), program}
                        + arguments);
    else
        child.start(program, arguments);
}

QFile::Permissions rightsOfOthers(const QString &path)
{
    return QFile::permissions(path)
        & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
           | QFile::ExeOther);
}

} // namespace

class TstSqliteFile : public QObject
{
    Q_OBJECT

private slots:
    void isPrivate();
    void leavesNoWalBehind();
    void saysWhoHoldsIt();
    void leavesADamagedFileAlone_data();
    void leavesADamagedFileAlone();
    void refusesTheDatabaseOfAnotherProgram();
    void opensAnEmptyFile();
    void namesAPathThatCannotBeWritten_data();
    void namesAPathThatCannotBeWritten();
    void needsAFileToRead();
    void saysInOneLineThatAServerIsNotThere();
    void backsUp();
};

void TstSqliteFile::isPrivate()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("test.db"));
    store::Store store(store::SqliteFile {path});
    QVERIFY_RESULT(await(store.open(readWrite())));

    for (const char *const suffix : {"", "-wal", "-shm", ".lock"}) {
        QVERIFY2(QFile::exists(path + QLatin1String(suffix)), suffix);
        QVERIFY2(!rightsOfOthers(path + QLatin1String(suffix)), suffix);
    }
}

void TstSqliteFile::leavesNoWalBehind()
{
    TestDatabase database(DatabaseKind::Sqlite);
    const QString path = std::get<store::SqliteFile>(database.location()).path;

    QVERIFY_RESULT(tryOpen(path));

    QCOMPARE(QDir(database.folder()).entryList(QDir::Files), QStringList {QStringLiteral("test.db")});
    QFile::setPermissions(path, QFile::permissions(path) | QFile::ReadOther);
    QVERIFY_RESULT(tryOpen(path));
    QVERIFY(!rightsOfOthers(path)); // repaired
}

void TstSqliteFile::saysWhoHoldsIt()
{
    QTemporaryDir folder(QStringLiteral("/tmp/vt-held-XXXXXX"));
    QFile::setPermissions(folder.path(), QFile::Permissions(0x7777));
    const QString path = folder.filePath(QStringLiteral("test.db"));
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--open"), path});
    QVERIFY(child.waitForReadyRead(10000));
    QCOMPARE(child.readLine().trimmed(), QByteArrayLiteral("ok"));

    const auto opened = tryOpen(path);
    QCOMPARE_ERROR(opened, ErrorKind::DatabaseBusy);
    QCOMPARE(opened.error().detail, QStringLiteral("viewtide watch, pid 12"));
    QCOMPARE(opened.error().context, path);

    child.kill(); // as a crash would: the lock must not outlive the process
    QVERIFY(child.waitForFinished(10000));
    QVERIFY_RESULT(tryOpen(path));
}

void TstSqliteFile::leavesADamagedFileAlone_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("length");
    QTest::newRow("text") << 0 << QByteArrayLiteral("this is a letter, not a database\n").repeated(200)
                          << 6000;
    QTest::newRow("short") << 0 << QByteArrayLiteral("SQLite") << 6;
    QTest::newRow("header") << 0 << QByteArray(100, 'x') << -1;
    QTest::newRow("a page") << 8192 << QByteArray(4096, '\xa5') << -1;
    QTest::newRow("cut off") << 0 << QByteArray() << 20'000;
}

void TstSqliteFile::leavesADamagedFileAlone()
{
    QFETCH(int, from);
    QFETCH(QByteArray, bytes);
    QFETCH(int, length);
    TestDatabase database(DatabaseKind::Sqlite);
    const QString path = std::get<store::SqliteFile>(database.location()).path;
    QVERIFY_RESULT(tryOpen(path));
    QByteArray content = bytesOf(path);
    content.replace(from, bytes.size(), bytes);
    if (length >= 0)
        content.truncate(length);
    writeBytes(path, content);

    for (int tries = 0; tries < 2; ++tries)
        QCOMPARE_ERROR(tryOpen(path), ErrorKind::DatabaseDamaged);
    store::Store reader(store::SqliteFile {path});
    const auto read = await(reader.open({.mode = store::OpenMode::ReadOnly, .now = kStart, .holder = {}}));
    QCOMPARE_ERROR(read, ErrorKind::DatabaseDamaged);
    QVERIFY2(!read.error().detail.contains(QLatin1Char('\n')), qPrintable(read.error().detail));

    QVERIFY(bytesOf(path) == content);
}

void TstSqliteFile::refusesTheDatabaseOfAnotherProgram()
{
    TestDatabase database(DatabaseKind::Sqlite);
    QCOMPARE(database.execute(QStringLiteral("CREATE TABLE recipes (id INTEGER)")), QString());
    const QString path = std::get<store::SqliteFile>(database.location()).path;
    const QByteArray before = bytesOf(path);

    const auto opened = tryOpen(path);

    QCOMPARE_ERROR(opened, ErrorKind::DatabaseDamaged);
    QVERIFY(opened.error().detail.contains(QLatin1String("another program")));
    QVERIFY(bytesOf(path) == before);
}

void TstSqliteFile::opensAnEmptyFile()
{
    TestDatabase database(DatabaseKind::Sqlite);
    const QString path = std::get<store::SqliteFile>(database.location()).path;
    writeBytes(path, {});

    const auto opened = tryOpen(path);

    QVERIFY_RESULT(opened);
    QVERIFY(opened->created);
}

void TstSqliteFile::namesAPathThatCannotBeWritten_data()
{
    QTest::addColumn<int>("folderRights");
    QTest::addColumn<int>("fileRights");
    QTest::newRow("folder, no file") << 0x7555 << 0;
    QTest::newRow("folder, file there") << 0x7555 << 0x6666;
    QTest::newRow("file") << 0x7777 << 0x4444;
    QTest::newRow("unreadable file") << 0x7777 << 0x6000;
}

void TstSqliteFile::namesAPathThatCannotBeWritten()
{
    QFETCH(int, folderRights);
    QFETCH(int, fileRights);
    QTemporaryDir folder(QStringLiteral("/tmp/vt-ro-XXXXXX"));
    const QString path = folder.filePath(QStringLiteral("test.db"));
    if (fileRights != 0) {
        QVERIFY_RESULT(tryOpen(path));
        QFile::setPermissions(path, QFile::Permissions(fileRights));
    }
    QFile::setPermissions(folder.path(), QFile::Permissions(folderRights));
    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    const QByteArray before = bytesOf(path);

    QProcess child;
    startChild(child, path);
    QVERIFY2(child.waitForReadyRead(10000), qPrintable(child.errorString()));
    const QString said = QString::fromUtf8(child.readLine());
    child.closeWriteChannel();
    QVERIFY(child.waitForFinished(10000));

    QVERIFY2(said.startsWith(QLatin1String("database_unavailable|")), qPrintable(said));
    QVERIFY2(said.contains(path), qPrintable(said));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), files);
    QVERIFY(bytesOf(path) == before);
    QFile::setPermissions(folder.path(), QFile::Permissions(0x7700));
}

void TstSqliteFile::needsAFileToRead()
{
    TestDatabase database(DatabaseKind::Sqlite);
    store::Store store(database.location());

    const auto opened =
        await(store.open({.mode = store::OpenMode::ReadOnly, .now = kStart, .holder = QString()}));

    QCOMPARE_ERROR(opened, ErrorKind::DatabaseUnavailable);
    QVERIFY(QDir(database.folder()).entryList(QDir::Files).isEmpty());
}

void TstSqliteFile::saysInOneLineThatAServerIsNotThere()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    store::PostgresServer server;
    server.host = QStringLiteral("127.0.0.1");
    server.port = 1;
    server.database = QStringLiteral("none");
    static const QRegularExpression controls(QStringLiteral("[\\x00-\\x1f]|\\\\[ntx]"));
    for (const auto mode : {store::OpenMode::ReadWrite, store::OpenMode::ReadOnly}) {
        store::Store store(server);

        const auto opened = await(store.open({.mode = mode, .now = kStart, .holder = {}}));

        QCOMPARE_ERROR(opened, ErrorKind::DatabaseUnavailable);
        const QString detail = opened.error().detail;
        QVERIFY2(detail.contains(QLatin1String("refused")), qPrintable(detail));
        QVERIFY2(!detail.contains(controls), qPrintable(detail));
        QVERIFY2(!detail.contains(QLatin1String("Is the server")), qPrintable(detail));
    }
}

void TstSqliteFile::backsUp()
{
    StoreFixture fixture(DatabaseKind::Sqlite);
    fixture.importPosts(3);

    const QString path = fixture.write(store::BackupDatabase {.path = {}, .now = kStart});
    QCOMPARE(fixture.problem, QString());
    fixture.importPosts(5);

    QVERIFY(path.endsWith(QLatin1String("test.db.backup-20251212T100000Z")));
    QVERIFY(!rightsOfOthers(path));
    QVERIFY(!QFile::exists(path + QStringLiteral(".part")));
    QCOMPARE_ERROR(await(fixture.store->write(store::BackupDatabase {.path = path, .now = kStart})),
                   ErrorKind::Database); // a backup never replaces a file
    store::Store copy(store::SqliteFile {path});
    QVERIFY_RESULT(await(copy.open(readWrite())));
    QCOMPARE(await(copy.read(store::DuePostsQuery {.now = kStart})).value().size(), 3);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (QCoreApplication::arguments().value(1) == QLatin1String("--open"))
        return openAndHold(QCoreApplication::arguments().value(2));
    TstSqliteFile test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sqlitefile.moc"
