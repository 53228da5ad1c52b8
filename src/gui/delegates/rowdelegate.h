// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of our tables: text in the colour of its tone, rows that a report hides dimmed. Base of
// the delegates that draw more. Owned by the page. Paints only; sizes and colours come from style and
// palette.
#pragma once

#include <QStyledItemDelegate>

namespace viewtide::gui {

class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(QObject *parent = nullptr);
    ~RowDelegate() override;

    /// The style would lay the text out as a paragraph, which takes most of the time of a frame.
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    /// The cell without its text; the option that a subclass paints its content with.
    QStyleOptionViewItem paintEmptyCell(QPainter *painter, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const;
    /// The part of a cell that holds content.
    static QRect contentRect(const QStyleOptionViewItem &option);
    static QColor textColour(const QStyleOptionViewItem &option);
    static void drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                         const QString &text);

private:
    Q_DISABLE_COPY_MOVE(RowDelegate)
};

} // namespace viewtide::gui
