// SPDX-License-Identifier: GPL-3.0-or-later
// What a shell offers, asked of a real bash; and that the manual page has every command with its options.
#include "app/completion.h"

#include "app/invocation.h"
#include "domain/alert.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace viewtide;
using namespace viewtide::app;
using namespace Qt::Literals::StringLiterals;

class TestCompletion : public QObject
{
    Q_OBJECT

private slots:
    void bashTakesTheScript();
    void bashOffers_data();
    void bashOffers();
    void everyShellKnowsEveryCommand_data();
    void everyShellKnowsEveryCommand();
    void anotherShellIsRefused();
    void theManualHasEveryCommand_data();
    void theManualHasEveryCommand();
    void everyKindOfAlertIsNamed_data();
    void everyKindOfAlertIsNamed();
};

namespace {

struct Answer
{
    int code = -1;
    QString output;
    QString errors;
};

Answer runBash(const QStringList &arguments, const QString &input)
{
    QProcess bash;
    bash.start(u"bash"_s, arguments);
    bash.write(input.toUtf8());
    bash.closeWriteChannel();
    if (!bash.waitForFinished())
        return {};
    return {.code = bash.exitCode(),
            .output = QString::fromUtf8(bash.readAllStandardOutput()),
            .errors = QString::fromUtf8(bash.readAllStandardError())};
}

QString script(const QString &shell)
{
    const auto text = completionScript({shell});
    return text ? *text : QString();
}

/// The entries of the manual page, by the words of the command.
QHash<QString, QString> manualEntries()
{
    QFile page(QStringLiteral(VIEWTIDE_SOURCE_DIR "/packaging/viewtide.1"));
    if (!page.open(QIODevice::ReadOnly))
        return {};
    QHash<QString, QString> entries;
    const QStringList parts =
        QString::fromUtf8(page.readAll())
            .split(QRegularExpression(u"^\\.(?:It|El|Bl)\\b ?"_s, QRegularExpression::MultilineOption));
    static const QRegularExpression kCommand(u"^Cm ([a-z][a-z -]*)"_s);
    for (const QString &part : parts) {
        if (const auto match = kCommand.match(part); match.hasMatch())
            entries.insert(match.captured(1).simplified(), part);
    }
    return entries;
}

} // namespace

void TestCompletion::bashTakesTheScript()
{
    const Answer answer = runBash({u"-n"_s}, script(u"bash"_s));
    QCOMPARE(answer.errors, QString());
    QCOMPARE(answer.code, 0);
}

void TestCompletion::bashOffers_data()
{
    QTest::addColumn<QString>("line"); ///< the last word is the one at the cursor
    QTest::addColumn<QStringList>("offers");
    QTest::newRow("a group") << u"camp"_s << QStringList {u"campaign"_s};
    QTest::newRow("after --demo") << u"--demo camp"_s << QStringList {u"campaign"_s};
    QTest::newRow("after a workspace") << u"--workspace acme camp"_s << QStringList {u"campaign"_s};
    QTest::newRow("which workspace") << u"--workspace b"_s << QStringList {u"bolt"_s};
    QTest::newRow("global options") << u"--m"_s << QStringList {u"--minimized"_s};
    QTest::newRow("the second word") << u"video re"_s << QStringList {u"remove"_s, u"restore"_s};
    QTest::newRow("an option") << u"campaign add X --fr"_s << QStringList {u"--from"_s};
    QTest::newRow("no option of another command") << u"watch --js"_s << QStringList();
    QTest::newRow("a kind of table") << u"export gr"_s << QStringList {u"growth"_s};
    QTest::newRow("a known value") << u"export weekly --format js"_s << QStringList {u"json"_s};
    QTest::newRow("a state of an upload") << u"upload list --status po"_s << QStringList {u"posted"_s};
    QTest::newRow("a value that only the user knows") << u"report add R --campaign a"_s << QStringList();
    QTest::newRow("a file") << u"export videos --output CMakeL"_s << QStringList {u"CMakeLists.txt"_s};
    QTest::newRow("a file as argument") << u"video import CMakeL"_s << QStringList {u"CMakeLists.txt"_s};
}

void TestCompletion::bashOffers()
{
    QFETCH(const QString, line);
    const QStringList words = line.split(u' ');
    const QString input = script(u"bash"_s) + u"viewtide() { printf 'acme  Acme Ltd\nbolt  Bolt\n'; }\n"_s
        + u"cd %1\nCOMP_WORDS=(viewtide %2)\nCOMP_CWORD=%3\n_viewtide\n"_s
              .arg(QStringLiteral(VIEWTIDE_SOURCE_DIR), line)
              .arg(words.size())
        + u"((${#COMPREPLY[@]} == 0)) || printf '%s\\n' \"${COMPREPLY[@]}\"\n"_s;
    const Answer answer = runBash({u"--norc"_s, u"--noprofile"_s}, input);
    QCOMPARE(answer.errors, QString());
    QTEST(answer.output.split(u'\n', Qt::SkipEmptyParts), "offers");
}

void TestCompletion::everyShellKnowsEveryCommand_data()
{
    QTest::addColumn<QString>("shell");
    for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s})
        QTest::newRow(qPrintable(shell)) << shell;
}

void TestCompletion::everyShellKnowsEveryCommand()
{
    QFETCH(const QString, shell);
    const QString text = script(shell);
    for (const CommandRow &row : commandRows()) {
        for (const QString &word : QString::fromLatin1(row.words).split(u' ', Qt::SkipEmptyParts))
            QVERIFY2(text.contains(word), row.words);
    }
}

void TestCompletion::anotherShellIsRefused()
{
    for (const QStringList &arguments : {QStringList(), {u"tcsh"_s}, {u"bash"_s, u"zsh"_s}}) {
        const auto refused = completionScript(arguments);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::ConfigInvalid);
    }
}

void TestCompletion::theManualHasEveryCommand_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("options");
    for (const CommandRow &row : commandRows()) {
        if (row.kind != CommandKind::Window)
            QTest::newRow(row.words) << QString::fromLatin1(row.words)
                                     << QString::fromLatin1(row.options).split(u' ', Qt::SkipEmptyParts);
    }
}

void TestCompletion::theManualHasEveryCommand()
{
    QFETCH(const QString, words);
    QFETCH(const QStringList, options);
    static const QHash<QString, QString> entries = manualEntries();
    QVERIFY2(entries.contains(words), "packaging/viewtide.1 needs a line: .It Cm <the command>");
    for (const QString &option : options) {
        const QString flag = u"Fl -"_s + QString(option).remove(u'=');
        const QRegularExpression whole(QRegularExpression::escape(flag) + u"(?![a-z-])"_s);
        QVERIFY2(entries.value(words).contains(whole), qPrintable(flag));
    }
}

void TestCompletion::everyKindOfAlertIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("--help") << usageText();
    QTest::newRow("bash") << script(u"bash"_s);
    QTest::newRow("zsh") << script(u"zsh"_s);
    QTest::newRow("fish") << script(u"fish"_s);
    QTest::newRow("the manual") << manualEntries().value(u"alert list"_s);
}

void TestCompletion::everyKindOfAlertIsNamed()
{
    QFETCH(const QString, text);
    for (const QString &key : domain::alertKindKeys())
        QVERIFY2(text.contains(key), qPrintable(key));
    QVERIFY(!text.contains(u"--kind %1"_s));
}

QTEST_APPLESS_MAIN(TestCompletion)
#include "tst_completion.moc"
