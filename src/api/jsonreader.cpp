// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/jsonreader.h"

#include "base/redact.h"

#include <QJsonDocument>
#include <QJsonParseError>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace viewtide::api {

namespace {

constexpr int kDeepest = 64;
constexpr double kExactDoubles = 9007199254740992.0; // 2^53: above it neighbours are lost
constexpr int kShownCharacters = 80;
/// 1900 to 2200: anything else is a broken clock or a wrong unit.
constexpr qint64 kEarliestSecond = -2208988800;
constexpr qint64 kLatestSecond = 7258118400;

Error badReply(const QString &technical)
{
    return Error {.kind = ErrorKind::BadReply, .technical = technical};
}

/// Counted in the text, before anything walks the tree.
bool isTooDeep(const QByteArray &body)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char c = body.at(i);
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kDeepest)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

QString beginningOf(const QByteArray &body)
{
    return redact(QString::fromUtf8(body.left(kShownCharacters))).left(kShownCharacters);
}

QJsonValue stepInto(const QJsonValue &from, QStringView name)
{
    const bool isElement = name.endsWith(QLatin1String("[]"));
    const QJsonValue found = from.toObject().value(isElement ? name.chopped(2) : name);
    return isElement ? found.toArray().at(0) : found;
}

bool areDigits(const QString &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<qint64> countOfText(const QString &text)
{
    bool ok = false;
    const qint64 number = areDigits(text) ? text.toLongLong(&ok) : 0;
    if (!ok)
        return std::nullopt;
    return number;
}

/// QJson keeps integers of 64 bits apart from doubles; only the variant's type tells which it is.
std::optional<qint64> countOfNumber(const QJsonValue &value)
{
    const QVariant number = value.toVariant();
    if (number.typeId() == QMetaType::LongLong) {
        const qint64 count = number.toLongLong();
        return count < 0 ? std::nullopt : std::optional(count);
    }
    const double real = value.toDouble();
    if (!(real >= 0) || real >= kExactDoubles || std::floor(real) != real)
        return std::nullopt;
    return static_cast<qint64>(real);
}

bool isKept(const QString &text, qsizetype i)
{
    const QChar c = text.at(i);
    if (c.isHighSurrogate())
        return i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
    if (c.isLowSurrogate())
        return i > 0 && text.at(i - 1).isHighSurrogate();
    return !c.isNull();
}

std::optional<Timestamp> timeOfObject(const QJsonObject &object)
{
    const auto seconds = readCount(object.value(QLatin1String("_seconds")));
    if (seconds && *seconds >= kEarliestSecond && *seconds <= kLatestSecond)
        return Timestamp(std::chrono::seconds(*seconds));
    return parseTimestamp(readText(object.value(QLatin1String("utc"))));
}

} // namespace

Result<QJsonObject> parseObject(const QByteArray &body)
{
    if (isTooDeep(body))
        return badReply(QStringLiteral("the answer nests deeper than %1").arg(kDeepest));
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parseError);
    if (document.isObject())
        return document.object();
    if (parseError.error == QJsonParseError::NoError)
        return badReply(QStringLiteral("the answer is JSON but no object: %1").arg(beginningOf(body)));
    return badReply(QStringLiteral("the answer is no JSON (%1 bytes, %2 at %3): %4")
                        .arg(body.size())
                        .arg(parseError.errorString())
                        .arg(parseError.offset)
                        .arg(beginningOf(body)));
}

QJsonValue valueAt(const QJsonObject &root, QStringView path)
{
    QJsonValue value(root);
    for (const QStringView name : path.split(u'.')) {
        value = stepInto(value, name);
        if (value.isUndefined())
            break;
    }
    return value;
}

Result<QJsonArray> requireArray(const QJsonObject &root, QStringView path)
{
    const QJsonValue value = valueAt(root, path);
    if (value.isArray())
        return value.toArray();
    const QString problem =
        value.isUndefined() ? QStringLiteral("is missing") : QStringLiteral("is no array");
    return badReply(QStringLiteral("%1 %2").arg(path, problem));
}

Result<QString> requireText(const QJsonObject &root, QStringView path)
{
    const QJsonValue value = valueAt(root, path);
    const QString text = readId(value);
    if (!text.isEmpty())
        return text;
    const QString problem = value.isUndefined() ? QStringLiteral("is missing") : QStringLiteral("is no text");
    return badReply(QStringLiteral("%1 %2").arg(path, problem));
}

std::optional<qint64> readCount(const QJsonValue &value)
{
    if (value.isString())
        return countOfText(value.toString().trimmed());
    if (value.isDouble())
        return countOfNumber(value);
    return std::nullopt;
}

std::optional<double> readDecimal(const QJsonValue &value)
{
    bool ok = value.isDouble();
    double number = value.toDouble();
    if (value.isString())
        number = QLocale::c().toDouble(value.toString().trimmed(), &ok);
    if (!ok || !std::isfinite(number) || number < 0)
        return std::nullopt;
    return number;
}

QString readText(const QJsonValue &value)
{
    const QString text = value.toString();
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isKept(text, i))
            clean += text.at(i);
    }
    return clean;
}

QString readId(const QJsonValue &value)
{
    if (!value.isDouble())
        return readText(value).trimmed();
    const auto number = readCount(value);
    return number ? QString::number(*number) : QString();
}

std::optional<Timestamp> readTime(const QJsonValue &value)
{
    if (value.isObject())
        return timeOfObject(value.toObject());
    if (value.isString())
        return parseTimestamp(readText(value).trimmed());
    return std::nullopt;
}

} // namespace viewtide::api
