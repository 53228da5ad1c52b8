// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/errorpolicy.h"
#include "base/id.h"
#include "base/result.h"

#include <QSet>
#include <QTest>
#include <QTranslator>

#include <type_traits>

using namespace viewtide;

namespace {

constexpr int kKinds = int(ErrorKind::Internal) + 1;

using FirstId = Id<struct FirstTag>;
using SecondId = Id<struct SecondTag>;
static_assert(!std::is_convertible_v<qint64, FirstId>);
static_assert(!std::is_convertible_v<FirstId, qint64>);
static_assert(!std::is_constructible_v<FirstId, SecondId>);
static_assert(!std::is_convertible_v<QString, RemoteId<struct RemoteTag>>);

/// Says the direction of a sentence that may begin with a name.
class RightToLeftTexts final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return text.startsWith(u'%') ? QChar(0x200f) + text : text;
    }
};

} // namespace

class ErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void keysGoRoundTrip();
    void unknownKeys();
    void everyKindHasASentence();
    void policies_data();
    void policies();
    void describesWhereAndWhy();
    void whatIsTechnicalIsForTheLog();
    void thePlaceDoesNotTellTheDirection();
    void resultHoldsOneOfTwo();
    void ids();
};

void ErrorTest::keysGoRoundTrip()
{
    QSet<QString> keys;
    for (int i = 0; i < kKinds; ++i) {
        const auto kind = static_cast<ErrorKind>(i);
        const QString key = toKey(kind);
        QCOMPARE(key, key.toLower());
        keys.insert(key);
        QVERIFY2(errorKindFromKey(key) == kind, qPrintable(key));
    }
    QCOMPARE(keys.size(), kKinds);
}

void ErrorTest::unknownKeys()
{
    QVERIFY(!errorKindFromKey(u""));
    QVERIFY(!errorKindFromKey(u"Timeout"));
    QVERIFY(!errorKindFromKey(u"no_such_kind"));
}

void ErrorTest::everyKindHasASentence()
{
    QSet<QString> sentences;
    for (int i = 0; i < kKinds; ++i) {
        const QString sentence = errorPolicy(static_cast<ErrorKind>(i)).sentence();
        QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
        QVERIFY2(sentence.front().isUpper(), qPrintable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), kKinds);
}

void ErrorTest::policies_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Retry>("retry");
    QTest::addColumn<Reach>("reach");
    QTest::newRow("429 pauses the key") << ErrorKind::RateLimited << Retry::InPass << Reach::Key;
    QTest::newRow("5xx") << ErrorKind::Server << Retry::InPass << Reach::Item;
    QTest::newRow("transport") << ErrorKind::Offline << Retry::InPass << Reach::Item;
    QTest::newRow("401 stops the profile") << ErrorKind::Credential << Retry::Never << Reach::Profile;
    QTest::newRow("young post") << ErrorKind::NoDataYet << Retry::LaterPass << Reach::Item;
    QTest::newRow("bad reply is asked again later") << ErrorKind::BadReply << Retry::LaterPass << Reach::Item;
    QTest::newRow("a redirect is not followed") << ErrorKind::Insecure << Retry::Never << Reach::Item;
}

void ErrorTest::policies()
{
    QFETCH(ErrorKind, kind);
    QFETCH(Retry, retry);
    QFETCH(Reach, reach);
    QCOMPARE(errorPolicy(kind).retry, retry);
    QCOMPARE(errorPolicy(kind).reach, reach);
}

void ErrorTest::describesWhereAndWhy()
{
    const QString sentence = errorPolicy(ErrorKind::NotFound).sentence();

    QCOMPARE(describe({.kind = ErrorKind::NotFound}), sentence);
    QCOMPARE(describe({.kind = ErrorKind::NotFound,
                       .detail = QStringLiteral("row 7"),
                       .context = QStringLiteral("campaign")}),
             QStringLiteral("campaign: ") + sentence + QStringLiteral(" (row 7)"));
}

void ErrorTest::whatIsTechnicalIsForTheLog()
{
    const QString sentence = errorPolicy(ErrorKind::DatabaseBusy).sentence();
    Error error {.kind = ErrorKind::DatabaseBusy, .technical = QStringLiteral("pid 7")};
    QCOMPARE(describe(error), sentence);
    QCOMPARE(describeInFull(error), sentence + QStringLiteral(" (pid 7)"));
    error.detail = QStringLiteral("translated");
    QCOMPARE(describe(error), sentence + QStringLiteral(" (translated)"));
    QCOMPARE(describeInFull(error), sentence + QStringLiteral(" (pid 7)"));
    error.technical.clear();
    QCOMPARE(describeInFull(error), describe(error));
}

void ErrorTest::thePlaceDoesNotTellTheDirection()
{
    RightToLeftTexts texts;
    QVERIFY(QCoreApplication::installTranslator(&texts));
    const QString told = describe({.kind = ErrorKind::NotFound, .context = QStringLiteral("tiktok")});
    QCoreApplication::removeTranslator(&texts);
    QVERIFY2(told.isRightToLeft(), qPrintable(told));
}

void ErrorTest::resultHoldsOneOfTwo()
{
    const Result<QString> good(QStringLiteral("x"));
    const Result<QString> bad(Error {.kind = ErrorKind::Timeout});

    QVERIFY(good.isOk() && good);
    QCOMPARE(*good, QStringLiteral("x"));
    QCOMPARE(good->size(), qsizetype(1));
    QVERIFY(!bad.isOk() && !bad);
    QCOMPARE(bad.error().kind, ErrorKind::Timeout);
}

void ErrorTest::ids()
{
    QVERIFY(!FirstId().isValid());
    QVERIFY(!FirstId(-1).isValid());
    QVERIFY(FirstId(1).isValid());
    QVERIFY(FirstId(1) < FirstId(2));
    QCOMPARE(qHash(FirstId(5)), qHash(FirstId(5)));
    QVERIFY(RemoteId<struct RemoteTag>().isEmpty());
}

QTEST_GUILESS_MAIN(ErrorTest)
#include "tst_error.moc"
