// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a link and the API call a video by the same id. Constant data: any thread.
#pragma once

#include "catalogue/platform.h"

namespace viewtide::catalogue {

/// False: the API knows the video by another id than the one in its link, which stays good for comparing
/// links.
bool linksHoldTheId(PlatformKey key);

} // namespace viewtide::catalogue
