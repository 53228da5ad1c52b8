// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/history.h"

#include "domain/keytable.h"

namespace viewtide::domain {

namespace {

constexpr KeyTable<UploadStatus, 4> kStatuses {{{UploadStatus::Pending, "pending"},
                                                {UploadStatus::Posted, "posted"},
                                                {UploadStatus::Failed, "failed"},
                                                {UploadStatus::Deleted, "deleted"}}};

} // namespace

QString toKey(UploadStatus status)
{
    return keyOf(kStatuses, status);
}

std::optional<UploadStatus> uploadStatusFromKey(QStringView key)
{
    return fromKey(kStatuses, key);
}

} // namespace viewtide::domain
