// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window with its shortcut, in the menu bar. Owned by MainWindow; GUI thread. Signals
// say which one was chosen; nothing is done here.
#pragma once

#include "base/timestamp.h"
#include "gui/page.h"
#include "gui/theme/theme.h"
#include "poll/pollstatus.h"

#include <QObject>

class QActionGroup;
class QMainWindow;
class QMenu;

namespace viewtide {
class Clock;
}

namespace viewtide::gui {

class WindowActions final : public QObject
{
    Q_OBJECT

public:
    WindowActions(QMainWindow &window, QUndoStack &undo, const Clock &clock);
    ~WindowActions() override;

    /// Of the entry of the menu bar that holds the commands of the page.
    static QString pageMenuName();
    void setPage(Page page, const QList<QAction *> &commands);
    void setLookback(const domain::Lookback &lookback);
    void setTheme(ThemeChoice choice);
    void setState(poll::State state);
    /// Undo and redo say what, unless names are hidden.
    void showUndo();
    QAction &presentation() const { return *m_presentation; }
    /// Into the first menu, with a shortcut of its own.
    void addWorkspaces(QMenu &menu);

signals:
    void pageChosen(viewtide::gui::Page page);
    void periodChosen(const viewtide::domain::Period &period);
    void customPeriodChosen();
    void comparisonToggled();
    void themeChosen(viewtide::gui::ThemeChoice choice);
    void workspacesChosen();
    void syncChosen();
    void stopChosen();
    void pauseChosen(viewtide::Millis span);
    void resumeChosen();
    void filterChosen();
    void columnsChosen();
    void closeQuestionReset(); ///< ask again what closing means
    void paletteChosen();
    void explainChosen();
    void aboutChosen();
    void quitChosen();
    void told(const QString &text); ///< for the status bar: what was undone may be on another page

private:
    Q_DISABLE_COPY_MOVE(WindowActions)

    void fillProgramMenu(QMenu &menu);
    void fillEditMenu(QMenu &menu);
    void fillViewMenu(QMenu &menu);
    void fillRanges(QMenu &menu);
    void fillThemeMenu(QMenu &menu);
    void tellNeeds();
    QAction *add(QMenu &menu, const QString &text, const QKeySequence &keys, const QString &name);

    QMainWindow &m_window;
    const Clock &m_clock;
    QMenu *m_programMenu = nullptr;
    QAction *m_programEnd = nullptr; ///< what the workspaces stand before
    QMenu *m_pageMenu = nullptr;
    QActionGroup *m_pages;
    QActionGroup *m_ranges;
    QAction *m_customRange = nullptr;
    QAction *m_compare = nullptr;
    QActionGroup *m_themes;
    QAction *m_presentation = nullptr;
    QUndoStack &m_undo;
    QAction *m_back = nullptr;
    QAction *m_again = nullptr;
    QAction *m_sync = nullptr;
    QAction *m_stop = nullptr;
    QList<QAction *> m_pauses;
    QAction *m_resume = nullptr;
};

} // namespace viewtide::gui
