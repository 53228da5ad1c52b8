// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notify/alertnotifier.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "domain/quiethours.h"
#include "gui/notify/desktopnotices.h"
#include "models/alerttablemodel.h"
#include "models/format.h"
#include "settings/settings.h"
#include "settings/workspacezone.h"
#include "store/store.h"

#include <QTimeZone>

#include <algorithm>
#include <iterator>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using settings::Key;

namespace {

constexpr Millis kBetween = 5min;
constexpr auto kLookAgain = 30s;
constexpr int kLines = 5;
constexpr Millis kPause = 1h;

const QString &pauseKey()
{
    static const QString key = u"pause"_s;
    return key;
}

/// What a notification is about; several alerts are about the list of them.
QString subjectOf(const QList<store::AlertRow> &alerts)
{
    if (alerts.size() != 1)
        return u"list"_s;
    const domain::Alert &alert = alerts.first().alert;
    return QStringList {toKey(alert.kind), alert.video ? alert.video->text() : QString(),
                        QString::number(alert.profile.value()),
                        alert.platform ? alert.platform->text() : QString()}
        .join(u' ');
}

bool isFailure(const store::AlertRow &row)
{
    return row.alert.kind == domain::AlertKind::SyncFailing;
}

} // namespace

Page pageOf(domain::AlertKind kind)
{
    switch (kind) {
    case domain::AlertKind::BreakOut:
        return Page::Videos;
    case domain::AlertKind::Milestone:
    case domain::AlertKind::Drop:
    case domain::AlertKind::WeeklySummary:
        return Page::Overview;
    case domain::AlertKind::Silence:
    case domain::AlertKind::SignIn:
        return Page::Accounts;
    case domain::AlertKind::SyncFailing:
        break;
    }
    return Page::Activity;
}

Notice noticeOf(const QList<store::AlertRow> &alerts)
{
    Notice notice;
    if (alerts.size() == 1) {
        const domain::Alert &alert = alerts.first().alert;
        const domain::AlertWords words = models::alertWords(alerts.first());
        notice.title = models::format::outside(words.title, 200);
        notice.body = models::format::outside(words.why, 500);
        const QString open = alert.video ? AlertNotifier::tr("Open video") : AlertNotifier::tr("Open");
        notice.actions = {{u"default"_s, open}, {u"open"_s, open}};
        if (isFailure(alerts.first()))
            notice.actions.append({pauseKey(), AlertNotifier::tr("Pause 1 hour")});
        return notice;
    }
    QStringList lines;
    for (const store::AlertRow &row : alerts.mid(0, kLines))
        lines.append(models::format::outside(models::alertWords(row).title, 120));
    if (alerts.size() > kLines)
        lines.append(AlertNotifier::tr("and %n more", nullptr, static_cast<int>(alerts.size()) - kLines));
    notice.title = AlertNotifier::tr("%n alert(s)", nullptr, static_cast<int>(alerts.size()));
    notice.body = lines.join(u'\n');
    notice.actions = {{u"default"_s, AlertNotifier::tr("Open list")},
                      {u"open"_s, AlertNotifier::tr("Open list")}};
    return notice;
}

AlertNotifier::AlertNotifier(const NotifierServices &services, DesktopNotices &desktop, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_desktop(desktop)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kLookAgain);
    connect(&m_again, &QTimer::timeout, this, &AlertNotifier::check);
    connect(&services.store, &store::Store::changed, this, [this](const domain::ChangeSet &changes) {
        if (changes.touches(domain::Area::Alerts))
            check();
    });
    connect(&desktop, &DesktopNotices::shown, this, &AlertNotifier::onShown);
    // The list has them; to tell of old news when a server comes at last is no use.
    connect(&desktop, &DesktopNotices::failed, this, [this] { setTold(std::exchange(m_showing, {})); });
    connect(&desktop, &DesktopNotices::actionInvoked, this, &AlertNotifier::onAction);
    connect(&desktop, &DesktopNotices::closed, this, [this](uint id) { m_shown.remove(id); });
}

AlertNotifier::~AlertNotifier() = default;

void AlertNotifier::check()
{
    deliver(m_services.store.read(store::AlertsQuery {.scope = store::AlertScope::Untold}), this,
            [this](const Result<QList<store::AlertRow>> &alerts) {
                if (alerts && !alerts->isEmpty())
                    onUntold(*alerts);
            });
}

bool AlertNotifier::mustWait() const
{
    if (m_services.settings.isOn(Key::Presentation))
        return true; // others look at the screen
    const auto quiet = domain::quietHoursFromText(m_services.settings.text(Key::QuietHours));
    return quiet
        && domain::quietUntil(*quiet, m_services.clock.now(), settings::workspaceZone(m_services.settings));
}

QList<store::AlertRow> AlertNotifier::dueOf(const QList<store::AlertRow> &alerts) const
{
    const Timestamp now = m_services.clock.now();
    QList<store::AlertRow> due;
    std::copy_if(alerts.cbegin(), alerts.cend(), std::back_inserter(due), [&](const store::AlertRow &row) {
        const auto last = m_lastAt.constFind(row.alert.kind);
        return last == m_lastAt.cend() || now - *last >= kBetween;
    });
    return due;
}

void AlertNotifier::onUntold(const QList<store::AlertRow> &alerts)
{
    if (!m_showing.isEmpty())
        return; // they are looked for again when these are told
    if (!m_services.settings.isOn(Key::Notifications)) {
        setTold(alerts);
        return;
    }
    const QList<store::AlertRow> due = mustWait() ? QList<store::AlertRow>() : dueOf(alerts);
    if (due.size() < alerts.size())
        m_again.start();
    if (due.isEmpty())
        return;
    m_showing = due;
    Notice notice = noticeOf(due);
    notice.replaces = shownOf(due);
    m_desktop.show(notice);
}

uint AlertNotifier::shownOf(const QList<store::AlertRow> &alerts) const
{
    const QString subject = subjectOf(alerts);
    for (auto shown = m_shown.cbegin(); shown != m_shown.cend(); ++shown) {
        if (subjectOf(*shown) == subject)
            return shown.key();
    }
    return 0;
}

void AlertNotifier::onCollected()
{
    for (auto shown = m_shown.cbegin(); shown != m_shown.cend(); ++shown) {
        if (std::all_of(shown->cbegin(), shown->cend(), isFailure))
            m_desktop.close(shown.key());
    }
    const store::AlertsQuery untold {.scope = store::AlertScope::Untold,
                                     .kind = domain::AlertKind::SyncFailing};
    deliver(m_services.store.read(untold), this, [this](const Result<QList<store::AlertRow>> &alerts) {
        if (alerts && !alerts->isEmpty())
            setTold(*alerts);
    });
}

void AlertNotifier::onShown(uint id)
{
    for (const store::AlertRow &row : m_showing)
        m_lastAt.insert(row.alert.kind, m_services.clock.now());
    m_shown.insert(id, m_showing);
    setTold(std::exchange(m_showing, {}));
}

void AlertNotifier::setTold(const QList<store::AlertRow> &alerts)
{
    store::SetAlertsTold command {.alerts = {}, .now = m_services.clock.now()};
    for (const store::AlertRow &row : alerts)
        command.alerts.append(row.id);
    m_services.store.write(command);
}

void AlertNotifier::onAction(uint id, const QString &action)
{
    const QList<store::AlertRow> alerts = m_shown.value(id);
    if (alerts.isEmpty())
        return; // another program's
    if (action == pauseKey())
        emit pauseRequested(kPause);
    else if (alerts.size() > 1)
        emit pageRequested(Page::Activity);
    else if (const auto &video = alerts.first().alert.video)
        emit videoRequested(*video);
    else
        emit pageRequested(pageOf(alerts.first().alert.kind));
}

} // namespace viewtide::gui
