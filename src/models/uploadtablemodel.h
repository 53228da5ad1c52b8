// SPDX-License-Identifier: GPL-3.0-or-later
// What went through Ayrshare, one row per network of a post, also what never became a video. Owned by a
// dialog; GUI thread. Fetches again after a commit that touches uploads, campaigns or rules.
#pragma once

#include "models/rowsmodel.h"
#include "store/uploads.h"

namespace viewtide::models {

class UploadTableModel final : public RowsModel<store::UploadRow, store::UploadId>
{
    Q_OBJECT

public:
    explicit UploadTableModel(store::Store &store, QObject *parent = nullptr);
    ~UploadTableModel() override;

    int countOf(domain::UploadStatus status) const;
    void refresh() override;

protected:
    QVariant rowRole(const store::UploadRow &upload, int role) const override;

private:
    Q_DISABLE_COPY_MOVE(UploadTableModel)

    store::Store &m_store;
};

/// "Posted", "Pending", "Failed", "Deleted"
QString statusText(domain::UploadStatus status);
/// What happened, in words: why it failed, what it waits for, how the last poll went. Empty: all is well.
QString happenedText(const store::UploadRow &upload);

} // namespace viewtide::models
