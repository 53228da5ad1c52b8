// SPDX-License-Identifier: GPL-3.0-or-later
// What a person or a cron job sees: exit codes, one clear sentence, JSON alone on stdout, nothing destroyed.
#include "base/clock.h"
#include "end2end/program.h"
#include "simulator/simulator.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace viewtide;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kApiKeyCanary = "CANARY-API-KEY-7f3a";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList outcomesOf(const test::Run &run)
{
    QStringList outcomes;
    const QJsonArray videos = run.json()[u"videos"_s].toArray();
    for (const QJsonValue &video : videos)
        outcomes.append(video[u"outcome"_s].toString());
    return outcomes;
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void languages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("help");
        QTest::newRow("from right to left") << u"ar_EG"_s << u"سرد الملفات الشخصية"_s;
        QTest::newRow("German") << u"de_DE"_s << u"die Profile auflisten"_s;
        QTest::newRow("one that there are no texts in") << u"fi_FI"_s << u"list the profiles"_s;
    }
    void languages()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, help);
        test::Program program;
        program.set(u"LC_ALL"_s, language + u".UTF-8"_s);

        const test::Run run = program.run({u"--help"_s});

        QCOMPARE(run.code, 0);
        QVERIFY2(QString::fromUtf8(run.output).contains(help), run.output.constData());
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("unknown command") << QStringList {u"frobnicate"_s} << u"frobnicate"_s;
        QTest::newRow("no key") << QStringList {u"sync"_s} << u"AYRSHARE_API_KEY"_s;
        QTest::newRow("week and dates")
            << QStringList {u"--demo"_s,   u"export"_s, u"weekly"_s,    u"--week"_s,
                            u"2025-W50"_s, u"--from"_s, u"2025-12-01"_s}
            << u"--week"_s;
        QTest::newRow("report without a name")
            << QStringList {u"--demo"_s, u"export"_s, u"report"_s} << u"report"_s;
        QTest::newRow("no database yet") << QStringList {u"export"_s, u"weekly"_s} << u"viewtide.db"_s;
        QTest::newRow("no display") << QStringList {} << u"display"_s;
        QTest::newRow("bad date") << QStringList {u"--demo"_s, u"export"_s, u"growth"_s, u"--from"_s,
                                                  u"12/12/25"_s}
                                  << u"12/12/25"_s;
        QTest::newRow("bad week") << QStringList {u"--demo"_s, u"export"_s, u"weekly"_s, u"--week"_s,
                                                  u"2025-W54"_s}
                                  << u"2025-W54"_s;
    }
    void wrongUse()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, mentions);
        test::Program program;

        const test::Run run = program.run(arguments);

        QCOMPARE(run.code, 1);
        QVERIFY2(run.errors.contains(mentions.toUtf8()), run.errors.constData());
        QCOMPARE(run.errors.trimmed().count('\n'), 0); // one sentence
        QVERIFY(run.output.isEmpty());
    }

    void aWrongSettingIsNamed()
    {
        test::Program program;
        program.set(u"AYRSHARE_API_KEY"_s, QLatin1String(kApiKeyCanary));
        program.set(u"AYRSHARE_BASE_URL"_s, u"ftp:/x"_s);

        const test::Run run = program.run({u"sync"_s, u"--json"_s});

        QCOMPARE(run.code, 1);
        QVERIFY2(run.errors.contains("AYRSHARE_BASE_URL"), run.errors.constData());
        QCOMPARE(run.json()[u"status"_s].toString(), u"error"_s);
    }

    void badDatabases_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("unknown kind") << u"mysql://localhost/x"_s;
        QTest::newRow("relative path") << u"sqlite://x.db"_s;
        QTest::newRow("folder that is not there") << u"sqlite:////nowhere/at/all/v.db"_s;
        QTest::newRow("server that is not there") << u"postgresql://u:CANARY-PASSWORD@127.0.0.1:1/db"_s;
    }
    void badDatabases()
    {
        QFETCH(QString, url);
        test::Program program;
        program.set(u"AYRSHARE_API_KEY"_s, QLatin1String(kApiKeyCanary));
        program.set(u"DATABASE_URL"_s, url);

        const test::Run run = program.run({u"sync"_s});

        QCOMPARE(run.code, 1);
        QVERIFY(!run.errors.isEmpty());
        QVERIFY2(!run.errors.contains("CANARY"), run.errors.constData());
    }

    void aFileThatIsNoDatabaseIsLeftAlone()
    {
        test::Program program;
        const QString path = program.home() + u"/notes.txt"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("these are my notes, not a database\n");
        file.close();
        const QByteArray before = contentOf(path);
        program.set(u"AYRSHARE_API_KEY"_s, QLatin1String(kApiKeyCanary));
        program.set(u"DATABASE_URL"_s, u"sqlite://"_s + path);

        const test::Run run = program.run({u"sync"_s});

        QCOMPARE(run.code, 1);
        QVERIFY2(run.errors.contains("notes.txt") || run.errors.contains("database"), run.errors.constData());
        QCOMPARE(contentOf(path), before);
    }

    void anUnreachableHostIsNothingFetched()
    {
        test::Program program;
        program.set(u"AYRSHARE_API_KEY"_s, QLatin1String(kApiKeyCanary));
        program.set(u"AYRSHARE_PROFILE_KEY"_s, u"CANARY-PROFILE-KEY-7f3a"_s);
        program.set(u"AYRSHARE_BASE_URL"_s, u"http://127.0.0.1:1/api"_s);

        const test::Run run = program.run({u"sync"_s, u"--accounts"_s, u"--json"_s});

        QCOMPARE(run.code, 3);
        QCOMPARE(run.json()[u"status"_s].toString(), u"error"_s);
        QVERIFY(!run.json()[u"errors"_s].toArray().isEmpty());
        QVERIFY(!run.output.contains("CANARY") && !run.errors.contains("CANARY"));
    }

    void keysNeverGoInTheClearToAnotherHost()
    {
        test::Program program;
        program.set(u"AYRSHARE_API_KEY"_s, QLatin1String(kApiKeyCanary));
        program.set(u"AYRSHARE_BASE_URL"_s, u"http://api.example.com/api"_s);

        const test::Run run = program.run({u"sync"_s});

        QCOMPARE(run.code, 1);
        QVERIFY(run.errors.contains("https"));
    }

    void theDemoRunsWithoutAnything()
    {
        test::Program program;

        const test::Run sync = program.run({u"--demo"_s, u"sync"_s, u"--all"_s, u"--json"_s});
        QCOMPARE(sync.code, 2); // one network of the demo must be linked again, and says so
        QCOMPARE(sync.json()[u"status"_s].toString(), u"partial"_s);
        const QJsonArray errors = sync.json()[u"errors"_s].toArray();
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.first()[u"code"_s].toInteger(), 156);
        QCOMPARE(sync.json()[u"platforms_tracked"_s].toInteger(), 7);

        const test::Run weekly = program.run({u"--demo"_s, u"export"_s, u"weekly"_s});
        QCOMPARE(weekly.code, 0);
        QVERIFY(weekly.output.startsWith("week_start,week_end,platform,follower_growth,total_engagement,"
                                         "avg_engagement_rate,followers_end,days_recorded"));
        QCOMPARE(weekly.output.count("\r\n"), 8);
        QVERIFY(!QFile::exists(program.home() + u"/.local/share/viewtide/viewtide.db"_s));

        const test::Run text = program.run({u"--demo"_s, u"export"_s, u"weekly"_s, u"--format"_s, u"md"_s});
        QVERIFY2(text.output.contains("- Followers: ") && text.output.contains("- TikTok: "),
                 text.output.constData());
        theDemoTellsByItself(program);
    }

    /// Alerts of several kinds with their figures, hours with enough posts, and a forecast.
    static void theDemoTellsByItself(test::Program &program)
    {
        const QJsonArray alerts =
            program.run({u"--demo"_s, u"alert"_s, u"list"_s, u"--limit"_s, u"999"_s, u"--json"_s})
                .json()[u"rows"_s]
                .toArray();
        QSet<QString> kinds;
        for (const QJsonValue &alert : alerts) {
            kinds.insert(alert[u"kind"_s].toString());
            QVERIFY(!alert[u"why"_s].toString().isEmpty() && !alert[u"figures"_s].toObject().isEmpty());
        }
        QVERIFY(kinds.contains(
            QSet<QString> {u"break_out"_s, u"milestone"_s, u"drop"_s, u"silence"_s, u"sign_in"_s}));
        const test::Run hours = program.run({u"--demo"_s, u"export"_s, u"best-time"_s});
        QVERIFY2(hours.output.count(",0\r\n") >= 8, hours.output.constData()); // not thin
        const test::Run shown = program.run({u"--demo"_s, u"video"_s, u"show"_s, u"api:6"_s, u"--json"_s});
        const QJsonArray forecasts = shown.json()[u"forecasts"_s].toArray();
        QVERIFY2(!forecasts.isEmpty(), shown.output.constData());
        QVERIFY(forecasts.first()[u"earlier_videos"_s].toInteger() >= 20);
    }

    void everythingThatIsNeededWithoutAWindow()
    {
        test::Program program;
        program.set(u"DATABASE_URL"_s, u"sqlite://"_s + program.home() + u"/v.db"_s);
        const auto ok = [&](const QStringList &arguments, const QByteArray &input = {}) {
            const test::Run run = program.run(arguments, input);
            if (run.code != 0)
                qWarning("%s", run.errors.constData());
            return run.code == 0;
        };
        QVERIFY(ok({u"campaign"_s, u"add"_s, u"Spring"_s, u"--cost"_s, u"1250.50"_s, u"--target-views"_s,
                    u"1000"_s}));
        const test::Run withoutKeychain =
            program.run({u"profile"_s, u"add"_s, u"Mira"_s}, "CANARY-KEY-7f3a\n");
        QCOMPARE(withoutKeychain.code, 1);
        QVERIFY2(withoutKeychain.errors.contains("VIEWTIDE_SECRETS=file"),
                 withoutKeychain.errors.constData());
        program.set(u"VIEWTIDE_SECRETS"_s, u"file"_s);
        QVERIFY(ok({u"profile"_s, u"add"_s, u"Mira"_s}, "CANARY-KEY-7f3a\n"));
        QVERIFY(ok({u"video"_s, u"add"_s, u"https://youtu.be/dQw4w9WgXcQ"_s, u"--campaign"_s, u"spring"_s}));
        QVERIFY(ok({u"report"_s, u"add"_s, u"R1"_s, u"--campaign"_s, u"Spring"_s}));
        QVERIFY(ok({u"report"_s, u"hide"_s, u"R1"_s, u"manual:1"_s, u"--reason"_s, u"test"_s}));
        const test::Run shownJson = program.run({u"report"_s, u"show"_s, u"R1"_s, u"--json"_s});
        QCOMPARE(shownJson.json()[u"totals"_s][u"hidden"_s][u"posts"_s].toInteger(), 1);
        const test::Run hidden = program.run({u"export"_s, u"report"_s, u"R1"_s});
        QVERIFY(!hidden.output.contains("dQw4w9WgXcQ"));
        QVERIFY(ok({u"report"_s, u"unhide"_s, u"R1"_s, u"manual:1"_s}));
        const test::Run shown = program.run({u"export"_s, u"report"_s, u"R1"_s});
        QVERIFY(shown.output.contains("dQw4w9WgXcQ"));
        const QJsonObject shownNow = program.run({u"report"_s, u"show"_s, u"R1"_s, u"--json"_s}).json();
        for (const QString &list : {u"profile"_s, u"campaign"_s, u"video"_s, u"report"_s})
            QVERIFY(ok({list, u"list"_s, u"--json"_s}));
        QVERIFY(ok({u"db"_s, u"check"_s}));
        QVERIFY(ok({u"db"_s, u"backup"_s, program.home() + u"/copy.db"_s}));
        QVERIFY(QFile::exists(program.home() + u"/copy.db"_s));
        const QString other = program.home() + u"/other.db"_s;
        const test::Run copied = program.run({u"db"_s, u"copy"_s, other, u"--json"_s});
        QCOMPARE(copied.code, 0);
        QVERIFY(copied.json()[u"rows"_s].toInteger() > 5);
        QCOMPARE(program.run({u"db"_s, u"copy"_s, other}).code, 1); // it holds data now
        QCOMPARE(program.run({u"db"_s, u"copy"_s, u"postgresql://me:secret@localhost/x"_s}).code, 1);
        const test::Run fromInput =
            program.run({u"db"_s, u"copy"_s, u"-"_s}, "sqlite://" + program.home().toUtf8() + "/third.db\n");
        QVERIFY2(fromInput.code == 0, fromInput.errors.constData());
        program.set(u"DATABASE_URL"_s, u"sqlite://"_s + other);
        QCOMPARE(program.run({u"report"_s, u"show"_s, u"R1"_s, u"--json"_s}).json(), shownNow);
        QVERIFY(!shownNow.isEmpty());
    }

    void settingsAreReadAndSet()
    {
        test::Program program;
        const QString key = u"collect/callsPerDay"_s;
        QCOMPARE(program.run({u"settings"_s, u"get"_s, key}).output, QByteArray("20000\n"));

        const test::Run set = program.run({u"settings"_s, u"set"_s, key, u"500"_s, u"--json"_s});
        QCOMPARE(set.code, 0);
        QCOMPARE(set.json()[u"value"_s].toString(), u"500"_s);
        QCOMPARE(program.run({u"settings"_s, u"get"_s, key}).output, QByteArray("500\n"));

        const test::Run list = program.run({u"settings"_s, u"list"_s, u"--json"_s});
        QVERIFY(list.json()[u"settings"_s].toArray().size() >= 11);
        QVERIFY(program.run({u"settings"_s, u"list"_s}).output.contains("collect/callsPerDay = 500"));
    }

    void badSettingsAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("mentions");
        QTest::newRow("unknown") << QStringList {u"get"_s, u"no/such"_s} << QByteArray("no/such");
        QTest::newRow("not valid") << QStringList {u"set"_s, u"collect/callsPerDay"_s, u"many"_s}
                                   << QByteArray("1000000");
        QTest::newRow("fixed by the environment")
            << QStringList {u"set"_s, u"api/baseUrl"_s, u"https://a.example/api"_s}
            << QByteArray("AYRSHARE_BASE_URL");
        QTest::newRow("may hold a password")
            << QStringList {u"get"_s, u"database/url"_s} << QByteArray("DATABASE_URL");
        QTest::newRow("the window's own")
            << QStringList {u"get"_s, u"window/geometry"_s} << QByteArray("window/geometry");
        QTest::newRow("no value") << QStringList {u"set"_s, u"window/theme"_s}
                                  << QByteArray("a key and a value");
    }
    void badSettingsAreRefused()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, mentions);
        test::Program program;
        program.set(u"AYRSHARE_BASE_URL"_s, u"https://b.example/api"_s);
        program.set(u"DATABASE_URL"_s, u"postgresql://u:CANARY-PASSWORD@127.0.0.1:1/db"_s);

        const test::Run run = program.run(QStringList {u"settings"_s} + words);

        QCOMPARE(run.code, 1);
        QVERIFY2(run.errors.contains(mentions), run.errors.constData());
        QVERIFY(run.output.isEmpty());
        QVERIFY(!program.run({u"settings"_s, u"list"_s}).output.contains("CANARY"));
    }

    void aSpoiltSettingCanBeMended()
    {
        test::Program program;
        QCOMPARE(program.run({u"settings"_s, u"set"_s, u"api/requestsInFlight"_s, u"6"_s}).code, 0);
        QDirIterator files(program.home(), {u"*.conf"_s, u"*.ini"_s}, QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        QVERIFY(files.hasNext());
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray text = file.readAll().replace("requestsInFlight=6", "requestsInFlight=600");
        file.seek(0);
        file.write(text);
        file.close();
        program.set(u"AYRSHARE_API_KEY"_s, QLatin1String(kApiKeyCanary));
        QCOMPARE(program.run({u"sync"_s}).code, 1);

        QCOMPARE(program.run({u"settings"_s, u"set"_s, u"api/requestsInFlight"_s, u"7"_s}).code, 0);

        QCOMPARE(program.run({u"settings"_s, u"get"_s, u"api/requestsInFlight"_s}).output, QByteArray("7\n"));
    }

    void aFrozenReportIsTheSameLater()
    {
        test::Program program;
        const QString url = u"sqlite://"_s + program.home() + u"/v.db"_s;
        program.set(u"DATABASE_URL"_s, url);
        const auto ok = [&program](const QStringList &arguments) {
            const test::Run run = program.run(arguments);
            if (run.code != 0)
                qWarning("%s", run.errors.constData());
            return run.code == 0;
        };
        QVERIFY(ok({u"campaign"_s, u"add"_s, u"Spring"_s}));
        QVERIFY(ok({u"campaign"_s, u"add"_s, u"Summer"_s}));
        QVERIFY(ok({u"video"_s, u"add"_s, u"https://youtu.be/aaaaaaaaaaa"_s, u"--campaign"_s, u"Spring"_s}));
        QVERIFY(ok({u"video"_s, u"add"_s, u"https://youtu.be/bbbbbbbbbbb"_s, u"--campaign"_s, u"Summer"_s}));
        QVERIFY(ok(
            {u"report"_s, u"add"_s, u"Both"_s, u"--campaign"_s, u"Spring"_s, u"--campaign"_s, u"Summer"_s}));
        QVERIFY(!ok({u"report"_s, u"edit"_s, u"Both"_s, u"--zone"_s, u"Berlin"_s}));
        QVERIFY(!ok({u"report"_s, u"add"_s, QString(), u"--campaign"_s, u"Spring"_s}));
        QVERIFY(!ok({u"export"_s, u"report"_s, u"Both"_s, u"--campaign"_s, u"Spring"_s}));
        QVERIFY(!ok({u"video"_s, u"set"_s, u"manual:1"_s, u"--views"_s, u"9223372036854775807"_s}));
        QVERIFY(ok({u"report"_s, u"edit"_s, u"Both"_s, u"--zone"_s, u"Europe/Berlin"_s}));
        QVERIFY(program.run({u"report"_s, u"list"_s}).output.contains("Europe/Berlin"));
        QVERIFY(ok({u"report"_s, u"brand"_s, u"Both"_s, u"--name"_s, u"Acme"_s, u"--colour"_s, u"0a7b8c"_s}));
        QVERIFY(ok({u"report"_s, u"freeze"_s, u"Both"_s, u"--name"_s, u"sent"_s}));
        QStringList formats {u"csv"_s, u"json"_s, u"xlsx"_s, u"html"_s};
#ifdef VIEWTIDE_HAS_WINDOW
        formats.append(u"pdf"_s);
#endif
        const auto exported = [&program](const QString &format) {
            return program
                .run({u"export"_s, u"report"_s, u"Both"_s, u"--snapshot"_s, u"sent"_s, u"--format"_s, format})
                .output;
        };
        QHash<QString, QByteArray> before;
        for (const QString &format : formats)
            before.insert(format, exported(format));
        QVERIFY(before[u"csv"_s].contains("aaaaaaaaaaa") && before[u"csv"_s].contains("bbbbbbbbbbb"));
        QVERIFY(before[u"html"_s].contains("Acme"));
        QCOMPARE(before[u"pdf"_s].startsWith("%PDF-"), formats.contains(u"pdf"_s));

        QVERIFY(ok({u"report"_s, u"hide"_s, u"Both"_s, u"manual:2"_s, u"--reason"_s, u"no"_s, u"--by"_s,
                    u"anna"_s}));
        QVERIFY(
            ok({u"report"_s, u"edit"_s, u"Both"_s, u"--name"_s, u"Both"_s, u"--campaign"_s, u"Spring"_s}));
        QVERIFY(ok({u"report"_s, u"brand"_s, u"Both"_s, u"--name"_s, u"Other"_s, u"--colour"_s, u"#fff"_s}));
        QVERIFY(ok({u"report"_s, u"footnote"_s, u"Both"_s, u"on"_s}));

        for (const QString &format : formats)
            QVERIFY2(exported(format) == before.value(format), qPrintable(format));
        const test::Run now = program.run({u"export"_s, u"report"_s, u"Both"_s, u"--format"_s, u"html"_s});
        QVERIFY(!now.output.contains("bbbbbbbbbbb") && now.output.contains("Other"));
        const test::Run wrong = program.run({u"export"_s, u"weekly"_s, u"--format"_s, u"pdf"_s});
        QCOMPARE(wrong.code, 1);
        QVERIFY(wrong.errors.contains("csv, json or xlsx"));
        QVERIFY(ok({u"report"_s, u"remove"_s, u"Both"_s}));
        QCOMPARE(program.run({u"report"_s, u"show"_s, u"Both"_s}).code, 1);
    }

    void campaignsAreEditedAndMadeAgain()
    {
        test::Program program;
        program.set(u"DATABASE_URL"_s, u"sqlite://"_s + program.home() + u"/v.db"_s);
        QCOMPARE(program.run({u"campaign"_s, u"add"_s, u"Spring"_s, u"--owner"_s, u"Anna"_s}).code, 0);
        const auto edit = [&](const QStringList &options) {
            return program.run(QStringList {u"campaign"_s, u"edit"_s, u"spring"_s} + options).code;
        };
        QCOMPARE(edit({u"--from"_s, u"2026-03-01"_s, u"--to"_s, u"2026-02-01"_s}), 1);
        QCOMPARE(edit({u"--currency"_s, u"Euro"_s}), 1);
        QCOMPARE(edit({u"--target-views"_s, u"0"_s}), 1);
        QCOMPARE(edit({u"--from"_s, u"2026-03-01"_s, u"--to"_s, u"2026-03-31"_s, u"--cost"_s, u"99.50"_s,
                       u"--owner"_s, u"anna"_s, u"--name"_s, u"Summer"_s}),
                 0);
        const auto row = [&] {
            const test::Run list = program.run({u"campaign"_s, u"list"_s, u"--json"_s});
            return list.json()[u"rows"_s].toArray().last().toObject();
        };
        QCOMPARE(row()[u"campaign"_s].toString(), u"Summer"_s);
        QCOMPARE(row()[u"owner"_s].toString(), u"Anna"_s);
        QCOMPARE(row()[u"cost"_s].toDouble(), 99.5);
        QCOMPARE(program.run({u"campaign"_s, u"edit"_s, u"Summer"_s, u"--cost"_s, u"none"_s}).code, 0);
        QVERIFY(row()[u"cost"_s].isNull());
        QCOMPARE(row()[u"ends_on"_s].toString(), u"2026-03-31"_s);

        QCOMPARE(program.run({u"video"_s, u"add"_s, u"https://youtu.be/dQw4w9WgXcQ"_s}).code, 0);
        const QJsonObject shown = program.run({u"video"_s, u"show"_s, u"manual:1"_s, u"--json"_s}).json();
        QCOMPARE(shown[u"samples"_s].toInteger(), 0);
        QVERIFY(shown[u"earned"_s][u"views"_s].isNull());
        QCOMPARE(shown[u"views_at_age"_s][u"7d"_s][u"reason"_s].toString(), u"posted_unknown"_s);
        QCOMPARE(program.run({u"video"_s, u"show"_s, u"manual:7"_s}).code, 1);
        const QJsonObject rebuilt = program.run({u"campaign"_s, u"rebuild"_s, u"--json"_s}).json();
        QCOMPARE(rebuilt[u"days"_s].toInteger(-1), 0); // nobody looked before today
        QCOMPARE(program.run({u"campaign"_s, u"rebuild"_s, u"--to"_s, u"2999-01-01"_s}).code, 1);
        QVERIFY(program.run({u"export"_s, u"samples"_s})
                    .output.startsWith("campaign,platform,video_id,observed_at"));
        QCOMPARE(program.run({u"db"_s, u"migrate"_s, u"--json"_s}).json()[u"migrated"_s].toBool(true), false);
    }

    void eachLinkHasItsOwnOutcome()
    {
        test::Program program;
        program.set(u"DATABASE_URL"_s, u"sqlite://"_s + program.home() + u"/v.db"_s);
        QCOMPARE(program.run({u"settings"_s, u"set"_s, u"privacy/shortLinks"_s, u"off"_s}).code, 0);

        const test::Run run = program.run({u"video"_s, u"add"_s, u"-"_s, u"--json"_s},
                                          "https://www.tiktok.com/@a/video/7034682002927550598\n"
                                          "https://www.tiktok.com/@a/video/7034682002927550598?x=1\n"
                                          "https://vm.tiktok.com/ZMabc/\n"
                                          "https://example.com/\n");

        QCOMPARE(run.code, 1);
        QCOMPARE(outcomesOf(run),
                 (QStringList {u"added"_s, u"already_tracked"_s, u"short_link"_s, u"not_recognised"_s}));
    }

    void importsATable()
    {
        test::Program program;
        program.set(u"DATABASE_URL"_s, u"sqlite://"_s + program.home() + u"/v.db"_s);
        const QByteArray sheet = "\xef\xbb\xbfTitle;url;views;campaign;posted_at\r\n"
                                 "one;https://youtu.be/dQw4w9WgXcQ;1200;Spring;2025-12-12\r\n"
                                 "\"two\nlines\";tiktok.com/@a/photo/7312345678901234567;;;1765540800\r\n"
                                 "again;https://youtube.com/shorts/dQw4w9WgXcQ;;spring;\r\n"
                                 "bad;https://youtu.be/dQw4w9WgXcR;many;;\r\n";

        const test::Run refused = program.run({u"video"_s, u"import"_s, u"-"_s, u"--json"_s}, sheet);
        QCOMPARE(refused.code, 1);
        QCOMPARE(outcomesOf(refused),
                 (QStringList {u"unknown_campaign"_s, u"added"_s, u"already_tracked"_s, u"unreadable"_s}));
        const QString problem = refused.json()[u"videos"_s][3][u"message"_s].toString();
        QVERIFY2(problem.contains(u"Line 6, column views: \"many\""_s), qPrintable(problem));

        const test::Run made =
            program.run({u"video"_s, u"import"_s, u"-"_s, u"--create-campaigns"_s, u"--json"_s}, sheet);
        QCOMPARE(outcomesOf(made).constFirst(), u"added"_s);
        QCOMPARE(made.json()[u"campaigns_made"_s].toArray().size(), 1);
        const QJsonArray videos =
            program.run({u"video"_s, u"list"_s, u"--json"_s}).json()[u"rows"_s].toArray();
        QCOMPARE(videos.size(), 2);
        const QJsonObject typed = videos.first().toObject()[u"views"_s].isNull() ? videos.last().toObject()
                                                                                 : videos.first().toObject();
        QCOMPARE(typed[u"views"_s].toInteger(), 1200);
        QCOMPARE(typed[u"numbers_from"_s].toString(), u"typed"_s);
        QCOMPARE(typed[u"posted_at"_s].toString(), u"2025-12-12T00:00:00.000Z"_s);
        QCOMPARE(typed[u"campaign"_s].toString(), u"Spring"_s);
    }

    void theHistoryOfAccountsComesFromAFile()
    {
        test::Program program;
        program.set(u"VIEWTIDE_SECRETS"_s, u"file"_s);
        QCOMPARE(program.run({u"profile"_s, u"add"_s, u"Main"_s}, "PROFILE-KEY-MAIN\n").code, 0);
        const QByteArray sheet = "date,platform,followers,fan_count\n2025-12-01,facebook,4000000000,7\n"
                                 "2025-12-02,facebook,3999999990,\nnever,facebook,1,\n";
        const QStringList import {u"account"_s, u"import"_s, u"-"_s, u"--json"_s};

        const test::Run first = program.run(import, sheet);
        const test::Run second = program.run(import, sheet);

        QCOMPARE(first.code, 1); // a line was refused
        QCOMPARE(first.json()[u"days_added"_s].toInteger(), 2);
        const QJsonArray lines = first.json()[u"lines"_s].toArray();
        QCOMPARE(lines.at(0)[u"outcome"_s].toString(), u"added"_s);
        QVERIFY(lines.at(2)[u"message"_s].toString().contains(u"Line 4, column date"_s));
        QCOMPARE(second.json()[u"days_added"_s].toInteger(), 0);
        const QStringList range {u"--from"_s, u"2025-12-01"_s, u"--to"_s, u"2025-12-05"_s};
        const test::Run metrics =
            program.run(QStringList {u"export"_s, u"metrics"_s, u"followers"_s} + range);
        QCOMPARE(metrics.output,
                 QByteArray("date,platform,profile,metric,value,unit,origin,name\r\n"
                            "2025-12-01,facebook,Main,followers,4000000000,count,backfill,Followers\r\n"
                            "2025-12-02,facebook,Main,followers,3999999990,count,backfill,Followers\r\n"));
        const test::Run gaps = program.run(QStringList {u"export"_s, u"gaps"_s} + range);
        QVERIFY(gaps.output.contains("facebook,Main,2025-12-03,2025-12-05,3,"));
        QCOMPARE(program.run({u"export"_s, u"metrics"_s, u"nonsense"_s}).code, 1);
        QVERIFY(program.run({u"metric"_s, u"list"_s}).output.contains("bio_link_clicks"));
    }

    void numbersAreTypedAndWorksAreJoined()
    {
        test::Program program;
        program.set(u"DATABASE_URL"_s, u"sqlite://"_s + program.home() + u"/v.db"_s);
        const auto rows = [&program] {
            return program.run({u"work"_s, u"list"_s, u"--json"_s}).json()[u"rows"_s].toArray();
        };
        QCOMPARE(program
                     .run({u"video"_s, u"add"_s, u"youtu.be/dQw4w9WgXcQ"_s,
                           u"https://www.instagram.com/reel/DAbc-1_xYz0/"_s})
                     .code,
                 0);
        QCOMPARE(program.run({u"video"_s, u"set"_s, u"manual:1"_s, u"--views"_s, u"100"_s}).code, 0);
        QCOMPARE(
            program.run({u"video"_s, u"set"_s, u"manual:2"_s, u"--views"_s, u"20"_s, u"--likes"_s, u"3"_s})
                .code,
            0);
        for (const QStringList &wrong : {QStringList {u"manual:1"_s},
                                         {u"manual:1"_s, u"--views"_s, u"-1"_s},
                                         {u"x"_s, u"--views"_s, u"1"_s},
                                         {u"manual:1"_s, u"--views"_s, u"1"_s, u"--at"_s, u"noon"_s},
                                         {u"manual:9"_s, u"--views"_s, u"1"_s}})
            QCOMPARE(program.run(QStringList {u"video"_s, u"set"_s} + wrong).code, 1);
        QCOMPARE(rows().size(), 2);

        const test::Run joined =
            program.run({u"work"_s, u"join"_s, u"manual:1"_s, u"manual:2"_s, u"--json"_s});
        QCOMPARE(joined.code, 0);
        QCOMPARE(joined.json()[u"rows"_s][0][u"views"_s].toInteger(), 120);
        QCOMPARE(joined.json()[u"rows"_s][0][u"likes_posts"_s].toInteger(), 1);
        QCOMPARE(rows().size(), 1);
        QCOMPARE(program.run({u"work"_s, u"join"_s, u"manual:1"_s, u"manual:2"_s}).code, 1);
        QCOMPARE(program.run({u"work"_s, u"split"_s, u"manual:2"_s}).code, 0);
        QCOMPARE(rows().size(), 2);
    }

    void notesAreWrittenOnDays()
    {
        test::Program program;
        program.set(u"DATABASE_URL"_s, u"sqlite://"_s + program.home() + u"/n.db"_s);
        const auto run = [&program](const QString &words) { return program.run(words.split(u' ')); };
        const auto rows = [&run](const QString &range) {
            return run(u"note list --json"_s + range).json()[u"rows"_s].toArray();
        };
        QCOMPARE(run(u"note add 2025-12-12 went viral --json"_s).json()[u"id"_s].toInteger(), 1);
        QCOMPARE(run(u"note add 2025-12-10 price"_s).code, 0);
        QCOMPARE(run(u"note add tomorrow price"_s).code, 1);
        QCOMPARE(run(u"note add 2025-12-10"_s).code, 1);
        QCOMPARE(rows({}).size(), 2);
        QCOMPARE(rows({})[0][u"day"_s].toString(), u"2025-12-10"_s);
        QCOMPARE(rows(u" --from 2025-12-11"_s)[0][u"text"_s].toString(), u"went viral"_s);
        QCOMPARE(rows(u" --to 2025-12-09"_s).size(), 0);

        const QJsonObject edited = run(u"note edit 2 --day 2025-12-13 --json"_s).json();
        QCOMPARE(edited[u"day"_s].toString(), u"2025-12-13"_s);
        QCOMPARE(edited[u"text"_s].toString(), u"price"_s);
        QCOMPARE(run(u"note edit 9 --text x"_s).code, 1);
        QCOMPARE(run(u"note edit 2 --text="_s).code, 1);
        QCOMPARE(run(u"note remove 1"_s).code, 0);
        QCOMPARE(run(u"note remove 1"_s).code, 1);
        QCOMPARE(rows({}).size(), 1);
    }

    void whatWasAddedCanBeRemoved()
    {
        test::Program program;
        program.set(u"DATABASE_URL"_s, u"sqlite://"_s + program.home() + u"/v.db"_s);
        const auto run = [&program](const QString &words) { return program.run(words.split(u' ')); };
        QCOMPARE(run(u"campaign add Spring"_s).code, 0);
        QCOMPARE(run(u"campaign add spring"_s).code, 1); // taken
        QCOMPARE(run(u"campaign add Summer --currency euro"_s).code, 1);
        QCOMPARE(run(u"campaign add Summer --target-views 0"_s).code, 1);
        QCOMPARE(run(u"campaign edit Unassigned --name Mine"_s).code, 1);
        QCOMPARE(run(u"video add youtu.be/dQw4w9WgXcQ"_s).code, 0);
        QCOMPARE(run(u"video assign Spring manual:1"_s).code, 0);

        const test::Run again = run(u"video add youtu.be/dQw4w9WgXcQ --json"_s);
        QCOMPARE(outcomesOf(again), QStringList(u"already_tracked"_s));
        QCOMPARE(again.json()[u"videos"_s][0][u"campaign"_s].toString(), u"Spring"_s);
        QCOMPARE(outcomesOf(run(u"video add youtu.be/dQw4w9WgXcQ --again --json"_s)),
                 QStringList(u"added"_s));
        QCOMPARE(run(u"video remove manual:2"_s).code, 0);

        const QJsonObject undated = run(u"video show manual:1 --json"_s).json()[u"video"_s].toObject();
        QVERIFY(undated[u"posted_at"_s].isNull() && !undated[u"posted_by"_s].isNull());
        QCOMPARE(run(u"video set manual:1 --posted 2025-12-01 --views 7"_s).code, 0);
        QCOMPARE(run(u"video set manual:1 --views 5 --at 2025-11-30"_s).code, 1); // it was not there yet
        QCOMPARE(run(u"report add R --campaign Spring --from 2025-12-01 --to 2025-12-02"_s).code, 0);
        QCOMPARE(run(u"report hide R manual:1 --json"_s).json()[u"changed"_s].toInteger(), 1);
        QCOMPARE(run(u"report hide R manual:1 --json"_s).json()[u"changed"_s].toInteger(-1), 0);
        QCOMPARE(run(u"report freeze R --name one"_s).code, 0);
        QVERIFY(!run(u"report forget R two"_s).errors.contains("there is: )"));
        QCOMPARE(run(u"report forget R one"_s).code, 0);

        QCOMPARE(run(u"campaign remove Spring"_s).code, 1); // says how many first
        const test::Run removed = run(u"campaign remove Spring --to-unassigned --json"_s);
        QCOMPARE(removed.json()[u"videos_to_unassigned"_s].toInteger(), 1);
        QCOMPARE(removed.json()[u"rules_removed"_s].toInteger(-1), 0);
        QCOMPARE(run(u"video remove manual:1"_s).code, 0);
        QVERIFY(run(u"video list --json"_s).json()[u"rows"_s].toArray().isEmpty());
        QCOMPARE(run(u"video restore manual:1"_s).code, 0);
        QCOMPARE(run(u"video list --json"_s).json()[u"rows"_s][0][u"views"_s].toInteger(), 7);
        QVERIFY(run(u"campaign rebuild --from 2999-01-01"_s).errors.contains("--from 2999-01-01"));
    }

    void noSecretIsLeftAnywhere()
    {
        simulator::SimulatorOptions options;
        options.world.newest = SystemClock().now();
        const SystemClock clock;
        simulator::Simulator server(options, clock);
        test::Program program;
        program.set(u"AYRSHARE_BASE_URL"_s, server.listen()->toString());
        program.set(u"AYRSHARE_API_KEY"_s, QLatin1String(kApiKeyCanary)); // the server will refuse it
        program.set(u"AYRSHARE_PROFILE_KEY"_s, u"CANARY-PROFILE-KEY-7f3a"_s);

        const test::Run run = program.run({u"sync"_s, u"--all"_s, u"--json"_s});
        program.run({u"export"_s, u"weekly"_s, u"--output"_s, program.home() + u"/w.csv"_s});

        QVERIFY2(run.code == 3, (run.output + run.errors).constData());
        QVERIFY(!run.output.contains("CANARY") && !run.errors.contains("CANARY"));
        QDirIterator files(program.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            QVERIFY2(!contentOf(path).contains("CANARY"), qPrintable(path));
            const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
            ++seen;
        }
        QVERIFY(seen >= 3); // database, log, csv
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
