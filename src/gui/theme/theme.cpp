// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/theme.h"

#include "gui/theme/checkstyle.h"
#include "gui/theme/icons.h"
#include "gui/theme/palette.h"
#include "gui/theme/systemscheme.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <utility>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kChoices {
    std::pair {ThemeChoice::System, "system"},
    std::pair {ThemeChoice::Light, "light"},
    std::pair {ThemeChoice::Dark, "dark"},
    std::pair {ThemeChoice::HighContrast, "contrast"},
};

constexpr std::array kFamilies {"Inter",         "Noto Sans", "Cantarell",
                                "Source Sans 3", "Segoe UI",  "DejaVu Sans"};

/// Figures of one width: columns of numbers line up. Qt 6.4 cannot switch on a font's "tnum" feature, so the
/// family must have them as its own.
bool hasTabularFigures(const QString &family)
{
    const QFontMetricsF metrics(QFont(family, int(kNumberPoints)));
    const qreal width = metrics.horizontalAdvance(u'0');
    const QString digits = u"123456789"_s;
    return std::all_of(digits.cbegin(), digits.cend(), [&](QChar digit) {
        return std::abs(metrics.horizontalAdvance(digit) - width) < 0.05;
    });
}

QString bestFamily()
{
    const QStringList installed = QFontDatabase::families();
    for (const char *const name : kFamilies) {
        const QString family = QString::fromLatin1(name);
        if (installed.contains(family) && hasTabularFigures(family))
            return family;
    }
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

void paintAll(QApplication &application, Scheme scheme)
{
    application.setPalette(paletteOf(scheme));
    application.setStyleSheet(styleSheetOf(scheme));
}

/// The one object that follows the desktop; made before the desktop's palette is replaced.
SystemScheme &systemSchemeOf(QApplication &application)
{
    auto *found = application.findChild<SystemScheme *>(QString(), Qt::FindDirectChildrenOnly);
    if (!found)
        found = new SystemScheme(application.palette(), &application);
    return *found;
}

Scheme schemeFor(ThemeChoice choice, const SystemScheme &system)
{
    switch (choice) {
    case ThemeChoice::Light:
        return Scheme::Light;
    case ThemeChoice::Dark:
        return Scheme::Dark;
    case ThemeChoice::HighContrast:
        return Scheme::HighContrast;
    case ThemeChoice::System:
        break;
    }
    return system.scheme();
}

} // namespace

ThemeChoice themeChoiceFromKey(QStringView key)
{
    for (const auto &[choice, name] : kChoices) {
        if (key == QLatin1String(name))
            return choice;
    }
    return ThemeChoice::System;
}

QString toKey(ThemeChoice choice)
{
    const auto *const found = std::find_if(kChoices.cbegin(), kChoices.cend(),
                                           [choice](const auto &row) { return row.first == choice; });
    return QString::fromLatin1(found->second);
}

void applyTheme(QApplication &application, ThemeChoice choice)
{
    SystemScheme &system = systemSchemeOf(application);
    QObject::disconnect(&system, &SystemScheme::changed, &application, nullptr);
    if (choice == ThemeChoice::System) {
        QObject::connect(&system, &SystemScheme::changed, &application,
                         [&application, &system] { paintAll(application, system.scheme()); });
    }
    application.setStyle(new CheckStyle);
    application.setFont(bodyFont());
    application.setWindowIcon(icon(Glyph::Logo));
    paintAll(application, schemeFor(choice, system));
}

QFont bodyFont()
{
    static const QString family = bestFamily();
    QFont font(family);
    font.setPointSizeF(kBodyPoints);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont fontOf(double points, int weight)
{
    QFont font = bodyFont();
    font.setPointSizeF(points);
    font.setWeight(QFont::Weight(weight));
    return font;
}

} // namespace viewtide::gui
