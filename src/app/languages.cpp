// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languages.h"

#include "app/invocation.h"
#include "app/paths.h"
#include "settings/settings.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#ifdef VIEWTIDE_HAS_WINDOW
#include "app/owndigits.h"

#include <QGuiApplication>
#endif

namespace viewtide::app {

namespace {

enum class Texts { Ours, OfQt };

/// What a command prints may be read by another program: there, digits are those of the keyboard.
QTranslator *makeTranslator(QCoreApplication &program, [[maybe_unused]] const QLocale &locale)
{
#ifdef VIEWTIDE_HAS_WINDOW
    if (qobject_cast<QGuiApplication *>(&program) && locale.zeroDigit() != QLatin1String("0"))
        return new OwnDigitsTranslator(&program);
#endif
    return new QTranslator(&program);
}

/// False: there are none in that language.
bool install(QCoreApplication &program, const QLocale &locale, Texts texts)
{
    QTranslator *const translator = makeTranslator(program, locale);
    const bool isThere = texts == Texts::Ours
        ? translator->load(locale, QStringLiteral("viewtide"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        : translator->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                           QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (isThere)
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
    return isThere;
}

/// The window runs from right to left with its texts, not with a language that it has no texts in. A command
/// has no direction.
void setDirection([[maybe_unused]] const QCoreApplication &program,
                  [[maybe_unused]] Qt::LayoutDirection direction)
{
#ifdef VIEWTIDE_HAS_WINDOW
    if (qobject_cast<const QGuiApplication *>(&program))
        QGuiApplication::setLayoutDirection(direction);
#endif
}

} // namespace

QString languageOf(const Invocation &invocation)
{
    const auto workspace = findWorkspace(invocation.workspace);
    const settings::Settings settings(pathsFor(workspace ? *workspace : Workspace()).settingsFile);
    return settings.text(settings::Key::Language);
}

void installLanguages(QCoreApplication &program, const QString &language)
{
    const QLocale system;
    const QLocale wanted(language);
    // Numbers and days go with the texts, but the system knows better how its own language writes them.
    if (!language.isEmpty() && wanted.language() != system.language())
        QLocale::setDefault(wanted);
    install(program, QLocale(QLocale::English), Texts::Ours);
    const QLocale locale;
    if (locale.language() == QLocale::English || !install(program, locale, Texts::Ours))
        return;
    install(program, locale, Texts::OfQt); // of its dialogs and context menus; not every system has them
    setDirection(program, locale.textDirection());
}

} // namespace viewtide::app
