// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/provenance.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace viewtide::report {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Provenance)
};

QJsonValue jsonOf(const Cell &cell)
{
    if (const auto *whole = std::get_if<qint64>(&cell))
        return *whole;
    if (const auto *real = std::get_if<double>(&cell))
        return *real;
    if (const auto *text = std::get_if<QString>(&cell))
        return *text;
    return QJsonValue::Null;
}

QJsonValue jsonOf(const std::optional<Timestamp> &at)
{
    return at ? QJsonValue(toIso(*at)) : QJsonValue::Null;
}

} // namespace

QJsonObject toJson(const Provenance &provenance)
{
    QJsonArray inputs;
    for (const NumberInput &input : provenance.inputs)
        inputs.append(QJsonObject {{u"key"_s, input.key}, {u"value"_s, jsonOf(input.value)}});
    QJsonArray fields;
    for (const SourceField &field : provenance.fields)
        fields.append(QJsonObject {{u"path"_s, field.path}, {u"value"_s, jsonOf(field.value)}});
    return {{u"status"_s, u"success"_s},
            {u"metric"_s, provenance.key},
            {u"name"_s, provenance.name},
            {u"about"_s, provenance.about},
            {u"definition"_s, provenance.definition},
            {u"formula"_s, provenance.formula},
            {u"value"_s, jsonOf(provenance.value)},
            {u"inputs"_s, inputs},
            {u"endpoint"_s, provenance.endpoint},
            {u"fields"_s, fields},
            {u"stored"_s, QJsonDocument::fromJson(provenance.stored.toUtf8()).object()},
            {u"observed_at"_s, jsonOf(provenance.observedAt)},
            {u"valid_for"_s, provenance.validFor},
            {u"next_poll_at"_s, jsonOf(provenance.nextPollAt)},
            {u"remarks"_s, QJsonArray::fromStringList(provenance.remarks)}};
}

Table provenanceTable(const Provenance &provenance)
{
    Table table {.title = provenance.key, .columns = {u"item"_s, u"value"_s}, .rows = {}};
    const auto add = [&table](const QString &item, const Cell &value) { table.rows.append({item, value}); };
    const auto addText = [&add](const QString &item, const QString &text) {
        if (!text.isEmpty())
            add(item, text);
    };
    addText(Texts::tr("metric"), u"%1 (%2)"_s.arg(provenance.name, provenance.key));
    addText(Texts::tr("of"), provenance.about);
    add(Texts::tr("value"), provenance.value);
    addText(Texts::tr("definition"), provenance.definition);
    addText(Texts::tr("formula"), provenance.formula);
    for (const NumberInput &input : provenance.inputs)
        add(Texts::tr("input %1").arg(input.key), input.value);
    addText(Texts::tr("call"), provenance.endpoint);
    for (const SourceField &field : provenance.fields)
        add(Texts::tr("field %1").arg(field.path), field.value);
    if (provenance.observedAt)
        add(Texts::tr("observed at"), *provenance.observedAt);
    addText(Texts::tr("valid for"), provenance.validFor);
    if (provenance.nextPollAt)
        add(Texts::tr("next poll"), *provenance.nextPollAt);
    for (const QString &remark : provenance.remarks)
        add(Texts::tr("note"), remark);
    return table;
}

} // namespace viewtide::report
