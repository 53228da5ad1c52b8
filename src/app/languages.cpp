// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/languages.h"

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

void installLanguages(QCoreApplication &program)
{
    install(program, QLocale(QLocale::English));
    if (QLocale().language() != QLocale::English)
        install(program, QLocale());
}

} // namespace viewtide::app
