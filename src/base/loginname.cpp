// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/loginname.h"

namespace viewtide {

QString loginName()
{
    constexpr qsizetype kLongest = 64;
    for (const char *const variable : {"USER", "LOGNAME", "USERNAME"}) {
        const QString name = qEnvironmentVariable(variable).simplified().left(kLongest);
        if (!name.isEmpty())
            return name;
    }
    return {};
}

} // namespace viewtide
