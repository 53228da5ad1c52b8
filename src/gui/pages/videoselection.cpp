// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/videoselection.h"

#include "models/videowindowmodel.h"

#include <QItemSelectionModel>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace viewtide::gui {

namespace {

/// So many rows are looked at for whether they are of one work.
constexpr int kRowsCompared = 200;

} // namespace

/// Rows are selected as a whole; ranges of single columns are parts of them.
QList<VideoSelection::Span> VideoSelection::spans() const
{
    const QItemSelection selection = m_view.selectionModel()->selection();
    QList<Span> spans;
    for (const QItemSelectionRange &range : selection)
        spans.append({range.top(), range.bottom()});
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.first < b.first; });
    QList<Span> merged;
    for (const Span &span : std::as_const(spans)) {
        if (!merged.isEmpty() && span.first <= merged.constLast().last)
            merged.last().last = std::max(merged.constLast().last, span.last);
        else
            merged.append(span);
    }
    return merged;
}

template<typename Visit>
void VideoSelection::forEachRow(Visit visit) const
{
    const QList<Span> all = spans();
    for (const Span &span : all) {
        for (int row = span.first; row <= span.last; ++row)
            visit(row);
    }
}

int VideoSelection::count() const
{
    const QList<Span> all = spans();
    return std::accumulate(all.cbegin(), all.cend(), 0,
                           [](int sum, Span span) { return sum + span.last - span.first + 1; });
}

QList<store::VideoTarget> VideoSelection::targets() const
{
    QList<store::VideoTarget> targets;
    forEachRow([&](int row) {
        if (const store::VideoTarget target = m_videos.list().at(row); target.ref.row != 0)
            targets.append(target);
    });
    return targets;
}

QList<domain::VideoRef> VideoSelection::selected() const
{
    QList<domain::VideoRef> refs;
    for (const store::VideoTarget &target : targets())
        refs.append(target.ref);
    return refs;
}

QList<domain::VideoRef> VideoSelection::listed() const
{
    QList<domain::VideoRef> refs;
    for (int row = 0; row < m_videos.list().size(); ++row) {
        if (const domain::VideoRef ref = m_videos.list().at(row).ref; ref.row != 0)
            refs.append(ref);
    }
    return refs;
}

std::optional<store::VideoRow> VideoSelection::only() const
{
    const QList<Span> all = spans();
    if (all.size() != 1 || all.constFirst().first != all.constFirst().last)
        return std::nullopt;
    const store::VideoRow *const row = m_videos.videoAt(all.constFirst().first);
    return row ? std::optional(*row) : std::nullopt;
}

bool VideoSelection::areAllPasted() const
{
    const QList<Span> all = spans();
    const auto isPasted = [this](Span span) {
        int row = span.first;
        while (row <= span.last && m_videos.list().at(row).ref.source == domain::VideoSource::Manual)
            ++row;
        return row > span.last;
    };
    return !all.isEmpty() && std::all_of(all.cbegin(), all.cend(), isPasted);
}

bool VideoSelection::hasSeveralWorks() const
{
    const int rows = count();
    if (rows < 2 || rows > kRowsCompared)
        return rows >= 2;
    QSet<QString> works;
    forEachRow([&](int row) {
        const store::VideoRow *const video = m_videos.videoAt(row);
        works.insert(video ? video->work : m_videos.list().at(row).ref.text());
    });
    return works.size() > 1;
}

} // namespace viewtide::gui
