// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page.h"

#include "gui/widgets/tablelayout.h"
#include "models/storewatch.h"

#include <QAbstractButton>
#include <QAction>
#include <QEvent>
#include <QKeySequence>
#include <QTableView>

#include <utility>

namespace viewtide::gui {

PageWidget::PageWidget(QWidget *parent)
    : QWidget(parent)
{ }

PageWidget::~PageWidget() = default;

void PageWidget::setLookback(const domain::Lookback &) { }

QByteArray PageWidget::saveLayout() const
{
    return {};
}

void PageWidget::restoreLayout(const QByteArray &) { }

Follows PageWidget::follows() const
{
    return {};
}

QString PageWidget::ownDays() const
{
    return {};
}

void PageWidget::focusFilter() { }

QList<PagePlace> PageWidget::places() const
{
    return {};
}

void PageWidget::chooseColumns()
{
    TableLayout *chosen = nullptr;
    const QList<TableLayout *> layouts = findChildren<TableLayout *>();
    for (TableLayout *const layout : layouts) {
        const QTableView &view = layout->view();
        if (view.isVisible() && (!chosen || view.hasFocus()))
            chosen = layout;
    }
    if (chosen)
        chosen->popUp();
    else
        emit messagePosted(tr("There is no table here whose columns can be chosen."));
}

void PageWidget::pauseWhenHidden()
{
    m_pausable = findChildren<models::StoreWatch *>();
    for (models::StoreWatch *const watch : std::as_const(m_pausable))
        watch->pause();
}

bool PageWidget::event(QEvent *event)
{
    for (models::StoreWatch *const watch : std::as_const(m_pausable)) {
        if (event->type() == QEvent::Show)
            watch->resume();
        else if (event->type() == QEvent::Hide)
            watch->pause();
    }
    return QWidget::event(event);
}

QAction *PageWidget::addCommand(const QString &text, const QKeySequence &keys)
{
    auto *const command = new QAction(text, this);
    command->setShortcut(keys);
    command->setShortcutContext(Qt::WindowShortcut);
    addAction(command);
    m_commands.append(command);
    return command;
}

QAction *PageWidget::addCommand(const QString &text, const QKeySequence &keys, const QAbstractButton &button)
{
    QAction *const command = addCommand(text, keys);
    connect(&button, &QAbstractButton::clicked, command, &QAction::trigger);
    return command;
}

} // namespace viewtide::gui
