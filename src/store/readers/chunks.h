// SPDX-License-Identifier: GPL-3.0-or-later
// Videos by their ids for statements that take a fixed number of them. Reader thread.
#pragma once

#include "base/result.h"
#include "domain/video.h"

#include <QList>

namespace viewtide::store {

/// Ids that one statement of a page takes.
inline constexpr qsizetype kIds = 64;

inline QList<qint64> rowsOf(const QList<domain::VideoRef> &refs, domain::VideoSource source)
{
    QList<qint64> rows;
    for (const domain::VideoRef &ref : refs) {
        if (ref.source == source)
            rows.append(ref.row);
    }
    return rows;
}

/// Calls run(source, ids) for all refs, kIds at a time; the last id fills up what is left.
template<typename Run>
Status inChunks(const QList<domain::VideoRef> &refs, Run run)
{
    for (const domain::VideoSource source : {domain::VideoSource::Api, domain::VideoSource::Manual}) {
        const QList<qint64> rows = rowsOf(refs, source);
        for (qsizetype first = 0; first < rows.size(); first += kIds) {
            QList<qint64> ids = rows.mid(first, kIds);
            ids.resize(kIds, ids.constLast());
            if (Status status = run(source, ids); !status)
                return status;
        }
    }
    return Done {};
}

} // namespace viewtide::store
