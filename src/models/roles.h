// SPDX-License-Identifier: GPL-3.0-or-later
// The item roles that all models share beside Qt's own, so that one proxy and one delegate serve all tables.
// Constant data.
#pragma once

#include <Qt>

namespace viewtide::models {

enum Role {
    SortRole = Qt::UserRole + 1, ///< raw value (qint64, double, QString); invalid: unknown, sorts last
    IdRole, ///< the row's id as QVariant, for selection that survives a refetch
    PlatformRole, ///< int, index of the catalogue::PlatformKey of the row; invalid: none
    ToneRole, ///< int of Tone: how the cell is meant, beside its text
    SparklineRole, ///< QVariantList of double: the cell is drawn as a small curve
    BarRole, ///< double 0..1: the cell has a bar of this length behind its text; invalid: none
    SubtitleRole, ///< QString: second line of an entry of a list
    HeaderIdRole, ///< on headers: QString id of the column, for saving widths and order
};

/// What a number or state means to the reader. Colour is never the only signal: the text carries it too.
enum class Tone { Neutral, Muted, Good, Bad, Warning, Accent };

} // namespace viewtide::models
