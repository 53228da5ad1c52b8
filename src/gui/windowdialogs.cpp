// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/windowdialogs.h"

#include "base/clock.h"
#include "gui/charts/chartnotes.h"
#include "gui/charts/serieschart.h"
#include "gui/dialogs/aboutdialog.h"
#include "gui/dialogs/commandpalette.h"
#include "gui/dialogs/provenancedialog.h"
#include "gui/pages/pagestack.h"
#include "gui/windowactions.h"
#include "poll/pollplan.h"
#include "poll/pollsettings.h"
#include "settings/settings.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <utility>

namespace viewtide::gui {

namespace {

constexpr int kMostRecent = 8;

} // namespace

WindowDialogs::WindowDialogs(QMainWindow &window, PageStack &pages, const WindowActions &actions,
                             const PageServices &services)
    : QObject(&window)
    , m_window(window)
    , m_pages(pages)
    , m_services(services)
    , m_explain(new QAction(tr("&What is this number?"), this))
{
    connect(&actions, &WindowActions::paletteChosen, this, &WindowDialogs::openPalette);
    connect(&actions, &WindowActions::explainChosen, this, [this] {
        const auto focused = numberInFocus(m_pages.current());
        explain(focused ? focused : numberUnder(m_pages.current(), QCursor::pos()));
    });
    offerExplaining();
    auto *const notes = new ChartNotes(services, pages);
    connect(notes, &ChartNotes::messagePosted, &pages, &PageStack::messagePosted);
    connect(&actions, &WindowActions::closeQuestionReset, this,
            [this] { m_services.settings.set(settings::Key::CloseAction, QStringLiteral("ask")); });
    connect(&actions, &WindowActions::aboutChosen, this, [this] { (new AboutDialog(&m_window))->open(); });
}

WindowDialogs::~WindowDialogs() = default;

/// A context menu that nobody below wants comes to the pages, also of widgets that are made later. Charts
/// have a menu of their own.
void WindowDialogs::offerExplaining()
{
    m_explain->setObjectName(QStringLiteral("explainHereAction"));
    connect(m_explain, &QAction::triggered, this, [this] { explain(numberOfMenu()); });
    QList<QWidget *> owners {&m_pages};
    const QList<SeriesChart *> charts = m_pages.findChildren<SeriesChart *>();
    for (SeriesChart *const chart : charts)
        owners.append(chart);
    for (QWidget *const owner : std::as_const(owners)) {
        owner->addAction(m_explain);
        owner->setContextMenuPolicy(Qt::ActionsContextMenu);
        owner->installEventFilter(this);
    }
}

bool WindowDialogs::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ContextMenu) {
        const auto *const menu = static_cast<QContextMenuEvent *>(event);
        const bool isOfMouse = menu->reason() == QContextMenuEvent::Mouse;
        m_menuAt = isOfMouse ? std::optional(menu->globalPos()) : std::nullopt;
        if (watched == &m_pages && m_pages.contextMenuPolicy() == Qt::ActionsContextMenu) {
            openMenu(menu->globalPos());
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

/// Where the number comes from, by page and by definition; no number, no menu.
void WindowDialogs::openMenu(const QPoint &at)
{
    QList<QAction *> actions = drillsAt(m_pages.current(), m_menuAt);
    if (numberOfMenu())
        actions.append(m_explain);
    if (actions.isEmpty())
        return;
    auto *const menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions);
    menu->popup(at);
}

std::optional<report::NumberRef> WindowDialogs::numberOfMenu() const
{
    return m_menuAt ? numberUnder(m_pages.current(), *m_menuAt) : numberInFocus(m_pages.current());
}

void WindowDialogs::explain(const std::optional<report::NumberRef> &number)
{
    if (!number) {
        emit m_pages.messagePosted(tr("Point at a number, or go to one in a table or chart, and press F1."));
        return;
    }
    const Timestamp snapshot =
        poll::nextSnapshot(m_services.clock.now(), poll::pollOptionsOf(m_services.settings).schedule);
    emit m_pages.messagePosted({}); // what was asked for is there
    auto *const dialog = new ProvenanceDialog(m_services.store, *number, snapshot, &m_window);
    connect(dialog, &ProvenanceDialog::messagePosted, &m_pages, &PageStack::messagePosted);
    dialog->open();
}

void WindowDialogs::openPalette()
{
    m_commands.clear();
    QList<models::PaletteEntry> entries;
    QList<QAction *> menus = m_window.menuBar()->actions();
    menus.removeIf([](const QAction *menu) { return menu->objectName() == WindowActions::pageMenuName(); });
    const PaletteCommands commands = menuCommands(menus);
    for (const auto &[entry, action] : commands) {
        entries.append(entry);
        m_commands.insert(entry.key, {.action = action});
    }
    const QList<Page> pages = pagesFrom(m_pages.page());
    for (const Page page : pages)
        addCommandsOf(page, entries);
    const QStringList recent = m_services.settings.text(settings::Key::RecentCommands).split(u'\n');
    auto *const palette = new CommandPalette(m_services.store, entries, recent, &m_window);
    connect(palette, &CommandPalette::chosen, this, &WindowDialogs::run);
    palette->open();
}

void WindowDialogs::run(const models::PaletteEntry &entry)
{
    if (!entry.target) {
        remember(entry);
        runCommand(entry.key);
    } else if (const auto *campaign = std::get_if<domain::CampaignId>(&*entry.target)) {
        m_pages.openCampaign(*campaign);
    } else if (const auto *video = std::get_if<domain::VideoRef>(&*entry.target)) {
        m_pages.showVideo(*video);
    } else if (const auto *report = std::get_if<domain::ReportId>(&*entry.target)) {
        m_pages.openReport(*report);
    }
}

void WindowDialogs::addCommandsOf(Page page, QList<models::PaletteEntry> &entries)
{
    const PaletteCommands commands = pageCommands(m_pages.at(page), page);
    for (const auto &[entry, action] : commands) {
        entries.append(entry);
        m_commands.insert(entry.key, {.action = action, .page = page});
    }
    const QList<PaletteGoal> goals = pageGoals(m_pages.at(page), page);
    for (const PaletteGoal &goal : goals) {
        entries.append(goal.entry);
        m_commands.insert(goal.entry.key, {.page = page, .show = goal.show});
    }
}

/// A command of another page goes there first, unless it cannot be run; what acts at once on a selection that
/// nobody saw waits.
void WindowDialogs::runCommand(const QString &key)
{
    const Command command = m_commands.value(key);
    if (command.show) {
        emit m_pages.pageRequested(*command.page);
        command.show();
    }
    if (!command.action)
        return;
    const QString text = plainText(*command.action);
    const bool isElsewhere = command.page && *command.page != m_pages.page();
    if (!command.action->isEnabled()) {
        emit m_pages.messagePosted(unavailableText(*command.action, command.page));
        return;
    }
    if (isElsewhere)
        emit m_pages.pageRequested(*command.page);
    if (isElsewhere && !isHarmless(*command.action))
        emit m_pages.messagePosted(
            tr("%1 acts on what is selected here. Choose it again to run it.").arg(text));
    else
        command.action->trigger();
}

void WindowDialogs::remember(const models::PaletteEntry &entry)
{
    QStringList recent =
        m_services.settings.text(settings::Key::RecentCommands).split(u'\n', Qt::SkipEmptyParts);
    recent.removeAll(entry.key);
    recent.prepend(entry.key);
    m_services.settings.set(settings::Key::RecentCommands, recent.mid(0, kMostRecent).join(u'\n'));
}

} // namespace viewtide::gui
