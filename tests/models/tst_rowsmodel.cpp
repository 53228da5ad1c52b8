// SPDX-License-Identifier: GPL-3.0-or-later
// From any rows to any rows: views see the right rows by the smallest signals, persistent indexes follow ids.
#include "models/rowsmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace viewtide;
using namespace viewtide::models;

namespace {

struct Entry
{
    int id = 0;
    QString text;

    bool operator==(const Entry &) const = default;
};

QList<Column<Entry>> columns()
{
    return {{.id = QStringLiteral("id"),
             .header = QStringLiteral("Id"),
             .value = [](const Entry &entry) { return QVariant(entry.id); },
             .text = [](const Entry &entry) { return QString::number(entry.id); },
             .alignment = kNumberAlignment,
             .headerStyle = HeaderStyle::Bare},
            {.id = QStringLiteral("text"),
             .header = QStringLiteral("Text"),
             .value = [](const Entry &entry) { return QVariant(entry.text); },
             .text = [](const Entry &entry) { return entry.text; },
             .definition = QStringLiteral("a < b"),
             .detail = [](const Entry &) { return QStringLiteral("<b>x</b>"); }}};
}

class EntryModel final : public RowsModel<Entry, int>
{
public:
    EntryModel()
        : RowsModel(columns(), [](const Entry &entry) { return entry.id; })
    { }
};

QList<Entry> entries(const QList<int> &ids)
{
    QList<Entry> rows;
    for (const int id : ids)
        rows.append({id, QStringLiteral("row %1").arg(id)});
    return rows;
}

QStringList printed(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines.append(model.index(row, 0).data().toString() + u'|' + model.index(row, 1).data().toString());
    return lines;
}

QStringList printed(const QList<Entry> &rows)
{
    QStringList lines;
    for (const Entry &entry : rows)
        lines.append(QString::number(entry.id) + u'|' + entry.text);
    return lines;
}

} // namespace

class TestRowsModel final : public QObject
{
    Q_OBJECT

private slots:
    void changesRows_data();
    void changesRows();
    void selectionFollowsTheRow();
    void changedCellsOnly();
    void anyRowsToAnyRows();
    void rolesAndHeaders();
    void loadingBecomesReadyOrFailed();
};

void TestRowsModel::changesRows_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    QTest::addColumn<int>("inserts");
    QTest::addColumn<int>("removes");
    QTest::addColumn<int>("moves");

    const QList<int> none;
    QTest::newRow("first fill") << none << QList<int> {1, 2, 3} << 1 << 0 << 0;
    QTest::newRow("emptied") << QList<int> {1, 2, 3} << none << 0 << 1 << 0;
    QTest::newRow("the same") << QList<int> {1, 2, 3} << QList<int> {1, 2, 3} << 0 << 0 << 0;
    QTest::newRow("new at the top") << QList<int> {2, 3} << QList<int> {1, 2, 3} << 1 << 0 << 0;
    QTest::newRow("new in the middle") << QList<int> {1, 4} << QList<int> {1, 2, 3, 4} << 1 << 0 << 0;
    QTest::newRow("new at the end") << QList<int> {1} << QList<int> {1, 2} << 1 << 0 << 0;
    QTest::newRow("two runs go") << QList<int> {1, 2, 3, 4, 5} << QList<int> {3} << 0 << 2 << 0;
    QTest::newRow("one goes, one comes") << QList<int> {1, 2, 3} << QList<int> {0, 1, 3} << 1 << 1 << 0;
    QTest::newRow("other order") << QList<int> {1, 2, 3} << QList<int> {3, 1, 2} << 0 << 0 << 1;

    QList<int> all;
    QList<int> even;
    for (int id = 0; id < 40; ++id) {
        all.append(id);
        if (id % 2 == 0)
            even.append(id);
    }
    QTest::newRow("many come between") << even << all << 1 << 0 << 1;
    QTest::newRow("many go between") << all << even << 0 << 1 << 1;
}

void TestRowsModel::changesRows()
{
    QFETCH(const QList<int>, before);
    QFETCH(const QList<int>, after);
    EntryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(entries(before));
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    model.setRows(entries(after));

    QCOMPARE(printed(model), printed(entries(after)));
    QTEST(int(inserted.count()), "inserts");
    QTEST(int(removed.count()), "removes");
    QTEST(int(moved.count()), "moves");
    QCOMPARE(reset.count(), 0);
    for (int row = 0; row < after.size(); ++row)
        QCOMPARE(model.rowOf(after.at(row)), row);
}

void TestRowsModel::selectionFollowsTheRow()
{
    EntryModel model;
    model.setRows(entries({1, 2, 3, 4}));
    const QPersistentModelIndex selected = model.index(2, 1);

    model.setRows(entries({9, 4, 3, 1}));

    QVERIFY(selected.isValid());
    QCOMPARE(selected.data(IdRole).toInt(), 3);
    QCOMPARE(selected.row(), 2);

    model.setRows(entries({9, 4}));

    QVERIFY(!selected.isValid());
}

void TestRowsModel::changedCellsOnly()
{
    EntryModel model;
    model.setRows(entries({1, 2, 3, 4, 5}));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QList<Entry> rows = entries({1, 2, 3, 4, 5});
    rows[1].text = QStringLiteral("new");
    rows[2].text = QStringLiteral("new");
    rows[4].text = QStringLiteral("new");

    model.setRows(rows);

    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 2);
    QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 4);
    QCOMPARE(printed(model), printed(rows));
}

void TestRowsModel::anyRowsToAnyRows()
{
    QRandomGenerator random(20261121);
    EntryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 200; ++round) {
        QList<int> ids;
        for (int id = 0; id < 48; ++id) {
            if (random.bounded(2) == 1)
                ids.insert(random.bounded(int(ids.size()) + 1), id);
        }
        model.setRows(entries(ids));
        QCOMPARE(printed(model), printed(entries(ids)));
    }
}

void TestRowsModel::rolesAndHeaders()
{
    EntryModel model;
    model.setRows(entries({7}));

    QCOMPARE(model.index(0, 0).data(SortRole), QVariant(7));
    QCOMPARE(model.index(0, 0).data(Qt::TextAlignmentRole).value<Qt::Alignment>(), kNumberAlignment);
    QCOMPARE(model.index(0, 1).data(Qt::ToolTipRole).toString(), QStringLiteral("&lt;b&gt;x&lt;/b&gt;"));
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QString());
    for (const int role : {int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)})
        QCOMPARE(model.headerData(0, Qt::Horizontal, role).toString(), QStringLiteral("Id"));
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Text"));
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString(), QStringLiteral("a &lt; b"));
    QCOMPARE(model.headerData(1, Qt::Horizontal, HeaderIdRole).toString(), QStringLiteral("text"));
    QCOMPARE(model.columnOf(u"text"), 1);
    QCOMPARE(model.columnOf(u"nothing"), -1);
}

void TestRowsModel::loadingBecomesReadyOrFailed()
{
    EntryModel model;
    const QSignalSpy states(&model, &RowsModelBase::stateChanged);
    QCOMPARE(model.state(), LoadState::Loading);

    model.setRows({});

    QCOMPARE(model.state(), LoadState::Ready);
    QCOMPARE(states.count(), 1);
}

QTEST_GUILESS_MAIN(TestRowsModel)
#include "tst_rowsmodel.moc"
