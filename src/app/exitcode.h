// SPDX-License-Identifier: GPL-3.0-or-later
// Exit status of the program: a contract with cron jobs and scripts.
#pragma once

namespace viewtide::app {

enum class ExitCode {
    Done = 0,
    Usage = 1, ///< wrong use or settings, also a database that cannot be opened
    Partial = 2, ///< part of it failed and will be tried again
    Nothing = 3, ///< nothing could be fetched
};

} // namespace viewtide::app
