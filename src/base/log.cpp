// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include "base/clock.h"
#include "base/redact.h"

#include <QFile>
#include <QMutex>
#include <QMutexLocker>

#include <cstdio>

namespace viewtide {

Q_LOGGING_CATEGORY(lcApi, "viewtide.api", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "viewtide.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPoll, "viewtide.poll", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApp, "viewtide.app", QtInfoMsg)

namespace {

constexpr qint64 kMaxFileSize = 2'000'000;
constexpr int kKeptFiles = 5;

struct LogFile
{
    QMutex mutex;
    QString path;
};

LogFile &logFile()
{
    static LogFile file;
    return file;
}

void rotate(const QString &path)
{
    const auto name = [&path](int n) { return QStringLiteral("%1.%2").arg(path).arg(n); };
    QFile::remove(name(kKeptFiles - 1));
    for (int n = kKeptFiles - 2; n >= 1; --n)
        QFile::rename(name(n), name(n + 1));
    QFile::rename(path, name(1));
}

void append(const QString &path, const QByteArray &line)
{
    if (path.isEmpty())
        return;
    if (QFile(path).size() > kMaxFileSize)
        rotate(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append, QFile::ReadOwner | QFile::WriteOwner))
        return; // a full disk must not stop the program that wants to report it
    file.write(line);
}

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        break;
    }
    return "fatal";
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (message.startsWith(QLatin1String("Unable to free statement")))
        return; // of Qt's driver, once for each statement of a connection that is gone
    const QByteArray text = redact(message).toUtf8();
    const QByteArray line = toIso(SystemClock().now()).toLatin1() + ' ' + levelName(type) + ' '
        + (context.category ? context.category : "default") + ": " + text + '\n';
    LogFile &file = logFile();
    const QMutexLocker lock(&file.mutex);
    if (type != QtDebugMsg && type != QtInfoMsg)
        std::fputs(("viewtide: " + text + '\n').constData(), stderr);
    append(file.path, line);
}

} // namespace

void installLog()
{
    qInstallMessageHandler(handleMessage);
}

void setLogFile(const QString &path)
{
    LogFile &file = logFile();
    const QMutexLocker lock(&file.mutex);
    file.path = path;
}

} // namespace viewtide
