// SPDX-License-Identifier: GPL-3.0-or-later
#include "end2end/program.h"

#include <QJsonDocument>
#include <QTest>

namespace viewtide::test {

QJsonObject Run::json() const
{
    return QJsonDocument::fromJson(output).object();
}

Program::Program()
{
    for (const char *const name : {"PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(name))
            m_environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    m_environment.insert(QStringLiteral("HOME"), m_home.path());
    m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.path());
    m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
}

void Program::set(const QString &name, const QString &value)
{
    if (value.isEmpty())
        m_environment.remove(name);
    else
        m_environment.insert(name, value);
}

std::unique_ptr<QProcess> Program::start(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->start(QStringLiteral(VIEWTIDE_PROGRAM), arguments);
    return process;
}

Run Program::run(const QStringList &arguments, const QByteArray &input)
{
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    if (!QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, 120000)) {
        process->kill();
        process->waitForFinished();
        return {};
    }
    const int code = process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1;
    return {
        .code = code, .output = process->readAllStandardOutput(), .errors = process->readAllStandardError()};
}

} // namespace viewtide::test
