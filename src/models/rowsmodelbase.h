// SPDX-License-Identifier: GPL-3.0-or-later
// What all row models share and no template needs: the state of loading, and refetching when the store
// changed. Owned by a page; GUI thread. stateChanged(): loading, ready or failed; the view shows which.
#pragma once

#include "base/error.h"
#include "models/storewatch.h"

#include <QAbstractTableModel>

#include <optional>

namespace viewtide::models {

enum class LoadState { Loading, Ready, Failed };

class RowsModelBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RowsModelBase(QObject *parent = nullptr);
    ~RowsModelBase() override;

    LoadState state() const { return m_state; }
    /// Why the last fetch failed; null unless Failed. The rows of before stay.
    const std::optional<Error> &error() const { return m_error; }

    /// Rows that there are, if rowCount() says only how many match a filter.
    virtual int totalRows() const { return rowCount(); }

    /// Fetches again within 50 ms; several calls are one fetch.
    void scheduleRefresh();

signals:
    void stateChanged();

protected:
    /// Calls scheduleRefresh() whenever a commit touches one of the areas.
    void watch(store::Store &store, domain::Areas areas);
    /// Asks the store; implementations end in setRows() or setFailed(). Default: nothing (rows are given).
    virtual void refresh();

    void setReady();
    void setFailed(const Error &error);
    /// The number of a new fetch; answers whose number is no longer current are dropped.
    int nextRequest() { return ++m_request; }
    bool isCurrent(int request) const { return request == m_request; }

private:
    Q_DISABLE_COPY_MOVE(RowsModelBase)

    StoreWatch m_watch;
    LoadState m_state = LoadState::Loading;
    std::optional<Error> m_error;
    int m_request = 0;
};

} // namespace viewtide::models
