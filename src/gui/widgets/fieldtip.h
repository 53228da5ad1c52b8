// SPDX-License-Identifier: GPL-3.0-or-later
// What a field says of what was typed into it. Free function, GUI thread.
#pragma once

#include <QString>

class QWidget;

namespace viewtide::gui {

/// Below the field, once the focus has gone where it goes: a tip that is there before is taken away by it.
void tellBelow(const QWidget &field, const QString &text);

} // namespace viewtide::gui
