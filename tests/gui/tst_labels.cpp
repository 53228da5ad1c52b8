// SPDX-License-Identifier: GPL-3.0-or-later
// What a label says is also what a screen reader says: a name of its own would hide its text. All pages, and
// the dialogs that the menus open.
#include "gui/mainwindow.h"
#include "gui/pagefixture.h"
#include "gui/setupparts.h"
#include "gui/theme/theme.h"
#include "gui/windowdialogs.h"
#include "gui/windowservices.h"
#include "models/palettemodel.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMenuBar>
#include <QPointer>
#include <QTest>

#include <array>

using namespace viewtide;
using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kPages {Page::Welcome, Page::Overview, Page::Videos,   Page::Campaigns,
                             Page::Reports, Page::Accounts, Page::Activity, Page::Settings};

/// The labels whose text is not heard.
QStringList unheardIn(const QWidget &window)
{
    QStringList unheard;
    const QList<QLabel *> labels = window.findChildren<QLabel *>();
    for (QLabel *const label : labels) {
        QString text = label->text();
        if (label->buddy())
            text.remove(u'&');
        const QAccessibleInterface *const heard = QAccessible::queryAccessibleInterface(label);
        const QString name = heard ? heard->text(QAccessible::Name) : QString();
        if (!name.contains(text))
            unheard.append(u"%1 in %2: '%3' is heard as '%4'"_s.arg(
                label->objectName(), QString::fromLatin1(window.metaObject()->className()), text, name));
    }
    return unheard;
}

} // namespace

class TestLabels final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();
    void pagesAreHeard();
    void dialogsAreHeard();

private:
    QStringList openEachDialog();

    std::unique_ptr<test::PageFixture> m_fixture;
    std::unique_ptr<test::SetupParts> m_setup;
    std::unique_ptr<MainWindow> m_window;
    int m_opened = 0;
};

void TestLabels::init()
{
    m_fixture = std::make_unique<test::PageFixture>();
    m_fixture->addVideo(u"Unboxing"_s, 1200);
    m_fixture->takeSnapshot();
    m_fixture->write(store::SaveReport {{.campaign = m_fixture->workspace.unassigned,
                                         .name = u"For the client"_s,
                                         .createdAt = m_fixture->clock.now()}});
    QCOMPARE(m_fixture->problem, QString());
    m_setup = std::make_unique<test::SetupParts>(m_fixture->clock);
    m_setup->keychain->write(settings::kApiKeyRef, Secret("some-key")); // else the first start shows itself
    m_window = std::make_unique<MainWindow>(WindowServices {
        *m_fixture->store, *m_fixture->settings, m_fixture->clock, m_setup->services(), {}, {}});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestLabels::cleanup()
{
    m_window.reset();
    m_setup.reset();
    m_fixture.reset();
}

void TestLabels::pagesAreHeard()
{
    QStringList unheard;
    for (const Page page : kPages) {
        m_window->showPage(page);
        const QList<QAbstractItemView *> views = m_window->findChildren<QAbstractItemView *>();
        for (QAbstractItemView *const view : views) {
            if (view->isVisible() && view->model() && view->model()->rowCount() > 0)
                view->setCurrentIndex(view->model()->index(0, 0)); // what is told of a row
        }
        QCoreApplication::processEvents();
        unheard += unheardIn(*m_window);
    }
    unheard.removeDuplicates();
    QVERIFY2(unheard.isEmpty(), qPrintable(unheard.join(u'\n')));
}

QStringList TestLabels::openEachDialog()
{
    QStringList unheard;
    const auto commands = menuCommands(m_window->menuBar()->actions());
    QList<QPointer<QAction>> actions; // a dialog may have its menus filled anew
    for (const auto &[entry, action] : commands) {
        if (entry.text.endsWith(u'…'))
            actions.append(action);
    }
    for (const QPointer<QAction> &action : std::as_const(actions)) {
        if (!action || !action->isEnabled())
            continue;
        action->trigger();
        const QWidgetList windows = QApplication::topLevelWidgets();
        // One may go while another one is looked at.
        const QList<QPointer<QWidget>> held(windows.cbegin(), windows.cend());
        for (const QPointer<QWidget> &window : held) {
            auto *const dialog = qobject_cast<QDialog *>(window.data());
            if (!dialog || !dialog->isVisible())
                continue;
            ++m_opened;
            QCoreApplication::processEvents();
            unheard += unheardIn(*dialog);
            dialog->reject();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return unheard;
}

void TestLabels::dialogsAreHeard()
{
    QStringList unheard;
    for (const Page page : kPages) {
        m_window->showPage(page);
        unheard += openEachDialog();
    }
    unheard.removeDuplicates();
    QVERIFY2(unheard.isEmpty(), qPrintable(unheard.join(u'\n')));
    QVERIFY2(m_opened > 15, qPrintable(QString::number(m_opened)));
}

QTEST_MAIN(TestLabels)
#include "tst_labels.moc"
