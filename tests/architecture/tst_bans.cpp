// SPDX-License-Identifier: GPL-3.0-or-later
// What the sources must not contain, as rows: pattern, where it is right after all, and why it is refused.
#include "architecture/sourcetree.h"

#include <QTest>

using namespace viewtide::test;

namespace {

struct Ban
{
    const char *name;
    const char *pattern; ///< in the code, comments taken out
    const char *allowedIn; ///< beginnings of paths, separated by blanks
    const char *reason;
};

constexpr std::array kBans {
    Ban {"blocking hop to a thread", "BlockingQueuedConnection", "", "freezes the window"},
    Ban {"nested event loop", "\\bQEventLoop\\b|\\bprocessEvents\\b|\\.exec\\(\\s*\\)\\s*==", "",
         "re-entrancy"},
    Ban {"then with a context", "\\.then\\(\\s*(this|context|&\\w+\\s*,)", "",
         "Qt 6.4 aborts if the context died first: base/deliver.h"},
    Ban {"qApp", "\\bqApp\\b", "", "hidden dependency"},
    Ban {"JSON number as int", "(\\bvalue\\([^;\\n]*\\)|\\])\\.toInt\\(",
         "src/simulator/ src/gui/ src/models/", "counts have 64 bits, and a wrong type must not become 0"},
    Ban {"name of a network",
         "\"(facebook|instagram|linkedin|threads|tiktok|twitter|youtube|pinterest|reddit|snapchat)\"",
         "src/catalogue/ src/simulator/", "what is special of a network is a row of the catalogue"},
    Ban {"rich text", "Qt::(AutoText|RichText|MarkdownText)\\b|\\bsetHtml\\(", "",
         "text from outside would be read as HTML"},
    Ban {"text in a plain QLabel", "\\bnew QLabel\\((?!this\\)|parent\\)|nullptr\\)|\\))", "",
         "QLabel guesses the format: gui/widgets/textlabel.h"},
    Ban {"message box statics", "\\bQMessageBox::(information|warning|critical|question|about)\\b", "",
         "they guess the format of their text and block"},
    Ban {"now",
         "currentDateTime|currentMSecsSinceEpoch|currentSecsSinceEpoch|QDate::currentDate|"
         "QTime::currentTime|system_clock::now",
         "src/base/clock.cpp", "tests turn the clock: base/clock.h"},
    Ban {"sleep", "\\b(m|u|n)?sleep\\(|sleep_for|sleep_until", "", "nothing in the program may just wait"},
    Ban {"mutex", "\\bQ(Recursive)?Mutex\\b|std::mutex", "src/base/ src/store/",
         "values cross threads, locks do not"},
    Ban {"moving to a thread", "\\bmoveToThread\\(", "src/base/ src/store/ src/app/",
         "few threads, made there"},
    Ban {"secret in the clear", "\\.reveal\\(\\)|->reveal\\(\\)",
         "src/base/ src/settings/ src/api/ src/store/",
         "secrets go to the keychain, the API and the server's login only"},
    Ban {"ignored TLS errors", "ignoreSslErrors|VerifyNone|QueryPeer", "", "the key would go to anybody"},
    Ban {"shell", "\\b(system|popen)\\(|QProcess", "", "no other program is started"},
    Ban {"exception", "\\bthrow\\b(?! \"no such)|\\bcatch \\(", "", "failures are returned: base/result.h"},
    Ban {"interval as a bare int",
         "\\bint (seconds|minutes|hours|msecs|millis|ms|(interval|timeout)(Ms|Msecs|Seconds)?)\\b", "",
         "std::chrono carries the unit"},
    Ban {"detail in English", "\\.detail = QStringLiteral\\(", "",
         "a person reads it: tr(), or Error::technical"},
    Ban {"list with a comma of ours", "join\\((u|QStringLiteral\\(|\\w*(::)?tr\\()\", \"",
         "src/report/worktable.cpp src/app/commands/reportcommands.cpp src/store/migrator.cpp",
         "not every language separates so: base/listed.h"},
    Ban {"nameless name", "\\b(class|struct) \\w*(Manager|Helper|Util|Utils|Handler|Factory|Data)\\b(?! *;)",
         "", "say what it does"},
    Ban {"using namespace in a header's reach", "using namespace std;", "", "names collide"},
    Ban {"relative include", "#include \"\\.\\./", "", "module/file.h"},
    Ban {"debug left in", "\\bqDebug\\(|std::cout|\\bprintf\\(", "src/app/",
         "messages have a category: base/log.h"},
};

/// In comments and code alike.
constexpr std::array kTextBans {
    Ban {"unfinished", "\\b(TODO|FIXME|XXX|HACK)\\b", "", "an issue has a number, a comment has a reason"},
    Ban {"machine path", "/home/(?!anna/)|/Users/|/root/", "", "belongs to one machine"},
};

bool isAllowed(const SourceFile &file, const QStringList &prefixes)
{
    return std::any_of(prefixes.cbegin(), prefixes.cend(),
                       [&file](const QString &prefix) { return file.path.startsWith(prefix); });
}

/// Places where the pattern is found, one a line.
QString findings(const QList<SourceFile> &files, const QString &pattern, const QStringList &allowedIn)
{
    const QRegularExpression banned(pattern);
    QStringList list;
    for (const SourceFile &file : files) {
        if (isAllowed(file, allowedIn))
            continue;
        const QStringList lines = file.lines();
        for (int number = 0; number < lines.size(); ++number) {
            if (banned.match(lines.at(number)).hasMatch())
                list.append(place(file, number + 1) + QStringLiteral(": ") + lines.at(number).trimmed());
        }
    }
    return list.join(QLatin1Char('\n'));
}

QList<SourceFile> codeOf(QList<SourceFile> files)
{
    for (SourceFile &file : files)
        file.text = withoutComments(file.text);
    return files;
}

template<std::size_t Size>
void addRows(const std::array<Ban, Size> &bans)
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("allowedIn");
    QTest::addColumn<QString>("reason");
    for (const Ban &ban : bans) {
        QTest::newRow(ban.name) << QString::fromLatin1(
            ban.pattern) << QString::fromLatin1(ban.allowedIn).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                                << QString::fromLatin1(ban.reason);
    }
}

} // namespace

class BansTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void commentsAreTakenOut();
    void code_data();
    void code();
    void text_data();
    void text();
    void testsDoNotSleepOrSkip();
    void everyFileSaysItsLicence();
    void everyHeaderSaysWhatItIs();
    void everySourceIncludesItsHeaderFirst();

private:
    QList<SourceFile> m_files;
    QList<SourceFile> m_code;
};

void BansTest::initTestCase()
{
    m_files = sources();
    m_code = codeOf(m_files);
    QVERIFY2(m_files.size() > 50, "the source tree was not found");
}

void BansTest::commentsAreTakenOut()
{
    QCOMPARE(withoutComments(QStringLiteral("a // qApp\nb /* x\ny */ c \"// d\" e")),
             QStringLiteral("a \nb \n c \"// d\" e"));
    QCOMPARE(withoutComments(QStringLiteral("f(\"\\\"//\"); // g")), QStringLiteral("f(\"\\\"//\"); "));
}

void BansTest::code_data()
{
    addRows(kBans);
}

void BansTest::code()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, allowedIn);
    QFETCH(QString, reason);
    const QString found = findings(m_code, pattern, allowedIn);
    QVERIFY2(found.isEmpty(), qPrintable(reason + QLatin1Char('\n') + found));
}

void BansTest::text_data()
{
    addRows(kTextBans);
}

void BansTest::text()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, allowedIn);
    QFETCH(QString, reason);
    const QString found = findings(m_files, pattern, allowedIn);
    QVERIFY2(found.isEmpty(), qPrintable(reason + QLatin1Char('\n') + found));
}

void BansTest::testsDoNotSleepOrSkip()
{
    // End-to-end tests kill the program at a random instant: there the time itself is the input.
    const QString found =
        findings(codeOf(sources(QStringLiteral("tests"))),
                 QStringLiteral(
                     "\\bqSleep\\(|\\bqWait\\((?!0\\))|\\bm?sleep\\(|\\bsleep_for|\\bQSKIP\\(|QEXPECT_FAIL"),
                 {QStringLiteral("tests/architecture/tst_bans.cpp"), QStringLiteral("tests/end2end/")});
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

void BansTest::everyFileSaysItsLicence()
{
    const QList<SourceFile> files = m_files + sources(QStringLiteral("tests"));
    for (const SourceFile &file : files)
        QVERIFY2(file.text.startsWith(QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n")),
                 qPrintable(file.path));
}

void BansTest::everyHeaderSaysWhatItIs()
{
    QStringList problems;
    for (const SourceFile &file : std::as_const(m_files)) {
        if (!file.isHeader())
            continue;
        const QStringList lines = file.lines();
        if (!lines.value(1).startsWith(QStringLiteral("// "))
            || !lines.contains(QStringLiteral("#pragma once")))
            problems.append(file.path);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void BansTest::everySourceIncludesItsHeaderFirst()
{
    QStringList problems;
    for (const SourceFile &file : std::as_const(m_files)) {
        const QString header = file.path.mid(4).replace(QStringLiteral(".cpp"), QStringLiteral(".h"));
        const auto includes = includesOf(file);
        const bool hasHeader = QFile::exists(QStringLiteral(VIEWTIDE_SOURCE_DIR "/src/") + header);
        if (!file.isHeader() && hasHeader && (includes.isEmpty() || includes.first().second != header))
            problems.append(file.path);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(BansTest)
#include "tst_bans.moc"
