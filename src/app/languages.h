// SPDX-License-Identifier: GPL-3.0-or-later
// The language of all texts. Called once, right after the application object was made. GUI thread.
#pragma once

class QCoreApplication;

namespace viewtide::app {

/// Installs the texts of the system's language as far as we have them, over the English ones, which hold the
/// plural forms that the source text alone cannot say ("1 video", "2 videos").
void installLanguages(QCoreApplication &program);

} // namespace viewtide::app
