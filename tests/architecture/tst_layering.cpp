// SPDX-License-Identifier: GPL-3.0-or-later
// Modules look only down: the table below is the architecture, and the sources are read against it.
#include "architecture/sourcetree.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace viewtide::test;

namespace {

struct Layer
{
    const char *module;
    const char *uses; ///< modules that it may include and link, besides itself
};

constexpr std::array kLayers {
    Layer {"base", ""},
    Layer {"catalogue", "base"},
    Layer {"domain", "catalogue base"},
    Layer {"settings", "base"},
    Layer {"api", "domain catalogue base"},
    Layer {"store", "domain catalogue base"},
    Layer {"simulator", "base"}, // the other side of the wire: knows nothing of the client
    Layer {"poll", "api store settings domain catalogue base"},
    Layer {"report", "store domain catalogue base"},
    Layer {"pictures", "api settings base"},
    Layer {"print", "report store domain catalogue base"},
    Layer {"models", "store poll report domain catalogue base"},
    Layer {"gui", "models pictures print poll report settings store domain catalogue base"},
    Layer {"app", "gui models pictures print report poll simulator store api settings domain catalogue base"},
};

/// Headers of Qt that only some modules may include.
struct QtRule
{
    const char *name;
    const char *pattern;
    const char *modules; ///< that may
};

constexpr std::array kQtRules {
    QtRule {"SQL", "^(QSql\\w*|QtSql.*)$", "store"},
    QtRule {"HTTP client", "^(QNetwork(AccessManager|Reply|Request)|QHttpMultiPart)$", "api"},
    QtRule {"TCP", "^(QTcp\\w+|QSslSocket)$", "simulator store"},
    QtRule {
        "Widgets",
        "^(QtWidgets.*|QWidget|QApplication|Q\\w*Dialog|QMessageBox|QMainWindow|QLabel|Q\\w*Button|QMenu\\w*|"
        "QStyle\\w*|QStyledItemDelegate|QAbstractItemView|Q(Table|Tree|List|Header|Column)View|QToolTip|"
        "Q(?!Text|Page)\\w*Layout|QSystemTrayIcon|Q(Combo|Spin|Check|Group|ToolBox)Box|QLineEdit|Q\\w*"
        "TextEdit|QSplitter|"
        "Q\\w*ScrollArea|QTab(Bar|Widget)|Q(Status|Tool|Scroll|Progress)Bar|QCompleter|QFrame)$",
        "gui app"},
    QtRule {"Charts", "^(QtCharts.*|QChart\\w*|Q\\w+Series|QValueAxis|QDateTimeAxis|QBarSet)$", "gui"},
    QtRule {
        "Gui",
        "^(QtGui.*|QGuiApplication|QColor|QPalette|QIcon|QPixmap|QImage|QPainter\\w*|QFont\\w*|QAction\\w*|"
        "QClipboard|QDesktopServices|QScreen|QWindow|QPen|QBrush|QStandardItem\\w*|QSvg\\w+)$",
        "models pictures print gui app"},
};

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool isModule(const QString &name)
{
    return std::any_of(kLayers.begin(), kLayers.end(),
                       [&name](const Layer &layer) { return name == QLatin1String(layer.module); });
}

/// The headers that a module offers to others, as its CMakeLists.txt says.
QSet<QString> publicHeaders(const QString &module)
{
    static const QRegularExpression kHeaders(QStringLiteral("HEADERS\\s+([^A-Z)]+)"));
    const QString text = readText(QStringLiteral("src/%1/CMakeLists.txt").arg(module));
    const QStringList names =
        kHeaders.match(text).captured(1).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {names.begin(), names.end()};
}

/// Where files of other modules than these include a header that matches.
QString includesMatching(const QString &pattern, const QList<SourceFile> &files, const QStringList &allowedIn)
{
    const QRegularExpression banned(pattern);
    QStringList found;
    for (const SourceFile &file : files) {
        if (allowedIn.contains(file.module()))
            continue;
        for (const auto &[line, path] : includesOf(file)) {
            if (banned.match(path).hasMatch())
                found.append(place(file, line) + QStringLiteral(" includes ") + path);
        }
    }
    return found.join(QLatin1Char('\n'));
}

} // namespace

class LayeringTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFolderIsALayer();
    void includesLookDown_data();
    void includesLookDown();
    void declarationsLookDown_data();
    void declarationsLookDown();
    void linksLookDown_data();
    void linksLookDown();
    void onlyPublicHeadersAreIncluded();
    void qtHeaders_data();
    void qtHeaders();

private:
    static void addLayers();

    QList<SourceFile> m_files;
};

void LayeringTest::initTestCase()
{
    m_files = sources();
    QVERIFY2(m_files.size() > 50, "the source tree was not found");
}

void LayeringTest::everyFolderIsALayer()
{
    const QStringList folders =
        QDir(QStringLiteral(VIEWTIDE_SOURCE_DIR "/src")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : folders)
        QVERIFY2(isModule(folder), qPrintable(folder + QStringLiteral(" is not in the table of layers")));
}

void LayeringTest::addLayers()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QStringList>("uses");
    for (const Layer &layer : kLayers)
        QTest::newRow(layer.module) << QString::fromLatin1(layer.module) << words(layer.uses);
}

void LayeringTest::includesLookDown_data()
{
    addLayers();
}

void LayeringTest::includesLookDown()
{
    QFETCH(QString, module);
    QFETCH(QStringList, uses);
    QStringList problems;
    for (const SourceFile &file : std::as_const(m_files)) {
        if (file.module() != module)
            continue;
        for (const auto &[line, path] : includesOf(file)) {
            const QString target = path.section(QLatin1Char('/'), 0, 0);
            const bool isOwn = path.contains(QLatin1Char('/')) && isModule(target);
            if (path.contains(QStringLiteral("..")) || (isOwn && target != module && !uses.contains(target)))
                problems.append(place(file, line) + QStringLiteral(" includes ") + path);
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void LayeringTest::declarationsLookDown_data()
{
    addLayers();
}

/// What is declared without its header is known all the same.
void LayeringTest::declarationsLookDown()
{
    QFETCH(QString, module);
    QFETCH(QStringList, uses);
    static const QRegularExpression kNamespace(QStringLiteral("^namespace viewtide::(\\w+)"));
    QStringList problems;
    for (const SourceFile &file : std::as_const(m_files)) {
        if (file.module() != module)
            continue;
        const QStringList lines = file.lines();
        for (int line = 0; line < lines.size(); ++line) {
            const QString target = kNamespace.match(lines.at(line)).captured(1);
            if (isModule(target) && target != module && !uses.contains(target))
                problems.append(place(file, line + 1) + QStringLiteral(" declares something of ") + target);
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void LayeringTest::linksLookDown_data()
{
    addLayers();
}

void LayeringTest::linksLookDown()
{
    QFETCH(QString, module);
    QFETCH(QStringList, uses);
    static const QRegularExpression kLink(QStringLiteral("Viewtide::(\\w+)"));
    auto links = kLink.globalMatch(readText(QStringLiteral("src/%1/CMakeLists.txt").arg(module)));
    while (links.hasNext()) {
        const QString target = links.next().captured(1);
        QVERIFY2(target == module || uses.contains(target), qPrintable(QStringLiteral("links ") + target));
    }
}

void LayeringTest::onlyPublicHeadersAreIncluded()
{
    QHash<QString, QSet<QString>> offered;
    for (const Layer &layer : kLayers)
        offered.insert(QString::fromLatin1(layer.module), publicHeaders(QString::fromLatin1(layer.module)));
    QStringList problems;
    for (const SourceFile &file : std::as_const(m_files)) {
        for (const auto &[line, path] : includesOf(file)) {
            const QString target = path.section(QLatin1Char('/'), 0, 0);
            const bool isForeign = offered.contains(target) && target != file.module();
            if (isForeign && !offered.value(target).contains(path.section(QLatin1Char('/'), 1)))
                problems.append(place(file, line) + QStringLiteral(" includes the private ") + path);
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void LayeringTest::qtHeaders_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("modules");
    for (const QtRule &rule : kQtRules)
        QTest::newRow(rule.name) << QString::fromLatin1(rule.pattern) << words(rule.modules);
}

void LayeringTest::qtHeaders()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, modules);
    const QString found = includesMatching(pattern, m_files, modules);
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

QTEST_GUILESS_MAIN(LayeringTest)
#include "tst_layering.moc"
