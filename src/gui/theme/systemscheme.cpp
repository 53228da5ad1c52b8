// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/systemscheme.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPalette>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto kPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto kInterface = "org.freedesktop.portal.Settings"_L1;
constexpr auto kGroup = "org.freedesktop.appearance"_L1;
constexpr auto kColours = "color-scheme"_L1;
constexpr auto kContrast = "contrast"_L1;

// Values of the portal; 0 is "no preference".
constexpr uint kPreferDark = 1;
constexpr uint kPreferLight = 2;
constexpr uint kMoreContrast = 1;

} // namespace

SystemScheme::SystemScheme(const QPalette &desktopPalette, QObject *parent)
    : QObject(parent)
    , m_fallback(desktopPalette.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light)
    , m_scheme(m_fallback)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, u"SettingChanged"_s, this, SLOT(takeSetting(QDBusMessage)));
    ask(kColours);
    ask(kContrast);
}

SystemScheme::~SystemScheme() = default;

void SystemScheme::ask(QLatin1String key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Read"_s);
    call << QString(kGroup) << QString(key);
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            take(key, reply.value().variant());
    });
}

void SystemScheme::takeSetting(const QDBusMessage &message)
{
    const QVariantList arguments = message.arguments();
    if (arguments.value(0).toString() == kGroup)
        take(arguments.value(1).toString(), arguments.value(2));
}

void SystemScheme::take(const QString &key, const QVariant &value)
{
    // Read() wraps the value in a second variant, the signal does not.
    const QVariant plain = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    if (key == kColours)
        m_colours = plain.toUInt();
    else if (key == kContrast)
        m_contrast = plain.toUInt();
    Scheme scheme = m_fallback;
    if (m_contrast == kMoreContrast)
        scheme = Scheme::HighContrast;
    else if (m_colours == kPreferDark)
        scheme = Scheme::Dark;
    else if (m_colours == kPreferLight)
        scheme = Scheme::Light;
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    emit changed();
}

} // namespace viewtide::gui
