// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/loginname.h"

#include <array>

#include <pwd.h>
#include <unistd.h>

namespace viewtide {

QString loginName()
{
    constexpr qsizetype kLongest = 64;
    for (const char *const variable : {"USER", "LOGNAME", "USERNAME"}) {
        const QString name = qEnvironmentVariable(variable).simplified().left(kLongest);
        if (!name.isEmpty())
            return name;
    }
    // A service has none of them in its environment.
    std::array<char, 4096> buffer {};
    passwd entry {};
    passwd *found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(entry.pw_name).left(kLongest);
    return {};
}

} // namespace viewtide
