// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/account.h"
#include "domain/attempt.h"
#include "domain/changeset.h"
#include "domain/history.h"
#include "domain/video.h"

#include <QSet>
#include <QTest>

using namespace viewtide::domain;

namespace {

/// Every value has a key of its own that leads back to it; other texts lead nowhere.
template<typename Enum, typename FromKey>
void verifyKeys(int count, FromKey fromKey)
{
    QSet<QString> keys;
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<Enum>(i);
        const QString key = toKey(value);
        keys.insert(key);
        QVERIFY2(fromKey(key) == value, qPrintable(key));
    }
    QCOMPARE(keys.size(), count);
    QVERIFY(!fromKey(QString()));
    QVERIFY(!fromKey(QStringLiteral("no such key")));
}

} // namespace

/// Keys are stored and exported: they go both ways, and they do not change.
class KeysTest : public QObject
{
    Q_OBJECT

private slots:
    void roundTrips();
    void storedSpelling();
    void changeSet();
};

void KeysTest::roundTrips()
{
    verifyKeys<RateBasis>(4, rateBasisFromKey);
    verifyKeys<RowOrigin>(3, rowOriginFromKey);
    verifyKeys<Outcome>(5, outcomeFromKey);
    verifyKeys<UploadStatus>(4, uploadStatusFromKey);
    verifyKeys<VideoSource>(2, videoSourceFromKey);
}

void KeysTest::storedSpelling()
{
    QCOMPARE(toKey(RateBasis::Followers), QStringLiteral("followers"));
    QCOMPARE(toKey(RowOrigin::Backfill), QStringLiteral("backfill"));
    QCOMPARE(toKey(Outcome::NoDataYet), QStringLiteral("no_data_yet"));
    QCOMPARE(toKey(UploadStatus::Posted), QStringLiteral("posted"));
    QCOMPARE(toKey(VideoSource::Manual), QStringLiteral("manual"));
}

void KeysTest::changeSet()
{
    const ChangeSet changes {Area::Videos | Area::Campaigns};

    QVERIFY(changes.touches(Area::Videos));
    QVERIFY(changes.touches(Area::Reports | Area::Campaigns));
    QVERIFY(!changes.touches(Area::Accounts));
    QVERIFY(!ChangeSet {}.touches(Area::Videos));
}

QTEST_GUILESS_MAIN(KeysTest)
#include "tst_keys.moc"
