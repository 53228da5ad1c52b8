// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/uploadcommands.h"

#include "app/commands/arguments.h"
#include "report/uploadtables.h"

namespace viewtide::app {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QList<store::UploadId>> uploadsOf(const QStringList &words)
{
    QList<store::UploadId> uploads;
    for (const QString &word : words) {
        bool isNumber = false;
        const qint64 id = word.toLongLong(&isNumber);
        if (!isNumber || id <= 0)
            return invalid(
                UploadAssignCommand::tr("'%1' is not the number of an upload; see viewtide upload list")
                    .arg(word));
        uploads.append(store::UploadId(id));
    }
    return uploads;
}

} // namespace

void UploadListCommand::start()
{
    store::UploadsQuery query;
    if (invocation().has(u"status"_s)) {
        query.status = domain::uploadStatusFromKey(invocation().value(u"status"_s));
        if (!query.status) {
            fail(tr("--status %1: it is one of posted, pending, failed, deleted")
                     .arg(invocation().value(u"status"_s)));
            return;
        }
    }
    if (!invocation().has(u"campaign"_s)) {
        list(query);
        return;
    }
    withCampaign(invocation().value(u"campaign"_s),
                 [this, status = query.status](const store::CampaignRow &row) {
                     list({.status = status, .campaign = row.campaign.id});
                 });
}

void UploadListCommand::list(const store::UploadsQuery &query)
{
    read(query, [this](const QList<store::UploadRow> &uploads) {
        output().table(report::uploadsTable(uploads));
        done();
    });
}

void UploadAssignCommand::start()
{
    const QStringList &words = invocation().arguments;
    const auto uploads = uploadsOf(words.mid(1));
    if (words.size() < 2 || !uploads) {
        fail(uploads ? invalid(tr("name a campaign and its uploads: viewtide upload assign "
                                  "\"Summer drop\" 17 18"))
                     : uploads.error());
        return;
    }
    withCampaign(invocation().arguments.first(),
                 [this, ids = *uploads](const store::CampaignRow &row) { assign(ids, row.campaign.id); });
}

void UploadAssignCommand::assign(const QList<store::UploadId> &uploads, domain::CampaignId campaign)
{
    write(store::AssignUploads {.uploads = uploads, .campaign = campaign},
          [this, count = uploads.size()](const QList<store::PostPlacement> &posts) {
              output().say(tr("assigned %1 uploads of %2 posts").arg(count).arg(posts.size()));
              output().json({{u"status"_s, u"success"_s}, {u"uploads"_s, count}, {u"posts"_s, posts.size()}});
              done();
          });
}

void UploadReleaseCommand::start()
{
    const auto uploads = uploadsOf(invocation().arguments);
    if (!uploads || uploads->isEmpty()) {
        fail(uploads ? invalid(tr("give the numbers of the uploads: viewtide upload release 17 18"))
                     : uploads.error());
        return;
    }
    write(store::ReleaseUploads {.uploads = *uploads, .now = now()},
          [this](const QList<store::PostPlacement> &posts) {
              output().say(tr("gave %1 posts back to the rules").arg(posts.size()));
              output().json({{u"status"_s, u"success"_s}, {u"posts"_s, posts.size()}});
              done();
          });
}

} // namespace viewtide::app
