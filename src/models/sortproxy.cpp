// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sortproxy.h"

#include "models/roles.h"

namespace viewtide::models {

namespace {

bool isText(const QVariant &value)
{
    return value.metaType().id() == QMetaType::QString;
}

} // namespace

SortProxy::SortProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

SortProxy::~SortProxy() = default;

bool SortProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    // The base class turns the answer round for a descending sort; unknown must come last all the same.
    if (!a.isValid() || !b.isValid())
        return sortOrder() == Qt::AscendingOrder ? a.isValid() : b.isValid() && !a.isValid();
    if (isText(a) && isText(b))
        return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

} // namespace viewtide::models
