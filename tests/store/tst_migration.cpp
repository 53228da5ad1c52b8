// SPDX-License-Identifier: GPL-3.0-or-later
// An older database comes to the present schema with all that is in it, after a copy of it was made; a step
// that fails changes nothing. On both engines.
#include "store/dialect.h"
#include "store/storefixture.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

using namespace viewtide;
using namespace viewtide::test;

namespace {

constexpr std::array kTables {"users",
                              "campaigns",
                              "ayrshare_profiles",
                              "social_accounts",
                              "generated_videos",
                              "ayrshare_posted_videos",
                              "manually_posted_videos",
                              "video_uploads",
                              "video_samples",
                              "campaign_performance",
                              "reports",
                              "report_hidden_videos",
                              "social_media_analytics",
                              "attempts",
                              "key_sleeps",
                              "snapshot_retries"};
constexpr std::array kWithIds {"users",
                               "campaigns",
                               "ayrshare_profiles",
                               "social_accounts",
                               "generated_videos",
                               "ayrshare_posted_videos",
                               "manually_posted_videos",
                               "video_uploads",
                               "reports",
                               "social_media_analytics",
                               "attempts"};

/// What is in a database: per table the question for its columns of that time, and the answer.
using Content = QMap<QString, QStringList>;

QString columnsOf(const TestDatabase &database, const QString &table)
{
    return database.kind() == DatabaseKind::Sqlite
        ? database.rows(QStringLiteral("SELECT group_concat(name) FROM pragma_table_info('%1')").arg(table))
              .value(0)
        : database
              .rows(QStringLiteral("SELECT string_agg(column_name, ',' ORDER BY ordinal_position) "
                                   "FROM information_schema.columns WHERE table_name = '%1'")
                        .arg(table))
              .value(0);
}

Content contentOf(const TestDatabase &database)
{
    Content content;
    for (const char *const table : kTables) {
        const QString columns = columnsOf(database, QLatin1String(table));
        const QString question =
            QStringLiteral("SELECT %1 FROM %2 ORDER BY %1").arg(columns, QLatin1String(table));
        content.insert(question, database.rows(question));
    }
    return content;
}

Content askAgain(const TestDatabase &database, const Content &before)
{
    Content content;
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        content.insert(it.key(), database.rows(it.key()));
    return content;
}

/// The database of the fixture, in words if something was wrong.
QString load(const TestDatabase &database)
{
    QFile file(QStringLiteral(VIEWTIDE_FIXTURES "/schema/v0001.sql"));
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    QString text;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        if (!line.startsWith(QLatin1String("--")))
            text += line + QLatin1Char('\n');
    }
    const bool sqlite = database.kind() == DatabaseKind::Sqlite;
    text = store::inDialect(text, sqlite ? store::Engine::Sqlite : store::Engine::Postgres);
    for (const QString &statement : text.split(QStringLiteral(";\n"), Qt::SkipEmptyParts)) {
        if (statement.trimmed().isEmpty())
            continue;
        if (const QString problem = database.execute(statement); !problem.isEmpty())
            return problem + QLatin1Char('\n') + statement;
    }
    for (const char *const table : kWithIds) { // the rows came with their ids
        if (!sqlite)
            database.execute(QStringLiteral("SELECT setval(pg_get_serial_sequence('%1', 'id'), "
                                            "(SELECT MAX(id) FROM %1))")
                                 .arg(QLatin1String(table)));
    }
    return {};
}

QStringList rowsOfFile(const QString &path, const QString &sql)
{
    QStringList rows;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("copy"));
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(sql, database);
        while (query.next()) {
            QStringList cells;
            for (int column = 0; column < query.record().count(); ++column)
                cells << query.value(column).toString();
            rows << cells.join(QLatin1Char('|'));
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("copy"));
    return rows;
}

Result<store::Opened> open(const TestDatabase &database)
{
    store::Store store(database.location());
    return await(store.open(
        {.mode = store::OpenMode::ReadWrite, .now = kStart, .holder = QStringLiteral("the test")}));
}

#define LOAD_OLD(name)                                                                                       \
    QFETCH_GLOBAL(viewtide::test::DatabaseKind, engine);                                                     \
    const TestDatabase name(engine);                                                                         \
    QCOMPARE((name).problem(), QString());                                                                   \
    QCOMPARE(load(name), QString())

} // namespace

class TstMigration : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void keepsEverything();
    void worksOnWithWhatWasThere();
    void copiesFirst();
    void copiesNoPresentDatabase();
    void changesNothingWhenAStepFails();
    void appliesAStepThatWasAddedBetween();
};

void TstMigration::keepsEverything()
{
    LOAD_OLD(database);
    const Content before = contentOf(database);
    QVERIFY(before.size() == int(kTables.size()));
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        QVERIFY2(!it.value().isEmpty(), qPrintable(it.key()));

    const auto opened = open(database);

    QVERIFY_RESULT(opened);
    QCOMPARE(opened->migratedFrom, 1);
    QVERIFY(opened->schemaVersion >= 5);
    QVERIFY(!opened->created);
    QCOMPARE(askAgain(database, before), before);
    QCOMPARE(open(database)->migratedFrom, 0); // once
    QCOMPARE(askAgain(database, before), before);
}

void TstMigration::worksOnWithWhatWasThere()
{
    LOAD_OLD(database);
    store::Store store(database.location());
    QVERIFY_RESULT(await(store.open(
        {.mode = store::OpenMode::ReadWrite, .now = kStart, .holder = QStringLiteral("the test")})));

    const auto workspace = await(store.write(store::EnsureWorkspace {kStart}));
    QCOMPARE(workspace->user, domain::UserId(1));
    QCOMPARE(workspace->unassigned, domain::CampaignId(1));
    const auto videos = await(store.read(store::VideosQuery {.now = kStart, .campaign = {}, .posted = {}}));
    QCOMPARE(videos->size(), 4); // the twin of a pasted link is one video
    const auto campaigns = await(store.read(store::CampaignsQuery {.today = dateOf(kStart)}));
    QCOMPARE(campaigns->size(), 3);
    QCOMPARE(campaigns->at(1).campaign.name, QStringLiteral("Frühling \"26\""));
    QCOMPARE(campaigns->at(0).totals.views, std::optional<qint64>(9'007'199'254'740'993));
    QCOMPARE(campaigns->at(0).ownerName, QStringLiteral("Me"));
    const domain::VideoRef first {.source = domain::VideoSource::Api, .row = 1};
    const auto samples = await(store.read(store::VideoSamplesQuery {first}));
    QCOMPARE(samples->size(), 4);
    QCOMPARE(samples->at(1).counts.likes, std::optional<qint64>());
    QVERIFY(!samples->at(1).confirmedAt);
    domain::Campaign campaign;
    campaign.name = QStringLiteral("New");
    const auto added = await(store.write(store::SaveCampaign {campaign, kStart}));
    QVERIFY_RESULT(added);
    QCOMPARE(*added, domain::CampaignId(4));
    QVERIFY_RESULT(await(store.write(store::AssignVideos {{first}, *added, kStart})));
    QVERIFY(await(store.read(store::IntegrityQuery {}))->problems.isEmpty());
}

void TstMigration::copiesFirst()
{
    LOAD_OLD(database);
    const Content before = contentOf(database);

    const auto opened = open(database);

    QVERIFY_RESULT(opened);
    if (engine == DatabaseKind::Postgres) {
        QCOMPARE(opened->backup, QString()); // pg_dump's task
        return;
    }
    const QString path = std::get<store::SqliteFile>(database.location()).path;
    QCOMPARE(opened->backup, path + QStringLiteral(".schema-1-20251212T100000Z"));
    QCOMPARE(QFile::permissions(opened->backup) & QFile::Permissions(0x0777), QFile::Permissions(0x0600));
    QCOMPARE(rowsOfFile(opened->backup, QStringLiteral("SELECT MAX(version) FROM schema_version")),
             QStringList {QStringLiteral("1")});
    QCOMPARE(rowsOfFile(opened->backup, QStringLiteral("PRAGMA integrity_check")),
             QStringList {QStringLiteral("ok")});
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        QCOMPARE(rowsOfFile(opened->backup, it.key()), it.value());
}

void TstMigration::copiesNoPresentDatabase()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QCOMPARE(fixture.opened.backup, QString());
    QCOMPARE(fixture.opened.migratedFrom, 0);
    fixture.reopen();
    QCOMPARE(fixture.opened.backup, QString());
    fixture.store.reset();
    if (engine == DatabaseKind::Sqlite)
        QCOMPARE(QDir(fixture.database.folder()).entryList(QDir::Files),
                 QStringList {QStringLiteral("test.db")});
}

void TstMigration::appliesAStepThatWasAddedBetween()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.store.reset();
    QCOMPARE(fixture.database.execute(QStringLiteral("DROP TABLE chart_notes")), QString());
    QCOMPARE(fixture.database.execute(QStringLiteral("DELETE FROM schema_version WHERE version = 11")),
             QString());
    {
        store::Store reader(fixture.database.location());
        const auto refused = await(reader.open(
            {.mode = store::OpenMode::ReadOnly, .now = kStart, .holder = QStringLiteral("the test")}));
        QVERIFY(!refused.isOk());
        QVERIFY2(refused.error().technical.contains(QLatin1String("db migrate")),
                 qPrintable(refused.error().technical));
    }

    fixture.reopen();

    QCOMPARE(fixture.problem, QString());
    QCOMPARE(fixture.database.rows(QStringLiteral("SELECT name FROM schema_version WHERE version = 11")),
             QStringList {QStringLiteral("chart_notes")});
    QCOMPARE(fixture.database.rows(QStringLiteral("SELECT COUNT(*) FROM chart_notes")),
             QStringList {QStringLiteral("0")});
}

void TstMigration::changesNothingWhenAStepFails()
{
    LOAD_OLD(database);
    const Content before = contentOf(database);
    // Some other program's table is where a step wants to make one.
    QCOMPARE(database.execute(QStringLiteral("CREATE TABLE video_moves (id INTEGER)")), QString());

    for (int tries = 0; tries < 2; ++tries) {
        const auto opened = open(database);
        QVERIFY(!opened.isOk());
        QVERIFY2(opened.error().technical.contains(QLatin1String("schema step 5 (history)")),
                 qPrintable(opened.error().technical));
        QVERIFY(opened.error().technical.contains(QLatin1String("nothing was changed")));
    }

    QCOMPARE(database.rows(QStringLiteral("SELECT version FROM schema_version")),
             QStringList {QStringLiteral("1")});
    QCOMPARE(contentOf(database), before); // no new column either
    if (engine == DatabaseKind::Sqlite)
        QCOMPARE(QDir(database.folder()).entryList(QDir::Files), QStringList {QStringLiteral("test.db")});
    QCOMPARE(database.execute(QStringLiteral("DROP TABLE video_moves")), QString());
    QVERIFY_RESULT(open(database));
}

QTEST_GUILESS_MAIN(TstMigration)
#include "tst_migration.moc"
