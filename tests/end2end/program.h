// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real program in a home of its own, with the event loop of the test going on meanwhile (the
// simulator lives in it).
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace viewtide::test {

struct Run
{
    int code = -1;
    QByteArray output;
    QByteArray errors;

    QJsonObject json() const;
};

class Program
{
public:
    Program();

    /// Variables of the next runs; an empty value removes one.
    void set(const QString &name, const QString &value);
    QString home() const { return m_home.path(); }

    Run run(const QStringList &arguments, const QByteArray &input = {});
    /// Starts it and comes back; the caller ends it.
    std::unique_ptr<QProcess> start(const QStringList &arguments);

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

} // namespace viewtide::test
