// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/wirefield.h"

namespace viewtide::catalogue { } // namespace viewtide::catalogue
