// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of videos: what is shown, kept, asked again and refused. Without a network.
#include "pictures/decode.h"
#include "pictures/pictureloader.h"
#include "simulator/thumbnail.h"
#include "support/faketransport.h"

#include <QBuffer>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace viewtide;
using namespace viewtide::pictures;
using test::FakeTransport;

namespace {

QUrl oneUrl()
{
    return QUrl(QStringLiteral("https://img.example/thumbs/one.png"));
}

QByteArray png()
{
    return simulator::thumbnailAt("/thumbs/one.png").value_or(QByteArray());
}

api::WireReply reply(const QByteArray &type, const QByteArray &body, int status = 200)
{
    api::WireReply reply = FakeTransport::reply(status, body);
    reply.contentType = type;
    return reply;
}

} // namespace

class TestPictures final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsAndKeepsAPicture();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void asksForNothingWhenOff();
    void clearsAllThatIsKept();
    void asksForWhatIsInSightFirst();
    void removesWhatWasUsedLongestAgo();
    void cutsTheMiddle();

private:
    void makeLoader();
    Folder folder() const { return {.path = m_dir->path() + QStringLiteral("/pictures"), .limit = 1000}; }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<FakeTransport::Script> m_script;
    std::unique_ptr<PictureLoader> m_loader;
};

void TestPictures::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_script = std::make_shared<FakeTransport::Script>();
    makeLoader();
}

void TestPictures::cleanup()
{
    m_loader.reset();
}

void TestPictures::makeLoader()
{
    m_loader = std::make_unique<PictureLoader>(std::make_unique<FakeTransport>(m_script), folder());
}

void TestPictures::showsAndKeepsAPicture()
{
    m_script->answers.push_back(reply("image/png", png()));
    QSignalSpy arrived(m_loader.get(), &PictureLoader::arrived);

    QVERIFY(m_loader->picture(oneUrl()).isNull()); // not there yet
    QTRY_COMPARE(arrived.size(), 1);

    QCOMPARE(m_loader->picture(oneUrl()).size(), kPictureSize);
    QCOMPARE(m_script->sent.size(), 1);
    QCOMPARE(m_script->sent.first().verb, QByteArray("GET"));
    const QFileInfoList files = QDir(folder().path).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.first().permissions() & QFile::Permissions(0x0777), QFile::Permissions(0x0600));

    makeLoader(); // the next start
    QSignalSpy again(m_loader.get(), &PictureLoader::arrived);
    QVERIFY(m_loader->picture(oneUrl()).isNull());
    QTRY_COMPARE(again.size(), 1);
    QCOMPARE(m_script->sent.size(), 1); // not asked again
}

void TestPictures::refusesWhatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("a page") << QByteArray("text/html") << QByteArray("<html>") << 200;
    QTest::newRow("a page that says it is a picture")
        << QByteArray("image/png") << QByteArray("<html>") << 200;
    QTest::newRow("a picture that says it is a page") << QByteArray("text/html") << png() << 200;
    QTest::newRow("not there") << QByteArray("image/png") << png() << 404;
    QTest::newRow("a drawing that is a program")
        << QByteArray("image/svg+xml") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << 200;
    QTest::newRow("cut") << QByteArray("image/png") << png().left(40) << 200;
}

void TestPictures::refusesWhatIsNoPicture()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    m_script->answers.push_back(reply(type, body, status));
    const QUrl good(QStringLiteral("https://img.example/thumbs/good.png"));
    m_script->answers.push_back(reply("image/png", png()));
    QSignalSpy arrived(m_loader.get(), &PictureLoader::arrived);

    m_loader->picture(oneUrl());
    QTRY_COMPARE(m_script->sent.size(), 1);
    m_loader->picture(good);
    QTRY_COMPARE(arrived.size(), 1); // of the good one, so the other is done as well
    QCOMPARE(arrived.first().first().toUrl(), good);

    m_loader->picture(oneUrl()); // is not asked for again
    m_loader->picture(good);
    QCoreApplication::processEvents();
    QCOMPARE(m_script->sent.size(), 2);
    QCOMPARE(QDir(folder().path).entryList(QDir::Files).size(), 1);
}

void TestPictures::asksForNothingWhenOff()
{
    m_loader->setAsking(Asking::Off);
    QVERIFY(m_loader->picture(oneUrl()).isNull());
    QCoreApplication::processEvents();
    QVERIFY(m_script->sent.isEmpty());

    m_loader->setAsking(Asking::Allowed);
    m_loader->picture(QUrl());
    m_loader->picture(oneUrl());
    QTRY_COMPARE(m_script->sent.size(), 1);
    QCOMPARE(m_script->running, 1);
    m_loader->setAsking(Asking::Off);
    QCOMPARE(m_script->running, 0); // what runs is given up
}

void TestPictures::clearsAllThatIsKept()
{
    m_script->otherwise = [](const api::WireRequest &) { return reply("image/png", png()); };
    QSignalSpy arrived(m_loader.get(), &PictureLoader::arrived);
    QSignalSpy cleared(m_loader.get(), &PictureLoader::cleared);
    m_loader->picture(oneUrl());
    QTRY_COMPARE(arrived.size(), 1);
    QFile other(folder().path + QStringLiteral("/notes.txt"));
    QVERIFY(other.open(QIODevice::WriteOnly));

    m_loader->clear();
    QTRY_COMPARE(cleared.size(), 1);

    QCOMPARE(sizeOf(folder()), 0);
    QVERIFY(other.exists()); // not ours
    QVERIFY(m_loader->picture(oneUrl()).isNull());
    QTRY_COMPARE(m_script->sent.size(), 2);
}

void TestPictures::asksForWhatIsInSightFirst()
{
    const auto url = [](int i) { return QUrl(QStringLiteral("https://img.example/thumbs/%1.png").arg(i)); };
    for (int i = 0; i < 300; ++i)
        m_loader->picture(url(i));
    QTRY_COMPARE(m_script->running, 4); // and no more at a time
    QCoreApplication::processEvents();

    QCOMPARE(m_script->sent.size(), 4);
    QStringList asked;
    for (const api::WireRequest &request : std::as_const(m_script->sent))
        asked.append(request.url.fileName());
    asked.sort();
    QCOMPARE(asked.join(u' '), QStringLiteral("296.png 297.png 298.png 299.png"));
}

void TestPictures::removesWhatWasUsedLongestAgo()
{
    const auto url = [](int i) { return QUrl(QStringLiteral("https://img.example/%1").arg(i)); };
    const auto ageNewest = [this](int hours) {
        const QFileInfoList files = QDir(folder().path).entryInfoList(QDir::Files, QDir::Time);
        QFile newest(files.value(0).absoluteFilePath());
        return newest.open(QIODevice::ReadWrite)
            && newest.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600 * hours),
                                  QFileDevice::FileModificationTime);
    };
    for (int i = 0; i < 3; ++i) {
        QVERIFY(bool(writePicture(folder(), url(i), QByteArray(300, char('a' + i)))));
        QVERIFY(ageNewest(9 - i));
    }
    QCOMPARE(readPicture(folder(), url(0)).size(), 300); // is used, so it stays

    QVERIFY(bool(writePicture(folder(), url(3), QByteArray(300, 'd'))));

    QVERIFY(sizeOf(folder()) <= 1000);
    QVERIFY(!readPicture(folder(), url(3)).isEmpty());
    QVERIFY(!readPicture(folder(), url(0)).isEmpty());
    QVERIFY(readPicture(folder(), url(1)).isEmpty());
}

void TestPictures::cutsTheMiddle()
{
    QImage wide(300, 100, QImage::Format_RGB32);
    wide.fill(Qt::red);
    for (int x = 100; x < 200; ++x) {
        for (int y = 0; y < 100; ++y)
            wide.setPixelColor(x, y, Qt::blue);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && wide.save(&buffer, "PNG"));

    const QImage picture = decode(bytes, QSize(50, 50));

    QCOMPARE(picture.size(), QSize(50, 50));
    QCOMPARE(picture.pixelColor(25, 25), QColor(Qt::blue));
    QCOMPARE(picture.pixelColor(3, 25), QColor(Qt::blue));
    QVERIFY(decode({}, QSize(50, 50)).isNull());
}

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
