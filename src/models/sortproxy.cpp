// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sortproxy.h"

#include "models/roles.h"

#include <QRegularExpression>

#include <algorithm>

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

bool SortProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QRegularExpression words = filterRegularExpression();
    if (words.pattern().isEmpty())
        return true;
    const int only = filterKeyColumn();
    const int columns = sourceModel()->columnCount(parent);
    for (int column = std::max(0, only); column <= (only < 0 ? columns - 1 : only); ++column) {
        if (holds(sourceModel()->index(row, column, parent), words))
            return true;
    }
    return false;
}

bool SortProxy::holds(const QModelIndex &cell, const QRegularExpression &word)
{
    const QVariant raw = cell.data(SortRole); // of a number it is not what anybody reads
    return cell.data().toString().contains(word) || (isText(raw) && raw.toString().contains(word));
}

bool SortProxy::holds(const QModelIndex &cell, const QString &word)
{
    const QVariant raw = cell.data(SortRole);
    return cell.data().toString().contains(word, Qt::CaseInsensitive)
        || (isText(raw) && raw.toString().contains(word, Qt::CaseInsensitive));
}

} // namespace viewtide::models
