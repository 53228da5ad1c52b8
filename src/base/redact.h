// SPDX-License-Identifier: GPL-3.0-or-later
// Takes secrets out of text before it is logged, shown or stored. Thread-safe: any thread may log.
#pragma once

#include "base/secret.h"

#include <QString>

namespace viewtide {

/// From now on, redact() replaces every occurrence of this value. Values under 6 characters are ignored.
void rememberSecret(const Secret &secret);

/// Replaces remembered secrets, "Bearer ...", "Profile-Key: ..." and passwords in URLs; escapes control
/// characters.
QString redact(QString text);

} // namespace viewtide
