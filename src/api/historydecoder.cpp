// SPDX-License-Identifier: GPL-3.0-or-later
// GET /history -> domain::History.
#include "api/decoders.h"

#include "api/jsonreader.h"
#include "api/replyerror.h"
#include "base/redact.h"

#include <algorithm>
#include <array>

namespace viewtide::api {

namespace {

using catalogue::PlatformKey;
using domain::HistoryPost;
using domain::HistorySection;
using domain::UploadStatus;

/// Stands in the id's place while the network works on the upload.
constexpr QLatin1String kPendingId("pending");

struct StatusRow
{
    const char *word;
    UploadStatus status;
};

constexpr std::array kStatuses {
    StatusRow {"success", UploadStatus::Posted},    StatusRow {"error", UploadStatus::Failed},
    StatusRow {"pending", UploadStatus::Pending},   StatusRow {"processing", UploadStatus::Pending},
    StatusRow {"paused", UploadStatus::Pending},    StatusRow {"awaiting approval", UploadStatus::Pending},
    StatusRow {"scheduled", UploadStatus::Pending}, StatusRow {"deleted", UploadStatus::Deleted},
};

std::optional<UploadStatus> readStatus(const QJsonValue &value)
{
    const QString word = value.toString();
    const auto row = std::find_if(kStatuses.begin(), kStatuses.end(), [&word](const StatusRow &candidate) {
        return word.compare(QLatin1String(candidate.word), Qt::CaseInsensitive) == 0;
    });
    if (row == kStatuses.end())
        return std::nullopt;
    return row->status;
}

/// Null for a network whose posts nobody can be asked about: its section would wait for numbers for ever.
std::optional<PlatformKey> platformOf(const QJsonValue &value)
{
    const auto platform = catalogue::platformFromKey(readText(value));
    const bool hasVideos = platform && catalogue::platformsFor(catalogue::Subject::Video).contains(*platform);
    return hasVideos ? platform : std::nullopt;
}

/// What the entry says in words; its code where it has no words; empty if it says nothing.
QString reasonIn(const QJsonObject &entry)
{
    for (const char *const key : {"message", "details"}) {
        const QString text = readText(entry.value(QLatin1String(key))).simplified();
        if (!text.isEmpty())
            return redact(text).left(500);
    }
    const auto code = readCount(entry.value(QLatin1String("code")));
    return code ? QStringLiteral("Ayrshare code %1").arg(*code) : QString();
}

bool hasNativeId(const QJsonObject &entry)
{
    const QString id = readId(entry.value(QLatin1String("id")));
    return !id.isEmpty() && id != kPendingId;
}

/// Reads one entry of "history".
class PostReader
{
public:
    explicit PostReader(const QJsonObject &entry)
        : m_entry(entry)
        , m_errors(errorEntries(entry))
        , m_status(readStatus(entry.value(QLatin1String("status"))))
    { }

    Result<HistoryPost> read() const;

private:
    QList<PlatformKey> platforms() const;
    HistorySection sectionOf(PlatformKey platform) const;
    QJsonObject postIdOf(PlatformKey platform) const;
    std::optional<QString> failureOf(PlatformKey platform) const;
    QString reasonOf(const QJsonObject &postId, const std::optional<QString> &failure) const;

    const QJsonObject &m_entry;
    QList<QJsonObject> m_errors;
    std::optional<UploadStatus> m_status;
};

Result<HistoryPost> PostReader::read() const
{
    const auto id = requireText(m_entry, u"id");
    if (!id)
        return id.error();
    HistoryPost post {.id = domain::PostId(*id),
                      .refId = readId(m_entry.value(QLatin1String("refId"))),
                      .text = readText(m_entry.value(QLatin1String("post"))),
                      .notes = readText(m_entry.value(QLatin1String("notes"))),
                      .createdAt = readTime(m_entry.value(QLatin1String("created"))),
                      .scheduledAt = readTime(m_entry.value(QLatin1String("scheduleDate"))),
                      .sections = {}};
    if (!post.createdAt)
        post.createdAt = readTime(m_entry.value(QLatin1String("createDate")));
    const QList<PlatformKey> named = platforms();
    for (const PlatformKey platform : named)
        post.sections.append(sectionOf(platform));
    return post;
}

/// Of "platforms" and of "postIds": either may be incomplete.
QList<PlatformKey> PostReader::platforms() const
{
    QList<PlatformKey> named;
    const auto add = [&named](const QJsonValue &value) {
        const auto platform = platformOf(value);
        if (platform && !named.contains(*platform))
            named.append(*platform);
    };
    const QJsonArray list = m_entry.value(QLatin1String("platforms")).toArray();
    for (const QJsonValue &name : list)
        add(name);
    const QJsonArray ids = m_entry.value(QLatin1String("postIds")).toArray();
    for (const QJsonValue &entry : ids)
        add(entry.toObject().value(QLatin1String("platform")));
    return named;
}

/// Of a thread, which has an entry per message: the first that is online, else the first.
QJsonObject PostReader::postIdOf(PlatformKey platform) const
{
    QJsonObject first;
    const QJsonArray ids = m_entry.value(QLatin1String("postIds")).toArray();
    for (const QJsonValue &value : ids) {
        const QJsonObject entry = value.toObject();
        if (platformOf(entry.value(QLatin1String("platform"))) != platform)
            continue;
        if (hasNativeId(entry))
            return entry;
        if (first.isEmpty())
            first = entry;
    }
    return first;
}

std::optional<QString> PostReader::failureOf(PlatformKey platform) const
{
    for (const QJsonObject &error : m_errors) {
        if (platformOf(error.value(QLatin1String("platform"))) == platform)
            return reasonIn(error);
    }
    return std::nullopt;
}

/// Of the network itself, else of the post as a whole.
QString PostReader::reasonOf(const QJsonObject &postId, const std::optional<QString> &failure) const
{
    QStringList reasons {failure.value_or(QString()), reasonIn(postId)};
    for (const QJsonObject &error : m_errors) {
        if (!platformOf(error.value(QLatin1String("platform"))))
            reasons.append(reasonIn(error));
    }
    reasons.append(reasonIn(m_entry));
    reasons.removeAll(QString());
    return reasons.value(0);
}

HistorySection PostReader::sectionOf(PlatformKey platform) const
{
    const QJsonObject entry = postIdOf(platform);
    const auto failure = failureOf(platform);
    HistorySection section {.platform = platform,
                            .nativeId = domain::NativeId(readId(entry.value(QLatin1String("id")))),
                            .status = UploadStatus::Pending,
                            .url = readText(entry.value(QLatin1String("postUrl"))),
                            .failureReason = {}};
    const auto own = readStatus(entry.value(QLatin1String("status")));
    if (m_status == UploadStatus::Deleted)
        section.status = UploadStatus::Deleted;
    else if (failure && own != UploadStatus::Posted)
        section.status = UploadStatus::Failed;
    else if (own)
        section.status = *own;
    else if (m_status && (!entry.isEmpty() || m_status == UploadStatus::Failed))
        section.status = *m_status;
    if (section.nativeId.text() == kPendingId) {
        section.nativeId = domain::NativeId();
        if (section.status == UploadStatus::Posted)
            section.status = UploadStatus::Pending;
    }
    if (section.status == UploadStatus::Failed)
        section.failureReason = reasonOf(entry, failure);
    return section;
}

} // namespace

Result<domain::History> decodeHistory(const Reply &reply)
{
    const auto root = parseObject(reply.body);
    if (!root)
        return root.error();
    const auto list = requireArray(*root, u"history");
    if (!list)
        return errorInBody(*root, reply.status).value_or(list.error());
    domain::History history;
    for (qsizetype i = 0; i < list->size(); ++i) {
        const QJsonObject entry = list->at(i).toObject();
        const auto post = PostReader(entry).read();
        if (post)
            history.posts.append(*post);
        else
            history.problems.append(QStringLiteral("history[%1]: %2").arg(i).arg(post.error().technical));
    }
    return history;
}

} // namespace viewtide::api
