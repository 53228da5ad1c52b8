// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/restart.h"

#include "base/log.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

#include <vector>

namespace viewtide::app {

void restart(const QString &program, const QStringList &arguments)
{
    QList<QByteArray> words {program.toLocal8Bit()};
    for (const QString &argument : arguments)
        words.append(argument.toLocal8Bit());
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    ::execv(argv.front(), argv.data());
    qCWarning(lcApp, "the new start failed: %s", std::strerror(errno));
}

} // namespace viewtide::app
