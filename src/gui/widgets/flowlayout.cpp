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
    const QList<Line> lines = linesIn(QRect(0, 0, width, 0));
    return lines.isEmpty() ? 0 : lines.last().top + lines.last().height;
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
    const QList<Line> lines = linesIn(box);
    for (const Line &line : lines)
        placeLine(line, box);
}

int FlowLayout::heightOf(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

int FlowLayout::widthOf(const QLayoutItem &item, int lineWidth) const
{
    if (m_leastWidth == 0)
        return item.sizeHint().width();
    const int columns = std::max(1, (lineWidth + spacing()) / (m_leastWidth + spacing()));
    return (lineWidth - (columns - 1) * spacing()) / columns;
}

void FlowLayout::placeLine(const Line &line, const QRect &box) const
{
    const bool isMirrored = parentWidget() && parentWidget()->isRightToLeft();
    int x = box.x();
    for (QLayoutItem *const item : line.items) {
        const int width = widthOf(*item, box.width());
        // Cards of one line are equally tall; words keep their own height.
        const int height = m_leastWidth > 0 ? line.height : heightOf(*item, width);
        const int left = isMirrored ? box.right() + 1 - (x - box.x()) - width : x;
        item->setGeometry(QRect(left, line.top, width, height));
        x += width + spacing();
    }
}

QList<FlowLayout::Line> FlowLayout::linesIn(const QRect &box) const
{
    QList<Line> lines;
    int x = box.x();
    for (QLayoutItem *const item : m_items) {
        const int width = widthOf(*item, box.width());
        if (lines.isEmpty() || x + width > box.right() + 1) {
            const int top = lines.isEmpty() ? box.y() : lines.last().top + lines.last().height + spacing();
            lines.append({.items = {}, .top = top, .height = 0});
            x = box.x();
        }
        lines.last().items.append(item);
        lines.last().height = std::max(lines.last().height, heightOf(*item, width));
        x += width + spacing();
    }
    return lines;
}

} // namespace viewtide::gui
