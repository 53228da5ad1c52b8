// SPDX-License-Identifier: GPL-3.0-or-later
// Sorts any of our table models by SortRole: by the exact value, never by its text. Unknown values come last
// in both directions. Owned by a page; GUI thread.
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

private:
    Q_DISABLE_COPY_MOVE(SortProxy)
};

} // namespace viewtide::models
