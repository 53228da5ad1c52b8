// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protection.h"

#include <QFile>

#include <sys/resource.h>
#include <sys/stat.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace viewtide::app {

namespace {

bool isInSandbox()
{
    return !qEnvironmentVariableIsEmpty("FLATPAK_ID") || !qEnvironmentVariableIsEmpty("SNAP")
        || QFile::exists(QStringLiteral("/.flatpak-info"));
}

} // namespace

void protectProcess(Build build)
{
    ::umask(0077);
    const rlimit none {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#ifdef Q_OS_LINUX
    if (build == Build::Release && !isInSandbox())
        ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

} // namespace viewtide::app
