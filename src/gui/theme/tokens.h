// SPDX-License-Identifier: GPL-3.0-or-later
// The design tokens: every colour, gap and size of the window comes from here. One table, three schemes. A
// widget finds its scheme by its palette, so nothing has to be handed around. Constant data, GUI thread.
#pragma once

#include "catalogue/platform.h"
#include "models/roles.h"

#include <QColor>

class QPalette;

namespace viewtide::gui {

enum class Scheme { Light, Dark, HighContrast };

enum class Colour {
    Background, ///< behind the cards
    Surface, ///< cards, tables, fields
    Rail, ///< navigation
    Hover,
    Pressed,
    Border, ///< soft: between surfaces
    StrongBorder, ///< around things that are typed into or clicked
    Text,
    TextMuted,
    Accent,
    OnAccent,
    AccentText, ///< the accent as text on a surface
    AccentSoft, ///< selection
    Good,
    GoodSoft,
    Bad,
    BadSoft,
    Warning,
    WarningSoft,
    Grid, ///< lines of charts
    Disabled, ///< text of what cannot be used now
    DisabledBorder, ///< its outline and its picture
};

namespace space {
inline constexpr int kTiny = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kHuge = 24;
} // namespace space

inline constexpr int kRadius = 8;
inline constexpr double kBodyPoints = 10;
inline constexpr double kTitlePoints = 11;
inline constexpr double kPagePoints = 15;
inline constexpr double kNumberPoints = 20; ///< KPI values

inline constexpr int kColourCount = int(Colour::DisabledBorder) + 1;

QColor colour(Colour token, Scheme scheme);
/// In the scheme that this palette belongs to.
QColor colour(Colour token, const QPalette &palette);
Scheme schemeOf(const QPalette &palette);

/// Text colour of a tone.
QColor colourOf(models::Tone tone, const QPalette &palette);
/// The network's colour of the catalogue, the same in every scheme.
QColor networkColour(catalogue::PlatformKey platform);
/// Name of a token in style sheets: "@textMuted".
const char *nameOf(Colour token);

} // namespace viewtide::gui
