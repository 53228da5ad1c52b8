// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seriessummary.h"

#include "models/seriesmodel.h"

#include <algorithm>
#include <utility>

namespace viewtide::models {

namespace {

/// More than anybody listens to.
constexpr int kMostSeries = 8;
constexpr int kMostNotes = 8;

struct Extent
{
    int first = -1; ///< rows with a value
    int last = -1;
    int highest = -1;
};

Extent extentOf(const Series &series, int rows)
{
    Extent extent;
    for (int row = 0; row < rows; ++row) {
        const std::optional<double> value = series.values.value(row);
        if (!value)
            continue;
        if (extent.first < 0)
            extent.first = row;
        extent.last = row;
        if (extent.highest < 0 || *value > series.values.at(extent.highest).value_or(0))
            extent.highest = row;
    }
    return extent;
}

QString sentenceOf(const SeriesModel &model, const Series &series)
{
    const Extent extent = extentOf(series, int(model.set().at.size()));
    if (extent.first < 0)
        return SeriesModel::tr("%1: no values.").arg(series.name);
    return SeriesModel::tr("%1: from %2 to %3, highest %4 on %5.")
        .arg(series.name, model.valueText(series.values.at(extent.first)),
             model.valueText(series.values.at(extent.last)),
             model.valueText(series.values.at(extent.highest)), model.instantText(extent.highest));
}

QStringList noteSentences(const SeriesModel &model)
{
    QList<int> rows = model.set().notes.keys();
    std::sort(rows.begin(), rows.end());
    QStringList sentences;
    for (const int row : std::as_const(rows)) {
        const QStringList notes = model.notesAt(row);
        for (const QString &note : notes) {
            if (sentences.size() < kMostNotes)
                sentences.append(SeriesModel::tr("Note on %1: %2.").arg(model.instantText(row), note));
        }
    }
    return sentences;
}

} // namespace

QString summaryOf(const SeriesModel &model, const QString &title, const QStringList &hidden)
{
    const SeriesSet &set = model.set();
    const int rows = int(set.at.size());
    if (rows == 0)
        return SeriesModel::tr("%1: nothing to show yet.").arg(title);
    const QString span = set.instants == Instants::Days ? SeriesModel::tr("%n day(s)", nullptr, rows)
                                                        : SeriesModel::tr("%n observation(s)", nullptr, rows);
    QStringList sentences {SeriesModel::tr("%1, %2.").arg(title, span)};
    for (const Series &series : set.series) {
        if (!hidden.contains(series.key) && sentences.size() <= kMostSeries)
            sentences.append(sentenceOf(model, series));
    }
    return (sentences + noteSentences(model)).join(u' ');
}

} // namespace viewtide::models
