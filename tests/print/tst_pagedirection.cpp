// SPDX-License-Identifier: GPL-3.0-or-later
// Pages run as the document's language does, whatever the program's direction is: from the right in Arabic,
// with ones below ones, and a text from outside in its own direction.
#include "print/reportpages.h"
#include "report/documenttext.h"

#include "print/textplaces.h"
#include "report/documentrows.h"

#include <QBuffer>
#include <QColor>
#include <QGuiApplication>
#include <QImage>
#include <QTest>

using namespace viewtide;
using namespace viewtide::print;
using namespace Qt::Literals::StringLiterals;
using report::ReportDocument;
using test::TextPlace;

namespace {

constexpr double kMargin = 360; ///< in the units of a page
constexpr double kNear = 12; ///< what a letter keeps free at its sides

QByteArray greenLogo()
{
    QImage image(60, 20, QImage::Format_RGB32);
    image.fill(QColor(0x00, 0xff, 0x00));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

ReportDocument documentIn(const QString &locale, const QString &caption = u"Which one is yours?"_s)
{
    QList<store::VideoRow> videos {test::reportVideo(1, 1'234'567, u"First look"_s),
                                   test::reportVideo(2, 2500, caption),
                                   test::reportVideo(3, 41, u"Unboxing"_s)};
    store::ReportContent content = test::reportOf(videos);
    content.row.campaignNames = {u"Spring"_s, u"\u0627\u0644\u0631\u0628\u064a\u0639"_s};
    content.look.brand = {.name = u"Acme Tea"_s,
                          .colour = u"#aa2200"_s,
                          .logo = {.type = domain::LogoType::Png, .bytes = greenLogo()}};
    ReportDocument document = report::reportDocument(content, test::kAsOf);
    document.locale = locale;
    return document;
}

/// The columns of a picture that have a pixel of that colour between these rows.
QList<int> columnsWith(const QImage &image, QColor colour, int top, int bottom)
{
    QList<int> columns;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = top; y < bottom; ++y) {
            if (image.pixelColor(x, y) == colour) {
                columns.append(x);
                break;
            }
        }
    }
    return columns;
}

std::optional<TextPlace> find(const QList<TextPlace> &places, const QString &text)
{
    const auto found = std::find_if(places.cbegin(), places.cend(),
                                    [&text](const TextPlace &place) { return place.text == text; });
    return found == places.cend() ? std::nullopt : std::optional(*found);
}

QString told(const QList<TextPlace> &places)
{
    QString text;
    for (const TextPlace &place : places)
        text += u"%1 %2 %3: %4\n"_s.arg(place.baseline).arg(place.left).arg(place.right).arg(place.text);
    return text;
}

} // namespace

class PageDirectionTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }
    void columnsBeginWhereTheLanguageDoes_data();
    void columnsBeginWhereTheLanguageDoes();
    void onesStandBelowOnes_data() { columnsBeginWhereTheLanguageDoes_data(); }
    void onesStandBelowOnes();
    void headAndFootAreAtTheirSides();
    void aCaptionKeepsItsDirection_data();
    void aCaptionKeepsItsDirection();
    void picturesAreMirrored();
    void theDateHasOneKindOfDigits();
    void theProgramsDirectionIsNotThePages_data() { columnsBeginWhereTheLanguageDoes_data(); }
    void theProgramsDirectionIsNotThePages();
};

void PageDirectionTest::columnsBeginWhereTheLanguageDoes_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<bool>("fromRight");
    QTest::newRow("English") << u"en_GB"_s << false;
    QTest::newRow("Arabic") << u"ar_EG"_s << true;
    QTest::newRow("Hebrew") << u"he_IL"_s << true;
}

void PageDirectionTest::columnsBeginWhereTheLanguageDoes()
{
    QFETCH(const QString, locale);
    QFETCH(const bool, fromRight);
    const ReportPages pages(documentIn(locale));

    const QList<TextPlace> places = test::textPlaces(pages, 0);

    const auto first = find(places, u"Network"_s);
    QVERIFY2(first, qPrintable(told(places)));
    QList<TextPlace> headings = places;
    headings.removeIf([&](const TextPlace &place) { return place.baseline != first->baseline; });
    QCOMPARE(headings.size(), 9);
    for (qsizetype i = 1; i < headings.size(); ++i) {
        const TextPlace &before = headings.at(i - 1);
        const TextPlace &after = headings.at(i);
        QVERIFY2(fromRight ? after.right <= before.left : after.left >= before.right,
                 qPrintable(told(headings)));
    }
    const double edge = fromRight ? pages.size().width() - kMargin - first->right : first->left - kMargin;
    QVERIFY2(edge > 0 && edge < 100, qPrintable(told(headings)));
}

void PageDirectionTest::onesStandBelowOnes()
{
    QFETCH(const QString, locale);
    const ReportDocument document = documentIn(locale);
    const report::DocumentText text(document);

    const QList<TextPlace> places = test::textPlaces(ReportPages(document), 0);

    const auto heading = find(places, u"Posted"_s);
    QVERIFY(heading);
    QList<double> rights;
    for (const qint64 views : {1'234'567, 2500, 41}) {
        const auto isCell = [&, wanted = text.count(views)](const TextPlace &place) {
            return place.text == wanted && place.baseline > heading->baseline;
        };
        const auto cell = std::find_if(places.cbegin(), places.cend(), isCell);
        QVERIFY2(cell != places.cend(), qPrintable(told(places)));
        rights.append(cell->right);
    }
    QVERIFY2(std::abs(rights.at(0) - rights.at(1)) < 1 && std::abs(rights.at(1) - rights.at(2)) < 1,
             qPrintable(told(places)));
}

void PageDirectionTest::headAndFootAreAtTheirSides()
{
    const ReportPages pages(documentIn(u"ar_EG"_s));
    const double right = pages.size().width() - kMargin;

    const QList<TextPlace> places = test::textPlaces(pages, 0);

    const auto title = find(places, u"Spring launch"_s);
    QVERIFY2(title && std::abs(title->right - right) < kNear, qPrintable(told(places)));
    QList<TextPlace> foot = places;
    foot.removeIf([&](const TextPlace &place) { return place.baseline != places.constLast().baseline; });
    const auto [left, last] = std::minmax_element(
        foot.cbegin(), foot.cend(), [](const TextPlace &a, const TextPlace &b) { return a.left < b.left; });
    QVERIFY2(std::abs(left->left - kMargin) < kNear, qPrintable(told(foot)));
    QVERIFY2(std::abs(last->right - right) < kNear && last->text.contains(u"Numbers as of"_s),
             qPrintable(told(foot)));
}

void PageDirectionTest::aCaptionKeepsItsDirection_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("caption");
    QTest::addColumn<bool>("signAtTheRight");
    const QString arabic = u"\u0627\u0644\u0642\u0647\u0648\u0629!"_s;
    QTest::newRow("English on Arabic") << u"ar_EG"_s << u"Which one is yours?"_s << true;
    QTest::newRow("English on English") << u"en_GB"_s << u"Which one is yours?"_s << true;
    QTest::newRow("Arabic on Arabic") << u"ar_EG"_s << arabic << false;
    QTest::newRow("Arabic on English") << u"en_GB"_s << arabic << false;
}

void PageDirectionTest::aCaptionKeepsItsDirection()
{
    QFETCH(const QString, locale);
    QFETCH(const QString, caption);
    QFETCH(const bool, signAtTheRight);

    const QList<TextPlace> places = test::textPlaces(ReportPages(documentIn(locale, caption)), 0);

    // One piece: then the sign has the direction of the letters. Else it stands by itself at one side.
    const QString letters = caption.chopped(1);
    const auto whole = std::find_if(places.cbegin(), places.cend(), [&letters](const TextPlace &place) {
        return place.text.contains(letters);
    });
    QVERIFY2(whole != places.cend(), qPrintable(told(places)));
    if (whole->text == caption)
        return;
    const auto sign = find(places, caption.right(1));
    QVERIFY2(sign, qPrintable(told(places)));
    QCOMPARE(sign->left >= whole->right - 1, signAtTheRight);
}

void PageDirectionTest::picturesAreMirrored()
{
    const QColor brand(0xaa, 0x22, 0x00);
    const QColor green(0x00, 0xff, 0x00);
    const QImage fromLeft = ReportPages(documentIn(u"en_GB"_s)).image(0, 96);
    const QImage fromRight = ReportPages(documentIn(u"ar_EG"_s)).image(0, 96);
    QCOMPARE(fromRight.size(), fromLeft.size());
    const auto firstRow = [&fromLeft](int column, int from, auto holds) {
        int row = from;
        while (row < fromLeft.height() - 1 && !holds(fromLeft.pixelColor(column, row)))
            ++row;
        return row;
    };
    const int band = firstRow(4, 0, [&brand](const QColor &colour) { return colour != brand; });
    const int table =
        firstRow(49, band, [](const QColor &colour) { return colour == QColor(0xf1, 0xf3, 0xf6); });

    for (const auto &[colour, top, bottom] :
         {std::tuple(green, 0, band), std::tuple(brand, band + 1, table)}) {
        const QList<int> left = columnsWith(fromLeft, colour, top, bottom);
        const QList<int> right = columnsWith(fromRight, colour, top, bottom);
        QVERIFY2(left.size() > 20, qPrintable(u"%1 from %2 to %3"_s.arg(left.size()).arg(top).arg(bottom)));
        const int last = fromLeft.width() - 1;
        QVERIFY(std::abs(right.constLast() - (last - left.constFirst())) <= 1);
        QVERIFY(std::abs(right.constFirst() - (last - left.constLast())) <= 1);
    }
}

void PageDirectionTest::theDateHasOneKindOfDigits()
{
    const ReportDocument document = documentIn(u"ar_EG"_s);
    const QString date = report::DocumentText(document).instant(document.asOf);
    QCOMPARE(date,
             u"\u0661\u0662 \u062f\u064a\u0633\u0645\u0628\u0631 \u0662\u0660\u0662\u0665\u060c "
             "\u0661\u0667:\u0661\u0665 UTC"_s);

    const QList<TextPlace> places = test::textPlaces(ReportPages(document), 0);

    // Read from the right: the day, the year, the clock, its zone.
    QList<double> rights;
    for (const QString &piece :
         {u"\u0661\u0662"_s, u"\u0662\u0660\u0662\u0665"_s, u"\u0661\u0667:\u0661\u0665"_s, u"UTC"_s}) {
        const auto found = std::find_if(places.crbegin(), places.crend(), [&](const TextPlace &place) {
            return place.baseline == places.constLast().baseline && place.text.trimmed() == piece;
        });
        QVERIFY2(found != places.crend(), qPrintable(piece + u'\n' + told(places)));
        rights.append(found->right);
    }
    QVERIFY2(std::is_sorted(rights.crbegin(), rights.crend()), qPrintable(told(places)));
}

void PageDirectionTest::theProgramsDirectionIsNotThePages()
{
    QFETCH(const QString, locale);
    const ReportPages pages(documentIn(locale));
    const QImage seen = pages.image(0, 96);

    QGuiApplication::setLayoutDirection(Qt::RightToLeft);

    QCOMPARE(pages.image(0, 96), seen);
}

QTEST_MAIN(PageDirectionTest)
#include "tst_pagedirection.moc"
