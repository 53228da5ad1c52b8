// SPDX-License-Identifier: GPL-3.0-or-later
// When posts did well, as a table of the cells that have a post, best first and the thin ones last; the
// heatmap shows the same cells. Owned by its card; GUI thread. cellsChanged(): after each answer.
#pragma once

#include "domain/besttime.h"
#include "models/rowsmodel.h"

#include <QTimeZone>

namespace viewtide {
class Clock;
}

namespace viewtide::models {

struct TimeRow
{
    domain::WeekHour slot;
    domain::TimeCell cell;

    bool operator==(const TimeRow &) const = default;
};

class BestTimeModel final : public RowsModel<TimeRow, int>
{
    Q_OBJECT

public:
    BestTimeModel(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~BestTimeModel() override;

    void setZone(const QTimeZone &zone);
    const QTimeZone &zone() const { return m_zone; }
    const domain::BestTimes &times() const { return m_times; }

signals:
    void cellsChanged();

protected:
    void refresh() override;

private:
    Q_DISABLE_COPY_MOVE(BestTimeModel)

    void show(const domain::BestTimes &times);

    store::Store &m_store;
    const Clock &m_clock;
    QTimeZone m_zone = QTimeZone::utc();
    domain::BestTimes m_times;
};

/// "Mon 17:00"
QString slotText(domain::WeekHour slot);
/// "Mon"
QString weekdayText(int weekday);
/// "1.4×"
QString ratioText(std::optional<double> ratio);
/// "Best so far: Sat 17:00 (2.1× in 6 posts), ..."; or that no cell has enough posts.
QString bestTimesText(const domain::BestTimes &times);
/// What a cell says, in a sentence.
QString cellText(domain::WeekHour slot, const domain::TimeCell &cell);

} // namespace viewtide::models
