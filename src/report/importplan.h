// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be done with each line of links: the same for the window and the command line. Pure functions.
#pragma once

#include "report/videolines.h"
#include "store/manualvideos.h"

namespace viewtide::report {

enum class UnknownCampaigns { Refuse, Create };

struct ImportPlan
{
    QList<store::ManualVideo> videos; ///< to be added; those of new campaigns have none yet
    QList<int> lines; ///< index of the line of each
    QStringList newCampaigns; ///< to be made first
    QHash<int, QString> campaignOf; ///< by index of the line: the new campaign that it waits for
    QList<int> unknownCampaign; ///< indexes of lines that are refused for their campaign
    QHash<int, QString> campaignProblem; ///< of these: what is wrong; empty: there is no such campaign
};

/// A campaign by id or by name (any case). NotFound names what there is.
Result<domain::CampaignId> findCampaign(const QList<store::CampaignRow> &campaigns, const QString &idOrName);

/// `chosen`: the campaign of lines that name none.
ImportPlan planImport(const QList<VideoLine> &lines, const QList<store::CampaignRow> &campaigns,
                      domain::CampaignId chosen, UnknownCampaigns unknown);

/// What became of a line, or will: a sentence. `outcome`: null until it is added.
QString lineSentence(const VideoLine &line, const std::optional<store::ManualAdded> &outcome);

struct ImportOutcome
{
    int added = 0;
    int known = 0; ///< tracked before
    int left = 0; ///< lines that need another look
};

/// "Added: 3, already tracked: 1"
QString outcomeSummary(const ImportOutcome &outcome);
/// The same as a key for JSON: "added", "already_tracked", "short_link", "not_recognised", "repeated",
/// "unreadable".
QString lineKey(const VideoLine &line, const std::optional<store::ManualAdded> &outcome);

} // namespace viewtide::report
