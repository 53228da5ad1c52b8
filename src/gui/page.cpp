// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page.h"

#include <QAction>
#include <QKeySequence>

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

QAction *PageWidget::addCommand(const QString &text, const QKeySequence &keys)
{
    auto *const command = new QAction(text, this);
    command->setShortcut(keys);
    command->setShortcutContext(Qt::WindowShortcut);
    addAction(command);
    m_commands.append(command);
    return command;
}

} // namespace viewtide::gui
