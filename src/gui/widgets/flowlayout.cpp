// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace viewtide::gui {

FlowLayout::FlowLayout(QWidget *parent, int leastWidth, int gap)
    : QLayout(parent)
    , m_leastWidth(leastWidth)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(gap);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::clear()
{
    const QList<QLayoutItem *> items = std::exchange(m_items, {});
    for (QLayoutItem *const item : items) {
        // A toggle of the legend may be the sender of the signal that leads here.
        if (QWidget *const widget = item->widget()) {
            widget->hide();
            widget->setParent(nullptr);
            widget->deleteLater();
        }
        delete item;
    }
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return {};
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), Step::Measure);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *const item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

QSize FlowLayout::sizeHint() const
{
    return minimumSize();
}

void FlowLayout::setGeometry(const QRect &box)
{
    QLayout::setGeometry(box);
    arrange(box, Step::Place);
}

int FlowLayout::widthOf(const QLayoutItem &item, int lineWidth) const
{
    if (m_leastWidth == 0)
        return item.sizeHint().width();
    const int columns = std::max(1, (lineWidth + spacing()) / (m_leastWidth + spacing()));
    return (lineWidth - (columns - 1) * spacing()) / columns;
}

int FlowLayout::arrange(const QRect &box, Step step) const
{
    int x = box.x();
    int y = box.y();
    int lineHeight = 0;
    const bool isMirrored = parentWidget() && parentWidget()->isRightToLeft();
    for (QLayoutItem *const item : m_items) {
        const int width = widthOf(*item, box.width());
        const int height =
            item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        if (x + width > box.right() + 1 && lineHeight > 0) {
            x = box.x();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        if (step == Step::Place) {
            const int left = isMirrored ? box.right() + 1 - (x - box.x()) - width : x;
            item->setGeometry(QRect(left, y, width, height));
        }
        x += width + spacing();
        lineHeight = std::max(lineHeight, height);
    }
    return y + lineHeight - box.y();
}

} // namespace viewtide::gui
