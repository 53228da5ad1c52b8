// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/spoil.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace viewtide::simulator {

namespace {

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonValue wronglyTyped(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Double:
        if (value.toInteger() % 2 == 0)
            return u"many"_s;
        return QJsonObject {{u"unexpected"_s, value}};
    case QJsonValue::Object: {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = wronglyTyped(it.value());
        return object;
    }
    case QJsonValue::Array: {
        QJsonArray array;
        const QJsonArray items = value.toArray();
        for (const auto &item : items)
            array.append(wronglyTyped(item));
        return array;
    }
    default:
        return value;
    }
}

} // namespace

QByteArray withoutFields(const QByteArray &json)
{
    QJsonObject body = QJsonDocument::fromJson(json).object();
    body.remove("history"_L1);
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (!it.value().isObject())
            continue;
        QJsonObject block = it.value().toObject();
        block.remove("analytics"_L1);
        it.value() = block;
    }
    return textOf(body);
}

QByteArray withWrongTypes(const QByteArray &json)
{
    return textOf(wronglyTyped(QJsonDocument::fromJson(json).object()).toObject());
}

QByteArray htmlPage()
{
    return "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head>"
           "<body><center><h1>502 Bad Gateway</h1></center><hr></body></html>\n"_ba;
}

} // namespace viewtide::simulator
