// SPDX-License-Identifier: GPL-3.0-or-later
// Which number is under the mouse or has the focus: asked of cells by models::NumberRole, and of widgets that
// show numbers by this interface. GUI thread.
#pragma once

#include "report/provenance.h"

#include <QList>
#include <QPoint>

class QAction;
class QWidget;

namespace viewtide::gui {

class NumberSource
{
public:
    virtual ~NumberSource();
    /// At a place of the widget; null: where the keyboard is.
    virtual std::optional<report::NumberRef> numberAt(std::optional<QPoint> place) const = 0;
};

/// Anywhere inside of `page`.
std::optional<report::NumberRef> numberUnder(const QWidget &page, const QPoint &global);
std::optional<report::NumberRef> numberInFocus(const QWidget &page);
/// What leads from the number to what made it (drill.h); null: of the one in focus.
QList<QAction *> drillsAt(const QWidget &page, std::optional<QPoint> global);

} // namespace viewtide::gui
