// SPDX-License-Identifier: GPL-3.0-or-later
// The summary of a range as the window shows it: every column has a name of its own, and a sum of some
// networks does not pass for one of all.
#include "models/summarymodel.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::models;
using namespace viewtide::catalogue::literals;
using catalogue::PlatformKey;

namespace {

constexpr Date kDay = Date(std::chrono::days(20000));
const PlatformKey kRunning = *catalogue::platformFromKey(u"tiktok");
const PlatformKey kOther = *catalogue::platformFromKey(u"facebook");
const PlatformKey kOfASpan = *catalogue::platformFromKey(u"instagram");

store::AccountDayRow day(PlatformKey platform, int ago, qint64 likes)
{
    store::AccountDayRow row {
        .profile = domain::ProfileId(1), .platform = platform, .date = kDay - std::chrono::days(ago)};
    row.values.insert("likes"_metric, likes);
    return row;
}

/// The text and the tooltip of a cell of the total.
std::pair<QString, QString> totalOf(const QList<store::AccountDayRow> &rows, const QString &column)
{
    SummaryModel model;
    const DateRange range = DateRange::lastDays(kDay, 7);
    model.setRows(report::summaryLines(rows, {}, {.range = range, .compared = range.previous()}));
    const QModelIndex cell = model.index(model.rowCount() - 1, model.columnOf(column));
    return {cell.data().toString(), cell.data(Qt::ToolTipRole).toString()};
}

} // namespace

class TestSummaryModel final : public QObject
{
    Q_OBJECT

private slots:
    void columnsHaveNamesOfTheirOwn();
    void aSumOfSomeNetworksSaysSo();
};

void TestSummaryModel::columnsHaveNamesOfTheirOwn()
{
    const SummaryModel model;
    QStringList headers;
    for (int column = 0; column < model.columnCount(); ++column)
        headers.append(model.headerData(column, Qt::Horizontal).toString());
    QCOMPARE(headers.removeDuplicates(), 0);
}

void TestSummaryModel::aSumOfSomeNetworksSaysSo()
{
    const QList<store::AccountDayRow> one {day(kRunning, 9, 80), day(kRunning, 8, 90), day(kRunning, 3, 100),
                                           day(kRunning, 0, 130)};
    QCOMPARE(totalOf(one, QStringLiteral("engagement")).first, QStringLiteral("+30"));
    QCOMPARE(totalOf(one, QStringLiteral("engagement")).second, QString());

    const QList<store::AccountDayRow> two = one + QList {day(kOfASpan, 8, 7), day(kOfASpan, 1, 9)};
    QCOMPARE(totalOf(two, QStringLiteral("engagement")),
             std::pair(QStringLiteral("+30 (1 of 2)"), QStringLiteral("1 of 2 networks tell it.")));
    QCOMPARE(totalOf(two, QStringLiteral("engagementBefore")),
             std::pair(QStringLiteral("+10 (1 of 2)"), QStringLiteral("1 of 2 networks tell it.")));
    // A network that recorded only in the compared days has no line, and is in the total before.
    const QList<store::AccountDayRow> left = one + QList {day(kOther, 9, 5)};
    QCOMPARE(totalOf(left, QStringLiteral("engagement")).first, QStringLiteral("+30"));
    QCOMPARE(
        totalOf(left + QList {day(kOfASpan, 8, 7), day(kOfASpan, 1, 9)}, QStringLiteral("engagementBefore"))
            .first,
        QStringLiteral("+10 (1 of 3)"));
    QCOMPARE(totalOf({day(kOfASpan, 1, 9)}, QStringLiteral("engagement")).first, QStringLiteral("–"));
}

QTEST_GUILESS_MAIN(TestSummaryModel)
#include "tst_summarymodel.moc"
