// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secretprompt.h"

#include "base/redact.h"

#include <QFile>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace viewtide::app {

namespace {

/// No echo while it lives.
class QuietTerminal
{
public:
    QuietTerminal()
    {
        m_active = ::isatty(STDIN_FILENO) && ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_active)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~QuietTerminal()
    {
        if (m_active)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(QuietTerminal)

    bool isActive() const { return m_active; }

private:
    termios m_before = {};
    bool m_active = false;
};

} // namespace

Secret readSecret(const QString &prompt)
{
    const QuietTerminal terminal;
    if (terminal.isActive()) {
        std::fputs(prompt.toUtf8().constData(), stderr);
        std::fflush(stderr);
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    const Secret secret(input.readLine(4096).trimmed());
    if (terminal.isActive())
        std::fputc('\n', stderr);
    rememberSecret(secret);
    return secret;
}

} // namespace viewtide::app
