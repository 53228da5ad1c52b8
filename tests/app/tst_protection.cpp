// SPDX-License-Identifier: GPL-3.0-or-later
// Who may look into the running program.
#include "app/protection.h"

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

using viewtide::app::Build;

class TestProtection final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        qunsetenv("FLATPAK_ID");
        qunsetenv("SNAP");
        ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
    }
    void nobodyLooksIntoARelease_data()
    {
        QTest::addColumn<int>("build");
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<int>("dumpable");
        QTest::newRow("release") << int(Build::Release) << QByteArray() << 0;
        QTest::newRow("development") << int(Build::Development) << QByteArray() << 1;
        QTest::newRow("Flatpak, whose portals look") << int(Build::Release) << QByteArray("FLATPAK_ID") << 1;
        QTest::newRow("snap, whose portals look") << int(Build::Release) << QByteArray("SNAP") << 1;
    }
    void nobodyLooksIntoARelease()
    {
        QFETCH(int, build);
        QFETCH(QByteArray, variable);
        if (!variable.isEmpty())
            qputenv(variable.constData(), "viewtide");

        viewtide::app::protectProcess(Build(build));

        QTEST(::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), "dumpable");
        rlimit core {1, 1};
        QCOMPARE(::getrlimit(RLIMIT_CORE, &core), 0);
        QCOMPARE(core.rlim_cur, rlim_t(0));
        QCOMPARE(::umask(0077), mode_t(0077));
    }
};

QTEST_GUILESS_MAIN(TestProtection)
#include "tst_protection.moc"
