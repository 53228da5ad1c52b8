// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as values, and the table of commands that it is read by. Pure.
#pragma once

#include "app/workspace.h"
#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <span>

namespace viewtide::app {

enum class CommandKind {
    Window,
    Sync,
    Watch,
    ProfileAdd,
    ProfileList,
    ProfileRemove,
    ProfileRename,
    ProfileTest,
    CampaignAdd,
    CampaignEdit,
    CampaignList,
    CampaignRebuild,
    CampaignRemove,
    VideoAdd,
    VideoList,
    UploadList,
    UploadAssign,
    UploadRelease,
    RuleAdd,
    RuleList,
    RuleMove,
    RuleRemove,
    RuleEdit,
    RulePreview,
    RuleApply,
    VideoShow,
    VideoImport,
    VideoSet,
    VideoAssign,
    VideoRemove,
    VideoRestore,
    AccountImport,
    MetricList,
    ExplainVideo,
    ExplainAccount,
    NoteAdd,
    NoteList,
    NoteEdit,
    NoteRemove,
    WorkList,
    WorkJoin,
    WorkSplit,
    ReportAdd,
    ReportEdit,
    ReportRemove,
    ReportBrand,
    ReportFootnote,
    ReportFreeze,
    ReportSnapshots,
    ReportForget,
    ReportList,
    ReportShow,
    ReportHide,
    ReportUnhide,
    AlertList,
    AlertShow,
    AlertRules,
    Export,
    DatabaseCheck,
    DatabaseBackup,
    DatabaseCopy,
    DatabaseMigrate,
    SettingsList,
    SettingsGet,
    SettingsSet,
    Completion,
    Autostart,
    WorkspaceList,
    WorkspaceAdd,
    WorkspaceRename,
    WorkspaceRemove,
    Help,
    Version,
};

/// What a command does to the database.
enum class Access {
    None,
    Read, ///< also beside a Viewtide that holds the database
    Write,
};

struct CommandRow
{
    CommandKind kind;
    const char *words; ///< "campaign add"
    const char *arguments; ///< for the usage line
    const char *options; ///< space-separated; a trailing '=' takes a value: "json from="
    Access access;
    const char *help; ///< one line; see helpOf()
    QStringList (*choices)() = nullptr; ///< what stands for %1 in `help`
};

std::span<const CommandRow> commandRows();
const CommandRow &commandRow(CommandKind kind);

struct Invocation
{
    CommandKind command = CommandKind::Window;
    Workspace workspace;
    QStringList arguments; ///< positional
    QHash<QString, QStringList> options; ///< without dashes; a switch has an empty value
    bool minimized = false;
    bool sync = false; ///< of the window: asks for everything at once
    bool activated = false; ///< by D-Bus, which says then what is wanted

    bool has(const QString &option) const { return options.contains(option); }
    /// The last one, if it was given more than once.
    QString value(const QString &option, const QString &otherwise = {}) const
    {
        return has(option) ? options.value(option).constLast() : otherwise;
    }
    /// All of them, as given.
    QStringList values(const QString &option) const { return options.value(option); }
    bool json() const { return has(QStringLiteral("json")); }

    bool operator==(const Invocation &) const = default;
};

/// `words` without the program's name. ConfigInvalid with a sentence for anything that is not understood.
Result<Invocation> parseInvocation(const QStringList &words);

/// What a command does, in the language of the user.
QString helpOf(const CommandRow &row);

/// The text of --help.
QString usageText();

} // namespace viewtide::app
