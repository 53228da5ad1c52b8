// SPDX-License-Identifier: GPL-3.0-or-later
// Words in so many texts that several threads look for them: the same texts as one look at each finds.
#include "store/readers/textsearch.h"

#include <QTest>

#include <algorithm>

using namespace viewtide::store;
using namespace Qt::Literals::StringLiterals;

class TestTextSearch final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsWhatIsThere_data();
    void findsWhatIsThere();

private:
    static constexpr int kTexts = 130'000; ///< two parts and a rest
    TextSearch m_search;
    QList<QByteArray> m_folded;
};

void TestTextSearch::initTestCase()
{
    m_search.reserve(kTexts);
    for (int i = 0; i < kTexts; ++i) {
        QString text = u"Caption %1 %2"_s.arg(i).arg(i % 7 == 0 ? u"Übung"_s : u"plain"_s);
        if (i == 0 || i == kTexts / 2 - 1 || i == kTexts / 2 || i == kTexts - 1)
            text += u" border"_s;
        m_search.append(text);
        m_folded.append(TextSearch::folded(text));
    }
    m_search.seal();
}

void TestTextSearch::findsWhatIsThere_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("every"); ///< text is asked for
    QTest::newRow("at the borders of the parts") << u"border"_s << 1;
    QTest::newRow("in each") << u"caption"_s << 1;
    QTest::newRow("in some") << u"ÜBUNG"_s << 1;
    QTest::newRow("a digit") << u"9"_s << 1;
    QTest::newRow("the last number") << QString::number(kTexts - 1) << 1;
    QTest::newRow("nowhere") << u"zebra"_s << 1;
    QTest::newRow("over the end of a text") << u"plain caption"_s << 1;
    QTest::newRow("among half of them") << u"plain"_s << 2;
    QTest::newRow("among few") << u"plain"_s << 100;
}

void TestTextSearch::findsWhatIsThere()
{
    QFETCH(const QString, word);
    QFETCH(const int, every);
    const QByteArray folded = TextSearch::folded(word);
    Marks among(kTexts, 0);
    Marks expected(kTexts, 0);
    for (int i = 0; i < kTexts; i += every) {
        among[size_t(i)] = 1;
        expected[size_t(i)] = quint8(m_folded.at(i).contains(folded));
    }

    QVERIFY(m_search.find(folded, among) == expected);
}

QTEST_APPLESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
