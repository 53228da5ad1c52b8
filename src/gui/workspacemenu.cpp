// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspacemenu.h"

#include "base/deliver.h"
#include "base/listed.h"
#include "gui/dialogs/confirmdialog.h"
#include "gui/dialogs/namedialog.h"
#include "gui/theme/icons.h"
#include "gui/widgets/workspacebutton.h"
#include "models/discretion.h"
#include "models/format.h"
#include "settings/filesecretstore.h"

#include <QAction>
#include <QFile>
#include <QMenu>

namespace viewtide::gui {

using settings::isAlwaysThere;
using settings::NamedWorkspace;
using settings::Removal;

namespace {

constexpr int kLongestName = 60;

QString shown(const QString &name)
{
    return models::veil(models::format::outside(name, kLongestName));
}

/// For a menu: '&' is a letter here.
QString entry(QString name)
{
    return name.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

/// What the command line tells after "viewtide: ", as a sentence by itself.
QString sentence(const Error &error)
{
    const QString text = models::format::capitalized(describe(error));
    return text + (text.endsWith(QLatin1Char('.')) ? QString() : QStringLiteral("."));
}

} // namespace

WorkspaceMenu::WorkspaceMenu(const WorkspaceChoice &choice, WorkspaceButton &button, QWidget *window)
    : QObject(window)
    , m_choice(choice)
    , m_button(button)
    , m_window(window)
    , m_menu(new QMenu(tr("&Workspace"), window))
    , m_beside(new QMenu(tr("Open in a new &window"), window))
    , m_removal(new QMenu(tr("Re&move"), window))
{
    m_menu->setObjectName(QStringLiteral("workspaceMenu"));
    connect(m_menu, &QMenu::aboutToShow, this, &WorkspaceMenu::fill);
    m_button.setMenu(m_menu);
    m_button.setNote(choice.note);
    showNames(); // the command palette reads the menu without showing it
    if (m_choice.open != settings::kDemoWorkspace) // which leaves alone what is not its own
        QMetaObject::invokeMethod(this, &WorkspaceMenu::takeOutKeys, Qt::QueuedConnection);
}

WorkspaceMenu::~WorkspaceMenu() = default;

void WorkspaceMenu::popUp()
{
    m_menu->popup(m_button.mapToGlobal(m_button.rect().bottomLeft()));
}

void WorkspaceMenu::showNames()
{
    const QString name = isAlwaysThere(m_choice.open) ? m_choice.name : shown(m_choice.name);
    m_button.setWorkspace(name);
    // Qt adds the program's name to any other title.
    m_window->setWindowTitle(name.isEmpty() ? QStringLiteral("Viewtide") : name);
    fill();
}

void WorkspaceMenu::fill()
{
    for (QMenu *const menu : {m_menu, m_beside, m_removal})
        menu->clear();
    const QList<NamedWorkspace> all = m_choice.folders.list();
    addRow(settings::kDefaultWorkspace, ownWorkspaceName());
    for (const NamedWorkspace &workspace : all) {
        addRow(workspace.id, shown(workspace.name));
        const bool isOpen = workspace.id == m_choice.open;
        const QString name = entry(shown(workspace.name));
        add(*m_removal,
            isOpen ? tr("%1 (open: remove it from another one)").arg(name) : name + QStringLiteral("…"),
            QStringLiteral("workspaceRemove_%1Action").arg(workspace.id),
            [this, workspace] { askRemoval(workspace); })
            ->setEnabled(!isOpen);
    }
    addRow(settings::kDemoWorkspace, tr("Demo"));
    m_removal->setEnabled(!all.isEmpty());
    addCommands();
}

/// Later, because what is done may fill the menu anew, or end the window, while the menu is still at the
/// click.
template<typename Act>
QAction *WorkspaceMenu::add(QMenu &menu, const QString &text, const QString &name, Act act)
{
    QAction *const action = menu.addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, act, Qt::QueuedConnection);
    return action;
}

void WorkspaceMenu::addRow(const QString &key, const QString &name)
{
    const bool isOpen = key == m_choice.open;
    QAction *const here = add(*m_menu, entry(name), QStringLiteral("workspace_%1Action").arg(key),
                              [this, key] { open(key, Place::Here); });
    here->setCheckable(true);
    here->setChecked(isOpen);
    if (!isOpen)
        add(*m_beside, entry(name), QStringLiteral("workspaceBeside_%1Action").arg(key),
            [this, key] { open(key, Place::Beside); });
}

void WorkspaceMenu::addCommands()
{
    m_menu->addSeparator();
    m_menu->addMenu(m_beside);
    m_menu->addSeparator();
    add(*m_menu, tr("&New workspace…"), QStringLiteral("workspaceNewAction"), &WorkspaceMenu::askNew)
        ->setIcon(icon(Glyph::Plus));
    add(*m_menu, tr("&Rename…"), QStringLiteral("workspaceRenameAction"), &WorkspaceMenu::askRename)
        ->setEnabled(m_choice.folders.find(m_choice.open).isOk());
    m_menu->addMenu(m_removal);
}

void WorkspaceMenu::open(const QString &key, Place place)
{
    if (key == m_choice.open) {
        fill(); // it stays checked
        return;
    }
    if (const auto found = m_choice.folders.find(key); !isAlwaysThere(key) && !found) {
        emit messagePosted(tr("This workspace is not there any more: its folder was removed."));
        fill();
        return;
    }
    const QStringList arguments {QStringLiteral("--workspace"), key};
    if (place == Place::Here)
        emit restartRequested(arguments);
    else
        emit besideRequested(arguments);
}

void WorkspaceMenu::askNew()
{
    auto *const dialog = new NameDialog(
        {.title = tr("New workspace"),
         .name = {},
         .taken = {},
         .text = tr("A workspace keeps one client apart: a database, settings, keys and pictures of its own. "
                    "Viewtide opens it and asks for its API key."),
         .problem =
             [this](const QString &name) {
                 const Status valid = m_choice.folders.check(name);
                 return valid ? QString() : sentence(valid.error());
             }},
        m_window);
    dialog->setObjectName(QStringLiteral("newWorkspaceDialog"));
    connect(dialog, &NameDialog::nameAccepted, this, [this](const QString &name) {
        const auto made = m_choice.folders.add(name);
        if (made)
            open(made->id, Place::Here);
        else
            emit messagePosted(sentence(made.error()));
    });
    dialog->open();
}

void WorkspaceMenu::askRename()
{
    const auto current = m_choice.folders.find(m_choice.open);
    if (!current)
        return;
    auto *const dialog = new NameDialog({.title = tr("Rename workspace"),
                                         .name = current->name,
                                         .taken = {},
                                         .text = {},
                                         .problem =
                                             [this](const QString &name) {
                                                 const Status valid =
                                                     m_choice.folders.check(name, m_choice.open);
                                                 return valid ? QString() : sentence(valid.error());
                                             }},
                                        m_window);
    dialog->setObjectName(QStringLiteral("renameWorkspaceDialog"));
    connect(dialog, &NameDialog::nameAccepted, this, [this](const QString &name) {
        const auto changed = m_choice.folders.rename(m_choice.open, name);
        if (!changed) {
            emit messagePosted(sentence(changed.error()));
            return;
        }
        m_choice.name = changed->name;
        showNames();
        emit renamed(changed->name);
    });
    dialog->open();
}

void WorkspaceMenu::askRemoval(const NamedWorkspace &workspace)
{
    const QString folder = m_choice.folders.folderOf(workspace.id);
    const QString text = QFile::exists(folder + u'/' + settings::kSecretsFileName)
        ? tr("The folder %1 with its database, settings and keys goes to the trash of your desktop, from "
             "where "
             "it can be restored. The keys lie there unencrypted until that trash is emptied.")
        : tr("The folder %1 with its database and settings goes to the trash of your desktop, from where it "
             "can be restored. Its keys stay in the keychain so long: once that trash is emptied, the next "
             "start of Viewtide takes them out.");
    auto *const dialog =
        new ConfirmDialog({.title = tr("Remove workspace"),
                           .question = tr("Remove the workspace %1?").arg(shown(workspace.name)),
                           .text = text.arg(models::veil(folder)),
                           .button = tr("Move to the trash")},
                          m_window);
    connect(dialog, &QDialog::accepted, this, [this, workspace] { remove(workspace, Removal::ToTrash); });
    dialog->open();
}

void WorkspaceMenu::askDeletion(const NamedWorkspace &workspace, const QString &why)
{
    auto *const dialog = new ConfirmDialog(
        {.title = tr("Remove workspace"),
         .question = tr("Delete the workspace %1 for ever?").arg(shown(workspace.name)),
         .text = why + QLatin1Char('\n')
             + tr("It can be deleted instead: then nothing brings its numbers back, and its keys "
                  "leave the keychain."),
         .button = tr("Delete for ever")},
        m_window);
    connect(dialog, &QDialog::accepted, this, [this, workspace] { remove(workspace, Removal::ForEver); });
    dialog->open();
}

void WorkspaceMenu::remove(const NamedWorkspace &workspace, Removal removal)
{
    const Status removed = m_choice.folders.remove(workspace.id, removal);
    fill();
    takeOutKeys(); // also of a folder that could be deleted in part only
    if (removed)
        emit messagePosted(tr("The workspace %1 is removed.").arg(shown(workspace.name)));
    else if (removal == Removal::ToTrash && removed.error().kind == ErrorKind::ConfigInvalid)
        askDeletion(workspace, sentence(removed.error()));
    else
        emit messagePosted(sentence(removed.error()));
}

void WorkspaceMenu::takeOutKeys()
{
    if (!m_choice.takeOutKeys)
        return;
    deliver(m_choice.takeOutKeys(), this, [this](const QList<settings::KeysThatStay> &stay) {
        if (stay.isEmpty())
            return;
        QStringList names;
        for (const settings::KeysThatStay &keys : stay)
            names.append(shown(keys.workspace));
        emit messagePosted(tr("Keys of a removed workspace (%1) are still in the keychain; the next start of "
                              "Viewtide tries again. %2")
                               .arg(listed(names), sentence(stay.first().error)));
    });
}

} // namespace viewtide::gui
