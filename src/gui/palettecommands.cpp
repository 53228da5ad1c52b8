// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palettecommands.h"

#include "gui/commandneed.h"
#include "gui/widgets/navigationrail.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QRegularExpression>

namespace viewtide::gui {

namespace {

struct PaletteText
{
    Q_DECLARE_TR_FUNCTIONS(PaletteText)
};

models::PaletteEntry entryOf(const QAction &action, const QStringList &path)
{
    const QString place = path.join(QStringLiteral(" › "));
    QStringList details {place};
    if (!action.shortcut().isEmpty())
        details.append(action.shortcut().toString(QKeySequence::NativeText));
    if (!action.isEnabled())
        details.append(PaletteText::tr("not available now"));
    const QString text = plainText(action);
    return {.key = action.objectName().isEmpty() ? path.join(u'/') + u'/' + text : action.objectName(),
            .text = text,
            .detail = details.join(QStringLiteral(" · ")),
            .path = place};
}

/// A command that cannot be run is listed if it can say why.
bool isListed(const QAction &action)
{
    return !action.isSeparator() && action.isVisible() && (action.isEnabled() || hasNeed(action));
}

void take(const QList<QAction *> &actions, const QStringList &path, PaletteCommands &commands)
{
    for (QAction *const action : actions) {
        if (!isListed(*action))
            continue;
        if (action->menu()) {
            emit action->menu()->aboutToShow(); // some are filled when they are shown
            take(action->menu()->actions(), path + QStringList(plainText(*action)), commands);
            continue;
        }
        commands.append({entryOf(*action, path), action});
    }
}

/// Of a menu of a page, each with the menu's name before its own: the menu is what one looks for.
PaletteCommands entriesOf(QAction &menu, const QString &page)
{
    PaletteCommands entries;
    take({&menu}, {page}, entries);
    for (auto &[entry, action] : entries) {
        entry.text.prepend(plainText(menu) + QStringLiteral(" › "));
        if (!entry.name.isEmpty())
            entry.name.prepend(plainText(menu) + QStringLiteral(" › "));
    }
    return entries;
}

} // namespace

QString plainText(const QAction &action)
{
    static const QRegularExpression kMark(QStringLiteral("&(\\S)")); // of two the second stays
    QString text = action.text();
    return text.replace(kMark, QStringLiteral("\\1"));
}

PaletteCommands menuCommands(const QList<QAction *> &menus)
{
    PaletteCommands commands;
    take(menus, {}, commands);
    return commands;
}

PaletteCommands pageCommands(const PageWidget &page, Page which)
{
    PaletteCommands commands;
    const QString name = nameOf(which);
    const QList<QAction *> actions = page.commands();
    for (QAction *const action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (action->menu() && page.isVisible())
            commands += entriesOf(*action, name);
        else
            commands.append({entryOf(*action, {name}), action});
    }
    for (auto &[entry, action] : commands)
        entry.key.prepend(
            QStringLiteral("page%1/").arg(int(which))); // names of actions occur on several pages
    return commands;
}

QList<PaletteGoal> pageGoals(const PageWidget &page, Page which)
{
    QList<PaletteGoal> goals;
    const QList<PagePlace> places = page.places();
    for (const PagePlace &place : places) {
        const QString path = (QStringList(nameOf(which)) + place.path).join(QStringLiteral(" › "));
        const QString key = QStringLiteral("page%1/%2/%3")
                                .arg(QString::number(int(which)), place.path.join(u'/'), place.name);
        goals.append({.entry = {.key = key,
                                .text = place.name,
                                .detail = path,
                                .path = (QStringList(path) + place.words).join(u' ')},
                      .show = place.show});
    }
    return goals;
}

QList<Page> pagesFrom(Page first)
{
    QList<Page> pages {first};
    for (int page = 0; page < kPageCount; ++page) {
        if (Page(page) != first)
            pages.append(Page(page));
    }
    return pages;
}

QString unavailableText(const QAction &action, std::optional<Page> page)
{
    const QStringList place = page ? QStringList(nameOf(*page)) : QStringList();
    return PaletteText::tr("%1 is not available now. %2", "a command, what it needs")
        .arg((place + QStringList(plainText(action))).join(QStringLiteral(" › ")), needOf(action));
}

bool isHarmless(const QAction &action)
{
    const bool asks = action.text().endsWith(u'…') || opensMenu(action);
    return !action.menu() && (asks || action.isCheckable());
}

} // namespace viewtide::gui
