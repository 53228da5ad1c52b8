// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/completion.h"
#include "app/languages.h"
#include "app/programkind.h"
#include "app/protection.h"
#include "app/restart.h"
#include "base/log.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>
#include <optional>

using namespace viewtide;

namespace {

int print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    return static_cast<int>(app::ExitCode::Done);
}

int fail(app::OutputFormat format, const Error &error)
{
    app::Output(format).error(error);
    return static_cast<int>(app::ExitCode::Usage);
}

/// What needs neither settings nor a database; nothing for any other command.
std::optional<int> answerAtOnce(const app::Invocation &invocation)
{
    switch (invocation.command) {
    case app::CommandKind::Help:
        return print(app::usageText());
    case app::CommandKind::Version:
        return print(QStringLiteral("viewtide " VIEWTIDE_VERSION "\n"));
    case app::CommandKind::Completion: {
        const auto script = app::completionScript(invocation.arguments);
        return script ? print(*script) : fail(app::OutputFormat::Text, script.error());
    }
    default:
        return {};
    }
}

int run(const app::Invocation &invocation)
{
    QStringList nextStart;
    int code = 0;
    {
        app::Application application(invocation);
        QTimer::singleShot(0, &application, &app::Application::start);
        code = QCoreApplication::exec();
        nextStart = application.nextStart();
    }
    if (code == app::kRestartCode)
        app::restart(QCoreApplication::applicationFilePath(), nextStart);
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    app::protectProcess();
    installLog();
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const auto invocation = app::parseInvocation(words);
    const auto program = app::makeProgram(argc, argv, invocation);

    if (program)
        app::installLanguages(*program, invocation ? app::languageOf(*invocation) : QString());
    if (!invocation) {
        const bool json = words.contains(QStringLiteral("--json"));
        return fail(json ? app::OutputFormat::Json : app::OutputFormat::Text, invocation.error());
    }
    if (!program)
        return fail(app::OutputFormat::Text, app::noDisplay());
    if (const auto code = answerAtOnce(*invocation))
        return *code;
    return run(*invocation);
}
