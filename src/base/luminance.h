// SPDX-License-Identifier: GPL-3.0-or-later
// How light a colour is to the eye, for text on coloured ground. Pure functions: any thread.
#pragma once

namespace viewtide {

/// Relative luminance (WCAG 2) of channels from 0 to 255: 0 of black, 1 of white.
double luminanceOf(int red, int green, int blue);

/// Black and white have the same contrast to a ground of this luminance; a lighter one wants black.
inline constexpr double kEvenLuminance = 0.179;

} // namespace viewtide
