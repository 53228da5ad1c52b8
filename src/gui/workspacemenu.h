// SPDX-License-Identifier: GPL-3.0-or-later
// The workspaces: which there are, which one is open, and what can be done with them. The button in the
// header and the menu bar show the same menu. Owned by MainWindow; GUI thread. Everything else of the program
// begins anew with another workspace: restartRequested() here, besideRequested() in a window of its own.
#pragma once

#include "settings/workspaces.h"

#include <QFuture>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace viewtide::gui {

class WorkspaceButton;

struct WorkspaceChoice
{
    settings::Workspaces folders {{}};
    QString open = settings::kDefaultWorkspace; ///< what --workspace calls the one of this window
    QString name {}; ///< of that one; empty: the one that everybody has
    QString note {}; ///< what is special about it, as a tooltip
    std::function<QFuture<QList<settings::KeysThatStay>>()> takeOutKeys {}; ///< of removed ones; may be empty
};

class WorkspaceMenu final : public QObject
{
    Q_OBJECT

public:
    /// `window` has the name as its title.
    WorkspaceMenu(const WorkspaceChoice &choice, WorkspaceButton &button, QWidget *window);
    ~WorkspaceMenu() override;

    QMenu &menu() const { return *m_menu; }
    void popUp();
    /// Once more: presentation mode hides those of clients.
    void showNames();

signals:
    void restartRequested(const QStringList &arguments);
    void besideRequested(const QStringList &arguments);
    /// The one that is open.
    void renamed(const QString &name);
    void messagePosted(const QString &text);

private:
    Q_DISABLE_COPY_MOVE(WorkspaceMenu)

    enum class Place { Here, Beside };

    void fill();
    template<typename Act>
    QAction *add(QMenu &menu, const QString &text, const QString &name, Act act);
    void addRow(const QString &key, const QString &name);
    void addCommands();
    void open(const QString &key, Place place);
    void askNew();
    void askRename();
    void askRemoval(const settings::NamedWorkspace &workspace);
    void askDeletion(const settings::NamedWorkspace &workspace, const QString &why);
    void remove(const settings::NamedWorkspace &workspace, settings::Removal removal);
    void takeOutKeys();

    WorkspaceChoice m_choice;
    WorkspaceButton &m_button;
    QWidget *m_window;
    QMenu *m_menu;
    QMenu *m_beside;
    QMenu *m_removal;
};

} // namespace viewtide::gui
