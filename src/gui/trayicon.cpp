// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trayicon.h"

#include "base/appid.h"
#include "gui/statustext.h"
#include "gui/theme/resources.h"
#include "models/discretion.h"
#include "models/format.h"
#include "models/topmover.h"

#include <QAction>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>
#include <QTimer>

#include <chrono>

namespace viewtide::gui {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kWatcherService = "org.kde.StatusNotifierWatcher"_L1;
constexpr auto kPatience = 30s;
/// A panel that is started again takes its tray with it for a moment.
constexpr auto kGrace = 5s;
constexpr auto kTooltipEvery = 30s;
constexpr int kLongestCaption = 40;

QString nameOf(poll::State state)
{
    switch (state) {
    case poll::State::Idle:
    case poll::State::Unconfigured:
        return u"ok"_s;
    case poll::State::Syncing:
        return u"syncing"_s;
    case poll::State::Paused:
        return u"paused"_s;
    case poll::State::Attention:
        return u"attention"_s;
    }
    return u"ok"_s;
}

/// Of the theme, by a name that the tray is told: it follows its theme and its size then. Where that icon is
/// not installed, the picture in the program: a theme that has only the program's icon answers with that.
QIcon iconOf(poll::State state)
{
    const QString file = u"tray-"_s + nameOf(state);
    const QString name = kAppId + u'-' + file;
    const QIcon themed = QIcon::fromTheme(name);
    return themed.name() == name ? themed : QIcon(resourcePath(u"icons/%1.svg"_s.arg(file)));
}

} // namespace

class TrayIcon::Private
{
public:
    explicit Private(TrayIcon *owner)
        : q(owner)
    { }

    void waitForDesktop();
    void askIfOwned();
    void makeIcon();
    void onOwner(const QString &owner);
    void setPresence(TrayPresence now);
    void onActivated(QSystemTrayIcon::ActivationReason reason);
    void fillMenu();
    void show();
    void showMover();

    TrayIcon *q;
    TrayPresence presence = TrayPresence::Unknown;
    poll::PollStatus status;
    QString workspace;
    std::optional<store::VideoRow> mover;
    QAction *moverEntry = nullptr;
    QAction *syncEntry = nullptr; ///< stops what runs
    std::unique_ptr<QDBusServiceWatcher> watcher;
    std::unique_ptr<QMenu> menu;
    std::unique_ptr<QSystemTrayIcon> icon;
    QTimer patience;
    QTimer grace; ///< runs while the tray may come back
    QTimer ageing;
};

void TrayIcon::Private::waitForDesktop()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        // From the event loop, so that whoever made us has connected to our signals.
        QTimer::singleShot(0, q, [this] { makeIcon(); });
        return;
    }
    watcher =
        std::make_unique<QDBusServiceWatcher>(kWatcherService, bus, QDBusServiceWatcher::WatchForOwnerChange);
    QObject::connect(watcher.get(), &QDBusServiceWatcher::serviceOwnerChanged, q,
                     [this](const QString &, const QString &, const QString &owner) { onOwner(owner); });
    grace.setSingleShot(true);
    grace.setInterval(kGrace);
    QObject::connect(&grace, &QTimer::timeout, q, [this] { setPresence(TrayPresence::Absent); });
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, q, [this] { makeIcon(); });
    patience.start(kPatience);
    askIfOwned();
}

void TrayIcon::Private::askIfOwned()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    auto *const call = new QDBusPendingCallWatcher(
        bus.interface()->asyncCall(u"NameHasOwner"_s, QString(kWatcherService)), q);
    QObject::connect(call, &QDBusPendingCallWatcher::finished, q, [this](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        const QDBusPendingReply<bool> reply = *done;
        if (!reply.isError() && reply.value())
            makeIcon();
    });
}

/// Qt registers an icon with a tray that comes back by itself; what is missing is to know that it went.
void TrayIcon::Private::onOwner(const QString &owner)
{
    if (owner.isEmpty()) {
        if (presence == TrayPresence::Shown)
            grace.start();
        return;
    }
    grace.stop();
    if (!icon)
        makeIcon();
    else
        setPresence(TrayPresence::Shown);
}

void TrayIcon::Private::setPresence(TrayPresence now)
{
    if (now == presence)
        return;
    presence = now;
    emit q->presenceChanged(now);
}

void TrayIcon::Private::makeIcon()
{
    if (icon)
        return;
    patience.stop();
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        setPresence(TrayPresence::Absent);
        return;
    }
    fillMenu();
    icon = std::make_unique<QSystemTrayIcon>();
    icon->setContextMenu(menu.get());
    QObject::connect(icon.get(), &QSystemTrayIcon::activated, q,
                     [this](QSystemTrayIcon::ActivationReason reason) { onActivated(reason); });
    QObject::connect(&ageing, &QTimer::timeout, q, [this] { show(); });
    ageing.start(kTooltipEvery);
    show();
    icon->show();
    setPresence(TrayPresence::Shown);
}

/// A double click begins with a click, which has done it.
void TrayIcon::Private::onActivated(QSystemTrayIcon::ActivationReason reason)
{
    if (reason == QSystemTrayIcon::Trigger)
        emit q->toggleRequested();
    else if (reason == QSystemTrayIcon::MiddleClick)
        emit q->openRequested();
}

void TrayIcon::Private::fillMenu()
{
    menu = std::make_unique<QMenu>();
    const auto add = [this](const QString &text, auto act) {
        QObject::connect(menu->addAction(text), &QAction::triggered, q, act);
    };
    add(TrayIcon::tr("Open"), [this] { emit q->openRequested(); });
    moverEntry = menu->addAction(QString());
    QObject::connect(moverEntry, &QAction::triggered, q, [this] {
        if (mover)
            emit q->videoRequested(mover->ref);
    });
    menu->addSeparator();
    syncEntry = menu->addAction(QString());
    QObject::connect(syncEntry, &QAction::triggered, q, [this] {
        if (status.state == poll::State::Syncing)
            emit q->stopRequested();
        else
            emit q->syncRequested();
    });
    add(TrayIcon::tr("Pause 1 hour"), [this] { emit q->pauseRequested(1h); });
    add(TrayIcon::tr("Pause until tomorrow"),
        [this] { emit q->pauseRequested(untilTomorrow(SystemClock().now())); });
    menu->addSeparator();
    add(TrayIcon::tr("Quit"), [this] { emit q->quitRequested(); });
}

void TrayIcon::Private::show()
{
    if (!icon)
        return;
    icon->setIcon(iconOf(status.state));
    const QString name =
        workspace.isEmpty() ? u"Viewtide"_s : u"Viewtide (%1)"_s.arg(models::veil(workspace));
    showMover();
    const bool isSyncing = status.state == poll::State::Syncing;
    syncEntry->setText(isSyncing ? TrayIcon::tr("Stop the sync") : TrayIcon::tr("Sync now"));
    icon->setToolTip(name + u" – "_s + statusAndNextText(status, SystemClock().now()));
}

void TrayIcon::Private::showMover()
{
    moverEntry->setVisible(mover.has_value());
    if (!mover)
        return;
    const QString caption = models::format::personal(mover->caption, kLongestCaption).replace(u'&', u"&&"_s);
    moverEntry->setText(TrayIcon::tr("%1: %2 in 24 h", "caption of a video, views won")
                            .arg(caption, models::format::deltaWithArrow(mover->viewsLastDay)));
}

TrayIcon::TrayIcon(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    d->waitForDesktop();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::setTopMover(const std::optional<store::VideoRow> &video)
{
    d->mover = video;
    d->show();
}

void TrayIcon::followTopMover(store::Store &store, const Clock &clock)
{
    auto *const top = new models::TopMover(store, clock, this);
    connect(top, &models::TopMover::changed, this, &TrayIcon::setTopMover);
    const auto follow = [top](TrayPresence presence) {
        presence == TrayPresence::Shown ? top->start() : top->stop();
    };
    connect(this, &TrayIcon::presenceChanged, top, follow);
    follow(d->presence);
}

bool TrayIcon::isShown() const
{
    return d->presence == TrayPresence::Shown;
}

TrayPresence TrayIcon::presence() const
{
    return d->presence;
}

void TrayIcon::setStatus(const poll::PollStatus &status)
{
    d->status = status;
    d->show();
}

void TrayIcon::refresh()
{
    d->show();
}

void TrayIcon::setWorkspace(const QString &name)
{
    d->workspace = name;
    d->show();
}

} // namespace viewtide::gui
