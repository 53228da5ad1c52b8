// SPDX-License-Identifier: GPL-3.0-or-later
// What a client gets: nothing of hidden videos in any format, the same bytes from a frozen report for ever,
// and captions that mean harm stay text.
#include "report/documentjson.h"
#include "report/documenttext.h"
#include "report/documentwriters.h"

#include "report/documentrows.h"
#include "report/zipreader.h"
#include "support/resultmacros.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace viewtide;
using namespace viewtide::report;

Q_DECLARE_METATYPE(viewtide::report::Format)

namespace {

/// All that a reader of the file could find; a spreadsheet is unpacked.
QByteArray visibleBytes(const QByteArray &bytes, Format format)
{
    if (format != Format::Xlsx)
        return bytes;
    QByteArray all;
    for (const char *const part :
         {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/workbook.xml",
          "docProps/core.xml", "docProps/app.xml"})
        all += test::fileInZip(bytes, part);
    return all.replace(" hidden=\"1\"", ""); // the name of the filter's range, in every book that has one
}

ReportDocument hostileDocument(quint32 count)
{
    QList<store::VideoRow> videos;
    for (quint32 seed = 0; seed < count; ++seed)
        videos.append(test::reportVideo(seed + 1, seed, test::hostileCaption(seed)));
    store::ReportContent content = test::reportOf(videos);
    content.row.report.name = test::hostileCaption(7) + QStringLiteral("<script>");
    content.look.brand.name = QStringLiteral("<b>\"Brand\"</b>");
    return reportDocument(content, test::kAsOf);
}

} // namespace

class ReportDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void hiddenVideosLeaveNoTrace_data();
    void hiddenVideosLeaveNoTrace();
    void theFootnoteTellsCountAndViews_data();
    void theFootnoteTellsCountAndViews();
    void typedNumbersAreMarked_data();
    void typedNumbersAreMarked();
    void totalsAndNetworks();
    void theRateSaysOfHowMany();
    void daysAreThoseOfItsZone();
    void aFrozenReportPrintsTheSameBytes();
    void frozenFormats_data();
    void frozenFormats();
    void htmlNeedsNothingElse();
    void onlyWebLinksAreLinks_data();
    void onlyWebLinksAreLinks();
    void hostileCaptionsInCsv();
    void hostileCaptionsInXlsx();
    void hostileCaptionsInHtml();
    void aPageReadsAsItsLanguage();
    void barsBeginWhereTheLanguageDoes();
    void aDateHasOneKindOfDigits();
    void contrast_data();
    void contrast();

private:
    static void addFormats();
};

void ReportDocumentTest::addFormats()
{
    QTest::addColumn<Format>("format");
    for (const Format format : {Format::Csv, Format::Json, Format::Xlsx, Format::Html})
        QTest::newRow(qPrintable(toKey(format))) << format;
}

void ReportDocumentTest::hiddenVideosLeaveNoTrace_data()
{
    addFormats();
}

void ReportDocumentTest::hiddenVideosLeaveNoTrace()
{
    QFETCH(Format, format);

    const ReportDocument document = reportDocument(test::reportWithSecrets(), test::kAsOf);
    const auto bytes = toBytes(document, format);

    QVERIFY_RESULT(bytes);
    const QString text = QString::fromUtf8(visibleBytes(*bytes, format));
    QVERIFY(text.contains(QStringLiteral("Behind the scenes")));
    QVERIFY(!text.contains(QStringLiteral("hidden"), Qt::CaseInsensitive));
    for (const QString &secret : test::secrets())
        QVERIFY2(!text.contains(secret), qPrintable(secret));
    QVERIFY(!frozen(document).contains("SECRET"));
}

void ReportDocumentTest::theFootnoteTellsCountAndViews_data()
{
    addFormats();
}

void ReportDocumentTest::theFootnoteTellsCountAndViews()
{
    QFETCH(Format, format);
    store::ReportContent content = test::reportWithSecrets();
    content.look.footnote = domain::Footnote::On;

    const auto bytes = toBytes(reportDocument(content, test::kAsOf), format);

    QVERIFY_RESULT(bytes);
    QString text = QString::fromUtf8(visibleBytes(*bytes, format));
    const QString told = format == Format::Json ? QStringLiteral("\"hidden_views\": 1665579")
                                                : QStringLiteral("2 hidden (1,665,579 views)");
    QVERIFY(text.contains(told));
    text.remove(told);
    for (const QString &secret : test::secrets())
        QVERIFY2(!text.contains(secret), qPrintable(secret));
}

void ReportDocumentTest::typedNumbersAreMarked_data()
{
    addFormats();
}

void ReportDocumentTest::typedNumbersAreMarked()
{
    QFETCH(Format, format);
    store::ReportContent content = test::reportWithSecrets();
    const auto text = [&content, format] {
        const auto bytes = toBytes(reportDocument(content, test::kAsOf), format);
        return bytes ? QString::fromUtf8(visibleBytes(*bytes, format)) : QString();
    };
    const QString note = QStringLiteral("* Typed in by hand");
    QVERIFY(!text().contains(note));

    content.videos[1].typedMask = 3; // views and likes
    content.videos[1].postedAssumed = true;
    const QString marked = text();

    if (format == Format::Csv || format == Format::Json)
        QVERIFY(marked.contains(QStringLiteral("views likes")));
    else
        QVERIFY(marked.contains(note));
    if (format == Format::Html) {
        QVERIFY(marked.contains(QStringLiteral("2,500*")));
        QVERIFY(marked.contains(QStringLiteral("3,910*"))); // the sum has it in it
        QVERIFY(!marked.contains(QStringLiteral("1,000*")));
        QVERIFY(marked.contains(QStringLiteral("by 10 Dec 2025")));
    }
}

void ReportDocumentTest::totalsAndNetworks()
{
    const ReportDocument document = reportDocument(test::reportWithSecrets(), test::kAsOf);

    QCOMPARE(document.videos.size(), qsizetype(3));
    QCOMPARE(document.totals.counts.views, std::optional<qint64>(3910));
    QCOMPARE(document.totals.counts.saves, std::optional<qint64>());
    QCOMPARE(document.networks.size(), qsizetype(3));
    QCOMPARE(document.networks.first().numbers.counts.views, std::optional<qint64>(2500));
    QVERIFY(!document.hidden);
    QCOMPARE(DocumentText(document).count(std::nullopt), QString(QChar(0x2013)));
    QCOMPARE(DocumentText(document).instant(test::kAsOf), QStringLiteral("12 Dec 2025, 17:15 UTC"));
}

/// The rate of the totals comes with its median and with the number of videos that have one.
void ReportDocumentTest::theRateSaysOfHowMany()
{
    store::ReportContent content = test::reportWithSecrets();
    content.videos[0].counts = {.views = 1000, .likes = 100}; // 10 %
    content.videos[1].counts = {.views = 2500, .likes = 50}; // 2 %
    content.videos[2].counts = {.views = 410}; // no rate

    const ReportDocument document = reportDocument(content, test::kAsOf);

    QCOMPARE(document.ratedVideos, 2);
    QCOMPARE(document.totals.engagementRate, std::optional(15000.0 / 3500.0));
    QCOMPARE(document.medianRate, std::optional(6.0));
    QCOMPARE(
        document.rateNote,
        QStringLiteral("The engagement rate is that of 2 of 3 videos together; their median is 6.00 %."));
    for (const Format format : {Format::Html, Format::Xlsx}) {
        const auto bytes = toBytes(document, format);
        QVERIFY_RESULT(bytes);
        QVERIFY(QString::fromUtf8(visibleBytes(*bytes, format)).contains(document.rateNote));
    }
    content.videos.removeFirst();
    content.videos.removeFirst();
    QVERIFY(reportDocument(content, test::kAsOf).rateNote.isEmpty());
}

void ReportDocumentTest::daysAreThoseOfItsZone()
{
    store::ReportContent content = test::reportWithSecrets();
    content.row.report.from = parseDate(u"2025-12-01");
    content.row.report.to = parseDate(u"2025-12-31");
    content.videos[0].postedAt = parseTimestamp(u"2025-12-12T22:30:00Z").value_or(Timestamp());
    QCOMPARE(reportDocument(content, test::kAsOf).period, QStringLiteral("1 Dec 2025 – 31 Dec 2025"));

    content.row.report.zone = QStringLiteral("Asia/Tokyo");
    const ReportDocument document = reportDocument(content, test::kAsOf);

    QCOMPARE(document.period, QStringLiteral("1 Dec 2025 – 31 Dec 2025 (Asia/Tokyo time)"));
    QCOMPARE(DocumentText(document).posted(document.videos.first()), QStringLiteral("13 Dec 2025"));
    content.row.report.from.reset();
    content.row.report.to.reset();
    QCOMPARE(reportDocument(content, test::kAsOf).period, QStringLiteral("Whole campaign"));
}

void ReportDocumentTest::aFrozenReportPrintsTheSameBytes()
{
    store::ReportContent content = test::reportWithSecrets();
    content.look.footnote = domain::Footnote::On;
    content.look.brand = {.name = QStringLiteral("Acme"),
                          .colour = QStringLiteral("#0a7b8c"),
                          .logo = {.type = domain::LogoType::Png, .bytes = QByteArray("\x89PNG\0\1\xff", 7)}};
    content.videos[0].counts.views = (qint64(1) << 60) + 1; // no double holds it
    content.videos[0].caption = test::hostileCaption(3);
    content.videos[0].typedMask = 1;
    content.videos[1].postedAssumed = true;
    content.row.report.zone = QStringLiteral("Asia/Tokyo");
    const ReportDocument document = reportDocument(content, test::kAsOf);

    const QByteArray kept = frozen(document);
    const auto later = thawed(kept);

    QVERIFY_RESULT(later);
    QVERIFY(*later == document);
    QCOMPARE(frozen(*later), kept);
    for (const Format format : {Format::Csv, Format::Json, Format::Xlsx, Format::Html}) {
        const auto now = toBytes(document, format);
        const auto then = toBytes(*later, format);
        QVERIFY_RESULT(now);
        QVERIFY_RESULT(then);
        QVERIFY2(*now == *then, qPrintable(toKey(format)));
    }
}

void ReportDocumentTest::frozenFormats_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("kind");
    QTest::newRow("nothing") << QByteArray() << static_cast<int>(ErrorKind::BadReply);
    QTest::newRow("not ours") << QByteArray("{\"a\":1}") << static_cast<int>(ErrorKind::BadReply);
    QTest::newRow("a later program's")
        << QByteArray("{\"format\":2}") << static_cast<int>(ErrorKind::SchemaTooNew);
}

void ReportDocumentTest::frozenFormats()
{
    QFETCH(QByteArray, json);
    QFETCH(int, kind);
    const auto document = thawed(json);
    QVERIFY(!document.isOk());
    QCOMPARE(static_cast<int>(document.error().kind), kind);
}

void ReportDocumentTest::htmlNeedsNothingElse()
{
    store::ReportContent content = test::reportWithSecrets();
    content.look.brand.logo = {.type = domain::LogoType::Png, .bytes = "\x89PNG"};
    content.look.brand.colour = QStringLiteral("#ffee00");

    const QString html = QString::fromUtf8(toHtml(reportDocument(content, test::kAsOf)));

    QVERIFY(html.contains(QStringLiteral("Content-Security-Policy\" content=\"default-src 'none'")));
    QVERIFY(html.contains(QStringLiteral("src=\"data:image/png;base64,iVBORw==\"")));
    QVERIFY(html.contains(QStringLiteral("--brand:#ffee00;--on-brand:#111111")));
    QVERIFY(html.contains(QStringLiteral("@media print")));
    static const QRegularExpression kLoads(
        QStringLiteral("<script|<link|<iframe|<object|@import|url\\(|src=\"(?!data:)|javascript:"));
    QVERIFY(!kLoads.match(html).hasMatch());
}

void ReportDocumentTest::onlyWebLinksAreLinks_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isLink");
    QTest::newRow("https") << "https://example.org/v?a=1&b=2" << true;
    QTest::newRow("script") << "javascript:alert(1)" << false;
    QTest::newRow("data") << "data:text/html,<script>" << false;
    QTest::newRow("file") << "file:///etc/passwd" << false;
    QTest::newRow("with a password") << "https://user:pass@example.org/" << false;
    QTest::newRow("quotes") << "https://example.org/\" onclick=\"x" << false;
    QTest::newRow("none") << "" << false;
}

void ReportDocumentTest::onlyWebLinksAreLinks()
{
    QFETCH(QString, url);
    QFETCH(bool, isLink);
    store::VideoRow video = test::reportVideo(1, 5, QStringLiteral("c"));
    video.url = url;

    const QByteArray html = toHtml(reportDocument(test::reportOf({video}), test::kAsOf));

    QCOMPARE(html.contains("<a href="), isLink);
    QVERIFY(!html.contains("onclick="));
}

void ReportDocumentTest::hostileCaptionsInCsv()
{
    const auto bytes = toBytes(hostileDocument(1000), Format::Csv);

    QVERIFY_RESULT(bytes);
    // RFC 4180, read back with a reader that knows nothing of the writer.
    QList<QStringList> rows(1, QStringList(QString()));
    bool quoted = false;
    const QString text = QString::fromUtf8(*bytes);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        QString &cell = rows.last().last();
        if (c == u'"' && quoted && i + 1 < text.size() && text.at(i + 1) == u'"')
            cell += text.at(++i);
        else if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            rows.last().append(QString());
        else if (c == u'\r' && !quoted && i + 1 < text.size() && text.at(i + 1) == u'\n')
            rows.append(QStringList(QString())), ++i;
        else
            cell += c;
    }
    QCOMPARE(rows.size(), qsizetype(1002)); // heading, videos, the empty end
    static const QRegularExpression kFormula(QStringLiteral("^[=+\\-@\\t\\r\\n]"));
    for (qsizetype row = 0; row < 1001; ++row) {
        QCOMPARE(rows.at(row).size(), qsizetype(17));
        QVERIFY2(!kFormula.match(rows.at(row).at(4)).hasMatch(), qPrintable(rows.at(row).at(4)));
    }
}

void ReportDocumentTest::hostileCaptionsInXlsx()
{
    const auto bytes = toBytes(hostileDocument(1000), Format::Xlsx);

    QVERIFY_RESULT(bytes);
    for (const char *const part : {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml",
                                   "xl/worksheets/sheet2.xml", "xl/workbook.xml"}) {
        const QByteArray xml = test::fileInZip(*bytes, part);
        QXmlStreamReader reader(xml);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(QLatin1String(part) + reader.errorString()));
        QVERIFY(!xml.contains("<f>") && !xml.contains("<hyperlink"));
    }
    QCOMPARE(test::fileInZip(*bytes, "xl/worksheets/sheet1.xml").count("<row "), qsizetype(1001));
}

void ReportDocumentTest::hostileCaptionsInHtml()
{
    const QByteArray html = toHtml(hostileDocument(1000));

    // Every tag is one that we write, with attributes that we write.
    static const QSet<QString> kOurs {
        QStringLiteral("html"),    QStringLiteral("head"),   QStringLiteral("meta"),
        QStringLiteral("title"),   QStringLiteral("style"),  QStringLiteral("body"),
        QStringLiteral("main"),    QStringLiteral("header"), QStringLiteral("footer"),
        QStringLiteral("section"), QStringLiteral("div"),    QStringLiteral("dl"),
        QStringLiteral("dt"),      QStringLiteral("dd"),     QStringLiteral("h1"),
        QStringLiteral("h2"),      QStringLiteral("p"),      QStringLiteral("svg"),
        QStringLiteral("text"),    QStringLiteral("rect"),   QStringLiteral("table"),
        QStringLiteral("thead"),   QStringLiteral("tbody"),  QStringLiteral("tfoot"),
        QStringLiteral("tr"),      QStringLiteral("th"),     QStringLiteral("td"),
        QStringLiteral("a"),       QStringLiteral("bdi"),    QStringLiteral("img")};
    QString text = QString::fromUtf8(html);
    static const QRegularExpression kTag(QStringLiteral("<(/?)([^\\s>/]*)([^>]*)>"));
    QHash<QString, int> open;
    auto tags = kTag.globalMatch(text);
    while (tags.hasNext()) {
        const auto tag = tags.next();
        const QString name = tag.captured(2);
        if (name == QStringLiteral("!DOCTYPE"))
            continue;
        QVERIFY2(kOurs.contains(name), qPrintable(tag.captured(0).left(80)));
        QVERIFY2(!tag.captured(3).contains(QStringLiteral(" on")), qPrintable(tag.captured(0).left(80)));
        open[name] += tag.captured(1).isEmpty() ? 1 : -1;
    }
    for (auto it = open.cbegin(); it != open.cend(); ++it) {
        const bool isVoid = it.key() == QStringLiteral("meta") || it.key() == QStringLiteral("rect");
        QVERIFY2(isVoid || it.value() == 0, qPrintable(it.key()));
    }
    QCOMPARE(text.count(QStringLiteral("<td class=\"caption\">")), qsizetype(1000));
    static const QRegularExpression kTurning(
        QStringLiteral("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{0}-\\x{8}\\x{FFFE}\\x{FFFF}]"));
    QVERIFY(!kTurning.match(text).hasMatch());
}

void ReportDocumentTest::aPageReadsAsItsLanguage()
{
    ReportDocument document = reportDocument(test::reportWithSecrets(), test::kAsOf);
    document.locale = QStringLiteral("de_DE");
    QVERIFY(toBytes(document, Format::Html)->contains("<html lang=\"de-DE\">"));
    document.locale = QStringLiteral("ar_EG");
    QVERIFY(toBytes(document, Format::Html)->contains("<html lang=\"ar-EG\" dir=\"rtl\">"));
}

void ReportDocumentTest::barsBeginWhereTheLanguageDoes()
{
    ReportDocument document = reportDocument(test::reportWithSecrets(), test::kAsOf);
    QByteArray page = *toBytes(document, Format::Html);
    QVERIFY2(page.contains("<text x=\"0\" ") && page.contains("<rect class=\"bar\" x=\"120\" "),
             page.constData());
    document.locale = QStringLiteral("ar_EG");
    page = *toBytes(document, Format::Html);
    QVERIFY2(page.contains("<text x=\"900\" "), page.constData());
    QVERIFY2(page.contains("<rect class=\"bar\" x=\"140\" y=\"5\" width=\"640.0\""),
             page.constData()); // up to 780
}

void ReportDocumentTest::aDateHasOneKindOfDigits()
{
    ReportDocument document = reportDocument(test::reportWithSecrets(), test::kAsOf);
    document.locale = QStringLiteral("ar_EG");
    const DocumentText text(document);
    QCOMPARE(text.instant(test::kAsOf),
             QStringLiteral("\u0661\u0662 \u062f\u064a\u0633\u0645\u0628\u0631 \u0662\u0660\u0662\u0665"
                            "\u060c \u0661\u0667:\u0661\u0665 UTC"));
    const QStringList parts {QStringLiteral("a"), QStringLiteral("b")};
    QCOMPARE(text.list(parts), QStringLiteral("a\u060c b"));
    document.locale = QStringLiteral("ja_JP");
    QCOMPARE(DocumentText(document).list(parts), QStringLiteral("a\u3001b"));
    document.locale = QStringLiteral("de_DE");
    QCOMPARE(DocumentText(document).list(parts), QStringLiteral("a, b"));
}

void ReportDocumentTest::contrast_data()
{
    QTest::addColumn<QString>("colour");
    QTest::addColumn<QString>("on");
    QTest::newRow("none") << ""
                          << "#ffffff";
    QTest::newRow("dark") << "#102040"
                          << "#ffffff";
    QTest::newRow("yellow") << "#ffdd00"
                            << "#111111";
    QTest::newRow("white") << "#ffffff"
                           << "#111111";
}

void ReportDocumentTest::contrast()
{
    QFETCH(QString, colour);
    ReportDocument document;
    document.brand.colour = colour;
    QTEST(DocumentText(document).onBrandColour(), "on");
}

QTEST_GUILESS_MAIN(ReportDocumentTest)
#include "tst_reportdocument.moc"
