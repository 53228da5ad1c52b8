// SPDX-License-Identifier: GPL-3.0-or-later
// The videos of both sources as a table of any length: who is in it and in what order comes from the store's
// list, the rows that are looked at are read by the page. Filters and sorts there, never on this thread. A
// row that is not there yet is an empty one with an ellipsis. Rows are known by id: selection and current row
// survive another list. Owned by a page; GUI thread. listAboutToChange() with the list that will be shown,
// listChanged() when it is.
#pragma once

#include "models/rowsmodelbase.h"
#include "models/videocolumns.h"
#include "store/videolist.h"

namespace viewtide {
class Clock;
}

namespace viewtide::models {

class VideoGains;
class VideoPages;

class VideoWindowModel final : public RowsModelBase
{
    Q_OBJECT

public:
    VideoWindowModel(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~VideoWindowModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int totalRows() const override { return m_list->total(); }
    void refresh() override;

    /// Shown as soon as the rows that are looked at are there.
    void setFilter(const store::VideoFilter &filter);
    const store::VideoFilter &filter() const { return m_filter; }
    const store::VideoList &list() const { return *m_list; }
    /// Null: not there yet.
    const store::VideoRow *videoAt(int row) const;
    /// What a cell of the row says, for rows that are not in the window.
    QVariant cell(const store::VideoRow &row, int column, int role) const;
    /// -1 if there is no such column.
    int columnOf(QStringView id) const;
    /// For the column of what was won in the range of the header.
    VideoGains &gains() const { return *m_gains; }
    /// Somebody is about to look for words: the first one need not wait for the texts.
    void prepareSearch();

signals:
    void listAboutToChange(const viewtide::store::VideoList &next);
    void listChanged();

private:
    Q_DISABLE_COPY_MOVE(VideoWindowModel)

    using List = std::shared_ptr<const store::VideoList>;

    void fetchHead();
    void fetchList();
    void take(const List &list);
    void show(const List &list);
    void reorder(const List &list);
    void fetchWanted();
    void tell(const QList<domain::VideoRef> &videos);
    QList<domain::VideoRef> refs(const store::VideoList &list, int first, int last) const;
    QList<domain::VideoRef> lookedAt(const store::VideoList &list) const;
    void noteWanted(int row) const;

    store::Store &m_store;
    const Clock &m_clock;
    VideoPages *m_pages;
    VideoGains *m_gains;
    QList<Column<store::VideoRow>> m_columns;
    store::VideoFilter m_filter;
    store::VideoOrder m_order = store::VideoOrder::Posted;
    Qt::SortOrder m_direction = Qt::DescendingOrder;
    std::shared_ptr<std::atomic<int>> m_newest = std::make_shared<std::atomic<int>>(0);
    List m_list = std::make_shared<store::VideoList>();
    int m_rows = 0; ///< that views see
    mutable QList<int> m_wanted; ///< pages with rows that were asked for, the newest last
    mutable int m_lastAsked = 0;
};

} // namespace viewtide::models
