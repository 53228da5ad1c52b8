// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/luminance.h"

#include <cmath>

namespace viewtide {

namespace {

double linear(int channel)
{
    const double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

} // namespace

double luminanceOf(int red, int green, int blue)
{
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

} // namespace viewtide
