// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/tokens.h"

#include <QPalette>

#include <array>

namespace viewtide::gui {

namespace {

struct TokenRow
{
    Colour token;
    const char *name;
    QRgb light;
    QRgb dark;
    QRgb highContrast;
};

// Pairs of text and surface reach 4.5:1 in each scheme; tests/gui/tst_theme.cpp computes it.
// clang-format off
constexpr std::array kTokens {
    TokenRow {Colour::Background,   "background",   0xfff4f5f8, 0xff0e1117, 0xff000000},
    TokenRow {Colour::Surface,      "surface",      0xffffffff, 0xff171b24, 0xff000000},
    TokenRow {Colour::Rail,         "rail",         0xfffbfbfd, 0xff12151d, 0xff000000},
    TokenRow {Colour::Hover,        "hover",        0xffeef0f5, 0xff212734, 0xff262626},
    TokenRow {Colour::Pressed,      "pressed",      0xffe2e5ee, 0xff2a3141, 0xff404040},
    TokenRow {Colour::Border,       "border",       0xffe4e7ee, 0xff262c39, 0xff8c8c8c},
    TokenRow {Colour::StrongBorder, "strongBorder", 0xffcdd2dd, 0xff3a4252, 0xffffffff},
    TokenRow {Colour::Text,         "text",         0xff171a21, 0xffe8ebf2, 0xffffffff},
    TokenRow {Colour::TextMuted,    "textMuted",    0xff596273, 0xff9aa4b7, 0xffe0e0e0},
    TokenRow {Colour::Accent,       "accent",       0xff5046e4, 0xff8f88ff, 0xffffd400},
    TokenRow {Colour::OnAccent,     "onAccent",     0xffffffff, 0xff0d0b26, 0xff000000},
    TokenRow {Colour::AccentText,   "accentText",   0xff4338ca, 0xffaaa5ff, 0xffffd400},
    TokenRow {Colour::AccentSoft,   "accentSoft",   0xffecebfd, 0xff26264a, 0xff333300},
    TokenRow {Colour::Good,         "good",         0xff0a7245, 0xff52c88f, 0xff5cff9d},
    TokenRow {Colour::GoodSoft,     "goodSoft",     0xffe1f4ea, 0xff14301f, 0xff002b12},
    TokenRow {Colour::Bad,          "bad",          0xffb62a23, 0xffff8a80, 0xffff9e9e},
    TokenRow {Colour::BadSoft,      "badSoft",      0xfffde9e7, 0xff3d1d1f, 0xff330000},
    TokenRow {Colour::Warning,      "warning",      0xff855200, 0xfff2b94f, 0xffffc34d},
    TokenRow {Colour::WarningSoft,  "warningSoft",  0xfffdf0d9, 0xff362810, 0xff332200},
    TokenRow {Colour::Grid,         "grid",         0xffe9ecf2, 0xff262c39, 0xff595959},
    TokenRow {Colour::Disabled,     "disabled",     0xff596273, 0xff9aa4b7, 0xff9c9c9c},
    TokenRow {Colour::DisabledBorder, "disabledBorder", 0xffcdd2dd, 0xff3a4252, 0xff666666},
};
// clang-format on

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < kTokens.size(); ++i) {
        if (kTokens[i].token != Colour(int(i)))
            return false;
    }
    return true;
}
static_assert(isInOrder(), "a token is found by its number");

QRgb valueOf(const TokenRow &row, Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return row.light;
    case Scheme::Dark:
        return row.dark;
    case Scheme::HighContrast:
        break;
    }
    return row.highContrast;
}

} // namespace

QColor colour(Colour token, Scheme scheme)
{
    return QColor::fromRgba(valueOf(kTokens.at(std::size_t(token)), scheme));
}

QColor colour(Colour token, const QPalette &palette)
{
    return colour(token, schemeOf(palette));
}

Scheme schemeOf(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        if (window == colour(Colour::Background, scheme))
            return scheme;
    }
    return window.lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QColor colourOf(models::Tone tone, const QPalette &palette)
{
    switch (tone) {
    case models::Tone::Neutral:
        return colour(Colour::Text, palette);
    case models::Tone::Muted:
        return colour(Colour::TextMuted, palette);
    case models::Tone::Good:
        return colour(Colour::Good, palette);
    case models::Tone::Bad:
        return colour(Colour::Bad, palette);
    case models::Tone::Warning:
        return colour(Colour::Warning, palette);
    case models::Tone::Accent:
        return colour(Colour::AccentText, palette);
    }
    return {};
}

QColor networkColour(catalogue::PlatformKey platform)
{
    return QColor(QLatin1String(catalogue::platform(platform).colour));
}

const char *nameOf(Colour token)
{
    return kTokens.at(std::size_t(token)).name;
}

} // namespace viewtide::gui
