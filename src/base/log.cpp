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

constexpr qint64 kMaxFileSize = 2 * 1024 * 1024;
constexpr int kKeptFiles = 5;

QMutex s_mutex;
QString s_path;

void rotate()
{
    const auto name = [](int n) { return QStringLiteral("%1.%2").arg(s_path).arg(n); };
    QFile::remove(name(kKeptFiles - 1));
    for (int n = kKeptFiles - 2; n >= 1; --n)
        QFile::rename(name(n), name(n + 1));
    QFile::rename(s_path, name(1));
}

void appendToFile(const QByteArray &line)
{
    if (s_path.isEmpty())
        return;
    if (QFile(s_path).size() > kMaxFileSize)
        rotate();
    QFile file(s_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return; // a full disk must not stop the program that wants to report it
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
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
    const QByteArray text = redact(message).toUtf8();
    const QByteArray line = toIso(SystemClock().now()).toLatin1() + ' ' + levelName(type) + ' '
        + (context.category ? context.category : "default") + ": " + text + '\n';
    const QMutexLocker lock(&s_mutex);
    if (type != QtDebugMsg && type != QtInfoMsg)
        std::fputs(("viewtide: " + text + '\n').constData(), stderr);
    appendToFile(line);
}

} // namespace

void installLog()
{
    qInstallMessageHandler(handleMessage);
}

void setLogFile(const QString &path)
{
    const QMutexLocker lock(&s_mutex);
    s_path = path;
}

} // namespace viewtide
