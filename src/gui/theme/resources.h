// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are compiled into the program (resources/viewtide.qrc). GUI thread.
#pragma once

#include <QByteArray>
#include <QString>

namespace viewtide::gui {

/// Empty if there is no such file. `name`: "icons/eye.svg".
QByteArray resource(const QString &name);
/// Its path, for QIcon and style sheets.
QString resourcePath(const QString &name);

} // namespace viewtide::gui
