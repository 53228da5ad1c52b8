// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

#include "app/commands/campaigncommands.h"
#include "app/commands/databasecommands.h"
#include "app/commands/exportcommand.h"
#include "app/commands/profilecommands.h"
#include "app/commands/reportcommands.h"
#include "app/commands/synccommand.h"
#include "app/commands/videocommands.h"
#include "app/commands/watchcommand.h"

namespace viewtide::app {

std::unique_ptr<Command> makeCommand(const CommandContext &context)
{
    switch (context.invocation.command) {
    case CommandKind::Sync:
        return std::make_unique<SyncCommand>(context);
    case CommandKind::Watch:
        return std::make_unique<WatchCommand>(context);
    case CommandKind::ProfileAdd:
        return std::make_unique<ProfileAddCommand>(context);
    case CommandKind::ProfileList:
        return std::make_unique<ProfileListCommand>(context);
    case CommandKind::ProfileRemove:
        return std::make_unique<ProfileRemoveCommand>(context);
    case CommandKind::CampaignAdd:
        return std::make_unique<CampaignAddCommand>(context);
    case CommandKind::CampaignList:
        return std::make_unique<CampaignListCommand>(context);
    case CommandKind::VideoAdd:
        return std::make_unique<VideoAddCommand>(context);
    case CommandKind::VideoList:
        return std::make_unique<VideoListCommand>(context);
    case CommandKind::ReportAdd:
        return std::make_unique<ReportAddCommand>(context);
    case CommandKind::ReportList:
        return std::make_unique<ReportListCommand>(context);
    case CommandKind::ReportShow:
        return std::make_unique<ReportShowCommand>(context);
    case CommandKind::ReportHide:
        return std::make_unique<ReportVisibilityCommand>(context, store::Visibility::Hidden);
    case CommandKind::ReportUnhide:
        return std::make_unique<ReportVisibilityCommand>(context, store::Visibility::Shown);
    case CommandKind::Export:
        return std::make_unique<ExportCommand>(context);
    case CommandKind::DatabaseCheck:
        return std::make_unique<DatabaseCheckCommand>(context);
    case CommandKind::DatabaseBackup:
        return std::make_unique<DatabaseBackupCommand>(context);
    case CommandKind::DatabaseMigrate:
        return std::make_unique<DatabaseMigrateCommand>(context);
    case CommandKind::Window:
    case CommandKind::Help:
    case CommandKind::Version:
        break;
    }
    return nullptr;
}

} // namespace viewtide::app
