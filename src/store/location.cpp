// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/location.h"

#include "base/redact.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace viewtide::store {

namespace {

constexpr std::array kSslModes {"disable", "allow", "prefer", "require", "verify-ca", "verify-full"};

Error mistake(const char *sentence)
{
    return Error {.kind = ErrorKind::ConfigInvalid,
                  .detail = QCoreApplication::translate("Location", sentence),
                  .context = QStringLiteral("DATABASE_URL")};
}

QString encoded(const QString &text, const QByteArray &plain = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, plain));
}

Result<Location> parseSqlite(const QUrl &url)
{
    if (!url.host().isEmpty())
        return mistake(QT_TRANSLATE_NOOP(
            "Location",
            "The path of the file must be absolute: sqlite:///home/anna/viewtide.db, with three slashes."));
    const QString path = url.path(QUrl::FullyDecoded);
    if (path.isEmpty() || path == QLatin1String("/"))
        return mistake(QT_TRANSLATE_NOOP("Location", "The path of the file is missing after sqlite://."));
    if (path.endsWith(QLatin1Char('/')))
        return mistake(QT_TRANSLATE_NOOP("Location", "The path names a folder, not a file."));
    if (url.hasQuery() || url.hasFragment())
        return mistake(QT_TRANSLATE_NOOP(
            "Location", "The characters ? and # are not part of a path; write %3F and %23 for them."));
    return Location(SqliteFile {path});
}

std::optional<Error> readParameters(const QUrl &url, PostgresServer &server)
{
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (key == QLatin1String("host")) {
            server.host = value;
        } else if (key == QLatin1String("sslmode")) {
            if (std::none_of(kSslModes.begin(), kSslModes.end(),
                             [&value = value](const char *mode) { return value == QLatin1String(mode); }))
                return mistake(QT_TRANSLATE_NOOP(
                    "Location",
                    "sslmode must be one of disable, allow, prefer, require, verify-ca and verify-full."));
            server.sslMode = value;
        } else {
            return mistake(
                QT_TRANSLATE_NOOP("Location", "The only parameters after ? are host and sslmode."));
        }
    }
    return std::nullopt;
}

Result<Location> parsePostgres(const QUrl &url)
{
    PostgresServer server;
    server.host = url.host(QUrl::FullyDecoded);
    server.port = url.port(server.port);
    server.user = url.userName(QUrl::FullyDecoded);
    server.password = Secret(url.password(QUrl::FullyDecoded).toUtf8());
    server.database = url.path(QUrl::FullyDecoded).mid(1);
    rememberSecret(server.password);
    if (auto error = readParameters(url, server))
        return *error;
    if (url.hasFragment())
        return mistake(
            QT_TRANSLATE_NOOP("Location", "A # in the user name or password must be written as %23."));
    if (server.database.isEmpty() || server.database.contains(QLatin1Char('/')))
        return mistake(QT_TRANSLATE_NOOP(
            "Location",
            "The name of the database is missing: postgresql://user:password@host:port/database."));
    if (server.host.isEmpty())
        return mistake(
            QT_TRANSLATE_NOOP("Location",
                              "The host is missing: postgresql://user:password@host:port/database, or "
                              "?host=/folder/of/socket."));
    return Location(server);
}

/// What is wrong with an address that is no URL.
const char *mistakeIn(const QString &text)
{
    static const QRegularExpression kServer(
        QStringLiteral("^[^:]+://(?:[^/?#]*@)?(\\[[^\\]]*\\]|[^/?#:@]*)(?::([^/?#]*))?(?=[/?]|$)(?!.*@)"));
    static const QRegularExpression kName(QStringLiteral("^(\\[[0-9A-Fa-f:.]+\\]|[\\w.-]*)$"));
    const auto server = kServer.match(text);
    const QString port = server.captured(2);
    if (!port.isEmpty() && port.toUShort() == 0)
        return QT_TRANSLATE_NOOP("Location", "The port of the server must be a number from 1 to 65535.");
    if (!kName.match(server.captured(1)).hasMatch())
        return QT_TRANSLATE_NOOP(
            "Location",
            "This is not the name of a server: give it like db.example.org, without http:// "
            "before it and without blanks.");
    return QT_TRANSLATE_NOOP(
        "Location",
        "The address of the database is not a valid URL: write special characters of the "
        "password as %40 and the like.");
}

} // namespace

Result<Location> parseDatabaseUrl(const QString &url)
{
    const QString text = url.trimmed();
    if (text.isEmpty())
        return mistake(QT_TRANSLATE_NOOP("Location", "The address of the database is empty."));
    const QString scheme = text.section(QLatin1Char(':'), 0, 0).toLower();
    const bool sqlite = scheme == QLatin1String("sqlite");
    const bool postgres = scheme == QLatin1String("postgresql") || scheme == QLatin1String("postgres");
    if (!text.contains(QLatin1String("://")) || (!sqlite && !postgres))
        return mistake(QT_TRANSLATE_NOOP(
            "Location", "The address of the database must begin with sqlite:/// or postgresql://."));
    const QUrl parsed(text, QUrl::StrictMode);
    if (!parsed.isValid())
        return mistake(mistakeIn(text));
    return sqlite ? parseSqlite(parsed) : parsePostgres(parsed);
}

QString toDatabaseUrl(const Location &location)
{
    if (const auto *file = std::get_if<SqliteFile>(&location))
        return QStringLiteral("sqlite://") + encoded(file->path, "/");
    const auto &server = std::get<PostgresServer>(location);
    QString user = encoded(server.user);
    if (!server.password.isEmpty())
        user += QLatin1Char(':') + encoded(QString::fromUtf8(server.password.reveal()));
    if (!user.isEmpty())
        user += QLatin1Char('@');
    const bool isFolder = server.host.startsWith(QLatin1Char('/'));
    const QString host =
        server.host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(server.host) : server.host;
    QStringList parameters;
    if (isFolder)
        parameters << QStringLiteral("host=") + encoded(server.host, "/");
    if (!server.sslMode.isEmpty())
        parameters << QStringLiteral("sslmode=") + server.sslMode;
    // Not arg() with all of them: a name with %1 in it would be taken for a place.
    return QStringLiteral("postgresql://") + user + (isFolder ? QString() : host) + QLatin1Char(':')
        + QString::number(server.port) + QLatin1Char('/') + encoded(server.database)
        + (parameters.isEmpty() ? QString() : QLatin1Char('?') + parameters.join(QLatin1Char('&')));
}

QString displayName(const Location &location)
{
    if (const auto *file = std::get_if<SqliteFile>(&location))
        return file->path;
    const auto &server = std::get<PostgresServer>(location);
    const QString user = server.user.isEmpty() ? QString() : server.user + QLatin1Char('@');
    return QStringLiteral("postgresql://%1%2:%3/%4")
        .arg(user, server.host)
        .arg(server.port)
        .arg(server.database);
}

std::optional<Timestamp> copiedAt(const QString &path)
{
    static const QRegularExpression kStamp(QStringLiteral(R"(-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$)"));
    const QRegularExpressionMatch stamp = kStamp.match(path);
    if (!stamp.hasMatch())
        return {};
    return parseTimestamp(QStringLiteral("%1-%2-%3T%4:%5:%6Z")
                              .arg(stamp.captured(1), stamp.captured(2), stamp.captured(3), stamp.captured(4),
                                   stamp.captured(5), stamp.captured(6)));
}

} // namespace viewtide::store
