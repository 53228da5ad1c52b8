// SPDX-License-Identifier: GPL-3.0-or-later
// The name by which a desktop knows the program: of its desktop entry, its icons, its D-Bus name. Any thread.
#pragma once

#include <QLatin1StringView>

namespace viewtide {

inline constexpr QLatin1StringView kAppId("io.github.viewtide.viewtide");

} // namespace viewtide
