// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/restart.h"

#include "app/invocation.h"
#include "app/paths.h"
#include "base/log.h"
#include "settings/settings.h"

#include <cerrno>
#include <cstring>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace viewtide::app {

namespace {

/// As execv() wants it.
class CommandLine
{
public:
    CommandLine(const QString &program, const QStringList &arguments)
    {
        m_words.append(program.toLocal8Bit());
        for (const QString &argument : arguments)
            m_words.append(argument.toLocal8Bit());
        for (QByteArray &word : m_words)
            m_pointers.push_back(word.data());
        m_pointers.push_back(nullptr);
    }

    void execute() { ::execv(m_pointers.front(), m_pointers.data()); }

private:
    QList<QByteArray> m_words;
    std::vector<char *> m_pointers;
};

} // namespace

void restart(const QString &program, const QStringList &arguments)
{
    CommandLine(program, arguments).execute();
    qCWarning(lcApp, "the new start failed: %s", std::strerror(errno));
}

void startBeside(const QString &program, const QStringList &arguments)
{
    CommandLine line(program, arguments); // memory is taken before the fork: other threads go on meanwhile
    const pid_t child = ::fork();
    if (child < 0) {
        qCWarning(lcApp, "the start beside failed: %s", std::strerror(errno));
    } else if (child == 0) {
        // The grandchild belongs to init, so that nobody has to wait for it.
        if (::setsid() >= 0 && ::fork() == 0)
            line.execute();
        ::_exit(0);
    } else {
        ::waitpid(child, nullptr, 0);
    }
}

void carryPresentation(const settings::Settings &from, const QStringList &arguments)
{
    const auto next = parseInvocation(arguments);
    if (!from.isOn(settings::Key::Presentation) || !next)
        return;
    if (const auto workspace = findWorkspace(next->workspace))
        settings::Settings(pathsFor(*workspace).settingsFile)
            .set(settings::Key::Presentation, from.text(settings::Key::Presentation));
}

} // namespace viewtide::app
