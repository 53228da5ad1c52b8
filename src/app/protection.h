// SPDX-License-Identifier: GPL-3.0-or-later
// What the process does so that nobody else gets at files and keys. The first line of main().
#pragma once

namespace viewtide::app {

enum class Build {
    Release,
    Development, ///< can be looked into with a debugger
};

#ifdef NDEBUG
inline constexpr Build kBuild = Build::Release;
#else
inline constexpr Build kBuild = Build::Development;
#endif

/// Nobody but the user reads our files, and a crash leaves no memory image with keys in it. In a release no
/// other program of the user reads our memory or environment either, except in a Flatpak or a snap: their
/// portals look into the process that asks them.
void protectProcess(Build build = kBuild);

} // namespace viewtide::app
