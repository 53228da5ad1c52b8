// SPDX-License-Identifier: GPL-3.0-or-later
// A layout that puts its items in lines, as words in a paragraph. With a least width the items of a line
// share it evenly (a grid of cards). GUI thread.
#pragma once

#include "gui/theme/tokens.h"

#include <QLayout>
#include <QList>

namespace viewtide::gui {

class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    /// `leastWidth` 0: every item has its own width.
    explicit FlowLayout(QWidget *parent, int leastWidth = 0, int gap = space::kSmall);
    ~FlowLayout() override;

    /// Deletes all items and their widgets.
    void clear();

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &box) override;

private:
    Q_DISABLE_COPY_MOVE(FlowLayout)

    struct Line
    {
        QList<QLayoutItem *> items;
        int top = 0;
        int height = 0;
    };
    QList<Line> linesIn(const QRect &box) const;
    void placeLine(const Line &line, const QRect &box) const;
    int widthOf(const QLayoutItem &item, int lineWidth) const;
    static int heightOf(const QLayoutItem &item, int width);

    QList<QLayoutItem *> m_items;
    int m_leastWidth;
};

} // namespace viewtide::gui
