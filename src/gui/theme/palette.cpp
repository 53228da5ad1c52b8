// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/palette.h"

#include "gui/theme/resources.h"

#include <QGuiApplication>

#include <array>
#include <utility>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kRoles {
    std::pair {QPalette::Window, Colour::Background},
    std::pair {QPalette::WindowText, Colour::Text},
    std::pair {QPalette::Base, Colour::Surface},
    std::pair {QPalette::AlternateBase, Colour::Background},
    std::pair {QPalette::Text, Colour::Text},
    std::pair {QPalette::PlaceholderText, Colour::TextMuted},
    std::pair {QPalette::Button, Colour::Surface},
    std::pair {QPalette::ButtonText, Colour::Text},
    std::pair {QPalette::BrightText, Colour::Bad},
    std::pair {QPalette::Highlight, Colour::Accent},
    std::pair {QPalette::HighlightedText, Colour::OnAccent},
    std::pair {QPalette::Link, Colour::AccentText},
    std::pair {QPalette::LinkVisited, Colour::AccentText},
    std::pair {QPalette::ToolTipBase, Colour::Surface},
    std::pair {QPalette::ToolTipText, Colour::Text},
    std::pair {QPalette::Light, Colour::Surface},
    std::pair {QPalette::Midlight, Colour::Hover},
    std::pair {QPalette::Mid, Colour::Border},
    std::pair {QPalette::Dark, Colour::StrongBorder},
    std::pair {QPalette::Shadow, Colour::StrongBorder},
};

} // namespace

QPalette paletteOf(Scheme scheme)
{
    QPalette palette;
    for (const auto &[role, token] : kRoles)
        palette.setColor(role, colour(token, scheme));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(Colour::Disabled, scheme));
    return palette;
}

QString styleSheetOf(Scheme scheme)
{
    QString sheet = QString::fromUtf8(resource(u"style/viewtide.qss"_s));
    sheet.replace(u"@titleSize"_s, QString::number(kTitlePoints) + u"pt"_s);
    // Qt turns the parts of a widget by itself, but neither its padding nor its border.
    sheet.replace(u"@end"_s, QGuiApplication::isRightToLeft() ? u"left"_s : u"right"_s);
    // From the end of the table: "@accentSoft" has to go before "@accent".
    for (int i = kColourCount - 1; i >= 0; --i) {
        const auto token = Colour(i);
        sheet.replace(u'@' + QLatin1String(nameOf(token)), colour(token, scheme).name());
    }
    return sheet;
}

} // namespace viewtide::gui
