// SPDX-License-Identifier: GPL-3.0-or-later
// The report on paper: text that can be copied, nothing of hidden videos, heading on each page, no cut row,
// the same bytes each time.
#include "print/reportpages.h"
#include "print/reportpdf.h"
#include "report/documentjson.h"

#include "print/pdftext.h"
#include "report/documentrows.h"
#include "support/resultmacros.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QImage>
#include <QTest>

using namespace viewtide;
using namespace viewtide::print;
using report::ReportDocument;
using report::reportDocument;

namespace {

ReportDocument longDocument(int count)
{
    QList<store::VideoRow> videos;
    for (int row = 1; row <= count; ++row)
        videos.append(test::reportVideo(row, 100 + row, QStringLiteral("Caption-%1-end").arg(row)));
    return reportDocument(test::reportOf(videos), test::kAsOf);
}

QByteArray logoBytes()
{
    QImage image(60, 20, QImage::Format_RGB32);
    image.fill(0xff00ff00);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

/// Some fonts have one glyph for the blank and the tab.
QStringList textOf(const QByteArray &pdf)
{
    QStringList pages = test::pdfText(pdf);
    for (QString &page : pages)
        page.replace(QLatin1Char('\t'), QLatin1Char(' '));
    return pages;
}

} // namespace

class ReportPdfTest : public QObject
{
    Q_OBJECT

private slots:
    void textCanBeCopied();
    void hiddenVideosLeaveNoTrace();
    void everyPageHasHeadingAndNumber();
    void noRowIsLostOrCut();
    void sameBytesEachTime();
    void brandIsSeen();
    void longNumbersAreWhole();
    void nothingToShow();
    void emojiAreSeen();
    void emojiAreSeenEachTime();
    void hostileCaptions();
};

void ReportPdfTest::textCanBeCopied()
{
    const auto pdf = toPdf(reportDocument(test::reportWithSecrets(), test::kAsOf));

    QVERIFY_RESULT(pdf);
    QVERIFY(pdf->startsWith("%PDF-1."));
    const QStringList pages = textOf(*pdf);
    QCOMPARE(pages.size(), qsizetype(1));
    for (const char *const text : {"Spring launch", "Behind the scenes", "2,500", "3,910",
                                   "12 Dec 2025, 17:15 UTC", "Page 1 of 1", "Views by network"})
        QVERIFY2(pages.first().contains(QLatin1String(text)),
                 qPrintable(QLatin1String(text) + pages.first()));
}

void ReportPdfTest::hiddenVideosLeaveNoTrace()
{
    store::ReportContent content = test::reportWithSecrets();
    for (const auto footnote : {domain::Footnote::Off, domain::Footnote::On}) {
        content.look.footnote = footnote;
        const auto pdf = toPdf(reportDocument(content, test::kAsOf));
        QVERIFY_RESULT(pdf);
        QString text = textOf(*pdf).join(QLatin1Char('\n')) + QString::fromLatin1(*pdf);
        const QString told = QStringLiteral("2 hidden (1,665,579 views)");
        QCOMPARE(text.contains(told), footnote == domain::Footnote::On);
        text.remove(told);
        QVERIFY(!text.contains(QStringLiteral("hidden")));
        for (const QString &secret : test::secrets())
            QVERIFY2(!text.contains(secret), qPrintable(secret));
    }
}

void ReportPdfTest::everyPageHasHeadingAndNumber()
{
    const auto pdf = toPdf(longDocument(150));

    QVERIFY_RESULT(pdf);
    const QStringList pages = textOf(*pdf);
    QVERIFY(pages.size() >= 3);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY2(pages.at(i).contains(QStringLiteral("Engagement rate")), qPrintable(pages.at(i)));
        QVERIFY(pages.at(i).contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())));
    }
}

void ReportPdfTest::noRowIsLostOrCut()
{
    for (const int count : {1, 17, 18, 19, 20, 21, 22, 60}) {
        const ReportDocument document = longDocument(count);
        const auto pdf = toPdf(document);
        QVERIFY_RESULT(pdf);
        const QString text = textOf(*pdf).join(QLatin1Char('\n'));
        for (int row = 1; row <= count; ++row)
            QCOMPARE(text.count(QStringLiteral("Caption-%1-end").arg(row)), qsizetype(1));
    }
}

void ReportPdfTest::sameBytesEachTime()
{
    const ReportDocument document = longDocument(40);
    const auto later = report::thawed(report::frozen(document));
    QVERIFY_RESULT(later);

    const auto first = toPdf(document);
    const auto second = toPdf(*later);

    QVERIFY_RESULT(first);
    QVERIFY_RESULT(second);
    QVERIFY(*first == *second);
    QVERIFY(first->contains("/CreationDate (D:20251212171550Z)"));
}

void ReportPdfTest::brandIsSeen()
{
    store::ReportContent content = test::reportWithSecrets();
    content.look.brand = {.name = QStringLiteral("Acme Tea"),
                          .colour = QStringLiteral("#aa2200"),
                          .logo = {.type = domain::LogoType::Png, .bytes = logoBytes()}};

    const QImage page = ReportPages(reportDocument(content, test::kAsOf)).image(0, 96);

    QCOMPARE(page.pixelColor(4, 4), QColor(0xaa, 0x22, 0x00));
    int green = 0;
    for (int x = 0; x < page.width() / 2; ++x)
        green += page.pixelColor(x, 52) == QColor(0x00, 0xff, 0x00) ? 1 : 0;
    QVERIFY2(green > 20, qPrintable(QString::number(green)));
    const auto pdf = toPdf(reportDocument(content, test::kAsOf));
    QVERIFY_RESULT(pdf);
    QVERIFY(textOf(*pdf).constFirst().contains(QStringLiteral("Acme Tea")));
}

void ReportPdfTest::longNumbersAreWhole()
{
    store::VideoRow video = test::reportVideo(1, 9'007'199'254'740'993, QStringLiteral("big"));
    video.counts.comments = video.counts.shares = video.counts.saves = video.counts.views;
    const ReportDocument document = reportDocument(test::reportOf({video}), test::kAsOf);

    const auto pdf = toPdf(document);

    QVERIFY_RESULT(pdf);
    QVERIFY(textOf(*pdf).constFirst().count(QStringLiteral("9,007,199,254,740,993")) >= 8);
    QCOMPARE(ReportPages(document).orientation(), QPageLayout::Landscape);
}

void ReportPdfTest::nothingToShow()
{
    const auto pdf = toPdf(reportDocument(test::reportOf({}), test::kAsOf));

    QVERIFY_RESULT(pdf);
    QVERIFY(textOf(*pdf).constFirst().contains(QStringLiteral("No videos were posted")));
}

void ReportPdfTest::hostileCaptions()
{
    QList<store::VideoRow> videos;
    for (quint32 seed = 0; seed < 1000; ++seed)
        videos.append(test::reportVideo(seed + 1, seed, test::hostileCaption(seed)));

    const auto pdf = toPdf(reportDocument(test::reportOf(videos), test::kAsOf));

    QVERIFY_RESULT(pdf);
    QVERIFY(!pdf->contains("/JavaScript") && !pdf->contains("/URI") && !pdf->contains("/Launch"));
    const QString text = textOf(*pdf).join(QLatin1Char('\n'));
    QVERIFY(text.contains(QStringLiteral("<script>alert(1)</script>")));
    QVERIFY(textOf(*pdf).size() > 20);
}

void ReportPdfTest::emojiAreSeen()
{
    // One of the packages that the program runs with.
    QVERIFY(!QFontDatabase::families().filter(QStringLiteral("emoji"), Qt::CaseInsensitive).isEmpty());
    const auto picturesIn = [](const QString &caption) {
        const auto pdf =
            toPdf(reportDocument(test::reportOf({test::reportVideo(1, 100, caption)}), test::kAsOf));
        return pdf ? pdf->count("/Subtype /Image") : -1;
    };

    const qsizetype without = picturesIn(QStringLiteral("Spring 12 #1"));
    QVERIFY(without >= 0);
    QVERIFY(picturesIn(QStringLiteral("Spring \U0001F337 12 \u2764\uFE0F")) > without);
    const auto pdf = toPdf(reportDocument(
        test::reportOf({test::reportVideo(1, 100, QStringLiteral("Spring \U0001F337 end"))}), test::kAsOf));
    QVERIFY_RESULT(pdf);
    QVERIFY(textOf(*pdf).constFirst().contains(QStringLiteral("Spring")));
    QVERIFY(textOf(*pdf).constFirst().contains(QStringLiteral("end")));
}

/// A PDF with emoji in it took those of the next one away.
void ReportPdfTest::emojiAreSeenEachTime()
{
    const auto made = [](const QString &caption) {
        return toPdf(reportDocument(test::reportOf({test::reportVideo(1, 100, caption)}), test::kAsOf));
    };
    const auto first = made(QStringLiteral("Spring \U0001F337"));
    const auto other = made(QStringLiteral("Film \U0001F3AC"));
    const auto again = made(QStringLiteral("Spring \U0001F337"));

    QVERIFY_RESULT(first);
    QVERIFY_RESULT(other);
    QVERIFY_RESULT(again);
    QVERIFY(first->count("/Subtype /Image") > 0);
    QCOMPARE(other->count("/Subtype /Image"), first->count("/Subtype /Image"));
    QVERIFY(*again == *first);
}

QTEST_MAIN(ReportPdfTest)
#include "tst_reportpdf.moc"
