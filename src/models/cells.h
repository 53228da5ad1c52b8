// SPDX-License-Identifier: GPL-3.0-or-later
// What a cell and a header say, by role, told by the column table. For all models that have one. Pure.
#pragma once

#include "models/column.h"
#include "models/discretion.h"

namespace viewtide::models {

template<typename Row>
QString shownText(const Column<Row> &column, const QString &text)
{
    return column.content == Content::Personal ? veil(text) : text;
}

/// Invalid for a role that columns do not tell.
template<typename Row>
QVariant cellOf(const Column<Row> &column, const Row &row, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return column.text ? QVariant(shownText(column, column.text(row))) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment);
    case Qt::ToolTipRole: // a tooltip guesses whether it is rich text; an escaped one is always read as plain
        return column.detail ? QVariant(shownText(column, column.detail(row)).toHtmlEscaped()) : QVariant();
    case SortRole:
        return column.value ? column.value(row) : QVariant();
    case ToneRole:
        return column.tone ? QVariant(int(column.tone(row))) : QVariant();
    default:
        return column.extra ? column.extra(row, role) : QVariant();
    }
}

template<typename Row>
QVariant headerOf(const Column<Row> &column, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return column.headerStyle == HeaderStyle::Bare ? QString() : column.header;
    case Qt::AccessibleTextRole:
        return column.header;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment);
    case Qt::ToolTipRole:
        if (column.headerStyle == HeaderStyle::Bare && column.definition.isEmpty())
            return column.header.toHtmlEscaped();
        return column.definition.isEmpty() ? QVariant() : QVariant(column.definition.toHtmlEscaped());
    case HeaderIdRole:
        return column.id;
    default:
        return {};
    }
}

/// -1 if there is no such column.
template<typename Row>
int columnWithId(const QList<Column<Row>> &columns, QStringView id)
{
    for (int i = 0; i < columns.size(); ++i) {
        if (columns.at(i).id == id)
            return i;
    }
    return -1;
}

} // namespace viewtide::models
