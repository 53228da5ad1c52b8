// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/languages.h"
#include "app/programkind.h"
#include "base/log.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace viewtide;

namespace {

/// Nobody but the user reads our files, and a crash leaves no memory image with keys in it.
void protectProcess()
{
    ::umask(0077);
    const rlimit none {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

void print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    protectProcess();
    installLog();
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const auto invocation = app::parseInvocation(words);
    const auto program = app::makeProgram(argc, argv, invocation);

    if (program)
        app::installLanguages(*program);
    if (!invocation) {
        const bool json = words.contains(QStringLiteral("--json"));
        app::Output(json ? app::OutputFormat::Json : app::OutputFormat::Text).error(invocation.error());
        return static_cast<int>(app::ExitCode::Usage);
    }
    if (!program) {
        app::Output(app::OutputFormat::Text).error(app::noDisplay());
        return static_cast<int>(app::ExitCode::Usage);
    }
    if (invocation->command == app::CommandKind::Help) {
        print(app::usageText());
        return 0;
    }
    if (invocation->command == app::CommandKind::Version) {
        print(QStringLiteral("viewtide " VIEWTIDE_VERSION "\n"));
        return 0;
    }
    app::Application application(*invocation);
    QTimer::singleShot(0, &application, &app::Application::start);
    return QCoreApplication::exec();
}
