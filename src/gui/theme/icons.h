// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own icons (resources/icons/*.svg, one colour each), painted in a token's colour. GUI thread.
#pragma once

#include "gui/theme/tokens.h"

#include <QIcon>

namespace viewtide::gui {

enum class Glyph {
    Logo, ///< in its own colours
    Overview,
    Videos,
    Campaigns,
    Reports,
    Accounts,
    Activity,
    Sync,
    Pause,
    Play,
    Settings,
    Search,
    Filter,
    Columns,
    Export,
    Eye,
    EyeOff,
    Plus,
    Edit,
    Trash,
    Link,
    Warning,
    Check,
    Info,
    ArrowUp,
    ArrowDown,
    ChevronDown,
    ChevronRight,
    BarChart,
    LineChart,
    Table,
    Calendar,
    Close,
    Image,
    Undo,
    Redo,
    Copy,
    User,
    Moon,
    Quit,
    ZoomOut,
    Workspace,
    Bookmark,
};

/// In `normal` colour, in `selected` when it is on or its row is selected; disabled is muted. Painted when it
/// is shown, in the colours of the application's palette then: it follows from light to dark by itself.
QIcon icon(Glyph glyph, Colour normal = Colour::TextMuted, Colour selected = Colour::AccentText);
/// Before a text that has an icon at its side: the style leaves less room than we like.
inline constexpr QChar kIconGap(0x2002);

QPixmap pixmap(Glyph glyph, const QColor &colour, int size, double devicePixelRatio = 1);

} // namespace viewtide::gui
