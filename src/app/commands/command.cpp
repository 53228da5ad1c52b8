// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

#include "app/commands/accountcommands.h"
#include "app/commands/alertcommands.h"
#include "app/commands/campaigncommands.h"
#include "app/commands/databasecommands.h"
#include "app/commands/explaincommands.h"
#include "app/commands/exportcommand.h"
#include "app/commands/historycommands.h"
#include "app/commands/notecommands.h"
#include "app/commands/profilecommands.h"
#include "app/commands/profileeditcommands.h"
#include "app/commands/removalcommands.h"
#include "app/commands/reportcommands.h"
#include "app/commands/reporteditcommands.h"
#include "app/commands/rulecommands.h"
#include "app/commands/synccommand.h"
#include "app/commands/uploadcommands.h"
#include "app/commands/videocommands.h"
#include "app/commands/watchcommand.h"
#include "app/commands/workcommands.h"

#include <array>

namespace viewtide::app {

namespace {

using Maker = std::unique_ptr<Command> (*)(const CommandContext &);

template<typename T>
std::unique_ptr<Command> make(const CommandContext &context)
{
    return std::make_unique<T>(context);
}

template<store::Visibility visibility>
std::unique_ptr<Command> makeVisibility(const CommandContext &context)
{
    return std::make_unique<ReportVisibilityCommand>(context, visibility);
}

constexpr auto kMakers = std::to_array<std::pair<CommandKind, Maker>>({
    {CommandKind::Sync, make<SyncCommand>},
    {CommandKind::Watch, make<WatchCommand>},
    {CommandKind::ProfileAdd, make<ProfileAddCommand>},
    {CommandKind::ProfileList, make<ProfileListCommand>},
    {CommandKind::ProfileRemove, make<ProfileRemoveCommand>},
    {CommandKind::ProfileRename, make<ProfileRenameCommand>},
    {CommandKind::ProfileTest, make<ProfileTestCommand>},
    {CommandKind::CampaignAdd, make<CampaignAddCommand>},
    {CommandKind::CampaignEdit, make<CampaignEditCommand>},
    {CommandKind::CampaignList, make<CampaignListCommand>},
    {CommandKind::CampaignRebuild, make<CampaignRebuildCommand>},
    {CommandKind::CampaignRemove, make<CampaignRemoveCommand>},
    {CommandKind::VideoAssign, make<VideoAssignCommand>},
    {CommandKind::VideoRemove, make<VideoRemoveCommand>},
    {CommandKind::VideoRestore, make<VideoRestoreCommand>},
    {CommandKind::VideoAdd, make<VideoAddCommand>},
    {CommandKind::VideoList, make<VideoListCommand>},
    {CommandKind::UploadList, make<UploadListCommand>},
    {CommandKind::UploadAssign, make<UploadAssignCommand>},
    {CommandKind::UploadRelease, make<UploadReleaseCommand>},
    {CommandKind::RuleAdd, make<RuleAddCommand>},
    {CommandKind::RuleList, make<RuleListCommand>},
    {CommandKind::RuleMove, make<RuleMoveCommand>},
    {CommandKind::RuleRemove, make<RuleRemoveCommand>},
    {CommandKind::RuleEdit, make<RuleEditCommand>},
    {CommandKind::RulePreview, make<RulePreviewCommand>},
    {CommandKind::RuleApply, make<RuleApplyCommand>},
    {CommandKind::VideoShow, make<VideoShowCommand>},
    {CommandKind::VideoImport, make<VideoImportCommand>},
    {CommandKind::VideoSet, make<VideoSetCommand>},
    {CommandKind::AccountImport, make<AccountImportCommand>},
    {CommandKind::MetricList, make<MetricListCommand>},
    {CommandKind::ExplainVideo, make<ExplainVideoCommand>},
    {CommandKind::ExplainAccount, make<ExplainAccountCommand>},
    {CommandKind::NoteAdd, make<NoteAddCommand>},
    {CommandKind::NoteList, make<NoteListCommand>},
    {CommandKind::NoteEdit, make<NoteEditCommand>},
    {CommandKind::NoteRemove, make<NoteRemoveCommand>},
    {CommandKind::WorkList, make<WorkListCommand>},
    {CommandKind::WorkJoin, make<WorkJoinCommand>},
    {CommandKind::WorkSplit, make<WorkSplitCommand>},
    {CommandKind::ReportAdd, make<ReportAddCommand>},
    {CommandKind::ReportEdit, make<ReportEditCommand>},
    {CommandKind::ReportRemove, make<ReportRemoveCommand>},
    {CommandKind::ReportBrand, make<ReportBrandCommand>},
    {CommandKind::ReportFootnote, make<ReportFootnoteCommand>},
    {CommandKind::ReportFreeze, make<ReportFreezeCommand>},
    {CommandKind::ReportSnapshots, make<ReportSnapshotsCommand>},
    {CommandKind::ReportForget, make<ReportForgetCommand>},
    {CommandKind::ReportList, make<ReportListCommand>},
    {CommandKind::ReportShow, make<ReportShowCommand>},
    {CommandKind::ReportHide, makeVisibility<store::Visibility::Hidden>},
    {CommandKind::ReportUnhide, makeVisibility<store::Visibility::Shown>},
    {CommandKind::AlertList, make<AlertListCommand>},
    {CommandKind::AlertShow, make<AlertShowCommand>},
    {CommandKind::AlertRules, make<AlertRulesCommand>},
    {CommandKind::Export, make<ExportCommand>},
    {CommandKind::DatabaseCheck, make<DatabaseCheckCommand>},
    {CommandKind::DatabaseBackup, make<DatabaseBackupCommand>},
    {CommandKind::DatabaseCopy, make<DatabaseCopyCommand>},
    {CommandKind::DatabaseMigrate, make<DatabaseMigrateCommand>},
});

} // namespace

std::unique_ptr<Command> makeCommand(const CommandContext &context)
{
    for (const auto &[kind, maker] : kMakers) {
        if (kind == context.invocation.command)
            return maker(context);
    }
    return nullptr;
}

} // namespace viewtide::app
