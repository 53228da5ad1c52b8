// SPDX-License-Identifier: GPL-3.0-or-later
// How days are said: a span by its ends, a single day once.
#include "models/rangetexts.h"

#include <QLocale>
#include <QTest>

using namespace viewtide;

class TestRangeTexts final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void daysAreSaidOnce_data();
    void daysAreSaidOnce();
};

void TestRangeTexts::daysAreSaidOnce_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("range");
    QTest::addColumn<QString>("against");
    QTest::newRow("a span") << 3 << "19 Nov 2026 to 21 Nov 2026"
                            << "against 19 Nov to 21 Nov";
    QTest::newRow("a day") << 1 << "21 Nov 2026"
                           << "against 21 Nov";
}

void TestRangeTexts::daysAreSaidOnce()
{
    QFETCH(const int, days);
    const Date last = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21);
    const DateRange span {last - std::chrono::days(days - 1), last};
    QTEST(models::rangeText(span), "range");
    QTEST(models::againstText(span), "against");
}

QTEST_GUILESS_MAIN(TestRangeTexts)
#include "tst_rangetexts.moc"
