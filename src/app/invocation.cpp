// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/invocation.h"

#include "base/listed.h"
#include "domain/alert.h"

#include <QCoreApplication>

#include <array>

namespace viewtide::app {

namespace {

// clang-format off
constexpr std::array kCommands {
    CommandRow {CommandKind::Window, "", "", "", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "open the window")},
    CommandRow {CommandKind::Sync, "sync", "", "posts accounts history past all json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "collect once what is due, then exit (--all: also what is not due yet)")},
    CommandRow {CommandKind::Watch, "watch", "", "", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "collect until SIGTERM or SIGINT")},
    CommandRow {CommandKind::ProfileAdd, "profile add", "[NAME]", "primary account-key json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "add a profile; its key is read from standard input (--primary: no key; --account-key: save the account's API key)")},
    CommandRow {CommandKind::ProfileList, "profile list", "", "json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "list the profiles")},
    CommandRow {CommandKind::ProfileRemove, "profile remove", "[ID]", "account-key json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "stop collecting for a profile and forget its key; its history stays (--account-key: forget the account's API key)")},
    CommandRow {CommandKind::ProfileRename, "profile rename", "ID NAME", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "give a profile another name")},
    CommandRow {CommandKind::ProfileTest, "profile test", "[ID]", "json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "ask Ayrshare whether the key of a profile works, and which networks are linked to it")},
    CommandRow {CommandKind::CampaignAdd, "campaign add", "NAME", "from= to= cost= currency= target-views= owner= json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "add a campaign")},
    CommandRow {CommandKind::CampaignEdit, "campaign edit", "CAMPAIGN", "name= from= to= cost= currency= target-views= owner= json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "change a campaign ('none' takes a date, the cost or the target away)")},
    CommandRow {CommandKind::CampaignList, "campaign list", "", "json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "list the campaigns with their totals")},
    CommandRow {CommandKind::CampaignRebuild, "campaign rebuild", "[CAMPAIGN]", "from= to= as-assigned-now json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "make past days (UTC) again from the observations (--as-assigned-now: with the videos that campaigns have today)")},
    CommandRow {CommandKind::CampaignRemove, "campaign remove", "CAMPAIGN", "to-unassigned json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "remove a campaign; its videos go to Unassigned, its past days and reports stay")},
    CommandRow {CommandKind::VideoAdd, "video add", "LINK...", "campaign= again json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "track videos that were posted by hand; '-' reads links from standard input (--again: also what another campaign tracks)")},
    CommandRow {CommandKind::VideoList, "video list", "", "campaign= json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "list the videos of both sources")},
    CommandRow {CommandKind::UploadList, "upload list", "", "status= campaign= json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "list what went through Ayrshare, also what is pending, failed or deleted")},
    CommandRow {CommandKind::UploadAssign, "upload assign", "CAMPAIGN UPLOAD...", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "put uploads into a campaign by hand; no rule moves them again")},
    CommandRow {CommandKind::UploadRelease, "upload release", "UPLOAD...", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "give the posts of uploads back to the rules")},
    CommandRow {CommandKind::RuleAdd, "rule add", "CAMPAIGN", "profile= hashtag= text= ref-id= note= from= to= json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "add a rule: posts that meet all its conditions go to the campaign; the first rule wins")},
    CommandRow {CommandKind::RuleList, "rule list", "", "json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "list the rules in their order")},
    CommandRow {CommandKind::RuleMove, "rule move", "ID POSITION", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "put a rule elsewhere in the order; 1 is first")},
    CommandRow {CommandKind::RuleRemove, "rule remove", "ID", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "remove a rule; its posts stay where they are until the rules are applied")},
    CommandRow {CommandKind::RuleEdit, "rule edit", "ID", "campaign= profile= hashtag= text= ref-id= note= from= to= json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "change a rule ('none' takes a condition away)")},
    CommandRow {CommandKind::RulePreview, "rule preview", "", "json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "tell which posts the rules would move, without moving them")},
    CommandRow {CommandKind::RuleApply, "rule apply", "", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "move the posts; what a hand assigned stays")},
    CommandRow {CommandKind::VideoShow, "video show", "VIDEO", "from= to= json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "show what a video earned, its corrections, views at age and velocity")},
    CommandRow {CommandKind::VideoImport, "video import", "FILE|-", "campaign= create-campaigns again json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "track the videos of a CSV (url, campaign, posted_at, title, views ...) or of a text with links")},
    CommandRow {CommandKind::VideoSet, "video set", "VIDEO", "views= likes= comments= shares= saves= at= posted= json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "type in numbers that the API cannot see; --at: when they were true; --posted: when the video was posted")},
    CommandRow {CommandKind::VideoAssign, "video assign", "CAMPAIGN VIDEO...", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "put videos of either source into a campaign by hand")},
    CommandRow {CommandKind::VideoRemove, "video remove", "VIDEO...", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "stop tracking videos that were added by hand")},
    CommandRow {CommandKind::VideoRestore, "video restore", "VIDEO...", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "bring removed videos back with their history")},
    CommandRow {CommandKind::AccountImport, "account import", "FILE|-", "profile= remove json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "add past days of accounts from a CSV (date, platform, followers ...), also from 'export growth'; days that are there stay (--remove: take the imported ones back)")},
    CommandRow {CommandKind::MetricList, "metric list", "", "json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "list the metrics of accounts: name, unit, networks, definition")},
    CommandRow {CommandKind::ExplainVideo, "explain video", "VIDEO METRIC", "json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "tell what a number of a video means, what it is made of and where it came from")},
    CommandRow {CommandKind::ExplainAccount, "explain account", "PLATFORM DATE METRIC", "profile= json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "the same for a recorded day of an account")},
    CommandRow {CommandKind::NoteAdd, "note add", "DAY TEXT...", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "write a note on a day (UTC); all charts show it")},
    CommandRow {CommandKind::NoteList, "note list", "", "from= to= json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "list the notes of the charts")},
    CommandRow {CommandKind::NoteEdit, "note edit", "NOTE", "day= text= json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "change a note")},
    CommandRow {CommandKind::NoteRemove, "note remove", "NOTE", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "take a note out of the charts")},
    CommandRow {CommandKind::WorkList, "work list", "", "json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "list the works: one clip with all its posts and their totals")},
    CommandRow {CommandKind::WorkJoin, "work join", "VIDEO VIDEO...", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "make one work of the works of these videos")},
    CommandRow {CommandKind::WorkSplit, "work split", "VIDEO", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "make a video a work by itself")},
    CommandRow {CommandKind::ReportAdd, "report add", "NAME", "campaign= from= to= zone= json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "add a report over one or more campaigns (--campaign may be repeated; --zone: the time zone of its days, else the workspace's)")},
    CommandRow {CommandKind::ReportEdit, "report edit", "REPORT", "name= campaign= from= to= zone= json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "change a report ('none' takes --from or --to away)")},
    CommandRow {CommandKind::ReportRemove, "report remove", "REPORT", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "take a report out of the lists; its videos and their numbers stay")},
    CommandRow {CommandKind::ReportBrand, "report brand", "REPORT", "name= colour= logo= json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "the name, #rrggbb and logo file that the client sees (--logo none: no logo)")},
    CommandRow {CommandKind::ReportFootnote, "report footnote", "REPORT on|off", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "whether the client reads how many videos are hidden")},
    CommandRow {CommandKind::ReportFreeze, "report freeze", "REPORT", "name= by= json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "keep the report as it is now; it prints the same digits for ever")},
    CommandRow {CommandKind::ReportSnapshots, "report snapshots", "REPORT", "json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "list the frozen states of a report")},
    CommandRow {CommandKind::ReportForget, "report forget", "REPORT SNAPSHOT", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "take a frozen state of a report out of the lists")},
    CommandRow {CommandKind::ReportList, "report list", "", "json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "list the reports")},
    CommandRow {CommandKind::ReportShow, "report show", "REPORT", "json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "show a report with its totals")},
    CommandRow {CommandKind::ReportHide, "report hide", "REPORT VIDEO...", "reason= by= json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "hide videos in one report (VIDEO as in 'video list': api:17, manual:3)")},
    CommandRow {CommandKind::ReportUnhide, "report unhide", "REPORT VIDEO...", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "show hidden videos again")},
    CommandRow {CommandKind::AlertList, "alert list", "", "kind= limit= json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "list what you were told of, newest first (--kind %1)"), &domain::alertKindKeys},
    CommandRow {CommandKind::AlertShow, "alert show", "ID", "json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "tell why an alert came, with its figures")},
    CommandRow {CommandKind::AlertRules, "alert rules", "", "json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "list the rules of alerts and the settings that hold their thresholds")},
    CommandRow {CommandKind::Export, "export", "weekly|growth|metrics [METRIC...]|gaps|ranking|videos|samples|campaigns|best-time|report [REPORT]",
        "from= to= week= compare= total format= output= campaign= snapshot=", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "write a table as csv, json or xlsx; weekly also as md, text for a chat; a report, or a --snapshot of it, also as html or pdf")},
    CommandRow {CommandKind::DatabaseCheck, "db check", "", "json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "check the database")},
    CommandRow {CommandKind::DatabaseBackup, "db backup", "[FILE]", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "copy the database")},
    CommandRow {CommandKind::DatabaseCopy, "db copy", "DATABASE", "json", Access::Read,
        QT_TRANSLATE_NOOP("CommandLine", "copy everything into a new database: a file, postgresql://..., or - to read that address from standard input")},
    CommandRow {CommandKind::DatabaseMigrate, "db migrate", "", "json", Access::Write,
        QT_TRANSLATE_NOOP("CommandLine", "bring the database to the present schema")},
    CommandRow {CommandKind::SettingsList, "settings list", "", "json", Access::None,
        QT_TRANSLATE_NOOP("CommandLine", "list the settings, their values and where they come from")},
    CommandRow {CommandKind::SettingsGet, "settings get", "KEY", "json", Access::None,
        QT_TRANSLATE_NOOP("CommandLine", "print one setting")},
    CommandRow {CommandKind::SettingsSet, "settings set", "KEY VALUE", "json", Access::None,
        QT_TRANSLATE_NOOP("CommandLine", "change a setting; a Viewtide that runs takes it at its next start")},
    CommandRow {CommandKind::Completion, "completion", "bash|zsh|fish", "", Access::None,
        QT_TRANSLATE_NOOP("CommandLine", "print what makes a shell complete these commands")},
    CommandRow {CommandKind::Autostart, "autostart", "[on|off]", "json", Access::None,
        QT_TRANSLATE_NOOP("CommandLine", "whether the desktop starts Viewtide in the tray at login")},
    CommandRow {CommandKind::WorkspaceList, "workspace list", "", "json", Access::None,
        QT_TRANSLATE_NOOP("CommandLine", "list the workspaces: a database, settings and keys apart for each client")},
    CommandRow {CommandKind::WorkspaceAdd, "workspace add", "NAME", "json", Access::None,
        QT_TRANSLATE_NOOP("CommandLine", "make a workspace; 'viewtide --workspace NAME' opens it")},
    CommandRow {CommandKind::WorkspaceRename, "workspace rename", "WORKSPACE NAME", "json", Access::None,
        QT_TRANSLATE_NOOP("CommandLine", "give a workspace another name; its folder and its id stay")},
    CommandRow {CommandKind::WorkspaceRemove, "workspace remove", "WORKSPACE", "delete json", Access::None,
        QT_TRANSLATE_NOOP("CommandLine", "move a workspace with all its data to the trash (--delete: delete it for ever)")},
};
// clang-format on

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const CommandRow *findRow(const QString &words)
{
    for (const CommandRow &row : kCommands) {
        if (words == QLatin1String(row.words))
            return &row;
    }
    return nullptr;
}

bool isGroup(const QString &word)
{
    return std::any_of(kCommands.begin(), kCommands.end(), [&word](const CommandRow &row) {
        return QString::fromLatin1(row.words).startsWith(word + QLatin1Char(' '));
    });
}

/// Takes the words of the command off the front.
Result<const CommandRow *> takeCommand(QStringList &words)
{
    QString name = words.takeFirst();
    if (isGroup(name)) {
        if (words.isEmpty() || words.first().startsWith(QLatin1Char('-')))
            return invalid(Texts::tr("'%1' needs another word; see viewtide --help").arg(name));
        name += QLatin1Char(' ') + words.takeFirst();
    }
    const CommandRow *row = findRow(name);
    if (!row)
        return invalid(Texts::tr("unknown command '%1'; see viewtide --help").arg(name));
    return row;
}

Status readOption(const CommandRow &row, QString name, QStringList &words, Invocation &invocation)
{
    std::optional<QString> value;
    if (const qsizetype equals = name.indexOf(QLatin1Char('=')); equals >= 0) {
        value = name.mid(equals + 1);
        name.truncate(equals);
    }
    const QStringList known = QString::fromLatin1(row.options).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (known.contains(name) && !value) {
        invocation.options.insert(name, {QString()});
        return Done {};
    }
    if (!known.contains(name + QLatin1Char('=')))
        return invalid(Texts::tr("unknown option '--%1' for '%2'").arg(name, QString::fromLatin1(row.words)));
    if (!value && words.isEmpty())
        return invalid(Texts::tr("option '--%1' needs a value").arg(name));
    invocation.options[name].append(value ? *value : words.takeFirst());
    return Done {};
}

Status readRest(const CommandRow &row, QStringList words, Invocation &invocation)
{
    while (!words.isEmpty()) {
        const QString word = words.takeFirst();
        if (word == QLatin1String("--help")) {
            invocation.command = CommandKind::Help;
            continue;
        }
        if (!word.startsWith(QLatin1String("--")) || word == QLatin1String("--")) {
            invocation.arguments.append(word);
            continue;
        }
        const Status read = readOption(row, word.mid(2), words, invocation);
        if (!read)
            return read;
    }
    if (*row.arguments == '\0' && !invocation.arguments.isEmpty())
        return invalid(Texts::tr("'%1' takes no argument '%2'")
                           .arg(QString::fromLatin1(row.words), invocation.arguments.first()));
    return Done {};
}

/// Takes --workspace NAME or --workspace=NAME off the front; false: it is not there.
Result<bool> readWorkspace(QStringList &words, Invocation &invocation)
{
    const QString option = QStringLiteral("--workspace");
    const QString word = words.first();
    if (word != option && !word.startsWith(option + QLatin1Char('=')))
        return false;
    words.removeFirst();
    if (word == option && words.isEmpty())
        return invalid(Texts::tr("option '--%1' needs a value").arg(option.mid(2)));
    const QString name = word == option ? words.takeFirst() : word.mid(option.size() + 1);
    invocation.workspace = workspaceCalled(name);
    return true;
}

/// Takes -session ID off the front, with which a session manager starts again what had no window yet: there
/// is nothing to restore then.
bool takeSession(QStringList &words)
{
    if (words.first() != QLatin1String("-session") || words.size() < 2)
        return false;
    words.remove(0, 2);
    return true;
}

/// Options before the command; false when the word is not one of them.
bool readGlobal(const QString &word, Invocation &invocation)
{
    if (word == QLatin1String("--demo"))
        invocation.workspace = {.kind = Workspace::Kind::Demo};
    else if (word == QLatin1String("--minimized"))
        invocation.minimized = true;
    else if (word == QLatin1String("--sync"))
        invocation.sync = true;
    else if (word == QLatin1String("--activated"))
        invocation.activated = true;
    else if (word == QLatin1String("--help") || word == QLatin1String("-h") || word == QLatin1String("help"))
        invocation.command = CommandKind::Help;
    else if (word == QLatin1String("--version"))
        invocation.command = CommandKind::Version;
    else
        return false;
    return true;
}

} // namespace

std::span<const CommandRow> commandRows()
{
    return kCommands;
}

const CommandRow &commandRow(CommandKind kind)
{
    for (const CommandRow &row : kCommands) {
        if (row.kind == kind)
            return row;
    }
    return kCommands.front();
}

Result<Invocation> parseInvocation(const QStringList &words)
{
    Invocation invocation;
    QStringList rest = words;
    while (!rest.isEmpty()) {
        const auto isWorkspace = readWorkspace(rest, invocation);
        if (!isWorkspace)
            return isWorkspace.error();
        if (*isWorkspace || takeSession(rest))
            continue;
        if (!readGlobal(rest.first(), invocation))
            break;
        rest.removeFirst();
    }
    if (rest.isEmpty() || invocation.command != CommandKind::Window)
        return invocation;
    if (rest.first().startsWith(QLatin1Char('-')))
        return invalid(Texts::tr("unknown option '%1'; see viewtide --help").arg(rest.first()));
    const auto row = takeCommand(rest);
    if (!row)
        return row.error();
    invocation.command = (*row)->kind;
    const Status read = readRest(**row, rest, invocation);
    if (!read)
        return read.error();
    return invocation;
}

QString usageText()
{
    QString text = Texts::tr("Usage: viewtide [--workspace NAME | --demo] [COMMAND] [OPTIONS]\n\n");
    text += QStringLiteral("  viewtide [--minimized]\n      %1\n")
                .arg(Texts::tr("open the window, or only the tray icon"));
    text += QStringLiteral("  viewtide --sync\n      %1\n")
                .arg(Texts::tr("open the window, or raise the one that is open, and ask for everything now"));
    text += QStringLiteral("  viewtide --demo [COMMAND ...]\n      %1\n")
                .arg(Texts::tr("the same on generated data; never touches your own database"));
    text +=
        QStringLiteral("  viewtide --workspace NAME [COMMAND ...]\n      %1\n")
            .arg(Texts::tr("the same in a workspace of its own; nothing is taken from DATABASE_URL or the "
                           "keys in the environment"));
    for (const CommandRow &row : kCommands) {
        if (row.kind == CommandKind::Window)
            continue;
        QString line =
            QStringLiteral("  viewtide %1 %2").arg(QLatin1String(row.words), QLatin1String(row.arguments));
        for (const QString &option :
             QString::fromLatin1(row.options).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const bool takesValue = option.endsWith(QLatin1Char('='));
            line += takesValue ? QStringLiteral(" [--%1 V]").arg(option.chopped(1))
                               : QStringLiteral(" [--%1]").arg(option);
        }
        text += line + QStringLiteral("\n      %1\n").arg(helpOf(row));
    }
    text += Texts::tr(
        "\nExit status: 0 all done; 1 wrong use or settings; 2 part of it failed and will be tried again; "
        "3 nothing could be fetched.\n"
        "Environment: AYRSHARE_API_KEY, AYRSHARE_PROFILE_KEY, AYRSHARE_BASE_URL, DATABASE_URL,\n"
        "X_TWITTER_API_KEY, X_TWITTER_API_SECRET; they win over the settings.\n");
    return text;
}

QString helpOf(const CommandRow &row)
{
    const QString help = Texts::tr(row.help);
    return row.choices ? help.arg(listed(row.choices())) : help;
}

} // namespace viewtide::app
