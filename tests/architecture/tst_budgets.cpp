// SPDX-License-Identifier: GPL-3.0-or-later
// How long things may get. An exception is a row with its reason; a row that is no longer needed fails too.
#include "architecture/sourcetree.h"

#include <QSet>
#include <QTest>

using namespace viewtide::test;

namespace {

constexpr int kMaxSource = 400;
constexpr int kMaxHeader = 150;
constexpr int kMaxFunction = 40;
constexpr int kMaxIncludes = 12;
constexpr int kMaxPublicMethods = 15;

struct Exception
{
    const char *what; ///< path, "path function" or "path Class"
    const char *reason;
};

constexpr std::array kExceptions {
    Exception {"src/catalogue/metrictable.h", "a table: one row per metric"},
    Exception {"src/catalogue/wirefield.cpp", "a table: one row per field of the API"},
    Exception {"src/app/commands/command.cpp includes", "a table: one line per command"},
    Exception {"src/store/commands.h", "only values: one struct per command of the store"},
    Exception {"src/store/rows.h", "only values: one struct per kind of row that readers return"},
    Exception {"src/base/errorpolicy.cpp &errorPolicy", "a switch without default: one line pair per kind"},
};

QString reasonFor(const QString &what)
{
    for (const Exception &row : kExceptions) {
        if (what == QLatin1String(row.what))
            return QString::fromLatin1(row.reason);
    }
    return {};
}

/// Collects what is over budget; remembers which exceptions were needed.
class Overruns
{
public:
    explicit Overruns(QSet<QString> &used)
        : m_used(used)
    { }

    void check(const QString &what, int size, int budget)
    {
        if (size <= budget)
            return;
        if (!reasonFor(what).isEmpty())
            m_used.insert(what);
        else
            m_list.append(QStringLiteral("%1: %2, budget %3").arg(what).arg(size).arg(budget));
    }
    QString text() const { return m_list.join(QLatin1Char('\n')); }

private:
    QSet<QString> &m_used;
    QStringList m_list;
};

struct Size
{
    QString name;
    int size;
};

/// Functions that are defined outside a class: clang-format puts their braces at the beginning of a line.
QList<Size> functionsOf(const SourceFile &file)
{
    QList<Size> list;
    const QStringList lines = file.lines();
    for (int begin = 1; begin < lines.size(); ++begin) {
        if (lines.at(begin) != QStringLiteral("{"))
            continue;
        const auto end = static_cast<int>(lines.indexOf(QStringLiteral("}"), begin));
        const auto close = static_cast<int>(lines.indexOf(QStringLiteral("};"), begin));
        if (end < 0 || (close >= 0 && close < end))
            continue; // a class
        list.append({lines.at(begin - 1).section(QLatin1Char('('), 0, 0).section(QLatin1Char(' '), -1),
                     end - begin - 1});
    }
    return list;
}

/// Counts what a class offers: public functions but constructors, operators, overrides and signals.
class PublicMethods
{
public:
    QList<Size> in(const SourceFile &file)
    {
        const QStringList lines = withoutComments(file.text).split(QLatin1Char('\n'));
        for (const QString &line : lines)
            read(line);
        return m_list;
    }

private:
    void read(const QString &line)
    {
        static const QRegularExpression kClass(
            QStringLiteral("^(class|struct) (?:\\[\\[\\w+\\]\\] )?(\\w+)[^;]*$"));
        if (const auto match = kClass.match(line); match.hasMatch()) {
            m_list.append({match.captured(2), 0});
            m_isPublic = match.captured(1) == QStringLiteral("struct");
        }
        if (m_list.isEmpty())
            return;
        if (line.startsWith(QStringLiteral("public")))
            m_isPublic = true;
        else if (line.startsWith(QStringLiteral("private")) || line.startsWith(QStringLiteral("protected"))
                 || line.startsWith(QStringLiteral("signals")) || line.startsWith(QStringLiteral("};")))
            m_isPublic = false;
        else if (m_isPublic && isMethod(line))
            ++m_list.last().size;
    }

    bool isMethod(const QString &line) const
    {
        static const QRegularExpression kMember(QStringLiteral("^    [\\w\\[:].*\\b(\\w+)\\("));
        const auto match = kMember.match(line);
        return match.hasMatch() && match.captured(1) != m_list.last().name && !line.contains(QLatin1Char('~'))
            && !line.contains(QStringLiteral("operator")) && !line.contains(QStringLiteral(" override"))
            && !line.contains(QStringLiteral("Q_"));
    }

    QList<Size> m_list;
    bool m_isPublic = false;
};

} // namespace

class BudgetsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void countsRight();
    void files();
    void functions();
    void includes();
    void publicMethods();
    void everyExceptionIsNeeded();

private:
    QList<SourceFile> m_files;
    QSet<QString> m_used;
};

void BudgetsTest::initTestCase()
{
    m_files = sources();
    QVERIFY2(m_files.size() > 50, "the source tree was not found");
}

void BudgetsTest::countsRight()
{
    const SourceFile file {
        QStringLiteral("src/a/a.h"),
        QStringLiteral("class A final\n{\npublic:\n    A();\n    ~A();\n    int one();\n"
                       "    int two() const { return 2; }\n    void three() override;\n"
                       "private:\n    int four();\n};\nint f(int a)\n{\n    return a;\n}\n")};
    const QList<Size> classes = PublicMethods().in(file);
    const QList<Size> functions = functionsOf(file);

    QCOMPARE(classes.size(), qsizetype(1));
    QCOMPARE(classes.first().size, 2);
    QCOMPARE(functions.size(), qsizetype(1));
    QCOMPARE(functions.first().name, QStringLiteral("f"));
    QCOMPARE(functions.first().size, 1);
}

void BudgetsTest::files()
{
    Overruns overruns(m_used);
    for (const SourceFile &file : std::as_const(m_files))
        overruns.check(file.path, int(file.text.count(QLatin1Char('\n'))),
                       file.isHeader() ? kMaxHeader : kMaxSource);
    QVERIFY2(overruns.text().isEmpty(), qPrintable(overruns.text()));
}

void BudgetsTest::functions()
{
    Overruns overruns(m_used);
    for (const SourceFile &file : std::as_const(m_files)) {
        const QList<Size> functions = functionsOf(file);
        for (const Size &function : functions)
            overruns.check(file.path + QLatin1Char(' ') + function.name, function.size, kMaxFunction);
    }
    QVERIFY2(overruns.text().isEmpty(), qPrintable(overruns.text()));
}

void BudgetsTest::includes()
{
    Overruns overruns(m_used);
    for (const SourceFile &file : std::as_const(m_files)) {
        const auto all = includesOf(file);
        const auto own = std::count_if(all.cbegin(), all.cend(), [](const auto &include) {
            return include.second.contains(QLatin1Char('/'));
        });
        overruns.check(file.path + QStringLiteral(" includes"), int(own), kMaxIncludes);
    }
    QVERIFY2(overruns.text().isEmpty(), qPrintable(overruns.text()));
}

void BudgetsTest::publicMethods()
{
    Overruns overruns(m_used);
    for (const SourceFile &file : std::as_const(m_files)) {
        if (!file.isHeader())
            continue;
        const QList<Size> classes = PublicMethods().in(file);
        for (const Size &type : classes)
            overruns.check(file.path + QLatin1Char(' ') + type.name, type.size, kMaxPublicMethods);
    }
    QVERIFY2(overruns.text().isEmpty(), qPrintable(overruns.text()));
}

void BudgetsTest::everyExceptionIsNeeded()
{
    for (const Exception &row : kExceptions)
        QVERIFY2(m_used.contains(QString::fromLatin1(row.what)), row.what);
}

QTEST_GUILESS_MAIN(BudgetsTest)
#include "tst_budgets.moc"
