// SPDX-License-Identifier: GPL-3.0-or-later
// The role by which a cell says which number it shows, for "What is this number?". Constant data.
#pragma once

#include "models/roles.h"
#include "report/provenance.h"

#include <QVariant>

namespace viewtide::models {

enum NumberRoles {
    NumberRole = HeaderIdRole + 300, ///< report::NumberRef; invalid: the cell is no number of the store
};

/// For Column::extra.
template<typename Row, typename Make>
auto numberOf(Make make)
{
    return [make](const Row &row, int role) {
        return role == NumberRole ? QVariant::fromValue<report::NumberRef>(make(row)) : QVariant();
    };
}

} // namespace viewtide::models
