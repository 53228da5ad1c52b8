// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/uploadtablemodel.h"

#include "base/deliver.h"
#include "models/format.h"
#include "store/store.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;
using domain::UploadStatus;
using store::UploadRow;
using UploadColumn = Column<UploadRow>;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(UploadTable)
};

using Text = QString (*)(const UploadRow &);

UploadColumn textColumn(const QString &id, const QString &header, Text text)
{
    return {.id = id, .header = header, .value = text, .text = text, .detail = text};
}

Tone toneOfStatus(const UploadRow &row)
{
    switch (row.status) {
    case UploadStatus::Posted:
        return Tone::Good;
    case UploadStatus::Failed:
        return Tone::Bad;
    case UploadStatus::Pending:
        return Tone::Accent;
    case UploadStatus::Deleted:
        break;
    }
    return Tone::Muted;
}

UploadColumn statusColumn()
{
    UploadColumn column = textColumn(u"status"_s, Texts::tr("Status"),
                                     [](const UploadRow &row) { return statusText(row.status); });
    column.tone = toneOfStatus;
    return column;
}

UploadColumn scheduledColumn()
{
    return {.id = u"scheduled"_s,
            .header = Texts::tr("Scheduled"),
            .value = [](const UploadRow &row) { return QVariant(toEpochMs(row.scheduledAt)); },
            .text = [](const UploadRow &row) { return format::dateTime(row.scheduledAt); },
            .definition = Texts::tr("When the post was to go online.")};
}

QString assignedText(const UploadRow &row)
{
    switch (row.assignedBy) {
    case domain::AssignedBy::Hand:
        return Texts::tr("By hand");
    case domain::AssignedBy::Rule:
        return Texts::tr("By a rule");
    case domain::AssignedBy::None:
        break;
    }
    return Texts::tr("No rule matches");
}

QList<UploadColumn> uploadColumns()
{
    UploadColumn assigned = textColumn(u"assigned"_s, Texts::tr("Assigned"), assignedText);
    assigned.definition = Texts::tr("What was assigned by hand is moved by no rule.");
    return {textColumn(u"network"_s, Texts::tr("Network"),
                       [](const UploadRow &row) { return format::platformName(row.platform); }),
            statusColumn(),
            personal(textColumn(u"caption"_s, Texts::tr("Post"),
                                [](const UploadRow &row) {
                                    return row.caption.isEmpty() ? Texts::tr("(no text)")
                                                                 : format::outside(row.caption);
                                })),
            personal(textColumn(u"campaign"_s, Texts::tr("Campaign"),
                                [](const UploadRow &row) { return format::campaign(row.campaignName); })),
            assigned,
            scheduledColumn(),
            textColumn(u"happened"_s, Texts::tr("What happened"), happenedText),
            personal(textColumn(u"profile"_s, Texts::tr("Profile"),
                                [](const UploadRow &row) { return format::outside(row.profileName, 200); })),
            personal(textColumn(u"note"_s, Texts::tr("Note"),
                                [](const UploadRow &row) { return format::outside(row.notes); })),
            textColumn(u"post_id"_s, Texts::tr("Post id"),
                       [](const UploadRow &row) { return format::outside(row.postId); }),
            textColumn(u"native_id"_s, Texts::tr("Id at the network"),
                       [](const UploadRow &row) { return format::outside(row.nativeId); }),
            textColumn(u"ref_id"_s, Texts::tr("Ref id"),
                       [](const UploadRow &row) { return format::outside(row.refId); })};
}

store::UploadId idOf(const UploadRow &row)
{
    return row.id;
}

} // namespace

UploadTableModel::UploadTableModel(store::Store &store, QObject *parent)
    : RowsModel(uploadColumns(), &idOf, parent)
    , m_store(store)
{
    watch(store, domain::Area::Uploads | domain::Area::Campaigns | domain::Area::Rules);
}

UploadTableModel::~UploadTableModel() = default;

int UploadTableModel::countOf(UploadStatus status) const
{
    return int(std::count_if(rows().cbegin(), rows().cend(),
                             [status](const UploadRow &row) { return row.status == status; }));
}

void UploadTableModel::refresh()
{
    const int request = nextRequest();
    deliver(m_store.read(store::UploadsQuery {.status = std::nullopt, .campaign = std::nullopt}), this,
            [this, request](const Result<QList<UploadRow>> &uploads) {
                if (!isCurrent(request))
                    return;
                if (uploads.isOk())
                    setRows(*uploads);
                else
                    setFailed(uploads.error());
            });
}

QVariant UploadTableModel::rowRole(const UploadRow &upload, int role) const
{
    return role == PlatformRole ? QVariant(int(upload.platform.index())) : QVariant();
}

QString statusText(UploadStatus status)
{
    switch (status) {
    case UploadStatus::Posted:
        return Texts::tr("Posted");
    case UploadStatus::Pending:
        return Texts::tr("Pending");
    case UploadStatus::Failed:
        return Texts::tr("Failed");
    case UploadStatus::Deleted:
        break;
    }
    return Texts::tr("Deleted");
}

QString happenedText(const UploadRow &upload)
{
    switch (upload.status) {
    case UploadStatus::Failed:
        return upload.failureReason.isEmpty() ? Texts::tr("It was not posted; the network gave no reason.")
                                              : format::outside(upload.failureReason);
    case UploadStatus::Pending:
        return Texts::tr("It is not online yet.");
    case UploadStatus::Deleted:
        return Texts::tr("It was deleted; its numbers stay.");
    case UploadStatus::Posted:
        break;
    }
    return upload.lastError ? describe(Error {.kind = *upload.lastError}) : QString();
}

} // namespace viewtide::models
