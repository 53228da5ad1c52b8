// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide video add|import`: links that become tracked videos, each with its own outcome.
#pragma once

#include "app/commands/command.h"
#include "report/importplan.h"

namespace viewtide::app {

/// Tracks the lines that it is given.
class TrackCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

protected:
    /// Looks the campaigns up, makes those that may be made, adds, and tells what became of each line.
    void track(QList<report::VideoLine> lines);

private:
    void askWhereItLeads(const catalogue::VideoLink &link);
    void readCampaigns();
    void plan(const QList<store::CampaignRow> &campaigns);
    void makeNextCampaign();
    void addAll();
    QString campaignSentence(int line) const;
    QJsonObject lineEntry(int index, const std::optional<store::ManualAdded> &outcome) const;
    void tell(const QList<store::ManualAdded> &added);

    QList<report::VideoLine> m_lines;
    int m_asked = 0; ///< short links whose networks have not answered yet
    report::ImportPlan m_plan;
    QStringList m_made; ///< campaigns that were made
};

class VideoAddCommand final : public TrackCommand
{
    Q_OBJECT

public:
    using TrackCommand::TrackCommand;

    void start() override;
};

class VideoImportCommand final : public TrackCommand
{
    Q_OBJECT

public:
    using TrackCommand::TrackCommand;

    void start() override;
};

} // namespace viewtide::app
