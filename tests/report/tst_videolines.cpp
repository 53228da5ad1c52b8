// SPDX-License-Identifier: GPL-3.0-or-later
// Pasted text and tables of videos: each line with its own outcome, the rest goes on.
#include "report/csvreader.h"
#include "report/importplan.h"
#include "report/videosheet.h"
#include "report/writers.h"
#include "support/resultmacros.h"

#include <QStringEncoder>

using namespace viewtide;
using namespace viewtide::report;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Timestamp kNow {std::chrono::sys_days(std::chrono::year(2026) / 1 / 15)};
const auto kLink = u"https://youtu.be/dQw4w9WgXcQ"_s;

QStringList kindsOf(const QList<VideoLine> &lines)
{
    static const QStringList kNames {u"video"_s, u"short"_s, u"none"_s, u"repeated"_s, u"unreadable"_s};
    QStringList kinds;
    for (const VideoLine &line : lines)
        kinds.append(u"%1:%2"_s.arg(line.number).arg(kNames.at(int(line.kind))));
    return kinds;
}

VideoLine firstOf(const QString &header, const QString &row)
{
    const auto sheet = readVideoSheet(header + u'\n' + row, kNow);
    return sheet ? sheet->lines.value(0) : VideoLine();
}

} // namespace

class TestVideoLines final : public QObject
{
    Q_OBJECT

private slots:
    void findsLinksInText_data();
    void findsLinksInText();
    void readsCsv_data();
    void readsCsv();
    void readsEncodings();
    void readsASheet();
    void readsTimes_data();
    void readsTimes();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void plansCampaigns();
    void theExactSpellingOfACampaignWins();
    void readsWhatIsExported();
    void doesNotChokeOnRubbish();
};

void TestVideoLines::findsLinksInText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("kinds");
    QTest::newRow("nothing") << u"\n \r\n\t"_s << QStringList();
    QTest::newRow("lines") << kLink + u"\n\nhttps://vm.tiktok.com/ZMabc/\nhello"_s
                           << QStringList {u"1:video"_s, u"3:short"_s, u"4:none"_s};
    QTest::newRow("Windows and old Mac line ends")
        << u"hello\r\n"_s + kLink + u"\rhello"_s << QStringList {u"1:none"_s, u"2:video"_s, u"3:none"_s};
    QTest::newRow("a sentence") << u"Look (at "_s + kLink + u"), great!"_s << QStringList {u"1:video"_s};
    QTest::newRow("markdown") << u"[clip](https://example.org/x) <"_s + kLink + u">."_s
                              << QStringList {u"1:none"_s, u"1:video"_s};
    QTest::newRow("two in a line") << kLink + u" https://www.tiktok.com/@a/video/7312345678901234567"_s
                                   << QStringList {u"1:video"_s, u"1:video"_s};
    QTest::newRow("the same twice") << kLink + u"\nyoutube.com/watch?v=dQw4w9WgXcQ&t=3"_s
                                    << QStringList {u"1:video"_s, u"2:repeated"_s};
    QTest::newRow("invisible characters")
        << u"\u200b"_s + kLink + u"\u2060\n\ufeff\n"_s << QStringList {u"1:video"_s};
    QTest::newRow("another site beside it")
        << kLink + u" https://example.com/a"_s << QStringList {u"1:video"_s, u"1:none"_s};
}

void TestVideoLines::findsLinksInText()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, kinds);

    QCOMPARE(kindsOf(videoLines(text)), kinds);
}

void TestVideoLines::readsCsv_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("cells");
    using Cells = QList<QStringList>;
    QTest::newRow("comma") << u"a,b\r\n1,2\r\n"_s << Cells {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("semicolon") << u"a;b,c;d\n1;2"_s << Cells {{u"a"_s, u"b,c"_s, u"d"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("tab") << u"a\tb\n1\t"_s << Cells {{u"a"_s, u"b"_s}, {u"1"_s, u""_s}};
    QTest::newRow("said") << u"sep=;\r\na;b,c,d\r\n"_s << Cells {{u"a"_s, u"b,c,d"_s}};
    QTest::newRow("quotes") << u"\"a \"\"x\"\"\",\"b,\nc\"\n"_s << Cells {{u"a \"x\""_s, u"b,\nc"_s}};
    QTest::newRow("quote in the middle") << u"5\" tall,b"_s << Cells {{u"5\" tall"_s, u"b"_s}};
    QTest::newRow("blanks before a quote") << u"a, \"b,c\""_s << Cells {{u"a"_s, u"b,c"_s}};
    QTest::newRow("separators in a quoted header")
        << u"\"a,b,c\";d\n1;2"_s << Cells {{u"a,b,c"_s, u"d"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("empty lines") << u"\na\n\n  \nb"_s << Cells {{u"a"_s}, {u"b"_s}};
    QTest::newRow("old Mac") << u"a,b\r1,2\r"_s << Cells {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("nothing") << QString() << Cells {};
}

void TestVideoLines::readsCsv()
{
    QFETCH(const QString, text);
    QFETCH(const QList<QStringList>, cells);

    QList<QStringList> found;
    for (const CsvRecord &record : readCsv(text))
        found.append(record.cells);

    QCOMPARE(found, cells);
}

void TestVideoLines::readsEncodings()
{
    const QString text = u"url,title\n"_s + kLink + u",Größe 😀"_s;
    const QByteArray utf8 = text.toUtf8();
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    for (const QByteArray &bytes :
         {utf8, QByteArray("\xef\xbb\xbf") + utf8, QByteArray(utf16.encode(text))}) {
        const auto read = csvText(bytes);
        QVERIFY_RESULT(read);
        QCOMPARE(*read, text);
    }
    QCOMPARE_ERROR(csvText("url\ncaf\xe9"), ErrorKind::ConfigInvalid); // Latin-1
    QCOMPARE_ERROR(csvText(QByteArray("PK\x03\x04\x00\x00", 6)), ErrorKind::ConfigInvalid); // a workbook
}

void TestVideoLines::readsASheet()
{
    const QString text = u"Views;POSTED AT; Url ;campaign;note;Title\r\n"
                         "1200;2025-12-12T10:00:00Z;"_s
        + kLink
        + u";Spring;x;\"two\nlines; and a \"\"quote\"\"\"\r\n"
          ";;"_s
        + kLink
        + u";;;\r\n"
          ";;"_s
        + kLink
        + u";SPRING;;'=SUM(1)\r\n"
          ";;nothing;;;\r\n"_s;
    QVERIFY(isVideoSheet(text));

    const auto sheet = readVideoSheet(text, kNow);

    QVERIFY_RESULT(sheet);
    QCOMPARE(kindsOf(sheet->lines), (QStringList {u"2:video"_s, u"4:video"_s, u"5:repeated"_s, u"6:none"_s}));
    QCOMPARE(sheet->ignoredColumns, QStringList(u"note"_s));
    const VideoLine first = sheet->lines.first();
    QCOMPARE(first.campaign, u"Spring"_s);
    QCOMPARE(first.title, u"two\nlines; and a \"quote\""_s);
    QCOMPARE(first.counts, (domain::VideoCounts {.views = 1200}));
    QCOMPARE(first.postedAt, parseTimestamp(u"2025-12-12T10:00:00Z"));
    QVERIFY(sheet->lines.at(1).counts.isEmpty() && !sheet->lines.at(1).postedAt);
    QCOMPARE(sheet->lines.at(2).sameAs, 2);
    QCOMPARE(sheet->lines.at(2).title, u"=SUM(1)"_s);
}

void TestVideoLines::readsTimes_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<qint64>("ms");
    constexpr qint64 noon = 1765540800000; // 2025-12-12T12:00:00Z
    QTest::newRow("day") << u"2025-12-12"_s << noon - 43200000;
    QTest::newRow("Z") << u"2025-12-12T12:00:00Z"_s << noon;
    QTest::newRow("offset") << u"2025-12-12T13:00:00+01:00"_s << noon;
    QTest::newRow("no zone") << u"2025-12-12T12:00:00"_s << noon;
    QTest::newRow("blank") << u"2025-12-12 12:00:00"_s << noon;
    QTest::newRow("minutes") << u"2025-12-12 12:00"_s << noon;
    QTest::newRow("fraction") << u"2025-12-12T12:00:00.500Z"_s << noon + 500;
    QTest::newRow("seconds") << u"1765540800"_s << noon;
    QTest::newRow("milliseconds") << u"1765540800123"_s << noon + 123;
    for (const char *const wrong : {"12/12/2025", "2025-13-01", "20251212", "yesterday", "-1765540800",
                                    "1765540800.5", "176554080012345"})
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << qint64(-1);
}

void TestVideoLines::readsTimes()
{
    QFETCH(const QString, cell);
    QFETCH(const qint64, ms);

    const auto time = parseTimeCell(cell);

    QCOMPARE(time ? toEpochMs(*time) : -1, ms);
}

void TestVideoLines::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("problem");
    QTest::newRow("time") << kLink + u",31.12.2025,"_s << u"Line 2, column posted_at: \"31.12.2025\""_s;
    QTest::newRow("future") << kLink + u",2030-01-01,"_s
                            << u"Line 2, column posted_at: \"2030-01-01\" lies"_s;
    QTest::newRow("before there were any")
        << kLink + u",0001-01-01,"_s << u"Line 2, column posted_at: \"0001-01-01\" lies before"_s;
    QTest::newRow("grouped") << kLink + u",,\"1,200\""_s << u"Line 2, column Views: \"1,200\""_s;
    QTest::newRow("negative") << kLink + u",,-5"_s << u"Line 2, column Views: \"-5\""_s;
    QTest::newRow("fraction") << kLink + u",,1.5"_s << u"Line 2, column Views: \"1.5\""_s;
    QTest::newRow("too large") << kLink + u",,99999999999999999999"_s << u"Line 2, column Views"_s;
    QTest::newRow("no count of a video") << kLink + u",,1000000000000001"_s << u"Line 2, column Views"_s;
    QTest::newRow("leftmost first") << kLink + u",x,y"_s << u"Line 2, column posted_at"_s;
    QTest::newRow("too many cells") << kLink + u",,1,2"_s << u"Line 2 has 4 cells, the header has 3"_s;
    QTest::newRow("open quote") << kLink + u",,\"1"_s << u"Line 2: a quote is opened and never closed"_s;
}

void TestVideoLines::saysWhatIsWrongAndWhere()
{
    QFETCH(const QString, row);
    QFETCH(const QString, problem);

    const VideoLine line = firstOf(u"url,posted_at,Views"_s, row);

    QCOMPARE(line.kind, LineKind::Unreadable);
    QVERIFY2(line.problem.startsWith(problem), qPrintable(line.problem));
    const auto others = readVideoSheet(u"url,posted_at,Views\n"_s + kLink + u",,3\n"_s + row, kNow);
    QVERIFY_RESULT(others);
    QCOMPARE(others->lines.first().kind, LineKind::Video); // the rest goes on
}

void TestVideoLines::refusesOtherFiles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("looksLikeOne");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a header alone") << u"url,views\n"_s << true;
    QTest::newRow("no url") << u"title,views\na,1"_s << true;
    QTest::newRow("two of one") << u"url,video_url\na,b"_s << true;
    QTest::newRow("a text") << u"views, that is what we want\na"_s << false;
}

void TestVideoLines::refusesOtherFiles()
{
    QFETCH(const QString, text);

    QTEST(isVideoSheet(text), "looksLikeOne");
    QCOMPARE_ERROR(readVideoSheet(text, kNow), ErrorKind::ConfigInvalid);
}

void TestVideoLines::plansCampaigns()
{
    store::CampaignRow spring;
    spring.campaign.id = domain::CampaignId(7);
    spring.campaign.name = u"Spring"_s;
    const domain::CampaignId chosen(1);
    const auto sheet = readVideoSheet(u"url,campaign\n"_s + kLink + u",spring\n"_s + kLink + u",7x\n"_s
                                          + kLink + u",\nhello,Spring\nyoutu.be/dQw4w9WgXcR,7X"_s,
                                      kNow);
    QVERIFY_RESULT(sheet);

    const ImportPlan refused = planImport(sheet->lines, {spring}, chosen, UnknownCampaigns::Refuse);
    QCOMPARE(refused.lines, (QList<int> {0, 2}));
    QCOMPARE(refused.unknownCampaign, (QList<int> {1, 4}));
    QCOMPARE(refused.videos.at(0).campaign, spring.campaign.id);
    QCOMPARE(refused.videos.at(1).campaign, chosen);
    QVERIFY(refused.newCampaigns.isEmpty());

    const ImportPlan made = planImport(sheet->lines, {spring}, chosen, UnknownCampaigns::Create);
    QCOMPARE(made.newCampaigns, QStringList(u"7x"_s));
    QCOMPARE(made.lines.size(), 4);
    QCOMPARE(made.campaignOf.value(4), u"7X"_s);
    QVERIFY(made.unknownCampaign.isEmpty());

    // Names that the store takes for one: it would refuse the second.
    const auto blanks =
        readVideoSheet(u"url,campaign\nyoutu.be/dQw4w9WgXcR,New one\nyoutu.be/dQw4w9WgXcS,NEW  one"_s, kNow);
    QVERIFY_RESULT(blanks);
    QCOMPARE(planImport(blanks->lines, {}, chosen, UnknownCampaigns::Create).newCampaigns,
             QStringList(u"New one"_s));
}

void TestVideoLines::theExactSpellingOfACampaignWins()
{
    QList<store::CampaignRow> rows(2);
    rows[0].campaign = {.id = domain::CampaignId(7), .name = u"Spring"_s};
    rows[1].campaign = {.id = domain::CampaignId(8), .name = u"SPRING"_s}; // of an older database
    const auto campaignOf = [&rows](const QString &name) {
        VideoLine line = videoLine(kLink, 1);
        line.campaign = name;
        const ImportPlan plan = planImport({line}, rows, domain::CampaignId(1), UnknownCampaigns::Refuse);
        return plan.videos.isEmpty() ? 0 : plan.videos.first().campaign.value();
    };
    QCOMPARE(campaignOf(u"Spring"_s), 7);
    QCOMPARE(campaignOf(u"SPRING"_s), 8);
    QCOMPARE(campaignOf(u"spring"_s), 0); // of whom nobody knows which
}

void TestVideoLines::readsWhatIsExported()
{
    const Table table {
        .title = u"videos"_s,
        .columns = {u"campaign"_s, u"posted_at"_s, u"video_url"_s, u"caption"_s, u"views"_s},
        .rows = {{u"=Spring"_s, kNow - std::chrono::hours(3), kLink, u"a \"b\",\n;c"_s, qint64(12)}}};

    const auto text = csvText(toCsv(table));
    QVERIFY_RESULT(text);
    const auto sheet = readVideoSheet(*text, kNow);

    QVERIFY_RESULT(sheet);
    const VideoLine line = sheet->lines.value(0);
    QCOMPARE(line.kind, LineKind::Video);
    QCOMPARE(line.campaign, u"=Spring"_s);
    QCOMPARE(line.title, u"a \"b\",\n;c"_s);
    QCOMPARE(line.postedAt, std::optional(kNow - std::chrono::hours(3)));
    QCOMPARE(line.counts, (domain::VideoCounts {.views = 12}));
}

void TestVideoLines::doesNotChokeOnRubbish()
{
    const QString parts = u"\",;\t\r\n'a=1 https://youtu.be/"_s;
    quint32 state = 1;
    for (int round = 0; round < 2000; ++round) {
        QString text = u"url,views\n"_s;
        for (int i = 0; i < 40; ++i) {
            state = state * 1664525 + 1013904223;
            text += parts.at(int((state >> 8) % quint32(parts.size())));
        }
        const auto sheet = readVideoSheet(text, kNow);
        QVERIFY_RESULT(sheet);
        int line = 1;
        for (const VideoLine &found : sheet->lines) {
            QVERIFY(found.number > line);
            line = found.number;
        }
        videoLines(text);
    }
}

QTEST_GUILESS_MAIN(TestVideoLines)
#include "tst_videolines.moc"
