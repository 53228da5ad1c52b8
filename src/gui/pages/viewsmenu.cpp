// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/viewsmenu.h"

#include "gui/commandneed.h"
#include "gui/commands/setsettingcommand.h"
#include "gui/dialogs/namedialog.h"
#include "models/format.h"
#include "settings/settings.h"

#include <QMenu>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>

namespace viewtide::gui {

namespace {

constexpr auto kKey = settings::Key::VideoViews;

/// For a menu: '&' is a letter here.
QString entry(const QString &name)
{
    return models::format::personal(name, 60).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

auto byName(const QString &name)
{
    return [name](const SavedView &view) { return view.name == name; };
}

} // namespace

ViewsMenu::ViewsMenu(const PageServices &services, std::function<SavedView()> shown, QWidget *page)
    : QObject(page)
    , m_services(services)
    , m_shown(std::move(shown))
    , m_page(page)
    , m_menu(new QMenu(tr("Saved views"), page))
{
    connect(m_menu, &QMenu::aboutToShow, this, &ViewsMenu::fill);
}

ViewsMenu::~ViewsMenu() = default;

void ViewsMenu::setCommand(QAction &command, QToolButton &button)
{
    button.setMenu(m_menu);
    setOpensMenu(command);
    connect(&command, &QAction::triggered, &button, [this, &button] {
        // not showMenu(): that one waits in an event loop of its own
        m_menu->popup(button.mapToGlobal(button.rect().bottomLeft()));
    });
}

QList<SavedView> ViewsMenu::views() const
{
    return viewsFrom(m_services.settings.text(kKey));
}

void ViewsMenu::fill()
{
    m_menu->clear();
    const QList<SavedView> all = views();
    const SavedView shown = m_shown();
    for (const SavedView &view : all) {
        QAction *const action = m_menu->addAction(entry(view.name), this, [this, view] { apply(view); });
        action->setCheckable(true);
        action->setChecked(view.showsAs(shown));
    }
    if (all.isEmpty())
        m_menu->addAction(tr("No view is saved yet"))->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addAction(tr("Save this view…"), this, &ViewsMenu::saveShown);
    const auto applied = std::find_if(all.cbegin(), all.cend(), byName(m_applied));
    if (applied != all.cend())
        addEdits(*applied);
}

void ViewsMenu::addEdits(const SavedView &applied)
{
    const QString name = entry(applied.name);
    m_menu->addAction(tr("Update \"%1\"").arg(name), this, &ViewsMenu::update)
        ->setEnabled(!applied.showsAs(m_shown()));
    m_menu->addAction(tr("Rename \"%1\"…").arg(name), this, [this, from = applied.name] {
        askName(tr("Rename view"), from, [this, from](const QString &to) { rename(from, to); });
    });
    m_menu->addAction(tr("Remove \"%1\"").arg(name), this, &ViewsMenu::remove);
}

void ViewsMenu::apply(const SavedView &view)
{
    m_applied = view.name;
    emit chosen(view);
}

void ViewsMenu::saveShown()
{
    askName(tr("Save view"), {}, [this](const QString &name) { put(name); });
}

void ViewsMenu::put(const QString &name)
{
    QList<SavedView> all = views();
    SavedView shown = m_shown();
    shown.name = name;
    const auto same = std::find_if(all.begin(), all.end(), byName(name));
    if (same != all.end())
        *same = shown;
    else
        all.append(shown);
    m_applied = name;
    keep(all, tr("The view %1 is saved.").arg(models::format::personal(name, 60)));
}

void ViewsMenu::update()
{
    put(m_applied);
}

void ViewsMenu::rename(const QString &from, const QString &to)
{
    QList<SavedView> all = views();
    if (from == to)
        return;
    all.removeIf(byName(to));
    const auto renamed = std::find_if(all.begin(), all.end(), byName(from));
    if (renamed == all.end())
        return;
    renamed->name = to;
    m_applied = to;
    keep(all, tr("The view is called %1 now.").arg(models::format::personal(to, 60)));
}

void ViewsMenu::remove()
{
    QList<SavedView> all = views();
    all.removeIf(byName(m_applied));
    keep(all,
         tr("The view %1 is removed. Undo brings it back.").arg(models::format::personal(m_applied, 60)));
}

void ViewsMenu::keep(const QList<SavedView> &views, const QString &what)
{
    m_services.undo.push(
        new SetSettingCommand(m_services.settings, {kKey, textOf(views), tr("Saved views")}));
    emit messagePosted(what);
}

void ViewsMenu::askName(const QString &title, const QString &name,
                        const std::function<void(const QString &)> &then)
{
    QStringList taken;
    for (const SavedView &view : views())
        taken.append(view.name);
    auto *const dialog = new NameDialog({title, name, taken}, m_page);
    connect(dialog, &NameDialog::nameAccepted, this, then);
    dialog->open();
}

} // namespace viewtide::gui
