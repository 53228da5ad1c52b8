// SPDX-License-Identifier: GPL-3.0-or-later
// Several things in one line, as the language writes them: "Instagram, TikTok", "Instagram、TikTok". Pure;
// any thread.
#pragma once

#include <QLocale>
#include <QStringList>

namespace viewtide {

/// Without an "and": what is listed may be half-sentences too.
QString listed(const QStringList &parts, const QLocale &locale = QLocale());

} // namespace viewtide
