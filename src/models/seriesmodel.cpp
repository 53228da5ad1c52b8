// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seriesmodel.h"

#include "models/format.h"
#include "models/roles.h"

#include <QLocale>

#include <cmath>

namespace viewtide::models {

SeriesModel::SeriesModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

SeriesModel::~SeriesModel() = default;

void SeriesModel::setSeries(SeriesSet set)
{
    if (set == m_set)
        return;
    beginResetModel();
    m_set = std::move(set);
    endResetModel();
}

QString SeriesModel::valueText(std::optional<double> value) const
{
    if (!value)
        return format::unknown();
    if (m_set.unit == catalogue::Unit::Percent)
        return format::percent(value);
    const auto whole = qint64(std::llround(*value));
    return m_set.isChange ? format::signedCount(whole) : format::count(whole);
}

QString SeriesModel::instantText(int row) const
{
    const Timestamp at = m_set.at.at(row);
    return m_set.instants == Instants::Days ? format::date(dateOf(at)) : format::dateTime(at);
}

int SeriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_set.at.size());
}

int SeriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_set.series.size()) + 1;
}

QVariant SeriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(index.column() == 0 ? Qt::AlignLeading : Qt::AlignTrailing)
                                   | Qt::AlignVCenter);
    if (index.column() == 0)
        return instantData(index.row(), role);
    return valueData(m_set.series.at(index.column() - 1), index.row(), role);
}

QVariant SeriesModel::instantData(int row, int role) const
{
    if (role == Qt::DisplayRole)
        return instantText(row);
    return role == SortRole ? QVariant(toEpochMs(m_set.at.at(row))) : QVariant();
}

QVariant SeriesModel::valueData(const Series &series, int row, int role) const
{
    const std::optional<double> value = series.values.value(row);
    switch (role) {
    case Qt::DisplayRole:
        return valueText(value);
    case SortRole:
        return value ? QVariant(*value) : QVariant();
    case ToneRole:
        return int(value ? (m_set.isChange ? format::toneOf(value) : Tone::Neutral) : Tone::Muted);
    case PlatformRole:
        return series.platform ? QVariant(int(series.platform->index())) : QVariant();
    default:
        return {};
    }
}

QVariant SeriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(section == 0 ? Qt::AlignLeading : Qt::AlignTrailing)
                                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section > 0)
        return m_set.series.at(section - 1).name;
    return m_set.instants == Instants::Days ? tr("Day") : tr("Time");
}

} // namespace viewtide::models
