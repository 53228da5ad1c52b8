// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the whole program under one look: Fusion, palette, style sheet and font made of the tokens. GUI
// thread.
#pragma once

#include "gui/theme/tokens.h"

#include <QString>

class QApplication;
class QFont;

namespace viewtide::gui {

enum class ThemeChoice { System, Light, Dark, HighContrast };

/// Of the setting Key::Theme; anything else is System.
ThemeChoice themeChoiceFromKey(QStringView key);
QString toKey(ThemeChoice choice);

/// May be called again at any time. With System the look follows the desktop (freedesktop portal, else the
/// lightness of the desktop's palette) until another choice is applied.
void applyTheme(QApplication &application, ThemeChoice choice);

/// The best installed sans-serif with tabular figures.
QFont bodyFont();
/// Same family, other size; `weight` of QFont::Weight.
QFont fontOf(double points, int weight);

} // namespace viewtide::gui
