// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs of the window that are not a page's: the command palette with what it runs, what a number is,
// notes in charts, and about. Owned by MainWindow; GUI thread.
#pragma once

#include "gui/numbersource.h"
#include "gui/palettecommands.h"

#include <QHash>
#include <QPointer>

class QMainWindow;

namespace viewtide::gui {

class PageStack;
class WindowActions;

class WindowDialogs final : public QObject
{
    Q_OBJECT

public:
    WindowDialogs(QMainWindow &window, PageStack &pages, const WindowActions &actions,
                  const PageServices &services);
    ~WindowDialogs() override;

    /// Remembers where a context menu was opened.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(WindowDialogs)

    void openPalette();
    void offerExplaining();
    void openMenu(const QPoint &at);
    std::optional<report::NumberRef> numberOfMenu() const;
    void explain(const std::optional<report::NumberRef> &number);
    void run(const models::PaletteEntry &entry);
    void runCommand(const QString &key);
    void remember(const models::PaletteEntry &entry);

    QMainWindow &m_window;
    PageStack &m_pages;
    PageServices m_services;
    std::optional<QPoint> m_menuAt; ///< of the last context menu, on the screen; null: by the keyboard
    QAction *m_explain; ///< in context menus
    struct Command
    {
        QPointer<QAction> action;
        std::optional<Page> page {}; ///< that it is a command of; null: of the window
        std::function<void()> show {}; ///< instead of the action: goes to a place of the page
    };
    void addCommandsOf(Page page, QList<models::PaletteEntry> &entries);

    QHash<QString, Command> m_commands; ///< by the key of their entry, of the open palette
};

} // namespace viewtide::gui
