// SPDX-License-Identifier: GPL-3.0-or-later
// The end of the desktop's session, as its manager tells it (XSMP, WM_ENDSESSION). Owned by WindowSession;
// GUI thread. saveRequested(): keep what is open, and say how it opens again; the end may still be called
// off. endRequested(): instead of Qt's own end, which closes the windows (they may ask) and then leaves at
// once.
#pragma once

#include <QObject>
#include <QSessionManager>

namespace viewtide::app {

class DesktopSession final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopSession(QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// Connect directly: the session waits no longer than the slot runs.
    void saveRequested(QSessionManager &session);
    void endRequested();

private:
    Q_DISABLE_COPY_MOVE(DesktopSession)
};

} // namespace viewtide::app
