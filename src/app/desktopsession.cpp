// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopsession.h"

#include <QEvent>
#include <QGuiApplication>

namespace viewtide::app {

DesktopSession::DesktopSession(QObject *parent)
    : QObject(parent)
{
    auto *const program = qobject_cast<QGuiApplication *>(QCoreApplication::instance());
    if (!program)
        return;
    program->installEventFilter(this);
    connect(program, &QGuiApplication::commitDataRequest, this, &DesktopSession::saveRequested);
    connect(program, &QGuiApplication::saveStateRequest, this, &DesktopSession::saveRequested);
}

/// Sees every event of the program: nothing else may be done here.
bool DesktopSession::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Quit || watched != QCoreApplication::instance())
        return false;
    emit endRequested();
    return true;
}

} // namespace viewtide::app
