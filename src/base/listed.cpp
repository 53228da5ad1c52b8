// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/listed.h"

namespace viewtide {

namespace {

QString separatorOf(const QLocale &locale)
{
    if (locale.script() == QLocale::ArabicScript)
        return QStringLiteral("\u060C ");
    if (locale.language() == QLocale::Japanese || locale.language() == QLocale::Chinese)
        return QStringLiteral("\u3001");
    return QStringLiteral(", ");
}

} // namespace

QString listed(const QStringList &parts, const QLocale &locale)
{
    return parts.join(separatorOf(locale));
}

} // namespace viewtide
