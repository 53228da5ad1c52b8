// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/columnfit.h"

#include "gui/theme/theme.h"
#include "models/roles.h"

#include <QAbstractItemModel>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace viewtide::gui {

namespace {

/// Rows that are looked at: the widest number of a long table is rarely far below.
constexpr int kRowsMeasured = 100;
/// A sentence is cut here; its tooltip has all of it.
constexpr int kMostWidth = 320;

int widthOf(const QTableView &view, int column)
{
    const QAbstractItemModel &model = *view.model();
    const QFontMetrics bold(fontOf(kBodyPoints, QFont::DemiBold));
    const QFontMetrics plain = view.fontMetrics();
    int width = bold.horizontalAdvance(model.headerData(column, Qt::Horizontal).toString());
    const int rows = std::min(model.rowCount(), kRowsMeasured);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex cell = model.index(row, column);
        const bool hasMark = column == 0 && cell.data(models::PlatformRole).isValid();
        const int mark = hasMark ? plain.height() + space::kMedium : 0;
        width = std::max(width, plain.horizontalAdvance(cell.data().toString()) + mark);
    }
    return std::min(width, kMostWidth) + 2 * space::kMedium;
}

} // namespace

void fitColumns(QTableView &view)
{
    QHeaderView &header = *view.horizontalHeader();
    for (int column = 0; column < header.count(); ++column)
        header.resizeSection(column, widthOf(view, column));
}

int titleWidth(const QHeaderView &header, int section)
{
    QFont font = header.font();
    font.setWeight(QFont::DemiBold);
    const QString title = header.model()->headerData(section, Qt::Horizontal).toString();
    return title.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(title) + 2 * space::kMedium;
}

} // namespace viewtide::gui
