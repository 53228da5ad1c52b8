// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the API's JSON: looks up paths, and takes numbers, texts and times only if they are what they should
// be. Nothing here fails the whole answer for one odd field. Pure functions: any thread.
#pragma once

#include "base/result.h"
#include "base/timestamp.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace viewtide::api {

/// The object that a body is; BadReply that says why it is none, or that it nests deeper than 64.
Result<QJsonObject> parseObject(const QByteArray &body);

/// "a.b", "a[].b" (first element of the array a). Undefined if a step is missing.
QJsonValue valueAt(const QJsonObject &root, QStringView path);

/// BadReply that names the path, if there is no such array.
Result<QJsonArray> requireArray(const QJsonObject &root, QStringView path);
Result<QString> requireText(const QJsonObject &root, QStringView path);

/// An integer, an integral double below 2^53 or a string of digits; nothing else, and nothing negative.
std::optional<qint64> readCount(const QJsonValue &value);
/// A finite number that is not negative, or the text of one.
std::optional<double> readDecimal(const QJsonValue &value);
/// Without U+0000 (PostgreSQL refuses it) and lone surrogates; empty if it is no text.
QString readText(const QJsonValue &value);
/// A text, or an integer as text: ids come as both.
QString readId(const QJsonValue &value);
/// ISO text in the API's forms, or {_seconds, _nanoseconds, utc}.
std::optional<Timestamp> readTime(const QJsonValue &value);

} // namespace viewtide::api
