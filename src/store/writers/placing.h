// SPDX-License-Identifier: GPL-3.0-or-later
// Moves posts between campaigns, section by section, each with the row that holds its numbers. A campaign has
// a video once: a row that meets its like is merged with it, and one that another post still needs where it
// is, is copied; samples and hidden entries go along. Writer thread, inside a transaction.
#pragma once

#include "store/placement.h"
#include "store/statement.h"

namespace viewtide::store {

class Placing final
{
public:
    explicit Placing(Connection &connection);

    Result<PostPlacement> placementOf(domain::GeneratedId post);
    /// The post itself and the sections that `placement` names.
    Status place(const PostPlacement &placement);

private:
    Q_DISABLE_COPY_MOVE(Placing)

    Status moveSection(const SectionPlacement &section);
    /// Of the row where it is now: does another section need it there?
    enum class Need { Gone, Stays };

    Result<qint64> moveVideo(qint64 row, domain::CampaignId campaign, Need need);
    Result<qint64> rowIn(qint64 row, domain::CampaignId campaign, Need need);
    Result<qint64> twinOf(qint64 row, domain::CampaignId campaign);
    Status merge(qint64 from, qint64 into);
    Result<qint64> copy(qint64 row, domain::CampaignId campaign);
    Status copyPast(qint64 from, qint64 to);

    Connection &m_connection;
    Statement m_post;
    Statement m_sections;
    Statement m_place;
    Statement m_find;
    Statement m_placeSection;
    Statement m_twin;
    Statement m_move;
    Statement m_takePasted;
    Statement m_hideTwin;
};

} // namespace viewtide::store
