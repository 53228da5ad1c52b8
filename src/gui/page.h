// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the window and what all of them share: their services and the few things the frame asks of
// them. A page is owned by MainWindow, talks to it by signals, and owns its models. GUI thread.
#pragma once

#include "catalogue/platform.h"
#include "domain/ids.h"
#include "domain/period.h"
#include "domain/video.h"
#include "gui/statebytes.h" // for what saveLayout() gives

#include <QList>
#include <QStringList>
#include <QWidget>

#include <functional>

class QAbstractButton;
class QAction;
class QKeySequence;
class QUndoStack;

namespace viewtide {
class Clock;
}
namespace viewtide::poll {
class ShortLinks;
}
namespace viewtide::models {
class StoreWatch;
}
namespace viewtide::pictures {
class PictureLoader;
}
namespace viewtide::settings {
class Settings;
}
namespace viewtide::store {
class Store;
}

namespace viewtide::gui {

/// In the order of the navigation rail and of Ctrl+1 ... Ctrl+7. Welcome, the first start, is in neither.
enum class Page { Overview, Videos, Campaigns, Reports, Accounts, Activity, Settings, Welcome };

struct PageServices
{
    store::Store &store;
    settings::Settings &settings;
    const Clock &clock;
    QUndoStack &undo; ///< the window's; commands that can be taken back go here
    poll::ShortLinks *shortLinks = nullptr; ///< null: nobody is asked where they lead
    pictures::PictureLoader *pictures = nullptr; ///< null: there are none
};

/// What the header says that a page follows.
enum class Follow {
    Range = 1,
    Comparison = 2, ///< nothing without a range
};
Q_DECLARE_FLAGS(Follows, Follow)
Q_DECLARE_OPERATORS_FOR_FLAGS(Follows)

/// A part of a page that can be gone to by its name, such as a setting.
struct PagePlace
{
    QString name;
    QStringList path; ///< what it stands in, from the outside
    QStringList words; ///< by which it is found, too
    std::function<void()> show; ///< once the page is shown
};

class PageWidget : public QWidget
{
    Q_OBJECT

public:
    explicit PageWidget(QWidget *parent = nullptr);
    ~PageWidget() override;

    /// What the choosers of the header say. Default: the page does not depend on it.
    virtual void setLookback(const domain::Lookback &lookback);
    /// Its tables and splitters as the user left them; restoring what is empty or foreign does nothing.
    virtual QByteArray saveLayout() const;
    virtual void restoreLayout(const QByteArray &layout);
    /// Which choosers of the header concern this page. Default: none.
    virtual Follows follows() const;
    /// Where a range would be looked for and is not: whose days the page has instead. Default: empty.
    virtual QString ownDays() const;
    /// Ctrl+F. Default: nothing.
    virtual void focusFilter();
    /// The menu of columns of the table that has the focus, or of the first that is shown.
    void chooseColumns();
    /// The page's commands, for the menu bar while the page is shown.
    QList<QAction *> commands() const { return m_commands; }
    /// For the command palette. Default: none.
    virtual QList<PagePlace> places() const;

signals:
    void videoRequested(const viewtide::domain::VideoRef &video);
    /// The videos that its numbers are made of.
    void campaignVideosRequested(viewtide::domain::CampaignId campaign);
    /// The campaigns that a sum over all of them is made of, by this column of their table.
    void campaignsRequested(const QString &column);
    /// The accounts that its numbers are made of.
    void networkRequested(viewtide::catalogue::PlatformKey network);
    void pageRequested(viewtide::gui::Page page);
    void syncRequested();
    /// Ends the program and starts it again with these arguments.
    void restartRequested(const QStringList &arguments);
    /// A line for the status bar: what was done, or why not. Plain text.
    void messagePosted(const QString &text);

protected:
    bool event(QEvent *event) override;
    /// Makes one of the commands; its shortcut works while the page is shown, wherever the focus is.
    QAction *addCommand(const QString &text, const QKeySequence &keys);
    /// One that a button gives, too.
    QAction *addCommand(const QString &text, const QKeySequence &keys, const QAbstractButton &button);
    /// For pages whose models nobody else shows: these pause while the page is hidden. Call it when the
    /// models are made.
    void pauseWhenHidden();
    /// These are commands, too; their shortcuts are their own.
    void addCommands(const QList<QAction *> &commands) { m_commands.append(commands); }

private:
    QList<QAction *> m_commands;
    QList<models::StoreWatch *> m_pausable;
};

} // namespace viewtide::gui
