// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/delegates/rowdelegate.h"

#include "gui/theme/tokens.h"
#include "gui/widgets/elision.h"
#include "models/roles.h"
#include "models/videocolumns.h"

#include <QApplication>
#include <QPainter>

namespace viewtide::gui {

namespace {

/// How much of the text colour is left in a row that the report hides.
constexpr double kDimmed = 0.5;

QColor mixed(const QColor &above, const QColor &below, double share)
{
    const auto part = [share](int a, int b) { return int(a * share + b * (1 - share)); };
    return QColor(part(above.red(), below.red()), part(above.green(), below.green()),
                  part(above.blue(), below.blue()));
}

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

} // namespace

RowDelegate::RowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{ }

RowDelegate::~RowDelegate() = default;

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto tone = models::Tone(index.data(models::ToneRole).toInt());
    QColor text = tone == models::Tone::Neutral ? option->palette.color(QPalette::Text)
                                                : colourOf(tone, option->palette);
    if (index.data(models::HiddenRole).toBool())
        text = mixed(text, option->palette.color(QPalette::Base), kDimmed);
    if (text == option->palette.color(QPalette::Text)
        && text == option->palette.color(QPalette::HighlightedText))
        return; // to change a palette is to copy it
    option->palette.setColor(QPalette::Text, text);
    option->palette.setColor(QPalette::HighlightedText, text);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStyleOptionViewItem cell = paintEmptyCell(painter, option, index);
    if (!cell.text.isEmpty())
        drawText(painter, cell, contentRect(cell), cell.text);
}

QStyleOptionViewItem RowDelegate::paintEmptyCell(QPainter *painter, const QStyleOptionViewItem &option,
                                                 const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    QStyleOptionViewItem empty = cell;
    empty.text.clear();
    styleOf(cell)->drawControl(QStyle::CE_ItemViewItem, &empty, painter, cell.widget);
    return cell;
}

QRect RowDelegate::contentRect(const QStyleOptionViewItem &option)
{
    const int margin =
        space::kSmall + styleOf(option)->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget);
    return option.rect.adjusted(margin, 0, -margin, 0);
}

QColor RowDelegate::textColour(const QStyleOptionViewItem &option)
{
    return option.palette.color(QPalette::Text);
}

void RowDelegate::drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                           const QString &text)
{
    painter->save();
    painter->setFont(option.font);
    painter->setPen(textColour(option));
    const auto alignment = QStyle::visualAlignment(option.direction, option.displayAlignment);
    painter->drawText(rect, int(alignment | Qt::TextSingleLine),
                      elided(text, option.fontMetrics, rect.width()));
    painter->restore();
}

} // namespace viewtide::gui
