// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that are 40 % longer than the English ones, and a window from right to left: nothing may be cut off.
#include "app/owndigits.h"
#include "gui/mainwindow.h"
#include "gui/pagefixture.h"
#include "gui/setupparts.h"
#include "gui/statustext.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/cardtable.h"
#include "gui/widgets/columnfit.h"
#include "gui/widgets/elision.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/textlabel.h"
#include "gui/windowservices.h"
#include "models/roles.h"
#include "models/videogaincolumn.h"
#include "settings/layeredsecretstore.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace viewtide;
using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRounding = 1; ///< of a layout that divides what there is

/// Every word gets 40 % more letters; placeholders, tags and the letter after "&" stay.
class LongTexts final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        static const QRegularExpression kWord(
            u"(<[^>]*>|%L?\\d|%n|&\\w+;|--[\\w-]+|\\S+://\\S+)|([\\p{L}&]{2,})"_s);
        const QString text = QString::fromUtf8(source);
        QString longer;
        qsizetype end = 0;
        for (auto it = kWord.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            longer += text.mid(end, match.capturedStart() - end) + match.captured();
            if (match.capturedLength(2) > 0)
                longer += QString((match.capturedLength(2) * 2 + 4) / 5, u'o');
            end = match.capturedEnd();
        }
        return longer + text.mid(end);
    }
};

QString nameOf(const QWidget *widget)
{
    QStringList path;
    for (; widget && path.size() < 4; widget = widget->parentWidget())
        path.prepend(widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className())
                                                    : widget->objectName());
    return path.join(u'/');
}

bool isCut(const QLabel &label)
{
    const auto *const ours = qobject_cast<const TextLabel *>(&label);
    if (label.text().isEmpty() || (ours && ours->elideMode() != Qt::ElideNone))
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height();
    return label.sizeHint().width() > label.width();
}

bool isCut(const QAbstractButton &button)
{
    const auto *const tool = qobject_cast<const QToolButton *>(&button);
    const bool hasText =
        !button.text().isEmpty() && !(tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly);
    return hasText && button.sizeHint().width() > button.width() + kRounding;
}

/// Of columns that nobody can make wider. A little less than wanted ends in dots, of which one can read the
/// rest.
bool isCut(const QHeaderView &header, int section)
{
    constexpr double kReadable = 0.7;
    const int wanted = titleWidth(header, section);
    const bool hasDots = header.textElideMode() != Qt::ElideNone;
    return !header.isSectionHidden(section)
        && header.sectionSize(section) < (hasDots ? kReadable * wanted : wanted);
}

/// "path: text (is, wants)" of each that does not fit.
QStringList cutIn(const QWidget &window)
{
    QStringList found;
    const auto tell = [&found](const QWidget *widget, const QString &text) {
        found.append(u"%1: \"%2\" has %3x%4 of %5"_s.arg(nameOf(widget), text)
                         .arg(widget->width())
                         .arg(widget->height())
                         .arg(widget->sizeHint().width()));
    };
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && isCut(*label))
            tell(label, label->text());
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && isCut(*button))
            tell(button, button->text());
    }
    for (const CardTable *table : window.findChildren<CardTable *>()) {
        const QHeaderView &header = *table->view()->horizontalHeader();
        for (int section = 0; table->view()->isVisible() && section < header.count(); ++section) {
            if (isCut(header, section))
                found.append(u"%1: column %2 has %3 of %4"_s.arg(nameOf(table->view()))
                                 .arg(section)
                                 .arg(header.sectionSize(section))
                                 .arg(header.sectionSizeHint(section)));
        }
    }
    for (const EmptyState *state : window.findChildren<EmptyState *>()) {
        const auto *const text = state->findChild<QLabel *>(u"emptyText"_s);
        if (text->isVisible() && !state->rect().contains(text->geometry()))
            tell(text, text->text());
    }
    return found;
}

} // namespace

class TestLanguages final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();
    void longTextsFit_data();
    void longTextsFit();
    void longTextsFitIntoDialogs();
    void columnsAreAsWideAsTheirCells_data();
    void columnsAreAsWideAsTheirCells();
    void theWindowRunsFromRightToLeft();
    void marginsTurnWithTheWindow();
    void panesStandInTheirSplitter();
    void whatNeedsAttentionRunsAsTheWindow();
    void labelsStandOnTheSideOfTheWindow_data();
    void labelsStandOnTheSideOfTheWindow();
    void dotsStandWhereTheTextGoesOn_data();
    void dotsStandWhereTheTextGoesOn();
    void numbersInTextsHaveTheDigitsOfTheLocale_data();
    void numbersInTextsHaveTheDigitsOfTheLocale();

private:
    void open();
    QList<QMargins> unequalMargins();
    void addAccountDay();
    QList<QPointer<QAction>> openers() const;
    QDialog *shownDialog() const;

    LongTexts m_long;
    std::unique_ptr<test::PageFixture> m_fixture;
    std::unique_ptr<test::SetupParts> m_setup;
    std::unique_ptr<MainWindow> m_window;
};

void TestLanguages::init()
{
    QVERIFY(QCoreApplication::installTranslator(&m_long));
    m_fixture = std::make_unique<test::PageFixture>();
    for (int i = 1; i < 6; ++i)
        m_fixture->addVideo(u"A video %1"_s.arg(i), 1000 * i);
    m_fixture->write(store::SaveReport {{.campaign = m_fixture->workspace.unassigned,
                                         .name = u"Report"_s,
                                         .createdAt = m_fixture->clock.now()}});
    addAccountDay();
    m_setup = std::make_unique<test::SetupParts>(m_fixture->clock);
    m_setup->keychain->write(settings::kApiKeyRef, Secret("some-key")); // else the first start shows itself
    QCOMPARE(m_fixture->problem, QString());
}

/// For the tables of the overview, which are empty without.
void TestLanguages::addAccountDay()
{
    const Timestamp now = m_fixture->clock.now();
    const auto profile = m_fixture->write(
        store::SaveProfile {.profile = {.name = u"Studio"_s, .keyRef = u"studio"_s}, .now = now});
    const domain::AccountDay day {
        .profile = profile,
        .platform = catalogue::PlatformKey(1),
        .date = dateOf(now),
        .recordedAt = now,
        .engagementRate = domain::EngagementRate {.percent = 4.5, .basis = domain::RateBasis::Reach}};
    m_fixture->write(
        store::CommitAccountDays {.days = {day}, .profile = profile, .date = day.date, .now = now});
}

void TestLanguages::cleanup()
{
    m_window.reset();
    m_setup.reset();
    m_fixture.reset();
    QCoreApplication::removeTranslator(&m_long);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestLanguages::open()
{
    m_window = std::make_unique<MainWindow>(WindowServices {
        *m_fixture->store, *m_fixture->settings, m_fixture->clock, m_setup->services(), nullptr, {}});
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestLanguages::longTextsFit_data()
{
    QTest::addColumn<Page>("page");
    QTest::newRow("overview") << Page::Overview;
    QTest::newRow("videos") << Page::Videos;
    QTest::newRow("campaigns") << Page::Campaigns;
    QTest::newRow("reports") << Page::Reports;
    QTest::newRow("accounts") << Page::Accounts;
    QTest::newRow("activity") << Page::Activity;
    QTest::newRow("settings") << Page::Settings;
    QTest::newRow("first start") << Page::Welcome;
}

void TestLanguages::longTextsFit()
{
    QFETCH(const Page, page);
    open();
    m_window->showPage(page);
    QCOMPARE(m_window->page(), page);
    if (page == Page::Overview)
        QTRY_VERIFY(m_window->findChild<QTableView *>(u"rankingTableView"_s)->isVisible());

    // Until the models have their rows and the layout has come to rest.
    QTRY_VERIFY2_WITH_TIMEOUT(cutIn(*m_window).isEmpty(), qPrintable(cutIn(*m_window).join(u'\n')), 2000);
}

void TestLanguages::longTextsFitIntoDialogs()
{
    open();
    QSet<QString> seen;
    for (const Page page : {Page::Videos, Page::Campaigns, Page::Reports, Page::Accounts, Page::Activity}) {
        m_window->showPage(page);
        QTRY_VERIFY(openers().size() > 1);
        for (const QPointer<QAction> &action : openers()) {
            if (!action)
                continue; // of a dialog that is closed
            action->trigger();
            QDialog *dialog = nullptr;
            if (!QTest::qWaitFor([this, &dialog] { return (dialog = shownDialog()) != nullptr; }, 300))
                continue; // of the system, or of something that is not there
            seen.insert(QString::fromLatin1(dialog->metaObject()->className()));
            if (!qobject_cast<QFileDialog *>(dialog))
                QTRY_VERIFY2_WITH_TIMEOUT(cutIn(*dialog).isEmpty(), qPrintable(cutIn(*dialog).join(u'\n')),
                                          500);
            dialog->reject();
            QTRY_VERIFY(!shownDialog());
        }
    }
    QVERIFY2(seen.size() >= 6, qPrintable(QString::number(seen.size())));
}

/// What can be chosen now and opens a dialog.
QList<QPointer<QAction>> TestLanguages::openers() const
{
    QList<QAction *> actions = m_window->findChildren<QAction *>();
    actions.removeIf([](const QAction *action) {
        return !action->isEnabled() || !action->isVisible() || !action->text().endsWith(u'…')
            || action->menu();
    });
    return {actions.cbegin(), actions.cend()};
}

QDialog *TestLanguages::shownDialog() const
{
    const QList<QDialog *> dialogs = m_window->findChildren<QDialog *>();
    const auto shown = std::find_if(dialogs.cbegin(), dialogs.cend(),
                                    [](const QDialog *dialog) { return dialog->isVisible(); });
    return shown == dialogs.cend() ? nullptr : *shown;
}

void TestLanguages::columnsAreAsWideAsTheirCells_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<qint64>("won");
    QTest::newRow("videos") << u"videoTableView"_s << qint64(88'888);
    QTest::newRow("campaigns") << u"campaignTableView"_s << qint64(888'888);
}

void TestLanguages::columnsAreAsWideAsTheirCells()
{
    QFETCH(const QString, table);
    QFETCH(const qint64, won);
    open();
    const QList<QTableView *> views = m_window->findChildren<QTableView *>(table);
    const auto partial = [](const QTableView *view) {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            if (view->model()->headerData(column, Qt::Horizontal, models::HeaderIdRole) == u"won"_s)
                return column;
        }
        return -1;
    };
    const auto found = std::find_if(views.cbegin(), views.cend(),
                                    [partial](const QTableView *view) { return partial(view) >= 0; });
    QVERIFY(found != views.cend());

    const int room = (*found)->columnWidth(partial(*found));

    QVERIFY2(room > (*found)->fontMetrics().horizontalAdvance(models::partialText(won)) + 2 * space::kSmall,
             qPrintable(QString::number(room)));
}

void TestLanguages::theWindowRunsFromRightToLeft()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    open();
    const auto *const rail = m_window->findChild<QWidget *>(u"page2Button"_s);
    QVERIFY(rail);
    QVERIFY(rail->mapTo(m_window.get(), QPoint()).x() > m_window->width() / 2);
    const auto *const workspace = m_window->findChild<QPushButton *>(u"workspaceButton"_s);
    QVERIFY(workspace && workspace->text().endsWith(QString(3, kIconGap))); // for the arrow at the left
    for (int page = 0; page <= int(Page::Welcome); ++page) {
        m_window->showPage(Page(page));
        QVERIFY(!m_window->grab().isNull());
    }
}

/// Of all layouts of the window and its pages whose left and right differ.
QList<QMargins> TestLanguages::unequalMargins()
{
    open();
    for (int page = 0; page <= int(Page::Welcome); ++page)
        m_window->showPage(Page(page));
    QList<QMargins> unequal;
    for (const QLayout *layout : m_window->findChildren<QLayout *>()) {
        const QMargins margins = layout->contentsMargins();
        if (margins.left() != margins.right())
            unequal.append(margins);
    }
    return unequal;
}

void TestLanguages::marginsTurnWithTheWindow()
{
    QList<QMargins> turned;
    for (const QMargins &set : unequalMargins())
        turned.append({set.right(), set.top(), set.left(), set.bottom()});
    QVERIFY(turned.size() > 3);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(unequalMargins(), turned);
}

void TestLanguages::panesStandInTheirSplitter()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    open();
    m_window->showPage(Page::Reports);
    const auto *const pane = m_window->findChild<QWidget *>(u"listPane"_s);
    QVERIFY(pane);
    QTRY_VERIFY(pane->isVisible());
    QTRY_VERIFY(pane->parentWidget()->rect().contains(pane->geometry()));
}

void TestLanguages::whatNeedsAttentionRunsAsTheWindow()
{
    const poll::PollStatus status {.state = poll::State::Attention, .attention = u"TikTok: \u0642."_s};
    QCOMPARE(statusText(status, {}), status.attention);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QVERIFY(statusText(status, {}).isRightToLeft());
}

void TestLanguages::labelsStandOnTheSideOfTheWindow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    const QString arabic = u"\u0627\u0644\u0642\u0647\u0648\u0629"_s;
    QTest::newRow("Latin, from left") << u"Spring"_s << Qt::LeftToRight;
    QTest::newRow("Latin, from right") << u"Spring"_s << Qt::RightToLeft;
    QTest::newRow("Arabic, from left") << arabic << Qt::LeftToRight;
    QTest::newRow("Arabic, from right") << arabic << Qt::RightToLeft;
}

void TestLanguages::labelsStandOnTheSideOfTheWindow()
{
    QFETCH(const QString, text);
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    TextLabel label(text);
    label.resize(400, 40);
    const QImage seen = label.grab().toImage();
    const QRgb ground = seen.pixel(seen.width() / 2, 0);
    const auto hasInk = [&](int from, int to) {
        for (int x = from; x < to; ++x) {
            for (int y = 0; y < seen.height(); ++y) {
                if (seen.pixel(x, y) != ground)
                    return true;
            }
        }
        return false;
    };

    QCOMPARE(hasInk(0, seen.width() / 2), direction == Qt::LeftToRight);
    QCOMPARE(hasInk(seen.width() / 2, seen.width()), direction == Qt::RightToLeft);
}

void TestLanguages::dotsStandWhereTheTextGoesOn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<bool>("isHeld");
    const QString latin = u"We tried the strangest coffee"_s;
    const QString arabic =
        u"\u0627\u0644\u0642\u0647\u0648\u0629 \u0627\u0644\u0623\u063a\u0631\u0628 \u0641\u064a"_s;
    QTest::newRow("Latin, from left") << latin << Qt::LeftToRight << false;
    QTest::newRow("Latin, from right") << latin << Qt::RightToLeft << true;
    QTest::newRow("Arabic, from left") << arabic << Qt::LeftToRight << true;
    QTest::newRow("Arabic, from right") << arabic << Qt::RightToLeft << false;
}

void TestLanguages::dotsStandWhereTheTextGoesOn()
{
    QFETCH(const QString, text);
    QFETCH(const Qt::LayoutDirection, direction);
    QFETCH(const bool, isHeld);
    QApplication::setLayoutDirection(direction);
    const QFontMetrics metrics(QApplication::font());
    constexpr int kNarrow = 60;

    const QString cut = elided(text, metrics, kNarrow);

    QVERIFY(cut.contains(u'\u2026'));
    QCOMPARE(cut.startsWith(QChar(0x2068)) && cut.endsWith(QChar(0x2069)), isHeld); // "first strong isolate"
    QCOMPARE(elided(text, metrics, QWIDGETSIZE_MAX), text);
}

void TestLanguages::numbersInTextsHaveTheDigitsOfTheLocale_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing") << u"\u0645\u0631\u062d\u0628\u0627"_s << u"\u0645\u0631\u062d\u0628\u0627"_s;
    QTest::newRow("count") << u"%n days"_s << u"%Ln days"_s;
    QTest::newRow("numbers that come") << u"%1 of %12 %"_s << u"%L1 of %L12 %"_s;
    QTest::newRow("local already") << u"%L1"_s << u"%L1"_s;
    QTest::newRow("a number in it") << u"last 24 h, (200 MB)"_s
                                    << u"last \u0662\u0664 h, (\u0662\u0660\u0660 MB)"_s;
    QTest::newRow("a key") << u"F1, Ctrl+1, Alt+2"_s << u"F1, Ctrl+1, Alt+2"_s;
    QTest::newRow("a word") << u"UTF-8, h264, #123456"_s << u"UTF-8, h264, #123456"_s;
}

void TestLanguages::numbersInTextsHaveTheDigitsOfTheLocale()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);

    QCOMPARE(app::withOwnDigits(text, QLocale(QLocale::Arabic, QLocale::Egypt)), shown);
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
