// SPDX-License-Identifier: GPL-3.0-or-later
// What the program does about each kind of error: one row per kind, so that retry, sleep and wording are
// decided in one place (the classes of reliability.md 1.5).
#pragma once

#include "base/error.h"

namespace viewtide {

enum class Retry {
    Never, ///< repeating the same request cannot help
    InPass, ///< a few times at once, with back-off, then on a later pass
    LaterPass, ///< not now: on a later pass, with a growing delay
};

enum class Reach {
    Item, ///< only this request is concerned
    Key, ///< every request with this API key waits
    Profile, ///< every request of this profile stops until the user acts
};

enum class Severity { Note, Warning, Critical };

struct ErrorPolicy
{
    Retry retry;
    Reach reach;
    Severity severity;
    const char *text; ///< source text of sentence(), translated under the context "ErrorPolicy"

    QString sentence() const;
};

const ErrorPolicy &errorPolicy(ErrorKind kind);

} // namespace viewtide
