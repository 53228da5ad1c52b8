// SPDX-License-Identifier: GPL-3.0-or-later
// WindowSession of a build without the window.
#include "app/windowsession.h"

#include "base/log.h"

namespace viewtide::app {

class WindowSession::Private
{
};

WindowSession::WindowSession(Services &, const Invocation &, const domain::Workspace &) { }

WindowSession::~WindowSession() = default;

void WindowSession::start()
{
    qCCritical(lcApp).noquote() << tr("this build has no window; see viewtide --help for the commands");
    emit quitRequested();
}

void WindowSession::syncNow() { }

void WindowSession::raise() { }

} // namespace viewtide::app
