// SPDX-License-Identifier: GPL-3.0-or-later
// What a new network or metric must bring: this test names what is missing.
#include "api/jsonreader.h"
#include "catalogue/dailyfield.h"
#include "catalogue/endpoint.h"
#include "catalogue/wirefield.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>
#include <string_view>

using namespace viewtide;
using namespace viewtide::catalogue;

class TestCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void platformIsDescribed_data();
    void platformIsDescribed();
    void everyWireRowFindsItsValue_data();
    void everyWireRowFindsItsValue();
    void everyDocumentedNumberIsNamed_data();
    void everyDocumentedNumberIsNamed();
    void everyTextRowFindsItsValue_data();
    void everyTextRowFindsItsValue();
    void rowsNameWhatExists();
    void metricIsDescribed_data();
    void metricIsDescribed();
    void metricIsMetSomewhere();
    void endpointsCanBeRepeated();
    void linksAreRecognised_data();
    void linksAreRecognised();
};

namespace {

QJsonObject fixtureOf(const QString &platform, const QString &name)
{
    QFile file(QStringLiteral(VIEWTIDE_FIXTURES "/replies/%1/%2.json").arg(platform, name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto root = api::parseObject(file.readAll());
    if (!root)
        return {};
    const QJsonValue analytics = api::valueAt(root.value(), QString(platform + QStringLiteral(".analytics")));
    return analytics.isArray() ? analytics.toArray().first().toObject() : analytics.toObject();
}

/// The numbers of POST /analytics/social by network, as the API documents them (docs/api-notes.md 3.3).
struct Documented
{
    const char *platform;
    const char *numbers;
};
constexpr std::array kDocumented {
    Documented {"facebook",
                "followersCount fanCount pageFollows pageMediaView pageMediaViewIsFromAds "
                "pageMediaViewIsFromFollowers pagePostEngagements pageVideoViews pageVideoViewsPaid "
                "pageVideoViewsOrganic pageVideoViewsAutoplayed pageVideoViewsClickToPlay "
                "pageVideoViewsByPaidNonPaid.paid pageVideoViewsByPaidNonPaid.nonPaid "
                "pageVideoViewsByPaidNonPaid.total pageVideoViewsByUploadedHosted.uploaded "
                "pageVideoViewsByUploadedHosted.hosted pageVideoCompleteViews30S.total "
                "pageVideoCompleteViews30S.paid pageVideoCompleteViews30S.organic "
                "pageVideoCompleteViews30S.autoplayed pageVideoCompleteViews30S.clickToPlay "
                "pageVideoCompleteViews30S.repeat pageVideoCompleteViews30S.unique reactions.like "
                "reactions.love reactions.wow reactions.haha reactions.sorry reactions.anger "
                "reactions.total overallStarRating pagePostsImpressions pagePostsImpressionsPaid "
                "pagePostsImpressionsUnique pagePostsImpressionsOrganicUnique pagePostsImpressionsViral "
                "pagePostsImpressionsViralUnique pagePostsImpressionsNonviral "
                "pagePostsImpressionsNonviralUnique pagePostsServedImpressionsOrganicUnique "
                "pageImpressions pageImpressionsPaid pageFanRemoves pageVideoViewTime pageConsumptions "
                "pageEngagedUsers"},
    Documented {"instagram",
                "followersCount viewsCount reachCount likeCount commentsCount shareCount followsCount "
                "mediaCount emailContactsCount phoneCallClicksCount profileViewsCount "
                "textMessageClicksCount websiteClicksCount impressionsCount reach impressions "
                "profileViews"},
    Documented {
        "linkedin",
        "followers.organicFollowerCount followers.paidFollowerCount followers.totalFollowerCount "
        "impressionCount clickCount likeCount commentCount shareCount engagement uniqueImpressionsCount "
        "views.allPageViews views.allDesktopPageViews views.allMobilePageViews views.overviewPageViews "
        "views.desktopOverviewPageViews views.mobileOverviewPageViews views.aboutPageViews "
        "views.desktopAboutPageViews views.mobileAboutPageViews views.careersPageViews "
        "views.desktopCareersPageViews views.mobileCareersPageViews views.jobsPageViews "
        "views.desktopJobsPageViews views.mobileJobsPageViews views.lifeAtPageViews "
        "views.desktopLifeAtPageViews views.mobileLifeAtPageViews views.peoplePageViews "
        "views.desktopPeoplePageViews views.mobilePeoplePageViews views.productsPageViews "
        "views.desktopProductsPageViews views.mobileProductsPageViews views.insightsPageViews "
        "views.desktopInsightsPageViews views.mobileInsightsPageViews"},
    Documented {"threads", "followersCount views likes replies reposts quotes"},
    Documented {"tiktok",
                "followerCount viewCountTotal likeCountTotal commentCountTotal shareCountTotal "
                "videoCountTotal followingCount profileViews bioLinkClicks emailClicks phoneNumberClicks "
                "addressClicks appDownloadClicks"},
    Documented {"twitter", "followersCount friendsCount likeCount listedCount tweetCount"},
    Documented {"youtube",
                "subscriberCount viewCount videoCount views likes dislikes comments shares "
                "estimatedMinutesWatched averageViewDuration averageViewPercentage subscribersGained "
                "subscribersLost videosAddedToPlaylists videosRemovedFromPlaylists lifetimeLikes"},
    Documented {"bluesky", "followersCount followsCount postsCount"},
    Documented {"gmb",
                "businessImpressionsDesktopSearch businessImpressionsMobileSearch "
                "businessImpressionsDesktopMaps businessImpressionsMobileMaps callClicks websiteClicks "
                "businessDirectionRequests businessBookings businessConversations"},
    Documented {"pinterest", "impression save engagement board.pinCount"},
    Documented {"reddit", "totalKarma"},
    Documented {"snapchat", "views shares interactions"},
};

bool isRead(const QJsonValue &value, NumberRule rule)
{
    return rule == NumberRule::Count ? api::readCount(value).has_value()
                                     : api::readDecimal(value).has_value();
}

void addPlatforms()
{
    QTest::addColumn<PlatformKey>("key");
    for (quint8 i = 0; i < platforms().size(); ++i)
        QTest::newRow(platforms()[i].key) << PlatformKey(i);
}

} // namespace

void TestCatalogue::platformIsDescribed_data()
{
    addPlatforms();
}

void TestCatalogue::platformIsDescribed()
{
    QFETCH(PlatformKey, key);
    const Platform &row = platform(key);

    QVERIFY(!QString::fromUtf8(row.name).isEmpty());
    static const QRegularExpression kColour(QStringLiteral("^#[0-9a-f]{6}$"));
    QVERIFY2(kColour.match(QString::fromLatin1(row.colour)).hasMatch(), row.colour);
    QVERIFY2(metricFromKey(QString::fromLatin1(row.viewsBasis)), row.viewsBasis);
    QCOMPARE(platformFromKey(key.text()), std::optional(key));
    for (const Subject subject : {Subject::Account, Subject::Video}) {
        if (row.subjects.testFlag(subject))
            QVERIFY2(!wireFieldsOf(key, subject).isEmpty(), "no wire rows");
    }
}

void TestCatalogue::everyWireRowFindsItsValue_data()
{
    QTest::addColumn<PlatformKey>("key");
    QTest::addColumn<Subject>("subject");
    QTest::addColumn<QString>("fixture");
    for (quint8 i = 0; i < platforms().size(); ++i) {
        QTest::addRow("%s account", platforms()[i].key)
            << PlatformKey(i) << Subject::Account << QStringLiteral("full-account");
        if (platforms()[i].subjects.testFlag(Subject::Video))
            QTest::addRow("%s video", platforms()[i].key)
                << PlatformKey(i) << Subject::Video << QStringLiteral("full-post");
    }
}

void TestCatalogue::everyWireRowFindsItsValue()
{
    QFETCH(PlatformKey, key);
    QFETCH(Subject, subject);
    QFETCH(QString, fixture);
    const QJsonObject analytics = fixtureOf(key.text(), fixture);
    QVERIFY2(!analytics.isEmpty(), "no fixture");

    const QList<WireField> fields = wireFieldsOf(key, subject);
    for (const WireField &field : fields) {
        const QStringList paths = QString::fromLatin1(field.path).split(QLatin1Char('+'));
        for (const QString &path : paths)
            QVERIFY2(isRead(api::valueAt(analytics, path), field.rule), qPrintable(path));
    }
}

void TestCatalogue::everyDocumentedNumberIsNamed_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("documented");
    for (const Documented &row : kDocumented)
        QTest::newRow(row.platform) << QString::fromLatin1(row.platform) << QString::fromLatin1(row.numbers);
}

void TestCatalogue::everyDocumentedNumberIsNamed()
{
    QFETCH(QString, platform);
    QFETCH(QString, documented);
    const auto key = platformFromKey(platform);
    QVERIFY(key);
    QSet<QString> named;
    const QList<WireField> fields = wireFieldsOf(*key, Subject::Account);
    for (const WireField &field : fields) {
        const QStringList paths = QString::fromLatin1(field.path).split(QLatin1Char('+'));
        named.unite({paths.begin(), paths.end()});
    }
    const QJsonObject sample = fixtureOf(platform, QStringLiteral("full-account"));

    const QStringList paths = documented.split(QLatin1Char(' '));
    for (const QString &path : paths) {
        QVERIFY2(named.contains(path), qPrintable(path));
        QVERIFY2(api::readDecimal(api::valueAt(sample, path)),
                 qPrintable(path + QStringLiteral(" in the sample")));
    }
}

void TestCatalogue::everyTextRowFindsItsValue_data()
{
    QTest::addColumn<PlatformKey>("key");
    const QList<PlatformKey> keys = platformsFor(Subject::Video);
    for (const PlatformKey key : keys)
        QTest::newRow(platform(key).key) << key;
}

void TestCatalogue::everyTextRowFindsItsValue()
{
    QFETCH(PlatformKey, key);
    const QJsonObject analytics = fixtureOf(key.text(), QStringLiteral("full-post"));

    const QList<WireText> rows = wireTextsOf(key);
    QVERIFY(!rows.isEmpty());
    for (const WireText &row : rows) {
        const QJsonValue value = api::valueAt(analytics, QString::fromLatin1(row.path));
        QVERIFY2(!api::readText(value).isEmpty(), row.path);
        if (row.role == TextRole::CreatedAt)
            QVERIFY2(api::readTime(value), row.path);
    }
}

void TestCatalogue::rowsNameWhatExists()
{
    for (const WireField &field : wireFields()) {
        QVERIFY2(platformFromKey(QString::fromLatin1(field.platform)), field.platform);
        QVERIFY2(metricFromKey(QString::fromLatin1(field.metric)), field.metric);
    }
    for (const WireText &row : wireTexts())
        QVERIFY2(platformFromKey(QString::fromLatin1(row.platform)), row.platform);
}

void TestCatalogue::metricIsDescribed_data()
{
    QTest::addColumn<MetricKey>("key");
    for (quint8 i = 0; i < metrics().size(); ++i)
        QTest::newRow(metrics()[i].key) << MetricKey(i);
}

void TestCatalogue::metricIsDescribed()
{
    QFETCH(MetricKey, key);

    QVERIFY(!displayName(metric(key)).isEmpty());
    QVERIFY(displayDefinition(metric(key)).endsWith(QLatin1Char('.')));
    QCOMPARE(metricFromKey(key.text()), std::optional(key));
}

void TestCatalogue::metricIsMetSomewhere()
{
    for (const Metric &row : metrics()) {
        const auto names = [&row](const auto &field) { return std::string_view(field.metric) == row.key; };
        const bool isMet = std::any_of(wireFields().begin(), wireFields().end(), names)
            || std::any_of(dailyFields().begin(), dailyFields().end(), names);
        QVERIFY2(isMet, row.key);
    }
}

void TestCatalogue::endpointsCanBeRepeated()
{
    for (const EndpointRow &row : endpoints()) {
        QCOMPARE(&endpointRow(row.endpoint), &row);
        QVERIFY(row.repeat == Repeat::Safe);
        QVERIFY(row.path[0] == '/');
    }
}

void TestCatalogue::linksAreRecognised_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("id");
    QTest::newRow("tiktok") << "https://www.tiktok.com/@harbour.days/video/7712034455012?x=1"
                            << "tiktok"
                            << "7712034455012";
    QTest::newRow("tiktok, short") << "https://vm.tiktok.com/ZMabc123/"
                                   << "tiktok"
                                   << "";
    QTest::newRow("instagram reel") << "https://www.instagram.com/reel/DAbc-1_x/"
                                    << "instagram"
                                    << "DAbc-1_x";
    QTest::newRow("youtube short") << "https://youtube.com/shorts/Hb0rDay5_xQ"
                                   << "youtube"
                                   << "Hb0rDay5_xQ";
    QTest::newRow("youtube watch") << " https://www.youtube.com/watch?t=3&v=Hb0rDay5_xQ "
                                   << "youtube"
                                   << "Hb0rDay5_xQ";
    QTest::newRow("other site") << "https://example.com/watch?v=Hb0rDay5_xQ"
                                << ""
                                << "";
    QTest::newRow("a channel") << "https://www.youtube.com/@harbourdays"
                               << ""
                               << "";
}

void TestCatalogue::linksAreRecognised()
{
    QFETCH(QString, link);
    QFETCH(QString, platform);
    QFETCH(QString, id);

    const auto video = parseVideoLink(link);

    QCOMPARE(video.has_value(), !platform.isEmpty());
    if (video) {
        QCOMPARE(video->platform.text(), platform);
        QCOMPARE(video->nativeId, id);
    }
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
