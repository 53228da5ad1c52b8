// SPDX-License-Identifier: GPL-3.0-or-later
// Readable in every scheme: contrast computed over all pairs that are shown; no token left in the style
// sheet; a picture for every glyph.
#include "gui/theme/icons.h"
#include "gui/theme/palette.h"
#include "gui/theme/theme.h"
#include "gui/widgets/textlabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFontMetricsF>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace viewtide;
using namespace viewtide::gui;

namespace {

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF())
        + 0.0722 * channel(colour.blueF());
}

/// WCAG 2.1
double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

/// Of what is painted, to the surface below.
double bestContrast(QWidget &widget, Scheme scheme)
{
    const QColor ground = colour(Colour::Surface, scheme);
    widget.resize(widget.sizeHint());
    QImage image(widget.size(), QImage::Format_RGB32);
    image.fill(ground);
    widget.render(&image, {}, {}, QWidget::DrawChildren);
    double best = 1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            best = std::max(best, contrast(image.pixelColor(x, y), ground));
    }
    return best;
}

void applyTheme(Scheme scheme)
{
    gui::applyTheme(*qApp,
                    scheme == Scheme::Light      ? ThemeChoice::Light
                        : scheme == Scheme::Dark ? ThemeChoice::Dark
                                                 : ThemeChoice::HighContrast);
}

struct Pair
{
    Colour text;
    Colour surface;
};

constexpr Pair kPairs[] {
    {Colour::Text, Colour::Background},
    {Colour::Text, Colour::Surface},
    {Colour::Text, Colour::Rail},
    {Colour::Text, Colour::Hover},
    {Colour::Text, Colour::AccentSoft},
    {Colour::TextMuted, Colour::Background},
    {Colour::TextMuted, Colour::Surface},
    {Colour::TextMuted, Colour::Rail},
    {Colour::TextMuted, Colour::Hover},
    {Colour::OnAccent, Colour::Accent},
    {Colour::AccentText, Colour::Surface},
    {Colour::AccentText, Colour::AccentSoft},
    {Colour::Good, Colour::Surface},
    {Colour::Good, Colour::GoodSoft},
    {Colour::Bad, Colour::Surface},
    {Colour::Bad, Colour::BadSoft},
    {Colour::Bad, Colour::Rail},
    {Colour::Warning, Colour::Surface},
    {Colour::Warning, Colour::WarningSoft},
    {Colour::Warning, Colour::Background},
    {Colour::Bad, Colour::Background},
    {Colour::Disabled, Colour::Surface},
    {Colour::Disabled, Colour::Background},
};

} // namespace

class TestTheme final : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadable_data();
    void textIsReadable();
    void networkColoursShowOnSurfaces();
    void paletteTellsItsScheme();
    void styleSheetHasNoTokenLeft();
    void styleSheetTurnsWithTheWindow();
    void everyGlyphHasAPicture();
    void figuresAreTabular();
    void choicesByKey();
    void labelsFollowTheTheme();
    void checkBoxesAreSeen_data() { textIsReadable_data(); }
    void checkBoxesAreSeen();
    void disabledLooksDisabled_data() { textIsReadable_data(); }
    void disabledLooksDisabled();
    void lettersStayTogetherFromRightToLeft();
};

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::newRow("light") << Scheme::Light;
    QTest::newRow("dark") << Scheme::Dark;
    QTest::newRow("high contrast") << Scheme::HighContrast;
}

void TestTheme::textIsReadable()
{
    QFETCH(const Scheme, scheme);
    const double least = scheme == Scheme::HighContrast ? 7 : 4.5;
    for (const Pair &pair : kPairs) {
        const double found = contrast(colour(pair.text, scheme), colour(pair.surface, scheme));
        const QString message =
            QStringLiteral("%1 on %2: %3")
                .arg(QLatin1String(nameOf(pair.text)), QLatin1String(nameOf(pair.surface)))
                .arg(found);
        QVERIFY2(found >= least, qPrintable(message));
    }
}

void TestTheme::networkColoursShowOnSurfaces()
{
    const QList<catalogue::PlatformKey> all = catalogue::platformsFor(catalogue::Subject::Account);
    for (const catalogue::PlatformKey platform : all) {
        QVERIFY(networkColour(platform).isValid());
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast})
            QVERIFY(contrast(networkColour(platform), colour(Colour::Surface, scheme)) >= 2);
    }
}

void TestTheme::paletteTellsItsScheme()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast})
        QCOMPARE(schemeOf(paletteOf(scheme)), scheme);
    QPalette foreign;
    foreign.setColor(QPalette::Window, QColor(30, 30, 30));
    QCOMPARE(schemeOf(foreign), Scheme::Dark);
}

void TestTheme::styleSheetHasNoTokenLeft()
{
    const QString sheet = styleSheetOf(Scheme::Dark);
    QVERIFY(sheet.contains(QStringLiteral("QPushButton")));
    const QString rules = sheet.mid(sheet.indexOf(QStringLiteral("*/")));
    QVERIFY2(!rules.contains(u'@'), qPrintable(rules.mid(rules.indexOf(u'@'), 30)));
}

void TestTheme::styleSheetTurnsWithTheWindow()
{
    const QString room = QStringLiteral("QComboBox { padding-%1: 22px; }"); // for the arrow
    QVERIFY(styleSheetOf(Scheme::Light).contains(room.arg(QStringLiteral("right"))));
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QString turned = styleSheetOf(Scheme::Light);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(turned.contains(room.arg(QStringLiteral("left"))));
}

void TestTheme::everyGlyphHasAPicture()
{
    for (int glyph = 0; glyph <= int(Glyph::Quit); ++glyph) {
        const QImage image = pixmap(Glyph(glyph), Qt::red, 24).toImage();
        bool isPainted = false;
        for (int y = 0; y < image.height() && !isPainted; ++y) {
            for (int x = 0; x < image.width() && !isPainted; ++x)
                isPainted = image.pixelColor(x, y).alpha() > 0;
        }
        QVERIFY2(isPainted, qPrintable(QString::number(glyph)));
    }
}

void TestTheme::figuresAreTabular()
{
    const QFontMetricsF metrics(fontOf(kNumberPoints, QFont::DemiBold));
    QVERIFY(std::abs(metrics.horizontalAdvance(u'1') - metrics.horizontalAdvance(u'0')) < 0.1);
}

void TestTheme::choicesByKey()
{
    for (const ThemeChoice choice :
         {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast})
        QCOMPARE(themeChoiceFromKey(toKey(choice)), choice);
    QCOMPARE(themeChoiceFromKey(u"nonsense"), ThemeChoice::System);
}

void TestTheme::labelsFollowTheTheme()
{
    applyTheme(*qApp, ThemeChoice::Light);
    TextLabel label(QStringLiteral("<b>plain</b>"));
    label.setTone(models::Tone::Bad);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.palette().color(QPalette::WindowText), colour(Colour::Bad, Scheme::Light));

    applyTheme(*qApp, ThemeChoice::Dark);

    QTRY_COMPARE(label.palette().color(QPalette::WindowText), colour(Colour::Bad, Scheme::Dark));
}

void TestTheme::checkBoxesAreSeen()
{
    QFETCH(const Scheme, scheme);
    applyTheme(scheme);
    for (const Qt::CheckState state : {Qt::Unchecked, Qt::PartiallyChecked, Qt::Checked}) {
        QCheckBox box;
        box.setTristate(true);
        box.setCheckState(state);
        const double best = bestContrast(box, scheme);
        QVERIFY2(best >= 3, qPrintable(QStringLiteral("state %1: %2").arg(state).arg(best)));
    }
}

/// Fainter than what can be used, and still readable.
void TestTheme::disabledLooksDisabled()
{
    QFETCH(const Scheme, scheme);
    applyTheme(scheme);
    const QString text = QStringLiteral("Hidden");
    QPushButton button(text);
    QCheckBox box(text);
    QLineEdit edit(text);
    QSpinBox number;
    number.setValue(88);
    QComboBox choice;
    choice.addItem(text);
    QToolButton tool;
    tool.setText(text);
    QToolButton picture;
    picture.setIcon(icon(Glyph::Copy));
    const QList<QWidget *> widgets {&button, &box, &edit, &number, &choice, &tool};
    for (QWidget *const widget : widgets) {
        const double enabled = bestContrast(*widget, scheme);
        widget->setEnabled(false);
        const double disabled = bestContrast(*widget, scheme);
        const QString message = QStringLiteral("%1: %2 of %3")
                                    .arg(QString::fromLatin1(widget->metaObject()->className()))
                                    .arg(disabled)
                                    .arg(enabled);
        QVERIFY2(disabled * 1.5 < enabled && disabled >= 4.5, qPrintable(message));
    }
    const double enabled = bestContrast(picture, scheme);
    picture.setEnabled(false);
    QVERIFY(bestContrast(picture, scheme) < enabled);
    // A primary button is filled.
    QVERIFY(contrast(colour(Colour::Disabled, scheme), colour(Colour::Hover, scheme)) >= 4.5);
}

void TestTheme::lettersStayTogetherFromRightToLeft()
{
    applyTheme(*qApp, ThemeChoice::Light);
    const QPushButton button(QStringLiteral("&Next"));
    const auto underlines = [&button] {
        return button.style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, &button) != 0;
    };
    QVERIFY(underlines());
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QVERIFY(!underlines());
    QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
