// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seriesmodel.h"

#include "base/listed.h"
#include "models/format.h"
#include "models/roles.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace viewtide::models {

namespace {

QString remarkOf(const Series &series, int row)
{
    if (!series.values.value(row) || series.remarks.contains(row))
        return series.remarks.value(row);
    switch (series.stateAt(row)) {
    case PointState::Provisional:
        return SeriesModel::tr("provisional");
    case PointState::Backfill:
        return SeriesModel::tr("filled in afterwards");
    case PointState::Settled:
        break;
    }
    return {};
}

bool hasRemark(const Series &series)
{
    if (series.role != SeriesRole::Plain)
        return false;
    for (int row = 0; row < int(series.states.size()); ++row) {
        if (series.states.at(row) != PointState::Settled && series.values.value(row))
            return true;
    }
    return std::any_of(series.remarks.keyBegin(), series.remarks.keyEnd(),
                       [&series](int row) { return !series.remarks.value(row).isEmpty(); });
}

/// Exact, for programs: no grouping, '.', no exponent; what is whole has no fraction.
QString plainNumber(std::optional<double> value)
{
    if (!value)
        return {};
    if (*value == std::floor(*value))
        return QString::number(*value, 'f', 0);
    return QString::number(*value, 'f', QLocale::FloatingPointShortest);
}

QString plainInstant(const SeriesSet &set, int row)
{
    const Timestamp at = set.at.at(row);
    return set.instants == Instants::Days ? toIsoDate(dateOf(at)) : toIso(at);
}

void takeNotes(SeriesSet &set, const QList<domain::ChartNote> &notes)
{
    set.notes.clear();
    for (const domain::ChartNote &note : notes) {
        const auto first = std::lower_bound(set.at.cbegin(), set.at.cend(), Timestamp(note.day));
        if (first != set.at.cend() && dateOf(*first) == note.day)
            set.notes[int(first - set.at.cbegin())].append(note);
    }
}

} // namespace

SeriesModel::SeriesModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

SeriesModel::~SeriesModel() = default;

void SeriesModel::setSeries(SeriesSet set)
{
    takeNotes(set, m_notes);
    const bool isRetold = m_retelling.take(); // of the notes
    if (set == m_set && !isRetold)
        return;
    beginResetModel();
    m_set = std::move(set);
    m_hasRemarks =
        !m_set.notes.isEmpty() || std::any_of(m_set.series.cbegin(), m_set.series.cend(), hasRemark);
    endResetModel();
}

void SeriesModel::setNotes(const QList<domain::ChartNote> &notes)
{
    m_notes = notes;
    setSeries(m_set);
}

QStringList SeriesModel::notesAt(int row) const
{
    QStringList texts;
    const QList<domain::ChartNote> notes = m_set.notes.value(row);
    for (const domain::ChartNote &note : notes)
        texts.append(format::personal(note.text, domain::kLongestNote));
    return texts;
}

QString SeriesModel::valueText(std::optional<double> value) const
{
    if (!value)
        return format::unknown();
    if (m_set.unit == catalogue::Unit::Percent)
        return m_set.isChange ? format::points(value) : format::percent(value);
    if (m_set.unit == catalogue::Unit::Seconds && !m_set.isChange)
        return format::seconds(value);
    const auto whole = qint64(std::llround(*value));
    return m_set.isChange ? format::signedCount(whole) : format::count(whole);
}

QString SeriesModel::instantText(int row) const
{
    const Timestamp at = m_set.at.at(row);
    return m_set.instants == Instants::Days ? format::date(dateOf(at)) : format::dateTime(at);
}

QString SeriesModel::commonRemark(int row) const
{
    std::optional<QString> common;
    for (const Series &series : m_set.series) {
        if (series.role != SeriesRole::Plain)
            continue;
        const QString remark = remarkOf(series, row);
        if (common && remark != *common)
            return {};
        common = remark;
    }
    return common.value_or(QString());
}

QString SeriesModel::remarkText(int row) const
{
    QStringList order;
    QHash<QString, QStringList> names; // by remark
    int plain = 0;
    for (const Series &series : m_set.series) {
        if (series.role != SeriesRole::Plain)
            continue;
        ++plain;
        const QString remark = remarkOf(series, row);
        if (remark.isEmpty())
            continue;
        if (!order.contains(remark))
            order.append(remark);
        names[remark].append(series.name);
    }
    QStringList parts;
    for (const QString &remark : std::as_const(order)) {
        const QStringList &concerned = names.value(remark);
        parts.append(concerned.size() == plain ? remark : tr("%1: %2").arg(listed(concerned), remark));
    }
    const QStringList notes = notesAt(row);
    for (const QString &note : notes)
        parts.append(tr("Note: %1").arg(note));
    return parts.join(tr("; "));
}

int SeriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_set.at.size());
}

int SeriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_set.series.size()) + (m_hasRemarks ? 2 : 1);
}

QVariant SeriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isNumber = index.column() > 0 && index.column() <= m_set.series.size();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(isNumber ? Qt::AlignTrailing : Qt::AlignLeading)
                                   | Qt::AlignVCenter);
    if (index.column() == 0)
        return instantData(index.row(), role);
    if (!isNumber)
        return remarkData(index.row(), role);
    return valueData(m_set.series.at(index.column() - 1), index.row(), role);
}

QVariant SeriesModel::instantData(int row, int role) const
{
    if (role == Qt::DisplayRole)
        return instantText(row);
    return role == SortRole ? QVariant(toEpochMs(m_set.at.at(row))) : QVariant();
}

QVariant SeriesModel::remarkData(int row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return remarkText(row);
    case Qt::ToolTipRole:
        return remarkText(row).toHtmlEscaped();
    case ToneRole:
        return int(Tone::Muted);
    default:
        return {};
    }
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
    case Qt::ToolTipRole:
        return series.remarks.value(row).toHtmlEscaped();
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
        return QVariant::fromValue(Qt::Alignment(section > 0 && section <= m_set.series.size()
                                                     ? Qt::AlignTrailing
                                                     : Qt::AlignLeading)
                                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section > m_set.series.size())
        return tr("Remarks");
    if (section > 0)
        return m_set.series.at(section - 1).name;
    return m_set.instants == Instants::Days ? tr("Day") : tr("Time");
}

QString toTabbedText(const SeriesModel &model)
{
    const SeriesSet &set = model.set();
    QStringList lines;
    QStringList cells {set.instants == Instants::Days ? SeriesModel::tr("Day") : SeriesModel::tr("Time")};
    for (const Series &series : set.series)
        cells.append(series.name);
    if (model.hasRemarks())
        cells.append(SeriesModel::tr("Remarks"));
    lines.append(cells.join(u'\t'));
    for (int row = 0; row < int(set.at.size()); ++row) {
        cells = {plainInstant(set, row)};
        for (const Series &series : set.series)
            cells.append(plainNumber(series.values.value(row)));
        if (model.hasRemarks())
            cells.append(model.remarkText(row));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace viewtide::models
