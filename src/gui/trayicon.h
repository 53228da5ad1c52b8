// SPDX-License-Identifier: GPL-3.0-or-later
// The icon in the tray: state, age and next poll in the tooltip, and the few commands that need no window.
// Owned by app::Application. GUI thread.
//
// Qt asks the desktop for a tray once and remembers the answer for ever, so nothing may touch
// QSystemTrayIcon before org.kde.StatusNotifierWatcher is on the bus: it is waited for, without blocking, at
// most 30 s. Without a session bus the answer is asked for at once. A tray that goes is given some seconds to
// come back before it is told as absent.
#pragma once

#include "base/timestamp.h"
#include "gui/traypresence.h"
#include "poll/pollstatus.h"
#include "store/rows.h"

#include <QObject>

#include <memory>
#include <optional>

namespace viewtide {
class Clock;
}
namespace viewtide::store {
class Store;
}

namespace viewtide::gui {

class TrayIcon final : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(QObject *parent);
    ~TrayIcon() override;

    bool isShown() const;
    TrayPresence presence() const;
    void setStatus(const poll::PollStatus &status);
    /// An entry of the menu; null: there is none.
    void setTopMover(const std::optional<store::VideoRow> &video);
    /// Reads the top mover itself, while the icon is shown.
    void followTopMover(store::Store &store, const Clock &clock);
    /// Told in the tooltip: every workspace that collects has an icon of its own.
    void setWorkspace(const QString &name);
    /// The texts once more.
    void refresh();

signals:
    void presenceChanged(viewtide::gui::TrayPresence presence);
    void openRequested();
    /// The icon was clicked: the window shows or goes.
    void toggleRequested();
    void videoRequested(const viewtide::domain::VideoRef &video);
    void syncRequested();
    void stopRequested();
    void pauseRequested(viewtide::Millis span);
    void quitRequested();

private:
    Q_DISABLE_COPY_MOVE(TrayIcon)

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace viewtide::gui
