// SPDX-License-Identifier: GPL-3.0-or-later
// Time series as a table: first column the day or instant, then one column per series. A chart draws it, a
// table view shows it to keyboard and screen-reader users. Owned by a page; GUI thread. Rows are replaced as
// a whole: modelReset.
#pragma once

#include "base/timestamp.h"
#include "catalogue/metrictable.h"
#include "catalogue/platform.h"

#include <QAbstractTableModel>
#include <QList>
#include <QString>

#include <optional>

namespace viewtide::models {

/// One curve. `values` has one entry per instant of the set; null is a gap.
struct Series
{
    QString key; ///< stable: "tiktok", "views"
    QString name; ///< translated or a proper name
    std::optional<catalogue::PlatformKey> platform; ///< takes the network's colour; null: the accent
    QList<std::optional<double>> values;
    /// Positions in `values` that were told afterwards (RowOrigin::Backfill), ascending: drawn apart.
    QList<qsizetype> backfilled {};

    bool operator==(const Series &) const = default;
};

enum class Instants {
    Days, ///< calendar days, one step each, none left out
    Times, ///< any instants, ascending
};

struct SeriesSet
{
    QList<Timestamp> at;
    Instants instants = Instants::Days;
    catalogue::Unit unit = catalogue::Unit::Count;
    bool isChange = false; ///< signed differences: shown with a sign
    QList<Series> series;

    bool operator==(const SeriesSet &) const = default;
};

class SeriesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit SeriesModel(QObject *parent = nullptr);
    ~SeriesModel() override;

    void setSeries(SeriesSet set);
    const SeriesSet &set() const { return m_set; }
    /// Text of one value in the unit of the set.
    QString valueText(std::optional<double> value) const;
    QString instantText(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant instantData(int row, int role) const;
    QVariant valueData(const Series &series, int row, int role) const;
    Q_DISABLE_COPY_MOVE(SeriesModel)

    SeriesSet m_set;
};

} // namespace viewtide::models
