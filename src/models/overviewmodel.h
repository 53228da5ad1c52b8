// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the numbers of the overview up to date: asks the store, hands the rows to overviewOf(). Owned by the
// overview page; GUI thread. changed(): other numbers or another state. Nothing is read while the page that
// it belongs to pauses it.
#pragma once

#include "models/overviewfigures.h"
#include "models/rowsmodelbase.h"

#include <QObject>

namespace viewtide {
class Clock;
}

namespace viewtide::models {

class OverviewModel final : public QObject
{
    Q_OBJECT

public:
    OverviewModel(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~OverviewModel() override;

    void setLookback(const domain::Lookback &lookback);
    const domain::Lookback &lookback() const { return m_lookback; }
    /// What the chart shows.
    void setMeasure(const Measure &measure);
    void refresh();

    LoadState state() const { return m_state; }
    const std::optional<Error> &error() const { return m_error; }
    const Overview &overview() const { return m_overview; }

signals:
    void changed();

private:
    Q_DISABLE_COPY_MOVE(OverviewModel)

    struct Fetch
    {
        int number = 0;
        int missing = 0; ///< answers
        Timestamp now;
        OverviewRows rows;
    };
    template<typename Query, typename Take>
    void fetch(Query query, Take take);
    void finish();
    void compareMovers(Overview overview);
    void show(const Overview &overview);
    void fail(const Error &error);

    store::Store &m_store;
    const Clock &m_clock;
    StoreWatch m_watch;
    domain::Lookback m_lookback;
    Measure m_measure;
    Fetch m_fetch;
    LoadState m_state = LoadState::Loading;
    std::optional<Error> m_error;
    Overview m_overview;
};

} // namespace viewtide::models
