// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens as Qt understands them: a palette and a style sheet. Pure functions, GUI thread.
#pragma once

#include "gui/theme/tokens.h"

#include <QPalette>
#include <QString>

namespace viewtide::gui {

QPalette paletteOf(Scheme scheme);
QString styleSheetOf(Scheme scheme);

} // namespace viewtide::gui
