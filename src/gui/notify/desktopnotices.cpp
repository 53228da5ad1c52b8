// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notify/desktopnotices.h"

#include "base/appid.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString &service()
{
    static const QString name = u"org.freedesktop.Notifications"_s;
    return name;
}

const QString &path()
{
    static const QString name = u"/org/freedesktop/Notifications"_s;
    return name;
}

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(service(), path(), service(), method);
}

} // namespace

DesktopNotices::DesktopNotices(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    // Qt compares the text of a signature, which has no blanks.
    // clang-format off
    bus.connect(service(), path(), service(), u"ActionInvoked"_s, this, SLOT(onAction(uint,QString)));
    bus.connect(service(), path(), service(), u"NotificationClosed"_s, this, SLOT(onClosed(uint,uint)));
    // clang-format on
}

void DesktopNotices::show(const Notice &notice)
{
    if (QDBusConnection::sessionBus().isConnected())
        askCapabilities(notice);
    else
        QMetaObject::invokeMethod(this, &DesktopNotices::failed, Qt::QueuedConnection);
}

void DesktopNotices::close(uint id)
{
    QDBusMessage message = callOf(u"CloseNotification"_s);
    message.setArguments({id});
    QDBusConnection::sessionBus().call(message, QDBus::NoBlock);
}

/// Asked each time: another server may have taken over.
void DesktopNotices::askCapabilities(const Notice &notice)
{
    auto *const call = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(callOf(u"GetCapabilities"_s)), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, notice](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        const QDBusPendingReply<QStringList> reply = *done;
        if (reply.isError()) {
            emit failed();
            return;
        }
        m_hasMarkup = reply.value().contains(u"body-markup"_s);
        m_hasActions = reply.value().contains(u"actions"_s);
        send(notice);
    });
}

void DesktopNotices::send(const Notice &notice)
{
    QStringList actions;
    for (const auto &[key, label] : notice.actions) {
        if (m_hasActions)
            actions << key << label;
    }
    const QVariantMap hints {{u"desktop-entry"_s, QString(kAppId)},
                             {u"urgency"_s, QVariant::fromValue(uchar(1))}};
    const QString title = m_workspace.isEmpty() ? notice.title : m_workspace + u": "_s + notice.title;
    QDBusMessage message = callOf(u"Notify"_s);
    message.setArguments({u"Viewtide"_s, notice.replaces, QString(kAppId), title,
                          m_hasMarkup ? notice.body.toHtmlEscaped() : notice.body, actions, hints, -1});
    auto *const call = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, &DesktopNotices::onAnswer);
}

void DesktopNotices::onAnswer(QDBusPendingCallWatcher *call)
{
    call->deleteLater();
    const QDBusPendingReply<uint> reply = *call;
    if (reply.isError())
        emit failed();
    else
        emit shown(reply.value());
}

void DesktopNotices::onAction(uint id, const QString &action)
{
    emit actionInvoked(id, action);
}

void DesktopNotices::onClosed(uint id, uint)
{
    emit closed(id);
}

} // namespace viewtide::gui
