// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page.h"

namespace viewtide::gui {

PageWidget::PageWidget(QWidget *parent)
    : QWidget(parent)
{ }

PageWidget::~PageWidget() = default;

void PageWidget::setLookback(const domain::Lookback &) { }

bool PageWidget::usesRange() const
{
    return false;
}

void PageWidget::focusFilter() { }

QList<QAction *> PageWidget::commands() const
{
    return {};
}

} // namespace viewtide::gui
