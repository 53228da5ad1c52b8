// SPDX-License-Identifier: GPL-3.0-or-later
// The language of all texts. Called once, right after the application object was made. GUI thread.
#pragma once

#include <QString>

class QCoreApplication;

namespace viewtide::app {

struct Invocation;

/// What the settings of that workspace say; empty: the system's language.
QString languageOf(const Invocation &invocation);

/// Installs the texts of that language (empty: the system's) as far as we have them, over the English ones,
/// which hold the plural forms that the source text alone cannot say ("1 video", "2 videos").
void installLanguages(QCoreApplication &program, const QString &language);

} // namespace viewtide::app
