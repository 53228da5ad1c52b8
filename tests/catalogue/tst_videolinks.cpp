// SPDX-License-Identifier: GPL-3.0-or-later
// Links as people paste them: every documented form of a single video, and what only looks like one.
#include "catalogue/platform.h"

#include <QTest>

using namespace viewtide::catalogue;

class TestVideoLinks final : public QObject
{
    Q_OBJECT

private slots:
    void namesTheVideo_data();
    void namesTheVideo();
    void hidesTheId_data();
    void hidesTheId();
    void isNoVideo_data();
    void isNoVideo();
    void isWrittenOneWay();
};

namespace {

struct Form
{
    const char *platform;
    const char *link;
    const char *id;
};

constexpr Form kForms[] {
    {"tiktok", "https://www.tiktok.com/@harbour.days/video/7312345678901234567", "7312345678901234567"},
    {"tiktok", "http://tiktok.com/@a/video/7312345678901234567/", "7312345678901234567"},
    {"tiktok", "tiktok.com/@a_b/video/7312345678901234567", "7312345678901234567"},
    {"tiktok", "//www.tiktok.com/@a/video/7312345678901234567", "7312345678901234567"},
    {"tiktok", "HTTPS://WWW.TikTok.COM/@A/video/7312345678901234567?lang=en#x", "7312345678901234567"},
    {"tiktok", "https://m.tiktok.com/v/7312345678901234567.html?u_code=0", "7312345678901234567"},
    {"tiktok", "https://www.tiktok.com/@a/photo/7312345678901234567?is_from_webapp=1", "7312345678901234567"},
    {"tiktok", "https://www.tiktok.com/@/video/7312345678901234567", "7312345678901234567"},
    {"tiktok", "https://www.tiktok.com/embed/v2/7312345678901234567", "7312345678901234567"},
    {"tiktok", "https://www.tiktok.com/embed/7312345678901234567", "7312345678901234567"},
    {"tiktok", "https://www.tiktok.com/player/v1/7312345678901234567?loop=1", "7312345678901234567"},
    {"tiktok", "https://www.tiktok.com/share/video/7312345678901234567/", "7312345678901234567"},
    {"instagram", "https://www.instagram.com/reel/DAbc-1_xYz0/", "DAbc-1_xYz0"},
    {"instagram", "https://www.instagram.com/reels/DAbc-1_xYz0?igsh=MzRl", "DAbc-1_xYz0"},
    {"instagram", "https://instagram.com/p/DAbc-1_xYz0/?img_index=1", "DAbc-1_xYz0"},
    {"instagram", "https://m.instagram.com/tv/DAbc-1_xYz0", "DAbc-1_xYz0"},
    {"instagram", "https://www.instagram.com/harbour.days/reel/DAbc-1_xYz0/", "DAbc-1_xYz0"},
    {"instagram", "https://www.instagram.com/harbour_days/p/DAbc-1_xYz0/", "DAbc-1_xYz0"},
    {"instagram", "https://www.instagram.com/reel/DAbc-1_xYz0/embed/captioned/", "DAbc-1_xYz0"},
    {"instagram", "instagr.am/p/DAbc-1_xYz0", "DAbc-1_xYz0"},
    {"youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "dQw4w9WgXcQ"},
    {"youtube", "https://youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=42s", "dQw4w9WgXcQ"},
    {"youtube", "https://m.youtube.com/watch?list=PL1&amp;v=dQw4w9WgXcQ#c", "dQw4w9WgXcQ"},
    {"youtube", "https://music.youtube.com/watch?v=dQw4w9WgXcQ&si=a", "dQw4w9WgXcQ"},
    {"youtube", "https://youtu.be/dQw4w9WgXcQ", "dQw4w9WgXcQ"},
    {"youtube", "youtu.be/dQw4w9WgXcQ?t=42&si=AbC", "dQw4w9WgXcQ"},
    {"youtube", "https://YOUTU.BE/dQw4w9WgXcQ/", "dQw4w9WgXcQ"},
    {"youtube", "https://www.youtube.com/shorts/dQw4w9WgXcQ?feature=share", "dQw4w9WgXcQ"},
    {"youtube", "https://www.youtube.com/live/dQw4w9WgXcQ", "dQw4w9WgXcQ"},
    {"youtube", "https://www.youtube.com/embed/dQw4w9WgXcQ?start=1", "dQw4w9WgXcQ"},
    {"youtube", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", "dQw4w9WgXcQ"},
    {"youtube", "https://www.youtube.com/v/dQw4w9WgXcQ&hl=en", "dQw4w9WgXcQ"},
    {"youtube", "  https://youtu.be/-_w4w9WgXc-\t", "-_w4w9WgXc-"},
};

constexpr Form kShort[] {
    {"tiktok", "https://vm.tiktok.com/ZMabc123/", ""},
    {"tiktok", "vt.tiktok.com/ZSabc123", ""},
    {"tiktok", "https://www.tiktok.com/t/ZTabc123/", ""},
    {"instagram", "https://www.instagram.com/share/reel/BAabc12345", ""},
    {"instagram", "https://www.instagram.com/share/p/_xyz12345", ""},
    {"instagram", "https://www.instagram.com/share/BAabc12345", ""},
    {"youtube", "https://www.youtube.com/clip/UgkxAbCdEf", ""},
};

constexpr const char *kNoVideos[] {
    "",
    "hello",
    "https://example.com/watch?v=dQw4w9WgXcQ",
    "https://www.youtube.com/@harbourdays",
    "https://www.youtube.com/playlist?list=PLdQw4w9WgXcQ",
    "https://www.youtube.com/embed/videoseries?list=PL1",
    "https://www.youtube.com/embed/live_stream?channel=UC1",
    "https://www.youtube.com/watch?v=dQw4w9WgXc",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQQ",
    "https://www.youtube.com/watch#v=dQw4w9WgXcQ",
    "https://youtu.be/dQw4w9WgXcQextra",
    "https://www.tiktok.com/@harbour.days",
    "https://www.tiktok.com/@a/video/7312345678901234567abc",
    "https://www.tiktok.com/@a/live",
    "https://www.tiktok.com/music/song-7312345678901234567",
    "https://www.instagram.com/harbour.days/",
    "https://www.instagram.com/reels/audio/123456789/",
    "https://www.instagram.com/stories/a/123456789/",
    "https://www.instagram.com/reel/DAbc%2F1/",
    // hosts that only look like the networks'
    "https://www.youtube.com.example.com/watch?v=dQw4w9WgXcQ",
    "https://example.com/https://youtu.be/dQw4w9WgXcQ",
    "https://notyoutube.com/watch?v=dQw4w9WgXcQ",
    "https://youtube.com@example.com/watch?v=dQw4w9WgXcQ",
    "https://user:word@www.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ",
    "https://www.y\xd0\xbeutube.com/watch?v=dQw4w9WgXcQ", // a Cyrillic o
    "https:\\\\www.youtube.com\\watch?v=dQw4w9WgXcQ",
    "https://evil-tiktok.com/@a/video/7312345678901234567",
    "https://tiktok.com.example.org/@a/video/7312345678901234567",
    // schemes that do something else
    "javascript:alert(1)//www.youtube.com/watch?v=dQw4w9WgXcQ",
    "javascript://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "file:///www.youtube.com/watch?v=dQw4w9WgXcQ",
    "data:text/html,https://youtu.be/dQw4w9WgXcQ",
    "ftp://youtu.be/dQw4w9WgXcQ",
};

void addForms(std::span<const Form> forms)
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("id");
    for (const Form &form : forms)
        QTest::newRow(form.link) << QString::fromUtf8(form.link) << QString::fromLatin1(form.platform)
                                 << QString::fromLatin1(form.id);
}

} // namespace

void TestVideoLinks::namesTheVideo_data()
{
    addForms(kForms);
}

void TestVideoLinks::namesTheVideo()
{
    QFETCH(const QString, link);
    QFETCH(const QString, platform);
    QFETCH(const QString, id);

    const auto video = parseVideoLink(link);

    QVERIFY(video.has_value());
    QCOMPARE(video->platform.text(), platform);
    QCOMPARE(video->nativeId, id);
}

void TestVideoLinks::hidesTheId_data()
{
    addForms(kShort);
}

void TestVideoLinks::hidesTheId()
{
    namesTheVideo();
}

void TestVideoLinks::isNoVideo_data()
{
    QTest::addColumn<QString>("link");
    for (const char *const link : kNoVideos)
        QTest::newRow(*link ? link : "nothing") << QString::fromUtf8(link);
}

void TestVideoLinks::isNoVideo()
{
    QFETCH(const QString, link);

    QVERIFY(!parseVideoLink(link).has_value());
}

void TestVideoLinks::isWrittenOneWay()
{
    const auto video = parseVideoLink(QStringLiteral(" HTTP://Www.YouTube.com/watch?v=dQw4w9WgXcQ "));

    QVERIFY(video.has_value());
    QCOMPARE(video->url, QStringLiteral("https://www.youtube.com/watch?v=dQw4w9WgXcQ"));
}

QTEST_GUILESS_MAIN(TestVideoLinks)
#include "tst_videolinks.moc"
