// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL files: each says its purpose and its callers, and each name in the sources is a file.
#include "store/dialect.h"
#include "store/sqlfiles.h"
#include "support/resultmacros.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace viewtide;
using namespace viewtide::store;

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString sourceFolder()
{
    return QStringLiteral(VIEWTIDE_SOURCE_DIR);
}

} // namespace

class TstSqlFiles : public QObject
{
    Q_OBJECT

private slots:
    void saysPurposeAndCaller();
    void namesAreFiles();
    void usesThreeTokensOnly();
    void failsForAMissingName();
    void numbersTheSteps();
};

void TstSqlFiles::saysPurposeAndCaller()
{
    QDirIterator files(sourceFolder() + QStringLiteral("/resources/sql"), {QStringLiteral("*.sql")},
                       QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const QString text = textOf(path);
        QVERIFY2(text.startsWith(QLatin1String("-- ")), qPrintable(path));
        static const QRegularExpression kFirstLine(QStringLiteral("^(--.*\n)*-- .*; [a-z, ]+\\.\n"));
        QVERIFY2(text.contains(kFirstLine), qPrintable(path));
        ++count;
    }
    QVERIFY(count > 60);
}

void TstSqlFiles::namesAreFiles()
{
    QDirIterator sources(sourceFolder() + QStringLiteral("/src/store"), {QStringLiteral("*.cpp")},
                         QDir::Files, QDirIterator::Subdirectories);
    QString text;
    while (sources.hasNext())
        text += textOf(sources.next());
    QDirIterator files(QStringLiteral(":/viewtide/sql/query"));
    QSet<QString> names;
    while (files.hasNext())
        names.insert(QFileInfo(files.next()).completeBaseName());
    for (const QString &name : std::as_const(names))
        QVERIFY2(text.contains(QLatin1Char('"') + name + QLatin1Char('"')),
                 qPrintable(name + QStringLiteral(" is unused")));

    static const QRegularExpression use(
        QStringLiteral("[(\\s]connection, \"([a-z_]+)\"\\)|_connection, \"([a-z_]+)\"\\)"));
    int uses = 0;
    for (auto matches = use.globalMatch(text); matches.hasNext(); ++uses) {
        const auto match = matches.next();
        QVERIFY2(names.contains(match.captured(1) + match.captured(2)), qPrintable(match.captured(0)));
    }
    QVERIFY(uses > 40);
}

void TstSqlFiles::usesThreeTokensOnly()
{
    QDirIterator files(sourceFolder() + QStringLiteral("/resources/sql"), {QStringLiteral("*.sql")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres})
            QVERIFY2(!inDialect(textOf(path), engine).contains(QLatin1Char('{')), qPrintable(path));
    }
}

void TstSqlFiles::failsForAMissingName()
{
    QCOMPARE_ERROR(queryText(QStringLiteral("no_such_query")), ErrorKind::Internal);
}

void TstSqlFiles::numbersTheSteps()
{
    const auto steps = schemaSteps();

    QVERIFY_RESULT(steps);
    for (qsizetype i = 0; i < steps->size(); ++i) {
        QVERIFY(i == 0 ? steps->at(i).version == 1 : steps->at(i).version > steps->at(i - 1).version);
        QVERIFY(!steps->at(i).statements.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TstSqlFiles)
#include "tst_sqlfiles.moc"
