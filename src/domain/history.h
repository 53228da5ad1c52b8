// SPDX-License-Identifier: GPL-3.0-or-later
// Posts that went through Ayrshare, as GET /history tells them: a generated video and its section per
// network.
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"
#include "domain/video.h"

#include <QList>
#include <QString>

#include <optional>

namespace viewtide::domain {

enum class UploadStatus { Pending, Posted, Failed, Deleted };

QString toKey(UploadStatus status);
std::optional<UploadStatus> uploadStatusFromKey(QStringView key);

/// One network of a post.
struct HistorySection
{
    catalogue::PlatformKey platform;
    NativeId nativeId; ///< empty while the network is still working on it
    UploadStatus status = UploadStatus::Pending;
    QString url;
    QString failureReason;

    bool operator==(const HistorySection &) const = default;
};

struct HistoryPost
{
    PostId id;
    QString refId;
    QString text;
    QString notes;
    std::optional<Timestamp> createdAt;
    std::optional<Timestamp> scheduledAt;
    QList<HistorySection> sections;

    bool operator==(const HistoryPost &) const = default;
};

struct History
{
    QList<HistoryPost> posts;
    QStringList problems; ///< entries that could not be read, in words

    bool operator==(const History &) const = default;
};

} // namespace viewtide::domain
