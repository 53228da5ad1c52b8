// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/completion.h"

#include "app/invocation.h"
#include "domain/alert.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewtide::app {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Completion)
};

/// The options whose values are known; the others take what only the user knows.
struct OptionValues
{
    QString option;
    QString words; ///< empty: the name of a file
};

QList<OptionValues> optionValues()
{
    return {{u"compare"_s, u"previous weekdays none"_s},
            {u"format"_s, u"csv json xlsx md html pdf"_s},
            {u"kind"_s, domain::alertKindKeys().join(u' ')},
            {u"logo"_s, {}},
            {u"output"_s, {}},
            {u"status"_s, u"posted pending failed deleted"_s}};
}

constexpr auto kGlobalOptions = "--workspace --demo --minimized --sync --help --version";

QStringList wordsOf(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// "campaign add": a command of two words; the group is empty for one of a single word.
struct Name
{
    explicit Name(const CommandRow &row)
        : all(QString::fromLatin1(row.words))
        , group(all.contains(QLatin1Char(' ')) ? all.section(QLatin1Char(' '), 0, 0) : QString())
        , last(all.section(QLatin1Char(' '), -1))
    { }

    QString all;
    QString group;
    QString last;
};

QList<CommandRow> shownRows()
{
    QList<CommandRow> rows;
    for (const CommandRow &row : commandRows()) {
        if (row.kind != CommandKind::Window)
            rows.append(row);
    }
    return rows;
}

QStringList groups()
{
    QStringList names;
    for (const CommandRow &row : commandRows())
        names.append(Name(row).group);
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

/// "--json --from"
QStringList optionsOf(const CommandRow &row)
{
    QStringList options = wordsOf(row.options);
    for (QString &option : options)
        option = QStringLiteral("--") + option.remove(QLatin1Char('='));
    return options;
}

/// The words that may stand for the first argument: "weekly|growth|metrics [METRIC...]".
QStringList choicesOf(const CommandRow &row)
{
    const QString arguments = QString::fromLatin1(row.arguments);
    if (arguments.isEmpty() || !arguments.front().isLower())
        return {};
    QStringList choices = arguments.split(QLatin1Char('|'));
    for (QString &choice : choices)
        choice = choice.section(QLatin1Char(' '), 0, 0);
    return choices;
}

bool takesFile(const CommandRow &row)
{
    return QString::fromLatin1(row.arguments).contains(QLatin1String("FILE"));
}

/// "--from|--to": the options with values of which nothing is known.
QStringList freeOptions()
{
    QStringList options;
    for (const CommandRow &row : commandRows()) {
        const QStringList words = wordsOf(row.options);
        for (const QString &word : words) {
            if (word.endsWith(QLatin1Char('=')))
                options.append(QStringLiteral("--") + word.chopped(1));
        }
    }
    for (const OptionValues &row : optionValues())
        options.removeAll(QStringLiteral("--") + row.option);
    options.removeDuplicates();
    return options;
}

QStringList fileOptions()
{
    QStringList options;
    for (const OptionValues &row : optionValues()) {
        if (row.words.isEmpty())
            options.append(QStringLiteral("--") + row.option);
    }
    return options;
}

/// For all three shells; none of them has anything special within but the quote and the backslash.
QString quoted(QString text, QLatin1String quote)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), quote) + QLatin1Char('\'');
}

QString shQuoted(const QString &text)
{
    return quoted(text, QLatin1String("'\\''"));
}

QString fishQuoted(QString text)
{
    return quoted(text.replace(QLatin1Char('\\'), QLatin1String("\\\\")), QLatin1String("\\'"));
}

QString alternatives(const QStringList &words)
{
    return words.join(QLatin1Char('|'));
}

/// The ids of the workspaces that there are when the shell asks, one a line.
constexpr auto kListWorkspaces = "viewtide workspace list 2>/dev/null | cut -d' ' -f1";

/// Lines that put the command of the line into $command, for bash and zsh.
QString findCommand(const QString &start, const QString &end, const QString &words)
{
    return QStringLiteral("    for ((i = %1; i < %2; ++i)); do\n"
                          "        [[ ${%3[i]} == --workspace ]] && ((++i)) && continue\n"
                          "        [[ ${%3[i]} == -* ]] && continue\n"
                          "        command=${%3[i]}\n"
                          "        case $command in\n"
                          "            %4) ((i + 1 < %2)) && command+=\" ${%3[i+1]}\" ;;\n"
                          "        esac\n"
                          "        break\n"
                          "    done\n")
        .arg(start, end, words, alternatives(groups()));
}

QString bashWords(const QString &label, const QStringList &words, const QString &more = {})
{
    return QStringLiteral("        %1) words='%2'%3 ;;\n").arg(shQuoted(label), words.join(u' '), more);
}

QString bashCommands()
{
    QStringList first {QString::fromLatin1(kGlobalOptions)};
    QHash<QString, QStringList> members;
    QString lines;
    const QList<CommandRow> rows = shownRows();
    for (const CommandRow &row : rows) {
        const Name name(row);
        first.append(name.group.isEmpty() ? name.last : name.group);
        members[name.group].append(name.last);
        lines += bashWords(name.all, choicesOf(row) + optionsOf(row),
                           takesFile(row) ? QStringLiteral(" files=1") : QString());
    }
    first.removeDuplicates();
    const QStringList names = groups();
    for (const QString &group : names)
        lines.prepend(bashWords(group, members.value(group)));
    return bashWords({}, first) + lines;
}

QString bashScript()
{
    QString text =
        QStringLiteral("# bash completion for viewtide, made by: viewtide completion bash\n"
                       "_viewtide()\n"
                       "{\n"
                       "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
                       "    local command='' words='' files='' i\n"
                       "    COMPREPLY=()\n");
    text += findCommand(QStringLiteral("1"), QStringLiteral("COMP_CWORD"), QStringLiteral("COMP_WORDS"));
    text += QStringLiteral("    case $previous in\n"
                           "        --workspace) words=$(%1) command=- ;;\n")
                .arg(QLatin1String(kListWorkspaces));
    text += QStringLiteral("        %1) files=1 command=- ;;\n").arg(alternatives(fileOptions()));
    for (const OptionValues &row : optionValues()) {
        if (!row.words.isEmpty())
            text += QStringLiteral("        --%1) words='%2' command=- ;;\n").arg(row.option, row.words);
    }
    text += QStringLiteral("        %1) return ;;\n").arg(alternatives(freeOptions()));
    text += QStringLiteral("    esac\n    case $command in\n") + bashCommands();
    text += QStringLiteral(
        "    esac\n"
        "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n"
        "    if [[ $files ]]; then\n"
        "        compopt -o filenames 2>/dev/null\n"
        "        mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -f -- \"$current\")\n"
        "    fi\n"
        "}\n"
        "complete -F _viewtide viewtide\n");
    return text;
}

/// 'add:add a campaign'
QString zshEntry(const QString &word, const QString &help)
{
    return QLatin1Char(' ') + shQuoted(word + QLatin1Char(':') + help);
}

QString zshCommands()
{
    QString first;
    QHash<QString, QString> members;
    QString lines;
    const QList<CommandRow> rows = shownRows();
    for (const CommandRow &row : rows) {
        const Name name(row);
        (name.group.isEmpty() ? first : members[name.group]) += zshEntry(name.last, helpOf(row));
        lines += QStringLiteral("        %1) compadd -- %2%3 ;;\n")
                     .arg(shQuoted(name.all), (choicesOf(row) + optionsOf(row)).join(u' '),
                          takesFile(row) ? QStringLiteral("; _files") : QString());
    }
    const QStringList names = groups();
    for (const QString &group : names) {
        first += zshEntry(group, Texts::tr("commands"));
        lines.prepend(QStringLiteral("        %1) entries=(%2); _describe command entries ;;\n")
                          .arg(shQuoted(group), members.value(group).trimmed()));
    }
    return QStringLiteral("        '') entries=(%1); _describe command entries; compadd -- %2 ;;\n")
               .arg(first.trimmed(), QLatin1String(kGlobalOptions))
        + lines;
}

QString zshScript()
{
    QString text = QStringLiteral("#compdef viewtide\n"
                                  "# zsh completion for viewtide, made by: viewtide completion zsh\n"
                                  "_viewtide() {\n"
                                  "    local command='' i\n"
                                  "    local -a entries\n");
    text += findCommand(QStringLiteral("2"), QStringLiteral("CURRENT"), QStringLiteral("words"));
    text += QStringLiteral("    case ${words[CURRENT-1]} in\n"
                           "        --workspace) compadd -- ${(f)\"$(%1)\"}; return ;;\n")
                .arg(QLatin1String(kListWorkspaces));
    text += QStringLiteral("        %1) _files; return ;;\n").arg(alternatives(fileOptions()));
    for (const OptionValues &row : optionValues()) {
        if (!row.words.isEmpty())
            text += QStringLiteral("        --%1) compadd -- %2; return ;;\n").arg(row.option, row.words);
    }
    text += QStringLiteral("        %1) _message value; return ;;\n").arg(alternatives(freeOptions()));
    text += QStringLiteral("    esac\n    case $command in\n") + zshCommands();
    return text + QStringLiteral("    esac\n}\n_viewtide \"$@\"\n");
}

QString fishLine(const QString &command, const QString &what)
{
    return QStringLiteral("complete -c viewtide -n '__viewtide_at \"%1\"' %2\n").arg(command, what);
}

QString fishOptions(const CommandRow &row)
{
    const QList<OptionValues> values = optionValues();
    QString lines;
    const QStringList options = wordsOf(row.options);
    for (QString option : options) {
        QString value;
        if (option.endsWith(QLatin1Char('='))) {
            option.chop(1);
            const auto known =
                std::find_if(values.cbegin(), values.cend(),
                             [&option](const OptionValues &one) { return option == one.option; });
            value = QStringLiteral(" -x");
            if (known != values.cend())
                value = known->words.isEmpty() ? QStringLiteral(" -r -F")
                                               : QStringLiteral(" -x -a '%1'").arg(known->words);
        }
        lines += fishLine(Name(row).all, QStringLiteral("-l %1%2").arg(option, value));
    }
    return lines;
}

QString fishScript()
{
    QString text =
        QStringLiteral("# fish completion for viewtide, made by: viewtide completion fish\n"
                       "function __viewtide_at\n"
                       "    set -l words (commandline -opc)[2..] ''\n"
                       "    while string match -q -- '-*' $words[1]\n"
                       "        test $words[1] = --workspace; and set -e words[1]\n"
                       "        set -e words[1]\n"
                       "    end\n"
                       "    set -l command $words[1]\n"
                       "    contains -- $command %1; and set command (string trim \"$words[1..2]\")\n"
                       "    test \"$command\" = \"$argv[1]\"\n"
                       "end\n"
                       "complete -c viewtide -f\n")
            .arg(groups().join(u' '));
    for (const QString &option : wordsOf(kGlobalOptions)) {
        const bool isWorkspace = option == QLatin1String("--workspace");
        text += fishLine({},
                         QStringLiteral("-l ") + option.mid(2)
                             + (isWorkspace
                                    ? QStringLiteral(" -x -a \"(%1)\"").arg(QLatin1String(kListWorkspaces))
                                    : QString()));
    }
    const QStringList names = groups();
    for (const QString &group : names)
        text += fishLine({}, QStringLiteral("-a %1 -d %2").arg(group, fishQuoted(Texts::tr("commands"))));
    const QList<CommandRow> rows = shownRows();
    for (const CommandRow &row : rows) {
        const Name name(row);
        text += fishLine(name.group, QStringLiteral("-a %1 -d %2").arg(name.last, fishQuoted(helpOf(row))));
        if (const QStringList choices = choicesOf(row); !choices.isEmpty())
            text += fishLine(name.all, QStringLiteral("-a '%1'").arg(choices.join(u' ')));
        if (takesFile(row))
            text += fishLine(name.all, QStringLiteral("-F"));
        text += fishOptions(row);
    }
    return text;
}

} // namespace

Result<QString> completionScript(const QStringList &arguments)
{
    const QString shell = arguments.value(0);
    if (arguments.size() == 1 && shell == QLatin1String("bash"))
        return bashScript();
    if (arguments.size() == 1 && shell == QLatin1String("zsh"))
        return zshScript();
    if (arguments.size() == 1 && shell == QLatin1String("fish"))
        return fishScript();
    return invalid(Texts::tr("'completion' needs the name of a shell: bash, zsh or fish"));
}

} // namespace viewtide::app
