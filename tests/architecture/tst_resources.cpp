// SPDX-License-Identifier: GPL-3.0-or-later
// The files beside the code: SQL, icons, lists of resources, plural forms.
#include "architecture/sourcetree.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace viewtide::test;

namespace {

/// Paths that a .qrc lists, below the repository.
QStringList listed(const SourceFile &qrc)
{
    static const QRegularExpression kFile(QStringLiteral("<file[^>]*>([^<]+)</file>"));
    QStringList paths;
    auto matches = kFile.globalMatch(qrc.text);
    while (matches.hasNext())
        paths.append(QDir::cleanPath(QStringLiteral("resources/") + matches.next().captured(1)));
    return paths;
}

/// The texts with "%n" in the code, adjacent literals joined as the compiler joins them.
QSet<QString> pluralsIn(const SourceFile &source)
{
    static const QRegularExpression kLiterals(QStringLiteral("(?:\"(?:[^\"\\\\\n]|\\\\.)*\"\\s*)+"));
    static const QRegularExpression kSeam(QStringLiteral("(?<!\\\\)\"\\s*\""));
    QSet<QString> plurals;
    auto matches = kLiterals.globalMatch(source.text);
    while (matches.hasNext()) {
        QString text = matches.next().captured(0).trimmed();
        text = text.mid(1, text.size() - 2).remove(kSeam);
        if (text.contains(QStringLiteral("%n")))
            plurals.insert(text);
    }
    return plurals;
}

struct Message
{
    QString source;
    QStringList texts; ///< one, or one for each form of the plural
    bool isPlural = false;
    bool isUnfinished = false;
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(QStringLiteral(VIEWTIDE_SOURCE_DIR "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = reader.name().toString();
        if (name == QLatin1String("message")) {
            messages.append(Message());
            messages.last().isPlural = reader.attributes().hasAttribute(QLatin1String("numerus"));
        } else if (name == QLatin1String("source")) {
            messages.last().source = reader.readElementText();
        } else if (name == QLatin1String("translation")) {
            messages.last().isUnfinished = reader.attributes().hasAttribute(QLatin1String("type"));
            if (!messages.last().isPlural)
                messages.last().texts.append(reader.readElementText());
        } else if (name == QLatin1String("numerusform")) {
            messages.last().texts.append(reader.readElementText());
        }
    }
    return messages;
}

/// %1 to %9, sorted. The number of a plural may be said by the word alone.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression kPlaceholder(QStringLiteral("%L?[0-9]"));
    QStringList found;
    for (auto it = kPlaceholder.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

} // namespace

class ResourcesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyStatementSaysWhatItIsFor();
    void schemaStepsAreNumbered();
    void everyListedFileExists();
    void everyFileIsListed();
    void everyNetworkHasItsIconOrNone();
    void everyPluralHasBothForms();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void everyContextIsOneOfTheSources();
    void arabicBeginsOnTheRight();
    void theDesktopReadsEveryLanguage_data();
    void theDesktopReadsEveryLanguage();
};

void ResourcesTest::everyStatementSaysWhatItIsFor()
{
    const QList<SourceFile> files = filesIn(QStringLiteral("resources/sql"), {QStringLiteral("*.sql")});
    QVERIFY(!files.isEmpty());
    for (const SourceFile &file : files)
        QVERIFY2(file.text.startsWith(QStringLiteral("-- ")), qPrintable(file.path));
}

void ResourcesTest::schemaStepsAreNumbered()
{
    const QList<SourceFile> files =
        filesIn(QStringLiteral("resources/sql/schema"), {QStringLiteral("*.sql")});
    QVERIFY(!files.isEmpty());
    QSet<QString> numbers;
    for (const SourceFile &file : files) {
        const QString name = file.path.section(QLatin1Char('/'), -1);
        static const QRegularExpression kStep(QStringLiteral("^\\d{4}_[a-z_]+\\.sql$"));
        QVERIFY2(kStep.match(name).hasMatch(), qPrintable(name));
        QVERIFY2(!numbers.contains(name.left(4)), qPrintable(name + QStringLiteral(" is there twice")));
        numbers.insert(name.left(4));
    }
    QVERIFY(numbers.contains(QStringLiteral("0001")));
}

void ResourcesTest::everyListedFileExists()
{
    const QList<SourceFile> lists = filesIn(QStringLiteral("resources"), {QStringLiteral("*.qrc")});
    QVERIFY(!lists.isEmpty());
    for (const SourceFile &list : lists) {
        for (const QString &path : listed(list))
            QVERIFY2(QFile::exists(QStringLiteral(VIEWTIDE_SOURCE_DIR "/") + path), qPrintable(path));
    }
}

void ResourcesTest::everyFileIsListed()
{
    QSet<QString> known;
    const QList<SourceFile> lists = filesIn(QStringLiteral("resources"), {QStringLiteral("*.qrc")});
    for (const SourceFile &list : lists) {
        const QStringList paths = listed(list);
        known.unite({paths.begin(), paths.end()});
    }
    const QList<SourceFile> files = filesIn(
        QStringLiteral("resources"),
        {QStringLiteral("*.sql"), QStringLiteral("*.svg"), QStringLiteral("*.qss"), QStringLiteral("*.png")});
    for (const SourceFile &file : files)
        QVERIFY2(known.contains(file.path), qPrintable(file.path + QStringLiteral(" is in no .qrc")));
}

void ResourcesTest::everyNetworkHasItsIconOrNone()
{
    const QDir icons(QStringLiteral(VIEWTIDE_SOURCE_DIR "/resources/icons"));
    const QStringList drawn = icons.entryList({QStringLiteral("platform-*.svg")});
    if (drawn.isEmpty())
        return; // networks are shown by their colours
    static const QRegularExpression kKey(QStringLiteral("Platform \\{\\s*\\.key = \"(\\w+)\""));
    auto rows = kKey.globalMatch(readText(QStringLiteral("src/catalogue/platform.cpp")));
    QVERIFY(rows.hasNext());
    while (rows.hasNext()) {
        const QString name = QStringLiteral("platform-%1.svg").arg(rows.next().captured(1));
        QVERIFY2(drawn.contains(name), qPrintable(name));
    }
}

void ResourcesTest::everyPluralHasBothForms()
{
    QHash<QString, QStringList> forms;
    for (const Message &message : messagesOf(QStringLiteral("translations/viewtide_en.ts")))
        forms.insert(message.source, message.texts);
    QVERIFY(forms.size() > 20);
    for (const SourceFile &source : filesIn(QStringLiteral("src"), {QStringLiteral("*.cpp")})) {
        const QSet<QString> plurals = pluralsIn(source);
        for (const QString &text : plurals) {
            const QStringList both = forms.value(text);
            QVERIFY2(both.size() == 2 && !both.contains(QString()),
                     qPrintable(source.path + QLatin1String(": ") + text));
            for (const QString &form : both)
                QVERIFY2(!form.contains(QLatin1String("(s)")), qPrintable(form));
        }
    }
}

/// lupdate loses the class of a tr() in some places (a braced result of a type of another namespace); what is
/// filed under a name that nobody asks for stays English.
void ResourcesTest::everyContextIsOneOfTheSources()
{
    static const QRegularExpression kDeclared(QStringLiteral(
        "(?:Q_DECLARE_TR_FUNCTIONS\\(|(?:translate|QT_TRANSLATE_N?_?NOOP3?)\\(\\s*\")([\\w:]+)"));
    static const QRegularExpression kForm(QStringLiteral("<class>(\\w+)</class>"));
    const auto collect = [](QSet<QString> &names, const QRegularExpression &what, const QString &text) {
        for (auto matches = what.globalMatch(text); matches.hasNext();)
            names.insert(matches.next().captured(1));
    };
    QSet<QString> declared;
    for (const SourceFile &source : sources())
        collect(declared, kDeclared, source.text);
    for (const SourceFile &form : filesIn(QStringLiteral("ui"), {QStringLiteral("*.ui")}))
        collect(declared, kForm, form.text);
    QSet<QString> contexts;
    collect(contexts, QRegularExpression(QStringLiteral("<name>([^<]+)</name>")),
            readText(QStringLiteral("translations/viewtide_de.ts")));
    QVERIFY(contexts.size() > 100);
    for (const QString &context : std::as_const(contexts)) // classes have their whole name
        QVERIFY2(declared.contains(context) || context.startsWith(QLatin1String("viewtide::")),
                 qPrintable(context));
}

void ResourcesTest::everyTextIsTranslated_data()
{
    QTest::addColumn<int>("forms");
    QTest::newRow("ar") << 6;
    QTest::newRow("de") << 2;
    QTest::newRow("es") << 2;
    QTest::newRow("fr") << 2;
    QTest::newRow("ja") << 1;
}

/// Whether a file has all texts of the sources is for freshtranslations.cmake.
void ResourcesTest::everyTextIsTranslated()
{
    QFETCH(const int, forms);
    const auto messages =
        messagesOf(QStringLiteral("translations/viewtide_%1.ts").arg(QLatin1String(QTest::currentDataTag())));
    QVERIFY(messages.size() > 1000);
    for (const Message &message : messages) {
        QVERIFY2(!message.isUnfinished && !message.texts.contains(QString()), qPrintable(message.source));
        QVERIFY2(message.texts.size() == (message.isPlural ? forms : 1), qPrintable(message.source));
        for (const QString &text : message.texts)
            QVERIFY2(placeholders(text) == placeholders(message.source),
                     qPrintable(message.source + QLatin1String(" -> ") + text));
    }
}

/// A signed number or a Latin name at the beginning would turn the whole sentence: its sign stood at the end.
void ResourcesTest::arabicBeginsOnTheRight()
{
    static const QRegularExpression kNumberFirst(QStringLiteral("^%L?[1-9n](?!\n)"));
    static const QRegularExpression kArabic(QStringLiteral("[\\x{0600}-\\x{06ff}]"));
    for (const Message &message : messagesOf(QStringLiteral("translations/viewtide_ar.ts"))) {
        for (const QString &text : message.texts)
            QVERIFY2(!text.contains(kNumberFirst) || !text.contains(kArabic),
                     qPrintable(message.source + QLatin1String(": begin with U+200F")));
    }
}

void ResourcesTest::theDesktopReadsEveryLanguage_data()
{
    QTest::addColumn<QString>("language");
    for (const char *const language : {"ar", "de", "es", "fr", "ja"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

/// The menu of the desktop and the software centre speak what the program speaks; its name is a name.
void ResourcesTest::theDesktopReadsEveryLanguage()
{
    QFETCH(const QString, language);
    static const QRegularExpression kText(QStringLiteral("^(GenericName|Comment|Name)=(?!Viewtide$)"),
                                          QRegularExpression::MultilineOption);
    const QString entry = readText(QStringLiteral("packaging/io.github.viewtide.viewtide.desktop"));
    static const QRegularExpression kTranslated(QStringLiteral("^(GenericName|Comment|Name)\\[([a-z]+)\\]=."),
                                                QRegularExpression::MultilineOption);
    qsizetype translated = 0;
    for (const QRegularExpressionMatch &match : kTranslated.globalMatch(entry))
        translated += match.captured(2) == language ? 1 : 0;
    QVERIFY(entry.count(kText) >= 4);
    QCOMPARE(translated, entry.count(kText));
    const QString about = readText(QStringLiteral("packaging/io.github.viewtide.viewtide.metainfo.xml"));
    QVERIFY(about.contains(QStringLiteral("<summary xml:lang=\"%1\">").arg(language)));
}

QTEST_GUILESS_MAIN(ResourcesTest)
#include "tst_resources.moc"
