// SPDX-License-Identifier: GPL-3.0-or-later
// Adding videos by hand: what each line will become and became, tables, dropped links and files, undo.
#include "gui/commands/storeedits.h"
#include "gui/dialogs/addvideosdialog.h"
#include "gui/pagefixture.h"
#include "gui/pages/videospage.h"
#include "gui/theme/theme.h"
#include "models/discretion.h"
#include "poll/shortlinks.h"
#include "support/faketransport.h"

#include <QApplication>
#include <QCheckBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QUrl>

using namespace viewtide;
using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;
using test::PageFixture;

namespace {

const auto kVideo = u"https://youtu.be/dQw4w9WgXcQ"_s;

void drop(QWidget &target, const QMimeData &mime)
{
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton,
                          Qt::NoModifier);
    QVERIFY(QApplication::sendEvent(&target, &enter));
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(10, 10), Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(QApplication::sendEvent(&target, &event));
    QCOMPARE(event.dropAction(), Qt::CopyAction); // nothing is taken away from where it came from
}

} // namespace

class TestAddVideos final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();
    void eachLineSaysWhatWillBecomeOfIt();
    void eachLineSaysWhatBecameOfIt();
    void namesNoCampaignWhilePresenting();
    void asksOnlyAboutWhatIsPasted();
    void shortLinksAreFollowed();
    void shortLinksNeedNotBeFollowed();
    void aTableIsReadWithItsCampaigns();
    void aWrongTableIsExplained();
    void filesAndLinksAreDropped();
    void undoTakesBackAndRedoBringsAgain();
    void undoAtOnceWaitsForTheAnswer();
    void undoLeavesWhatWasCollected();
    void aDropOnThePageOpensTheDialog();

private:
    void open();
    void type(const QString &text);
    QString outcome(int row) const { return m_table->item(row, 3)->text(); }
    QList<store::VideoRow> videos()
    {
        return m_fixture->read(store::VideosQuery {.now = m_fixture->clock.now()});
    }

    std::unique_ptr<PageFixture> m_fixture;
    std::shared_ptr<test::FakeTransport::Script> m_script; ///< of the networks of short links
    std::unique_ptr<test::FakeTransport> m_transport;
    std::unique_ptr<poll::ShortLinks> m_shortLinks;
    std::unique_ptr<StoreEdits> m_edits;
    std::unique_ptr<AddVideosDialog> m_dialog;
    QPlainTextEdit *m_links = nullptr;
    QPushButton *m_add = nullptr;
    QTableWidget *m_table = nullptr;
    QLabel *m_summary = nullptr;
};

void TestAddVideos::init()
{
    m_fixture = std::make_unique<PageFixture>();
    QCOMPARE(m_fixture->problem, QString());
    m_script = std::make_shared<test::FakeTransport::Script>();
    m_transport = std::make_unique<test::FakeTransport>(m_script);
    m_shortLinks = std::make_unique<poll::ShortLinks>(*m_transport);
}

void TestAddVideos::cleanup()
{
    m_dialog.reset();
    m_fixture->undo.clear();
    m_edits.reset();
    m_shortLinks.reset();
    m_fixture.reset();
    models::setDiscretion(models::Discretion::Open);
}

void TestAddVideos::open()
{
    store::CampaignRow any;
    any.campaign = {.id = m_fixture->workspace.unassigned, .name = u"Any"_s};
    m_edits = std::make_unique<StoreEdits>(*m_fixture->store, m_fixture->clock);
    PageServices services = m_fixture->services();
    services.shortLinks = m_shortLinks.get();
    m_dialog = std::make_unique<AddVideosDialog>(services, *m_edits);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->setCampaigns({any}, any.campaign.id);
    m_links = m_dialog->findChild<QPlainTextEdit *>(u"linksEdit"_s);
    m_add = m_dialog->findChild<QPushButton *>(u"addButton"_s);
    m_table = m_dialog->findChild<QTableWidget *>(u"outcomeTable"_s);
    m_summary = m_dialog->findChild<QLabel *>(u"summaryLabel"_s);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QVERIFY(!m_add->isEnabled());
}

void TestAddVideos::type(const QString &text)
{
    QTest::keyClicks(m_links, text);
    QTRY_VERIFY(m_table->rowCount() > 0);
}

void TestAddVideos::eachLineSaysWhatWillBecomeOfIt()
{
    open();
    m_links->setPlainText(
        kVideo + u"\n\nnot a link\nhttps://www.youtube.com/shorts/dQw4w9WgXcQ\nvm.tiktok.com/ZMabc\n"_s);

    QTRY_COMPARE(m_table->rowCount(), 4);
    QCOMPARE(outcome(0), u"Will be added."_s);
    QVERIFY(outcome(1).startsWith(u"Not the link"_s));
    QVERIFY(outcome(2).contains(u"line 1"_s));
    QVERIFY(outcome(3).startsWith(u"Asking"_s));
    QVERIFY(!m_add->isEnabled()); // not all is known yet
    QVERIFY(videos().isEmpty()); // nothing is added yet

    m_links->clear();
    QTRY_COMPARE(m_table->rowCount(), 0);
    QVERIFY(!m_add->isEnabled());
    type(u"hello"_s);
    QVERIFY(!m_add->isEnabled());
}

void TestAddVideos::eachLineSaysWhatBecameOfIt()
{
    m_script->otherwise = [](const api::WireRequest &) -> Result<api::WireReply> {
        return test::FakeTransport::reply(404, {});
    };
    open();
    const QSignalSpy added(m_dialog.get(), &AddVideosDialog::videosAdded);
    m_links->setPlainText(
        kVideo + u"\nnot a link\nhttps://youtube.com/watch?v=dQw4w9WgXcQ\nhttps://vm.tiktok.com/ZMabc123/"_s);
    QTRY_VERIFY(m_add->isEnabled());
    QTest::mouseClick(m_add, Qt::LeftButton);

    QTRY_COMPARE(added.count(), 1);
    QCOMPARE(added.at(0).at(0).toInt(), 1);
    QCOMPARE(m_table->rowCount(), 4);
    QCOMPARE(outcome(0), u"Added."_s);
    QVERIFY(outcome(3).contains(u"short link"_s));
    QCOMPARE(m_links->toPlainText(), u"not a link\nhttps://vm.tiktok.com/ZMabc123/"_s);
    QVERIFY2(m_summary->text().contains(u"Added: 1"_s), qPrintable(m_summary->text()));
    QCOMPARE(videos().size(), 1);

    m_links->setPlainText(kVideo);
    QTRY_COMPARE(m_table->rowCount(), 1);
    QVERIFY2(outcome(0).startsWith(u"Already tracked"_s), qPrintable(outcome(0)));
    QVERIFY(!m_add->isEnabled());
}

void TestAddVideos::namesNoCampaignWhilePresenting()
{
    domain::Campaign campaign;
    campaign.name = u"Zweig"_s;
    const auto zweig = m_fixture->write(store::SaveCampaign {campaign, m_fixture->clock.now()});
    m_fixture->write(store::AddManualVideo {.campaign = zweig,
                                            .platform = *catalogue::platformFromKey(u"youtube"),
                                            .nativeId = domain::NativeId(u"dQw4w9WgXcQ"_s),
                                            .url = kVideo,
                                            .title = {},
                                            .postedAt = m_fixture->clock.now(),
                                            .now = m_fixture->clock.now()});
    models::setDiscretion(models::Discretion::Veiled);
    open();
    m_links->setPlainText(kVideo + u"\nyoutu.be/dQw4w9WgXcR"_s);

    QTRY_COMPARE(m_table->rowCount(), 2);
    QTRY_COMPARE(outcome(0), u"Already tracked in ••••••."_s);
    QVERIFY(!m_table->item(0, 3)->toolTip().contains(u"Zweig"_s));
    QTest::mouseClick(m_add, Qt::LeftButton);
    QTRY_COMPARE(outcome(1), u"Added."_s);
    QCOMPARE(outcome(0), u"Already tracked in ••••••."_s);
}

/// Also one that came to be tracked while the dialog was open.
void TestAddVideos::asksOnlyAboutWhatIsPasted()
{
    open();
    m_fixture->write(store::AddManualVideo {.campaign = m_fixture->workspace.unassigned,
                                            .platform = *catalogue::platformFromKey(u"youtube"),
                                            .nativeId = domain::NativeId(u"dQw4w9WgXcQ"_s),
                                            .url = kVideo,
                                            .title = {},
                                            .postedAt = m_fixture->clock.now(),
                                            .now = m_fixture->clock.now()});
    QString text;
    for (int i = 0; i < 2000; ++i)
        text += u"https://youtu.be/dQw4w9%1\n"_s.arg(10'000 + i);
    m_links->setPlainText(text + kVideo);

    QTRY_COMPARE(m_table->rowCount(), 2001);
    QTRY_VERIFY2(outcome(2000) == u"Already tracked in Unassigned."_s, qPrintable(outcome(2000)));
    QCOMPARE(outcome(0), u"Will be added."_s);
    QCOMPARE(m_summary->text(), u"Lines: 2,001, to be added: 2,000."_s);
}

void TestAddVideos::shortLinksAreFollowed()
{
    api::WireReply redirect;
    redirect.status = 301;
    redirect.location = "https://www.tiktok.com/@a/video/7312345678901234567?_r=1";
    m_script->otherwise = [redirect](const api::WireRequest &) -> Result<api::WireReply> { return redirect; };
    open();
    m_links->setPlainText(
        u"https://vm.tiktok.com/ZMabc123/\nhttps://www.tiktok.com/@a/video/7312345678901234567"_s);
    QTRY_VERIFY(m_add->isEnabled());
    QCOMPARE(outcome(0), u"Will be added."_s);
    QVERIFY2(outcome(1).contains(u"line 1"_s), qPrintable(outcome(1)));

    QTest::mouseClick(m_add, Qt::LeftButton);
    QTRY_COMPARE(outcome(0), u"Added."_s);
    QCOMPARE(videos().constFirst().nativeId, u"7312345678901234567"_s);
    QCOMPARE(videos().constFirst().url, u"https://www.tiktok.com/@a/video/7312345678901234567"_s);
    QCOMPARE(m_script->sent.size(), 1);
}

void TestAddVideos::shortLinksNeedNotBeFollowed()
{
    m_fixture->settings->set(settings::Key::ShortLinks, u"off"_s);
    open();
    m_links->setPlainText(u"https://vm.tiktok.com/ZMabc123/"_s);
    QTRY_COMPARE(m_table->rowCount(), 1);
    QVERIFY2(outcome(0).contains(u"open it in a browser"_s), qPrintable(outcome(0)));
    QVERIFY(m_script->sent.isEmpty());
}

void TestAddVideos::aTableIsReadWithItsCampaigns()
{
    open();
    m_links->setPlainText(u"url;campaign;views;posted_at\n"_s + kVideo + u";Spring;1200;2026-01-02\n"_s
                          + u"youtu.be/dQw4w9WgXcR;;x;\n"_s);
    QTRY_COMPARE(m_table->rowCount(), 2);
    QCOMPARE(outcome(0), u"There is no such campaign."_s);
    QVERIFY2(outcome(1).startsWith(u"Line 3, column views: \"x\""_s), qPrintable(outcome(1)));
    QVERIFY(!m_add->isEnabled());
    auto *const create = m_dialog->findChild<QCheckBox *>(u"createBox"_s);
    QVERIFY(create->isVisible());

    create->setFocus();
    QTest::keyClick(create, Qt::Key_Space);
    QVERIFY(outcome(0).contains(u"campaign will be made"_s));
    QTest::mouseClick(m_add, Qt::LeftButton);

    QTRY_COMPARE(videos().size(), 1);
    const store::VideoRow video = videos().constFirst();
    QCOMPARE(video.campaignName, u"Spring"_s);
    QCOMPARE(video.counts, (domain::VideoCounts {.views = 1200}));
    QVERIFY(video.typed);
    QCOMPARE(toIso(video.postedAt), u"2026-01-02T00:00:00.000Z"_s);
    QTRY_VERIFY(m_summary->text().startsWith(u"Added"_s));

    const auto campaigns = [this] {
        return m_fixture->read(store::CampaignsQuery {.today = dateOf(m_fixture->clock.now())}).size();
    };
    QCOMPARE(campaigns(), 2);
    m_fixture->undo.undo(); // the videos
    m_fixture->undo.undo(); // the campaign that was made for them
    QTRY_COMPARE(campaigns(), 1);
    QCOMPARE(videos().size(), 0);
}

void TestAddVideos::aWrongTableIsExplained()
{
    open();
    m_links->setPlainText(u"url,video_url\na,b"_s);
    QTRY_VERIFY(m_summary->text().contains(u"mean the same"_s));
    QVERIFY(!m_add->isEnabled());

    const QString path = m_fixture->folder.filePath(u"latin.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("url,title\nx,caf\xe9\n");
    file.close();
    m_dialog->appendFiles({path});
    QVERIFY2(m_summary->text().contains(u"UTF-8"_s), qPrintable(m_summary->text()));
}

void TestAddVideos::filesAndLinksAreDropped()
{
    open();
    QMimeData links;
    links.setUrls({QUrl(kVideo), QUrl(u"https://www.tiktok.com/@a/video/7312345678901234567"_s)});
    drop(*m_dialog, links);
    QCOMPARE(m_table->rowCount(), 2);
    QMimeData text;
    text.setText(u"see https://www.instagram.com/reel/DAbc-1_xYz0/ !"_s);
    drop(*m_dialog, text);
    QCOMPARE(m_table->rowCount(), 3);
    QVERIFY(!m_links->acceptDrops()); // a file must not become a file:// line

    const QString path = m_fixture->folder.filePath(u"more.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("youtu.be/dQw4w9WgXcR\r\n");
    file.close();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(path)});
    drop(*m_dialog, files);
    QCOMPARE(m_table->rowCount(), 4);
    QTest::mouseClick(m_add, Qt::LeftButton);
    QTRY_COMPARE(videos().size(), 4);
}

void TestAddVideos::undoTakesBackAndRedoBringsAgain()
{
    open();
    type(kVideo);
    QTRY_VERIFY(m_add->isEnabled());
    QTest::mouseClick(m_add, Qt::LeftButton);
    QTRY_COMPARE(videos().size(), 1);
    QTRY_VERIFY(m_summary->text().startsWith(u"Added"_s));
    const auto before = videos();

    QVERIFY(m_fixture->undo.undoText().contains(u"add"_s));
    m_fixture->undo.undo();
    QTRY_COMPARE(videos().size(), 0);
    m_fixture->undo.redo();
    QTRY_COMPARE(videos(), before); // under the same id
    m_fixture->undo.undo();
    QTRY_COMPARE(videos().size(), 0);
}

void TestAddVideos::undoAtOnceWaitsForTheAnswer()
{
    open();
    type(kVideo);
    QTRY_VERIFY(m_add->isEnabled());
    const QSignalSpy changes(m_fixture->store.get(), &store::Store::changed);
    QTest::mouseClick(m_add, Qt::LeftButton);
    m_fixture->undo.undo(); // the store has not answered yet
    m_dialog.reset();

    QTRY_COMPARE(changes.count(), 2); // added, then taken back: before that "none" proves nothing
    QCOMPARE(m_fixture->undo.index(), 0);
    QVERIFY(videos().isEmpty());
}

void TestAddVideos::undoLeavesWhatWasCollected()
{
    open();
    QSignalSpy told(m_edits.get(), &StoreEdits::told);
    type(kVideo);
    QTRY_VERIFY(m_add->isEnabled());
    QTest::mouseClick(m_add, Qt::LeftButton);
    QTRY_COMPARE(videos().size(), 1);
    QTRY_VERIFY(m_summary->text().startsWith(u"Added"_s));
    const auto due =
        m_fixture->read(store::DuePostsQuery {.now = m_fixture->clock.now(), .scope = store::DueScope::All});
    store::SectionUpdate update {.section = due.first().sections.first(),
                                 .nextPollAt = m_fixture->clock.now()};
    update.observation = domain::VideoObservation();
    update.observation->counts.views = 5;
    m_fixture->write(store::CommitVideos {.source = domain::VideoSource::Manual,
                                          .updates = {update},
                                          .attempts = {},
                                          .now = m_fixture->clock.now()});

    m_fixture->undo.undo();

    QTRY_COMPARE(told.count(), 1);
    QVERIFY(told.first().first().toString().contains(u"stay"_s));
    QCOMPARE(videos().size(), 1);
}

void TestAddVideos::aDropOnThePageOpensTheDialog()
{
    VideosPage page(m_fixture->services());
    page.resize(1200, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QMimeData text;
    text.setText(kVideo);

    drop(page, text);

    auto *const dialog = page.findChild<AddVideosDialog *>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QCOMPARE(dialog->findChild<QTableWidget *>(u"outcomeTable"_s)->rowCount(), 1);
    auto *const add = dialog->findChild<QPushButton *>(u"addButton"_s);
    QTRY_VERIFY(add->isEnabled()); // once the campaigns are there
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_COMPARE(videos().size(), 1);
    QTRY_COMPARE(page.findChild<QTableView *>(u"videoTableView"_s)->model()->rowCount(), 1);
}

QTEST_MAIN(TestAddVideos)
#include "tst_addvideos.moc"
