// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languages.h"

#include "app/paths.h"
#include "settings/settings.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace viewtide::app {

namespace {

void install(QCoreApplication &program, const QLocale &locale)
{
    auto *texts = new QTranslator(&program);
    if (texts->load(locale, QStringLiteral("viewtide"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(texts);
    else
        delete texts;
}

} // namespace

QString languageOf(const Invocation &invocation)
{
    const settings::Settings settings(pathsFor(invocation.workspace).settingsFile);
    return settings.text(settings::Key::Language);
}

void installLanguages(QCoreApplication &program, const QString &language)
{
    const QLocale system;
    const QLocale wanted(language);
    // Numbers and days go with the texts, but the system knows better how its own language writes them.
    if (!language.isEmpty() && wanted.language() != system.language())
        QLocale::setDefault(wanted);
    install(program, QLocale(QLocale::English));
    if (QLocale().language() != QLocale::English)
        install(program, QLocale());
}

} // namespace viewtide::app
