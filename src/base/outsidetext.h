// SPDX-License-Identifier: GPL-3.0-or-later
// Text that came from outside (captions, names, messages), made fit to show or to write. Neither function
// knows of HTML or of formulas: that is the business of who writes them. Pure functions: any thread.
#pragma once

#include <QString>
#include <Qt>

namespace viewtide {

/// To show: one line, at most `limit` characters and then "…"; no control characters, nothing that turns the
/// direction of what stands around it (Unicode's "Trojan source" characters), no half of a surrogate pair.
QString oneLine(const QString &text, qsizetype limit);

/// To write into a cell: line breaks and tabs stay, whatever its length; the same things are taken out.
QString withoutHidden(const QString &text);

/// To show among text that runs that way: if it runs the other way, it keeps its direction to itself.
QString apart(const QString &text, Qt::LayoutDirection around);

} // namespace viewtide
