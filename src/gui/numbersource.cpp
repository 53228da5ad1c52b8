// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/numbersource.h"

#include "gui/drill.h"
#include "models/numberrole.h"

#include <QAbstractItemView>
#include <QAction>

#include <algorithm>

namespace viewtide::gui {

namespace {

std::optional<report::NumberRef> numberOf(const QModelIndex &index)
{
    const QVariant number = index.data(models::NumberRole);
    return number.isValid() ? std::optional(number.value<report::NumberRef>()) : std::nullopt;
}

std::optional<report::NumberRef> numberOf(const QWidget &widget, std::optional<QPoint> global)
{
    if (const auto *const source = dynamic_cast<const NumberSource *>(&widget))
        return source->numberAt(global ? std::optional(widget.mapFromGlobal(*global)) : std::nullopt);
    if (const auto *const view = qobject_cast<const QAbstractItemView *>(&widget))
        return numberOf(global ? view->indexAt(view->viewport()->mapFromGlobal(*global))
                               : view->currentIndex());
    return std::nullopt;
}

std::optional<report::NumberRef> numberFrom(const QWidget *widget, const QWidget &page,
                                            std::optional<QPoint> global)
{
    for (; widget && page.isAncestorOf(widget); widget = widget->parentWidget()) {
        if (const auto number = numberOf(*widget, global))
            return number;
    }
    return std::nullopt;
}

} // namespace

NumberSource::~NumberSource() = default;

std::optional<report::NumberRef> numberUnder(const QWidget &page, const QPoint &global)
{
    return numberFrom(page.childAt(page.mapFromGlobal(global)), page, global);
}

std::optional<report::NumberRef> numberInFocus(const QWidget &page)
{
    return numberFrom(page.window()->focusWidget(), page, std::nullopt);
}

QList<QAction *> drillsAt(const QWidget &page, std::optional<QPoint> global)
{
    QList<QAction *> drills;
    const QWidget *widget = global ? page.childAt(page.mapFromGlobal(*global)) : page.window()->focusWidget();
    for (; widget && page.isAncestorOf(widget); widget = widget->parentWidget()) {
        const QList<QAction *> actions = widget->actions();
        std::copy_if(actions.cbegin(), actions.cend(), std::back_inserter(drills),
                     [](const QAction *action) { return isDrill(*action) && action->isEnabled(); });
    }
    return drills;
}

} // namespace viewtide::gui
