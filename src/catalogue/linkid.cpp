// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/linkid.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace viewtide::catalogue {

namespace {

/// Their links hold a short code, the API a number.
constexpr std::array<std::string_view, 1> kOtherIds {"instagram"};

} // namespace

bool linksHoldTheId(PlatformKey key)
{
    return std::find(kOtherIds.begin(), kOtherIds.end(), platform(key).key) == kOtherIds.end();
}

} // namespace viewtide::catalogue
