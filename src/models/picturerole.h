// SPDX-License-Identifier: GPL-3.0-or-later
// The role by which a cell says where its picture is. Constant data.
#pragma once

#include "models/roles.h"

namespace viewtide::models {

enum PictureRoles {
    PictureRole = HeaderIdRole + 400, ///< QString: address; empty: there is none
};

} // namespace viewtide::models
