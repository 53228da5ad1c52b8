// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/savedview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject jsonOf(const SavedView &view)
{
    return {{u"name"_s, view.name},
            {u"words"_s, view.words},
            {u"network"_s, view.network},
            {u"campaign"_s, QString::number(view.campaign)},
            {u"source"_s, view.source},
            {u"columns"_s, QJsonArray::fromStringList(view.look.columns)},
            {u"sortedBy"_s, view.look.sortedBy},
            {u"rising"_s, view.look.direction == Qt::AscendingOrder}};
}

SavedView viewFrom(const QJsonObject &json)
{
    SavedView view {.name = json.value("name"_L1).toString(),
                    .words = json.value("words"_L1).toString(),
                    .network = json.value("network"_L1).toString(),
                    .campaign = json.value("campaign"_L1).toString().toLongLong(),
                    .source = json.value("source"_L1).toString(),
                    .look = {}};
    const QJsonArray columns = json.value("columns"_L1).toArray();
    for (const QJsonValue &column : columns)
        view.look.columns.append(column.toString());
    view.look.sortedBy = json.value("sortedBy"_L1).toString();
    view.look.direction = json.value("rising"_L1).toBool() ? Qt::AscendingOrder : Qt::DescendingOrder;
    return view;
}

} // namespace

bool SavedView::showsAs(const SavedView &other) const
{
    SavedView named = other;
    named.name = name;
    return *this == named;
}

QString textOf(const QList<SavedView> &views)
{
    QJsonArray array;
    for (const SavedView &view : views)
        array.append(jsonOf(view));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<SavedView> viewsFrom(const QString &text)
{
    QList<SavedView> views;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : array) {
        if (SavedView view = viewFrom(value.toObject()); !view.name.isEmpty() && !view.look.columns.isEmpty())
            views.append(std::move(view));
    }
    return views;
}

} // namespace viewtide::gui
