// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/activation.h"

#include "base/appid.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusContext>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

#include <optional>

namespace viewtide::app {

using namespace Qt::Literals::StringLiterals;

namespace {

// Of the D-Bus specification, RequestName: an owner is left alone, and not waited for.
constexpr uint kDoNotQueue = 4;
constexpr uint kIsOwner = 1;

QString objectPath()
{
    return u'/' + QString(kAppId).replace(u'.', u'/');
}

/// The actions of the desktop entry.
std::optional<Activation::Wish> wishOf(const QString &action)
{
    if (action == "sync"_L1)
        return Activation::Wish::Sync;
    if (action == "demo"_L1)
        return Activation::Wish::Demo;
    return {};
}

} // namespace

/// What the bus sees; its slots have the names of the specification.
class Activation::Private final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    explicit Private(Activation *owner)
        : q(owner)
    { }

    void listen();

public slots:
    void Activate(const QVariantMap &platform) { ask(Wish::Open, platform); }
    void Open(const QStringList &, const QVariantMap &platform) { ask(Wish::Open, platform); }
    void ActivateAction(const QString &action, const QVariantList &, const QVariantMap &platform)
    {
        if (const auto wish = wishOf(action))
            ask(*wish, platform);
        else
            sendErrorReply(QDBusError::InvalidArgs, u"there is no action '%1'"_s.arg(action));
    }

private:
    void ask(Wish wish, const QVariantMap &platform);
    void onAnswer(QDBusPendingCallWatcher *call);

    Activation *q;
};

void Activation::Private::listen()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    // The object first: what made the bus start us is sent as soon as we have the name.
    if (!bus.isConnected() || !bus.registerObject(objectPath(), this, QDBusConnection::ExportAllSlots)) {
        QMetaObject::invokeMethod(q, &Activation::refused, Qt::QueuedConnection);
        return;
    }
    auto *const call = new QDBusPendingCallWatcher(
        bus.interface()->asyncCall(u"RequestName"_s, QString(kAppId), kDoNotQueue), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, &Private::onAnswer);
}

void Activation::Private::onAnswer(QDBusPendingCallWatcher *call)
{
    call->deleteLater();
    const QDBusPendingReply<uint> reply = *call;
    if (reply.isError() || reply.value() != kIsOwner)
        emit q->refused();
}

/// Later: the answer leaves first, since what is asked for may end this process.
void Activation::Private::ask(Wish wish, const QVariantMap &platform)
{
    // Qt's window takes it from there when it is raised; without it Wayland only lets the window be noticed.
    // X11's desktop-startup-id is not handed on: Qt 6.4 reads it at its start, later only by a private
    // header.
    const QString token = platform[u"activation-token"_s].toString();
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    QMetaObject::invokeMethod(
        q, [this, wish] { emit q->requested(wish); }, Qt::QueuedConnection);
}

Activation::Activation(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{ }

Activation::~Activation() = default;

void Activation::listen()
{
    d->listen();
}

} // namespace viewtide::app

#include "activation.moc"
