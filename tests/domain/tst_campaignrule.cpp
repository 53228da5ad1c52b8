// SPDX-License-Identifier: GPL-3.0-or-later
// Which posts a rule takes: hashtags of all scripts, texts in any case, days, profiles; and the order of
// rules.
#include "domain/campaignrule.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::domain;
using namespace std::chrono_literals;

namespace {

const Date kDay = *parseDate(u"2025-12-12");

RuleSubject::Post post(const QString &text)
{
    return {.profile = ProfileId(1),
            .refId = QStringLiteral("ref-A"),
            .text = text,
            .notes = QStringLiteral("Spring LAUNCH, second wave"),
            .scheduledAt = Timestamp(kDay) + 10h};
}

} // namespace

class CampaignRuleTest : public QObject
{
    Q_OBJECT

private slots:
    void findsHashtags_data();
    void findsHashtags();
    void readsATypedHashtag_data();
    void readsATypedHashtag();
    void matchesHashtags_data();
    void matchesHashtags();
    void matchesConditions_data();
    void matchesConditions();
    void theFirstMatchWins();
    void aRuleWithoutConditionsMatchesNothing();
    void keysGoRoundTrip();
};

void CampaignRuleTest::findsHashtags_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("none") << QStringLiteral("just words") << QStringList();
    QTest::newRow("some") << QStringLiteral("#one two #three_3.")
                          << QStringList {QStringLiteral("one"), QStringLiteral("three_3")};
    QTest::newRow("glued") << QStringLiteral("#one#two") << QStringList {QStringLiteral("one")};
    QTest::newRow("inside a word") << QStringLiteral("issue#12") << QStringList();
    QTest::newRow("two signs") << QStringLiteral("##one") << QStringList {QStringLiteral("one")};
    QTest::newRow("alone") << QStringLiteral("# one #") << QStringList();
    QTest::newRow("full width") << QStringLiteral("\uFF03夏 #夏祭り、今日")
                                << QStringList {QStringLiteral("夏"), QStringLiteral("夏祭り")};
    QTest::newRow("beyond the first plane")
        << QStringLiteral("#\U00020BB7野家!") << QStringList {QStringLiteral("\U00020BB7野家")};
    QTest::newRow("emoji ends it") << QStringLiteral("#sun\u2600\uFE0F")
                                   << QStringList {QStringLiteral("sun")};
}

void CampaignRuleTest::findsHashtags()
{
    QFETCH(QString, text);
    QTEST(hashtagsIn(text), "expected");
}

void CampaignRuleTest::readsATypedHashtag_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QStringLiteral("Summer") << QStringLiteral("Summer");
    QTest::newRow("with its sign") << QStringLiteral("  #Summer ") << QStringLiteral("Summer");
    QTest::newRow("two words") << QStringLiteral("summer drop") << QString();
    QTest::newRow("only the sign") << QStringLiteral("#") << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void CampaignRuleTest::readsATypedHashtag()
{
    QFETCH(QString, typed);
    QTEST(plainHashtag(typed).value_or(QString()), "expected");
}

void CampaignRuleTest::matchesHashtags_data()
{
    QTest::addColumn<QString>("hashtag");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("same") << QStringLiteral("summer") << QStringLiteral("go #summer!") << true;
    QTest::newRow("any case") << QStringLiteral("#SUMMER") << QStringLiteral("go #Summer") << true;
    QTest::newRow("a longer tag") << QStringLiteral("summer") << QStringLiteral("go #summer25") << false;
    QTest::newRow("only a word") << QStringLiteral("summer") << QStringLiteral("go summer") << false;
    QTest::newRow("composed") << QStringLiteral("cafe\u0301") << QStringLiteral("#CAF\u00C9") << true;
    QTest::newRow("greek") << QStringLiteral("ΚΑΛΟΣ") << QStringLiteral("#καλος") << true;
}

void CampaignRuleTest::matchesHashtags()
{
    QFETCH(QString, hashtag);
    QFETCH(QString, text);
    const CampaignRule rule {.campaign = CampaignId(1), .profile = {}, .hashtag = hashtag};
    QTEST(matches(rule, RuleSubject(post(text))), "expected");
}

void CampaignRuleTest::matchesConditions_data()
{
    QTest::addColumn<CampaignRule>("rule");
    QTest::addColumn<bool>("expected");
    const auto days = [](const char *label, int from, int to, bool expected) {
        QTest::newRow(label) << CampaignRule {.profile = {},
                                              .from = kDay + std::chrono::days(from),
                                              .to = kDay + std::chrono::days(to)}
                             << expected;
    };
    days("that day", 0, 0, true);
    days("until the day before", -3, -1, false);
    days("from the day after", 1, 3, false);
    QTest::newRow("open end") << CampaignRule {.profile = {}, .from = kDay} << true;
    QTest::newRow("text") << CampaignRule {.profile = {}, .text = QStringLiteral("HELLO wor")} << true;
    QTest::newRow("other text") << CampaignRule {.profile = {}, .text = QStringLiteral("goodbye")} << false;
    QTest::newRow("note") << CampaignRule {.profile = {}, .note = QStringLiteral("launch")} << true;
    QTest::newRow("ref id") << CampaignRule {.profile = {}, .refId = QStringLiteral("ref-A")} << true;
    QTest::newRow("ref id in another case")
        << CampaignRule {.profile = {}, .refId = QStringLiteral("REF-A")} << false;
    QTest::newRow("profile") << CampaignRule {.profile = ProfileId(1)} << true;
    QTest::newRow("another profile") << CampaignRule {.profile = ProfileId(2)} << false;
    QTest::newRow("one of two holds")
        << CampaignRule {.profile = ProfileId(1), .text = QStringLiteral("goodbye")} << false;
}

void CampaignRuleTest::matchesConditions()
{
    QFETCH(CampaignRule, rule);
    QTEST(matches(rule, RuleSubject(post(QStringLiteral("Hello World #x")))), "expected");
}

void CampaignRuleTest::theFirstMatchWins()
{
    const RuleSubject subject(post(QStringLiteral("#a #b")));
    const CampaignRule a {.campaign = CampaignId(1), .profile = {}, .hashtag = QStringLiteral("a")};
    const CampaignRule b {.campaign = CampaignId(2), .profile = {}, .hashtag = QStringLiteral("b")};
    const CampaignRule c {.campaign = CampaignId(3), .profile = {}, .hashtag = QStringLiteral("c")};
    const QList<CampaignRule> rules {c, b, a};

    QCOMPARE(firstMatch(rules, subject), &rules.at(1));
    QVERIFY(!firstMatch({c}, subject));
    QVERIFY(!firstMatch({}, subject));
}

void CampaignRuleTest::aRuleWithoutConditionsMatchesNothing()
{
    const CampaignRule everything {.campaign = CampaignId(1), .profile = {}};
    QVERIFY(!hasCondition(everything));
    QVERIFY(!matches(everything, RuleSubject(post(QStringLiteral("a")))));
}

void CampaignRuleTest::keysGoRoundTrip()
{
    for (const AssignedBy by : {AssignedBy::None, AssignedBy::Rule, AssignedBy::Hand})
        QCOMPARE(assignedByFromKey(toKey(by)), std::optional(by));
    QVERIFY(!assignedByFromKey(u"nobody"));
}

QTEST_APPLESS_MAIN(CampaignRuleTest)
#include "tst_campaignrule.moc"
