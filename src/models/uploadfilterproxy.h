// SPDX-License-Identifier: GPL-3.0-or-later
// Which uploads are shown: those of a status, and those that contain all typed words in any column. Owned by
// a dialog; GUI thread.
#pragma once

#include "models/sortproxy.h"
#include "models/uploadtablemodel.h"

#include <QStringList>

#include <optional>

namespace viewtide::models {

class UploadFilterProxy final : public SortProxy
{
    Q_OBJECT

public:
    explicit UploadFilterProxy(UploadTableModel &uploads, QObject *parent = nullptr);
    ~UploadFilterProxy() override;

    void setText(const QString &text);
    /// Null: any.
    void setStatus(std::optional<domain::UploadStatus> status);
    const store::UploadRow &uploadAt(const QModelIndex &index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Q_DISABLE_COPY_MOVE(UploadFilterProxy)

    bool contains(int row, const QString &word) const;

    UploadTableModel &m_uploads;
    QStringList m_words;
    std::optional<domain::UploadStatus> m_status;
};

} // namespace viewtide::models
