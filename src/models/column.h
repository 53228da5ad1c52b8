// SPDX-License-Identifier: GPL-3.0-or-later
// One column of a table model: how a row becomes a value to sort by and a text to read. A model is its list
// of columns. Plain value, GUI thread.
#pragma once

#include "models/roles.h"

#include <QString>
#include <QVariant>
#include <Qt>

#include <functional>
#include <optional>

namespace viewtide::models {

/// Who may read the cells of a column.
enum class Content {
    Open,
    Personal, ///< names, captions and the like: veiled in presentation mode
};

enum class HeaderStyle {
    Text,
    Bare, ///< a column of icons: its name is only in menus, the tooltip and for screen readers
};

template<typename Row>
struct Column
{
    QString id; ///< stable, for saved layouts: "views"
    QString header; ///< translated
    std::function<QVariant(const Row &)> value; ///< raw; invalid QVariant when unknown
    std::function<QString(const Row &)> text; ///< through models/format.h only
    Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter;
    QString definition; ///< tooltip of the header: what this number is
    std::function<QString(const Row &)> detail; ///< tooltip of the cell; plain text
    std::function<Tone(const Row &)> tone;
    std::function<QVariant(const Row &, int role)> extra; ///< any further role of the cell
    HeaderStyle headerStyle = HeaderStyle::Text;
    Content content = Content::Open;
};

inline constexpr Qt::Alignment kNumberAlignment = Qt::AlignTrailing | Qt::AlignVCenter;

template<typename Row>
Column<Row> personal(Column<Row> column)
{
    column.content = Content::Personal;
    return column;
}

/// A known value as QVariant, an unknown one as an invalid QVariant.
template<typename T>
QVariant rawValue(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

} // namespace viewtide::models
