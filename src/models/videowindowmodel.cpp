// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/videowindowmodel.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "models/cells.h"
#include "models/videogaincolumn.h"
#include "models/videopages.h"
#include "store/store.h"

#include <algorithm>
#include <array>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;
using store::VideoList;
using store::VideoOrder;

namespace {

struct Sortable
{
    const char *column;
    VideoOrder order;
};

/// The columns and what the store sorts them by.
constexpr std::array kColumns {
    Sortable {"network", VideoOrder::Network},   Sortable {"caption", VideoOrder::Caption},
    Sortable {"campaign", VideoOrder::Campaign}, Sortable {"posted", VideoOrder::Posted},
    Sortable {"views", VideoOrder::Views},       Sortable {"likes", VideoOrder::Likes},
    Sortable {"comments", VideoOrder::Comments}, Sortable {"shares", VideoOrder::Shares},
    Sortable {"saves", VideoOrder::Saves},       Sortable {"er", VideoOrder::Rate},
    Sortable {"day", VideoOrder::LastDay},       Sortable {"work", VideoOrder::WorkPosts},
    Sortable {"state", VideoOrder::State},       Sortable {"source", VideoOrder::Source},
    Sortable {"updated", VideoOrder::Updated},   Sortable {"next", VideoOrder::NextPoll},
};

/// Rows that are read at a time.
constexpr int kPage = 64;
/// Pages that are read at last, when somebody scrolls faster than they come.
constexpr int kPagesWanted = 3;
/// So few rows are all kept: nothing of them is ever on its way.
constexpr int kSmall = 512;

QStringList columnIds()
{
    QStringList ids;
    for (const Sortable &column : kColumns)
        ids.append(QString::fromLatin1(column.column));
    return ids;
}

} // namespace

VideoWindowModel::VideoWindowModel(store::Store &store, const Clock &clock, QObject *parent)
    : RowsModelBase(parent)
    , m_store(store)
    , m_clock(clock)
    , m_pages(new VideoPages(store, clock, this))
    , m_gains(new VideoGains(store, clock, this))
    , m_columns(videoColumns(columnIds()))
{
    m_columns.insert(columnOf(u"views") + 1, videoGainColumn(*m_gains));
    connect(m_gains, &VideoGains::arrived, this, &VideoWindowModel::tell);
    connect(m_pages, &VideoPages::arrived, this, &VideoWindowModel::tell);
    watch(store, domain::Area::Videos | domain::Area::Campaigns);
}

VideoWindowModel::~VideoWindowModel()
{
    ++*m_newest; // nobody waits any more
}

int VideoWindowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int VideoWindowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant VideoWindowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::VideoRef ref = m_list->at(index.row()).ref;
    if (role == IdRole)
        return QVariant::fromValue(ref);
    if (role == Qt::DisplayRole)
        noteWanted(index.row());
    const Column<store::VideoRow> &column = m_columns.at(index.column());
    if (const store::VideoRow *const row = m_pages->row(ref)) {
        if (role == PlatformRole)
            return QVariant(int(row->platform.index()));
        return cellOf(column, *row, role);
    }
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(column.alignment);
    if (role == ToneRole)
        return QVariant(int(Tone::Muted));
    return role == Qt::DisplayRole && column.id == "caption"_L1 ? QVariant(u"…"_s) : QVariant();
}

QVariant VideoWindowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return QAbstractTableModel::headerData(section, orientation, role);
    return headerOf(m_columns.at(section), role);
}

void VideoWindowModel::sort(int column, Qt::SortOrder order)
{
    const QString id = column >= 0 && column < m_columns.size() ? m_columns.at(column).id : QString();
    const auto found = std::find_if(kColumns.begin(), kColumns.end(), [&id](const Sortable &sortable) {
        return id == QLatin1String(sortable.column);
    });
    const bool isColumn = found != kColumns.end();
    if (!isColumn && !id.isEmpty())
        return; // a value that is not known of all rows
    const VideoOrder by = isColumn ? found->order : VideoOrder::Posted;
    const Qt::SortOrder direction = isColumn ? order : Qt::DescendingOrder;
    if (by == m_order && direction == m_direction)
        return;
    m_order = by;
    m_direction = direction;
    fetchList();
}

void VideoWindowModel::setFilter(const store::VideoFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    fetchList();
}

const store::VideoRow *VideoWindowModel::videoAt(int row) const
{
    return m_pages->row(m_list->at(row).ref);
}

QVariant VideoWindowModel::cell(const store::VideoRow &row, int column, int role) const
{
    return cellOf(m_columns.at(column), row, role);
}

int VideoWindowModel::columnOf(QStringView id) const
{
    return columnWithId(m_columns, id);
}

void VideoWindowModel::prepareSearch()
{
    m_store.read(store::VideoSearchQuery());
}

void VideoWindowModel::refresh()
{
    m_pages->grow();
    m_gains->grow();
    if (state() == LoadState::Loading && m_filter == store::VideoFilter())
        fetchHead();
    fetchList();
}

/// What a page shows while the whole list is being read for the first time.
void VideoWindowModel::fetchHead()
{
    if (m_order != VideoOrder::Posted || m_direction != Qt::DescendingOrder)
        return;
    const int age = m_pages->age();
    deliver(m_store.read(store::VideoHeadQuery {.now = m_clock.now()}), this,
            [this, age](const Result<store::VideoHead> &head) {
                if (!head.isOk() || state() == LoadState::Ready)
                    return;
                m_pages->put(head->rows, age);
                show(std::make_shared<const VideoList>(head->rows, head->total));
            });
}

void VideoWindowModel::fetchList()
{
    const int number = ++*m_newest;
    const int age = m_pages->age();
    const store::VideoListQuery query {.filter = m_filter,
                                       .order = m_order,
                                       .direction = m_direction,
                                       .now = m_clock.now(),
                                       .generation = age,
                                       .newest = m_newest,
                                       .number = number};
    deliver(m_store.read(query), this, [this, number](const Result<List> &list) {
        if (number != *m_newest)
            return;
        if (list.isOk())
            take(*list);
        else
            setFailed(list.error());
    });
}

/// Shows the list as soon as the rows are there that are looked at: nothing flickers.
void VideoWindowModel::take(const List &list)
{
    const QList<domain::VideoRef> missing = m_pages->missing(lookedAt(*list));
    if (missing.isEmpty()) {
        show(list);
        return;
    }
    m_pages->read(missing, [this, list, number = m_newest->load()] {
        if (number == *m_newest)
            show(list);
        fetchWanted();
    });
}

void VideoWindowModel::show(const List &list)
{
    if (!list->isSameAs(*m_list)) {
        emit listAboutToChange(*list);
        m_wanted.clear();
        const int rows = list->size();
        if (rows > m_rows) {
            beginInsertRows({}, m_rows, rows - 1);
            m_rows = rows;
            endInsertRows();
        }
        reorder(list);
        if (rows < m_rows) {
            beginRemoveRows({}, rows, m_rows - 1);
            m_rows = rows;
            endRemoveRows();
        }
    } else {
        m_list = list;
    }
    setReady();
    emit listChanged();
}

/// One signal for any change of order: rows that go are behind those that stay, and invalid where they were
/// selected.
void VideoWindowModel::reorder(const List &list)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &persistent : before) {
        const int row = list->rowOf(m_list->at(persistent.row()).ref);
        after.append(row < 0 ? QModelIndex() : index(row, persistent.column()));
    }
    m_list = list;
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

/// Whoever paints a row that is not there wants its page; what was wanted long ago is out of sight.
void VideoWindowModel::noteWanted(int row) const
{
    m_lastAsked = row;
    const int page = row / kPage;
    if (m_wanted.contains(page) || m_pages->missing({m_list->at(row).ref}).isEmpty())
        return;
    if (m_wanted.isEmpty())
        QMetaObject::invokeMethod(
            m_pages, [model = const_cast<VideoWindowModel *>(this)] { model->fetchWanted(); },
            Qt::QueuedConnection);
    m_wanted.append(page);
    if (m_wanted.size() > kPagesWanted)
        m_wanted.removeFirst();
}

void VideoWindowModel::fetchWanted()
{
    if (m_pages->isReading() || m_wanted.isEmpty())
        return;
    const int page = m_wanted.takeLast();
    const QList<domain::VideoRef> missing =
        m_pages->missing(refs(*m_list, page * kPage, page * kPage + kPage - 1));
    if (missing.isEmpty())
        fetchWanted();
    else
        m_pages->read(missing, [this] { fetchWanted(); });
}

void VideoWindowModel::tell(const QList<domain::VideoRef> &videos)
{
    QList<int> rows;
    for (const domain::VideoRef &video : videos) {
        if (const int row = m_list->rowOf(video); row >= 0 && row < m_rows)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    for (qsizetype first = 0; first < rows.size();) {
        qsizetype last = first;
        while (last + 1 < rows.size() && rows.at(last + 1) == rows.at(last) + 1)
            ++last;
        emit dataChanged(index(rows.at(first), 0), index(rows.at(last), columnCount() - 1));
        first = last + 1;
    }
}

QList<domain::VideoRef> VideoWindowModel::refs(const VideoList &list, int first, int last) const
{
    QList<domain::VideoRef> result;
    for (int row = std::max(0, first); row <= std::min(last, list.size() - 1); ++row)
        result.append(list.at(row).ref);
    return result;
}

QList<domain::VideoRef> VideoWindowModel::lookedAt(const VideoList &list) const
{
    if (list.size() <= kSmall)
        return refs(list, 0, list.size() - 1);
    const int last = std::min(m_lastAsked, list.size() - 1);
    return refs(list, last - kPage, last + kPage / 2);
}

} // namespace viewtide::models
