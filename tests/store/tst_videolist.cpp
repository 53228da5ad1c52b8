// SPDX-License-Identifier: GPL-3.0-or-later
// The list of all videos: every order and every filter against the rows themselves, on both engines; pages
// are the rows that VideosQuery tells.
#include "domain/engagement.h"
#include "store/manualvideos.h"
#include "store/ranges.h"
#include "store/storefixture.h"
#include "store/videolist.h"
#include "store/works.h"

#include <QTest>

#include <map>

using namespace viewtide;
using namespace viewtide::store;
using namespace std::chrono_literals;
using test::DatabaseKind;
using test::kStart;
using test::StoreFixture;

namespace {

using Value = std::optional<double>;

Value valueOf(const VideoRow &row, VideoOrder order)
{
    const auto number = [](const auto &known) { return known ? Value(double(*known)) : Value(); };
    const auto time = [](Timestamp at) { return Value(double(toEpochMs(at))); };
    switch (order) {
    case VideoOrder::Posted:
        return time(row.postedAt);
    case VideoOrder::Views:
        return number(row.counts.views);
    case VideoOrder::Likes:
        return number(row.counts.likes);
    case VideoOrder::Comments:
        return number(row.counts.comments);
    case VideoOrder::Shares:
        return number(row.counts.shares);
    case VideoOrder::Saves:
        return number(row.counts.saves);
    case VideoOrder::Rate:
        return domain::videoEngagementRate(row.counts);
    case VideoOrder::LastDay:
        return number(row.viewsLastDay);
    case VideoOrder::WorkPosts:
        return double(row.workPosts);
    case VideoOrder::Source:
        return double(row.ref.source);
    case VideoOrder::Updated:
        return time(row.updatedAt);
    case VideoOrder::NextPoll:
        return row.nextPollAt ? time(*row.nextPollAt) : Value();
    default:
        return {};
    }
}

/// Unknown last, equal ones newest first: what each order promises.
bool isBefore(const VideoRow &a, const VideoRow &b, VideoOrder order, Qt::SortOrder direction)
{
    const Value left = valueOf(a, order);
    const Value right = valueOf(b, order);
    if (left.has_value() != right.has_value())
        return left.has_value();
    if (left && *left != *right)
        return direction == Qt::AscendingOrder ? *left < *right : *left > *right;
    return std::tuple(-toEpochMs(a.postedAt), a.ref) < std::tuple(-toEpochMs(b.postedAt), b.ref);
}

QStringList textsOf(const VideoList &list)
{
    QStringList texts;
    for (int row = 0; row < list.size(); ++row)
        texts.append(list.at(row).ref.text());
    return texts;
}

QStringList textsOf(const QList<VideoRow> &rows)
{
    QStringList texts;
    for (const VideoRow &row : rows)
        texts.append(row.ref.text());
    return texts;
}

} // namespace

class TestVideoList final : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { test::addEngineRows(); }
    void init();
    void cleanupTestCase() { m_fixtures.clear(); }
    void everyOrderIsThatOfTheRows_data();
    void everyOrderIsThatOfTheRows();
    void textsSortAsPeopleRead();
    void filters_data();
    void filters();
    void moreLettersNarrowAndFewerWiden();
    void pagesAreTheRows();
    void theHeadIsTheBeginningOfTheList();
    void moversAreTheFirstByTheLastDay_data();
    void moversAreTheFirstByTheLastDay();
    void anOldQuestionIsNotAnswered();
    void changesShowWithTheNextGeneration();

private:
    void fill();
    VideoListQuery::Answer list(VideoListQuery query);
    QStringList captions(const VideoFilter &filter);

    std::map<DatabaseKind, std::unique_ptr<StoreFixture>> m_fixtures;
    StoreFixture *m_fixture = nullptr; ///< of the engine of the row
    QList<VideoRow> m_rows; ///< newest first
    int m_generation = 0;
};

/// One filled database for each engine; only the last test writes.
void TestVideoList::init()
{
    QFETCH_GLOBAL(const DatabaseKind, engine);
    std::unique_ptr<StoreFixture> &fixture = m_fixtures[engine];
    const bool isNew = !fixture;
    if (isNew)
        fixture = std::make_unique<StoreFixture>(engine);
    m_fixture = fixture.get();
    QCOMPARE(m_fixture->problem, QString());
    if (isNew)
        fill();
    m_rows = m_fixture->videos();
    QCOMPARE(m_fixture->problem, QString());
    QCOMPARE(m_rows.size(), 15);
}

/// Ten sections of five posts, of which some have numbers and some failed, and five pasted links.
void TestVideoList::fill()
{
    StoreFixture &f = *m_fixture;
    f.importPosts(6);
    const auto due = f.due(kStart);
    f.commit(StoreFixture::updatesFor(due.mid(0, 4), test::countsOf(100), kStart + 5min), kStart - 30h);
    f.commit(StoreFixture::updatesFor(due.mid(1, 1), test::countsOf(1000, 7), kStart + 9min), kStart - 1min);
    f.commit(StoreFixture::updatesFor(due.mid(2, 1), test::countsOf(1500, 7), kStart + 9min), kStart - 1min);
    auto failed = StoreFixture::updatesFor(due.mid(5, 1), {}, kStart + 1h);
    for (SectionUpdate &update : failed) {
        update.observation.reset();
        update.failed = ErrorKind::Gone;
    }
    f.commit(failed, kStart);
    const auto spring =
        f.write(SaveCampaign {.campaign = {.name = QStringLiteral("Spring ÄHRE")}, .now = kStart});
    const QStringList titles {QStringLiteral("Élan vital"), QStringLiteral("zebra"), QStringLiteral("elan 2"),
                              QString(), QStringLiteral("STRASSE über alles")};
    for (int i = 0; i < titles.size(); ++i) {
        f.write(AddManualVideo {.campaign = i % 2 ? spring : f.workspace.unassigned,
                                .platform = test::platformOf("instagram"),
                                .nativeId = domain::NativeId(QStringLiteral("reel%1").arg(i)),
                                .url = QStringLiteral("https://www.instagram.com/reel/x%1").arg(i),
                                .title = titles.at(i),
                                .postedAt = kStart - std::chrono::hours(2), // all at once: ties
                                .now = kStart});
    }
    const auto rows = f.videos();
    f.write(JoinVideos {.videos = {rows.at(0).ref, rows.constLast().ref}, .now = kStart});
}

VideoListQuery::Answer TestVideoList::list(VideoListQuery query)
{
    query.now = kStart;
    query.generation = m_generation;
    return m_fixture->read(query);
}

QStringList TestVideoList::captions(const VideoFilter &filter)
{
    QStringList result;
    const auto found = list({.filter = filter});
    for (const VideoRow &row : std::as_const(m_rows)) {
        if (found && found->rowOf(row.ref) >= 0)
            result.append(row.caption);
    }
    if (found && found->size() != result.size())
        result.append(QStringLiteral("and others"));
    return result;
}

void TestVideoList::everyOrderIsThatOfTheRows_data()
{
    QTest::addColumn<VideoOrder>("order");
    QTest::newRow("posted") << VideoOrder::Posted;
    QTest::newRow("views") << VideoOrder::Views;
    QTest::newRow("likes") << VideoOrder::Likes;
    QTest::newRow("comments") << VideoOrder::Comments;
    QTest::newRow("shares") << VideoOrder::Shares;
    QTest::newRow("saves") << VideoOrder::Saves;
    QTest::newRow("rate") << VideoOrder::Rate;
    QTest::newRow("last day") << VideoOrder::LastDay;
    QTest::newRow("posts of the work") << VideoOrder::WorkPosts;
    QTest::newRow("source") << VideoOrder::Source;
    QTest::newRow("updated") << VideoOrder::Updated;
    QTest::newRow("next poll") << VideoOrder::NextPoll;
}

void TestVideoList::everyOrderIsThatOfTheRows()
{
    QFETCH(const VideoOrder, order);
    for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        QList<VideoRow> expected = m_rows;
        std::sort(expected.begin(), expected.end(),
                  [=](const VideoRow &a, const VideoRow &b) { return isBefore(a, b, order, direction); });
        const auto sorted = list({.order = order, .direction = direction});
        QVERIFY(sorted);
        QCOMPARE(textsOf(*sorted), textsOf(expected));
        for (int row = 0; row < sorted->size(); ++row) {
            QCOMPARE(sorted->rowOf(expected.at(row).ref), row);
            QCOMPARE(sorted->at(row).campaign, expected.at(row).campaign);
        }
    }
}

void TestVideoList::textsSortAsPeopleRead()
{
    const auto captionsBy = [this](VideoOrder order, Qt::SortOrder direction) {
        QStringList result;
        const auto sorted =
            list({.filter = {.source = domain::VideoSource::Manual}, .order = order, .direction = direction});
        for (int row = 0; row < sorted->size(); ++row) {
            const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const VideoRow &video) {
                return video.ref == sorted->at(row).ref;
            });
            result.append(order == VideoOrder::Caption ? found->caption : found->campaignName);
        }
        return result;
    };
    const QStringList rising {QStringLiteral("elan 2"), QStringLiteral("Élan vital"),
                              QStringLiteral("STRASSE über alles"), QStringLiteral("zebra")};
    QCOMPARE(captionsBy(VideoOrder::Caption, Qt::AscendingOrder), rising + QStringList(QString()));
    QCOMPARE(captionsBy(VideoOrder::Caption, Qt::DescendingOrder),
             QStringList(rising.crbegin(), rising.crend()) + QStringList(QString()));
    const QStringList campaigns = captionsBy(VideoOrder::Campaign, Qt::DescendingOrder);
    QCOMPARE(campaigns.first(), campaigns.at(2));
    QVERIFY(campaigns.last() != campaigns.first());
    // networks and states: whole groups, one behind the other
    for (const VideoOrder order : {VideoOrder::Network, VideoOrder::State}) {
        const auto sorted = list({.order = order, .direction = Qt::AscendingOrder});
        QCOMPARE(sorted->size(), int(m_rows.size()));
    }
}

void TestVideoList::filters_data()
{
    QTest::addColumn<VideoFilter>("filter");
    QTest::addColumn<int>("count");
    const auto words = [](const QStringList &list) { return VideoFilter {.words = list}; };
    QTest::newRow("none") << VideoFilter() << 15;
    QTest::newRow("caption") << words({QStringLiteral("zebra")}) << 1;
    QTest::newRow("other case") << words({QStringLiteral("ZEB")}) << 1;
    QTest::newRow("other case, not ASCII") << words({QStringLiteral("ÜBER")}) << 1;
    QTest::newRow("accents count") << words({QStringLiteral("élan")}) << 1;
    QTest::newRow("one letter") << words({QStringLiteral("z")}) << 1;
    QTest::newRow("two words") << words({QStringLiteral("caption"), QStringLiteral("tiktok")}) << 5;
    QTest::newRow("a word of the network") << words({QStringLiteral("insta")}) << 5;
    QTest::newRow("campaign, not ASCII") << words({QStringLiteral("ähre")}) << 2;
    QTest::newRow("link") << words({QStringLiteral("https://www.instagram.com/reel/x3")}) << 1;
    QTest::newRow("native id") << words({QStringLiteral("reel4")}) << 1;
    QTest::newRow("not over two fields") << words({QStringLiteral("zebrahttps")}) << 0;
    QTest::newRow("nothing has it") << words({QStringLiteral("zebra"), QStringLiteral("elan")}) << 0;
    QTest::newRow("longer than a block") << words({QString(500, u'z')}) << 0;
    QTest::newRow("source") << VideoFilter {.source = domain::VideoSource::Manual} << 5;
    QTest::newRow("network") << VideoFilter {.platform = test::platformOf("youtube")} << 5;
    QTest::newRow("network and word")
        << VideoFilter {.words = {QStringLiteral("caption 3")}, .platform = test::platformOf("youtube")} << 1;
}

void TestVideoList::filters()
{
    QFETCH(const VideoFilter, filter);
    QFETCH(const int, count);
    const auto found = list({.filter = filter});
    QVERIFY(found);
    QCOMPARE(found->size(), count);
    QCOMPARE(found->total(), 15);
}

void TestVideoList::moreLettersNarrowAndFewerWiden()
{
    const auto count = [this](const QStringList &words) {
        return list({.filter = {.words = words}})->size();
    };
    QCOMPARE(count({QStringLiteral("e")}), 15); // of "example.org"
    QCOMPARE(count({QStringLiteral("el")}), 1 + 4); // and "reel"
    QCOMPARE(count({QStringLiteral("ela")}), 1);
    QCOMPARE(count({QStringLiteral("ela"), QStringLiteral("2")}), 1);
    QCOMPARE(count({QStringLiteral("ela"), QStringLiteral("x3")}), 0);
    QCOMPARE(count({QStringLiteral("el")}), 5);
    QCOMPARE(captions({.words = {QStringLiteral("elan")}}), QStringList(QStringLiteral("elan 2")));
    const auto work =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [](const VideoRow &row) { return row.workPosts > 1; });
    QVERIFY(work != m_rows.cend());
    QCOMPARE(list({.filter = {.work = work->work}})->size(), work->workPosts);
    QCOMPARE(list({.filter = {.campaign = m_fixture->workspace.unassigned}})->size(), 13);
}

void TestVideoList::pagesAreTheRows()
{
    VideoPageQuery query {.videos = {}, .now = kStart};
    for (const VideoRow &row : std::as_const(m_rows))
        query.videos.append(row.ref);
    QVERIFY(
        std::any_of(m_rows.cbegin(), m_rows.cend(), [](const VideoRow &row) { return row.workPosts > 1; }));
    QVERIFY(
        std::any_of(m_rows.cbegin(), m_rows.cend(), [](const VideoRow &row) { return row.viewsLastDay; }));
    QCOMPARE(m_fixture->read(query), m_rows);

    query.videos = {m_rows.at(7).ref, {domain::VideoSource::Api, 4711}, m_rows.at(2).ref, m_rows.at(7).ref};
    QCOMPARE(m_fixture->read(query), (QList {m_rows.at(7), m_rows.at(2), m_rows.at(7)}));
}

void TestVideoList::theHeadIsTheBeginningOfTheList()
{
    const VideoHead head = m_fixture->read(VideoHeadQuery {.now = kStart});
    QCOMPARE(head.total, 15);
    QCOMPARE(head.rows, m_rows);
    QVERIFY(VideoList(head.rows, head.total).isSameAs(*list({})));

    const VideoList part(head.rows.mid(0, 3), head.total);
    QVERIFY(!part.isWhole());
    QCOMPARE(part.size(), 15);
    QCOMPARE(part.at(2).ref, m_rows.at(2).ref);
    QCOMPARE(part.at(3), VideoTarget());
    QCOMPARE(part.rowOf(m_rows.at(3).ref), -1);
}

void TestVideoList::moversAreTheFirstByTheLastDay_data()
{
    QTest::addColumn<int>("hours"); // from the last pass on
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("found");
    QTest::newRow("the first") << 0 << 1 << 1;
    QTest::newRow("all that won") << 0 << 50 << 4;
    QTest::newRow("none, please") << 0 << 0 << 0;
    QTest::newRow("of young ones, since they were first seen") << -7 << 50 << 4;
    QTest::newRow("a day later") << 25 << 50 << 0;
}

void TestVideoList::moversAreTheFirstByTheLastDay()
{
    QFETCH(const int, hours);
    QFETCH(const int, limit);
    QFETCH(const int, found);
    const Timestamp now = kStart + std::chrono::hours(hours);
    QList<VideoRow> expected;
    for (const VideoRow &row : m_fixture->videos(now)) {
        if (row.viewsLastDay.value_or(0) > 0)
            expected.append(row);
    }
    std::sort(expected.begin(), expected.end(), [](const VideoRow &a, const VideoRow &b) {
        return std::pair(-*a.viewsLastDay, a.ref) < std::pair(-*b.viewsLastDay, b.ref);
    });

    const QList<VideoRow> movers = m_fixture->read(MoversQuery {.now = now, .limit = limit});

    QCOMPARE(movers, expected.mid(0, limit));
    QCOMPARE(movers.size(), found);
}

void TestVideoList::anOldQuestionIsNotAnswered()
{
    const auto newest = std::make_shared<std::atomic<int>>(2);
    const auto old = test::await(m_fixture->store->read(VideoListQuery {.newest = newest, .number = 1}));
    QVERIFY(!old.isOk());
    QCOMPARE(old.error().kind, ErrorKind::Cancelled);
    QVERIFY(test::await(m_fixture->store->read(VideoListQuery {.newest = newest, .number = 2})).isOk());
}

void TestVideoList::changesShowWithTheNextGeneration()
{
    const auto before = list({.filter = {.words = {QStringLiteral("brandnew")}}});
    QCOMPARE(before->size(), 0);
    m_fixture->write(AddManualVideo {.campaign = m_fixture->workspace.unassigned,
                                     .platform = test::platformOf("instagram"),
                                     .nativeId = domain::NativeId(QStringLiteral("late")),
                                     .url = QStringLiteral("https://www.instagram.com/reel/late"),
                                     .title = QStringLiteral("brandnew"),
                                     .postedAt = kStart,
                                     .now = kStart});
    QCOMPARE(list({})->size(), 15); // a word or an order more does not read all again
    ++m_generation;
    QCOMPARE(list({})->size(), 16);
    QCOMPARE(list({.filter = {.words = {QStringLiteral("brandnew")}}})->size(), 1);
    QCOMPARE(before->size(), 0);
}

QTEST_GUILESS_MAIN(TestVideoList)
#include "tst_videolist.moc"
