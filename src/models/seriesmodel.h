// SPDX-License-Identifier: GPL-3.0-or-later
// Time series as a table: first column the day or instant, then one column per series, then remarks if there
// are any. A chart draws it, a table view shows it to keyboard and screen-reader users. Owned by a page; GUI
// thread. Rows are replaced as a whole: modelReset.
#pragma once

#include "base/timestamp.h"
#include "catalogue/metrictable.h"
#include "catalogue/platform.h"
#include "domain/daycut.h"
#include "domain/note.h"
#include "models/discretion.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace viewtide::models {

/// How sure a value is.
enum class PointState {
    Settled,
    Provisional, ///< the network or the day is not done yet
    Backfill, ///< told afterwards (RowOrigin::Backfill), not observed
};

enum class SeriesRole {
    Plain,
    Total, ///< of the plain ones: drawn as a line over them
    Before, ///< the total of the compared period, moved onto this one
};

/// One curve. `values` has one entry per instant of the set; null is a gap.
struct Series
{
    QString key; ///< stable: "tiktok", "views"
    QString name; ///< translated or a proper name
    std::optional<catalogue::PlatformKey> platform; ///< takes the network's colour; null: the accent
    QList<std::optional<double>> values;
    SeriesRole role = SeriesRole::Plain;
    QList<PointState> states {}; ///< by row; empty: all are settled
    QHash<int, QString> remarks {}; ///< by row: why there is a gap, or what a value lacks; translated
    int place = -1; ///< among all series, for its accent while others are hidden; -1: as it stands

    PointState stateAt(int row) const { return states.value(row, PointState::Settled); }
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
    bool isSummable = true; ///< the values of a row may be added up, or stacked
    QList<Series> series;
    QHash<int, QList<domain::ChartNote>> notes {}; ///< by row; the model sets them
    std::optional<domain::TimeSpan> window {}; ///< what a chart looks at first; null: all

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
    /// Of all days; those whose day the set has are shown at its first instant of that day.
    void setNotes(const QList<domain::ChartNote> &notes);
    /// Fit to show.
    QStringList notesAt(int row) const;
    /// Text of one value in the unit of the set.
    QString valueText(std::optional<double> value) const;
    QString instantText(int row) const;
    /// Gaps, provisional and backfilled values of a row, in words, and notes; empty: there are none.
    QString remarkText(int row) const;
    /// The remark that all plain series share; empty: there is none.
    QString commonRemark(int row) const;
    bool hasRemarks() const { return m_hasRemarks; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant instantData(int row, int role) const;
    QVariant remarkData(int row, int role) const;
    QVariant valueData(const Series &series, int row, int role) const;
    Q_DISABLE_COPY_MOVE(SeriesModel)

    SeriesSet m_set;
    QList<domain::ChartNote> m_notes;
    Retelling m_retelling;
    bool m_hasRemarks = false;
};

/// All rows with exact numbers, tab-separated and in any spreadsheet's reach: ISO days, '.' decimals, empty
/// for unknown.
QString toTabbedText(const SeriesModel &model);

} // namespace viewtide::models
