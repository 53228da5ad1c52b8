// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writers/placing.h"

#include "store/writers/campaignwriters.h"
#include "store/writers/returnedrow.h"

namespace viewtide::store {

using domain::CampaignId;

Placing::Placing(Connection &connection)
    : m_connection(connection)
    , m_post(connection, "generated_placement")
    , m_sections(connection, "upload_placements")
    , m_place(connection, "generated_place")
    , m_find(connection, "upload_place_find")
    , m_placeSection(connection, "upload_place")
    , m_twin(connection, "api_video_twin")
    , m_move(connection, "api_video_assign")
    , m_takePasted(connection, "manual_twin_assign")
    , m_hideTwin(connection, "report_hide_twin")
{ }

Result<PostPlacement> Placing::placementOf(domain::GeneratedId post)
{
    if (Status status = m_post.run(post); !status)
        return status.error();
    if (!m_post.next()) {
        Status status = m_post.outcome();
        return status ? Error {.kind = ErrorKind::NotFound, .context = QStringLiteral("post")}
                      : status.error();
    }
    PostPlacement placement {.post = post,
                             .campaign = CampaignId(m_post.integer(0)),
                             .by =
                                 domain::assignedByFromKey(m_post.text(1)).value_or(domain::AssignedBy::None),
                             .rule = std::nullopt,
                             .sections = {}};
    if (const auto rule = m_post.count(2))
        placement.rule = domain::RuleId(*rule);
    m_post.finish();
    if (Status status = m_sections.run(post); !status)
        return status.error();
    const Status fetched = m_sections.forEach([&] {
        placement.sections.append(
            {domain::UploadId(m_sections.integer(0)), CampaignId(m_sections.integer(1))});
    });
    if (!fetched)
        return fetched.error();
    return placement;
}

Status Placing::place(const PostPlacement &placement)
{
    if (Status status =
            m_place.run(placement.campaign, domain::toKey(placement.by), placement.rule, placement.post);
        !status)
        return status;
    for (const SectionPlacement &section : placement.sections) {
        if (Status status = moveSection(section); !status)
            return status;
    }
    return Done {};
}

Status Placing::moveSection(const SectionPlacement &section)
{
    if (Status status = m_find.run(section.upload); !status)
        return status;
    if (!m_find.next()) {
        Status status = m_find.outcome();
        return status ? Status(Error {.kind = ErrorKind::NotFound, .context = QStringLiteral("upload")})
                      : status;
    }
    const bool isThere = CampaignId(m_find.integer(0)) == section.campaign;
    const auto row = m_find.count(1);
    const Need need = m_find.integer(2) > 0 ? Need::Stays : Need::Gone;
    m_find.finish();
    if (isThere)
        return Done {};
    if (!row)
        return m_placeSection.run(section.campaign, nullptr, section.upload);
    const auto moved = moveVideo(*row, section.campaign, need);
    if (!moved)
        return moved.error();
    if (Status status = m_placeSection.run(section.campaign, *moved, section.upload); !status)
        return status;
    if (*moved == *row || need == Need::Stays)
        return Done {};
    Statement remove(m_connection, "api_video_remove"); // merged: nothing names it any more
    return remove.run(*row);
}

/// The row that holds the video's numbers in that campaign from now on.
Result<qint64> Placing::moveVideo(qint64 row, CampaignId campaign, Need need)
{
    if (need == Need::Gone) { // else it still counts where it is, and so does the link that was pasted there
        const domain::VideoRef video {.source = domain::VideoSource::Api, .row = row};
        if (Status status = recordMove(m_connection, video, campaign, std::nullopt); !status)
            return status.error();
        if (Status status = m_takePasted.run(campaign, row, campaign); !status)
            return status.error();
    }
    const auto moved = rowIn(row, campaign, need);
    if (!moved)
        return moved;
    if (Status status = m_hideTwin.run(*moved, *moved, *moved); !status)
        return status.error();
    return moved;
}

Result<qint64> Placing::rowIn(qint64 row, CampaignId campaign, Need need)
{
    const auto twin = twinOf(row, campaign);
    if (!twin)
        return twin;
    if (*twin != 0) {
        Status status = need == Need::Stays ? copyPast(row, *twin) : merge(row, *twin);
        return status ? twin : Result<qint64>(status.error());
    }
    if (need == Need::Stays)
        return copy(row, campaign);
    if (Status status = m_move.run(campaign, row, campaign); !status)
        return status.error();
    m_move.finish();
    return row;
}

Result<qint64> Placing::twinOf(qint64 row, CampaignId campaign)
{
    if (Status status = m_twin.run(row, campaign); !status)
        return status.error();
    const qint64 twin = m_twin.next() ? m_twin.integer(0) : 0;
    if (Status status = m_twin.outcome(); !status)
        return status.error();
    m_twin.finish();
    return twin;
}

Status Placing::copyPast(qint64 from, qint64 to)
{
    Statement samples(m_connection, "samples_copy");
    if (Status status = samples.run(to, from); !status)
        return status;
    Statement hidden(m_connection, "hidden_copy");
    return hidden.run(to, from);
}

/// The caller removes the row itself, once no section names it.
Status Placing::merge(qint64 from, qint64 into)
{
    if (Status status = copyPast(from, into); !status)
        return status;
    Statement samples(m_connection, "samples_remove");
    if (Status status = samples.run(from); !status)
        return status;
    Statement hidden(m_connection, "hidden_remove");
    return hidden.run(from);
}

Result<qint64> Placing::copy(qint64 row, CampaignId campaign)
{
    qint64 made = 0;
    {
        Statement insert(m_connection, "api_video_copy");
        if (Status status = insert.run(campaign, row); !status)
            return status.error();
        const auto id = returnedId(insert);
        if (!id)
            return id.error();
        made = *id;
    }
    if (Status status = copyPast(row, made); !status)
        return status.error();
    return made;
}

} // namespace viewtide::store
