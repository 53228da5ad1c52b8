// SPDX-License-Identifier: GPL-3.0-or-later
// What says that the window cannot open comes back to the front when somebody starts the program again.
#include "app/startfailure.h"
#include "gui/dialogs/failuredialog.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace viewtide;
using namespace viewtide::app;

class TestStartFailure final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void comesToTheFront();
};

void TestStartFailure::comesToTheFront()
{
    raiseStartFailure(); // nothing was told
    int ended = 0;
    tellStartFailure({}, {.kind = ErrorKind::DiskFull},
                     {.start = [](const QStringList &) {}, .end = [&ended] { ++ended; }});
    const QWidgetList windows = QApplication::topLevelWidgets();
    const auto found = std::find_if(windows.cbegin(), windows.cend(), [](QWidget *window) {
        return qobject_cast<gui::FailureDialog *>(window);
    });
    QVERIFY(found != windows.cend());
    auto *const dialog = qobject_cast<gui::FailureDialog *>(*found);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));

    raiseStartFailure();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    dialog->showMinimized();
    QTRY_VERIFY(dialog->isMinimized());
    raiseStartFailure();
    QTRY_VERIFY(!dialog->isMinimized());
    dialog->reject();
    QCOMPARE(ended, 1);
}

QTEST_MAIN(TestStartFailure)
#include "tst_startfailure.moc"
