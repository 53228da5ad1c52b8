// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "base/redact.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace viewtide;

class LogTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void writesOneRedactedLine();
    void theFileIsPrivateWhateverTheUmask();
    void rotatesAndKeepsFive();
    void aFolderThatIsGoneIsNoProblem();

private:
    QByteArray content() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void LogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("viewtide.log"));
    installLog();
    setLogFile(m_path);
}

void LogTest::cleanup()
{
    setLogFile({});
    qInstallMessageHandler(nullptr);
}

QByteArray LogTest::content() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void LogTest::writesOneRedactedLine()
{
    rememberSecret(Secret("CANARY-log-key"));

    qCInfo(lcPoll) << "key CANARY-log-key\nforged line";

    const QByteArray text = content();
    QVERIFY2(text.contains(" info viewtide.poll: "), text.constData());
    QVERIFY(!text.contains("CANARY"));
    QCOMPARE(text.count('\n'), qsizetype(1));
}

void LogTest::theFileIsPrivateWhateverTheUmask()
{
    const mode_t before = umask(0);
    qCInfo(lcPoll) << "x";
    umask(before);

    struct stat status
    {
    };
    QCOMPARE(stat(QFile::encodeName(m_path).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0600);
}

void LogTest::rotatesAndKeepsFive()
{
    for (int round = 0; round < 8; ++round) {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        QVERIFY(file.resize(3 * 1024 * 1024));
        file.close();
        qCInfo(lcPoll) << "round" << round;
    }

    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files.size(), qsizetype(5));
    QVERIFY(content().contains("round 7"));
}

void LogTest::aFolderThatIsGoneIsNoProblem()
{
    m_folder.reset();
    qCInfo(lcPoll) << "nobody hears this";
    QVERIFY(!QFile::exists(m_path));
}

QTEST_GUILESS_MAIN(LogTest)
#include "tst_log.moc"
