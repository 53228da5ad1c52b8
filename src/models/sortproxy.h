// SPDX-License-Identifier: GPL-3.0-or-later
// Sorts any of our table models by SortRole: by the exact value, never by its text. Unknown values come last
// in both directions. Filters by names, not by the dots that presentation mode shows. Owned by a page; GUI
// thread.
#pragma once

#include <QSortFilterProxyModel>

namespace viewtide::models {

class SortProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit SortProxy(QObject *parent = nullptr);
    ~SortProxy() override;

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    /// Base class: by filterKeyColumn(), the words of filterRegularExpression().
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    /// `word` is in the cell of the source as it is shown, or in the name that is veiled there.
    static bool holds(const QModelIndex &cell, const QRegularExpression &word);
    static bool holds(const QModelIndex &cell, const QString &word);

private:
    Q_DISABLE_COPY_MOVE(SortProxy)
};

} // namespace viewtide::models
