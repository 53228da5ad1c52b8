// SPDX-License-Identifier: GPL-3.0-or-later
// Text keys of LinkState as the database stores them. Constant data: any thread.
#pragma once

#include "domain/keytable.h"
#include "domain/workspace.h"

namespace viewtide::store {

inline constexpr domain::KeyTable<domain::LinkState, 3> kLinkStates {
    {{domain::LinkState::Linked, "linked"},
     {domain::LinkState::NotLinked, "not_linked"},
     {domain::LinkState::RelinkNeeded, "relink_needed"}}};

} // namespace viewtide::store
