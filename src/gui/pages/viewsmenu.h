// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of the saved views: apply one, save what is shown, and change the one that was applied last. Kept
// in the settings; every edit can be undone. Owned by VideosPage; GUI thread. chosen(): show this one.
#pragma once

#include "gui/page.h"
#include "gui/pages/savedview.h"

#include <functional>

class QAction;
class QMenu;
class QToolButton;

namespace viewtide::gui {

class ViewsMenu final : public QObject
{
    Q_OBJECT

public:
    /// `shown` tells what the page shows at the moment.
    ViewsMenu(const PageServices &services, std::function<SavedView()> shown, QWidget *page);
    ~ViewsMenu() override;

    /// Both open the menu.
    void setCommand(QAction &command, QToolButton &button);
    QList<SavedView> views() const;
    /// Asks for a name first.
    void saveShown();

signals:
    void chosen(const viewtide::gui::SavedView &view);
    void messagePosted(const QString &text);

private:
    Q_DISABLE_COPY_MOVE(ViewsMenu)

    void fill();
    void addEdits(const SavedView &applied);
    void apply(const SavedView &view);
    void put(const QString &name);
    void rename(const QString &from, const QString &to);
    void update();
    void remove();
    void keep(const QList<SavedView> &views, const QString &what);
    void askName(const QString &title, const QString &name, const std::function<void(const QString &)> &then);

    PageServices m_services;
    std::function<SavedView()> m_shown;
    QWidget *m_page;
    QMenu *m_menu;
    QString m_applied; ///< name of the view that was applied or saved last
};

} // namespace viewtide::gui
