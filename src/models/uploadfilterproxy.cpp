// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/uploadfilterproxy.h"

#include <algorithm>

namespace viewtide::models {

UploadFilterProxy::UploadFilterProxy(UploadTableModel &uploads, QObject *parent)
    : SortProxy(parent)
    , m_uploads(uploads)
{
    setSourceModel(&uploads);
}

UploadFilterProxy::~UploadFilterProxy() = default;

void UploadFilterProxy::setText(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void UploadFilterProxy::setStatus(std::optional<domain::UploadStatus> status)
{
    m_status = status;
    invalidateFilter();
}

const store::UploadRow &UploadFilterProxy::uploadAt(const QModelIndex &index) const
{
    return m_uploads.rowAt(mapToSource(index).row());
}

bool UploadFilterProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_status && m_uploads.rowAt(row).status != *m_status)
        return false;
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [this, row](const QString &word) { return contains(row, word); });
}

bool UploadFilterProxy::contains(int row, const QString &word) const
{
    for (int column = 0; column < m_uploads.columnCount(); ++column) {
        if (holds(m_uploads.index(row, column), word))
            return true;
    }
    return false;
}

} // namespace viewtide::models
