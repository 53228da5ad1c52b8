// SPDX-License-Identifier: GPL-3.0-or-later
// Is the desktop light or dark, or does it want more contrast? Asks the freedesktop portal over D-Bus without
// waiting, and follows it; until it answers, and where there is none, the lightness of the desktop's own
// palette. Qt 6.4 has no colorScheme. Child of the application, made before the palette is replaced. GUI
// thread. changed(): another scheme.
#pragma once

#include "gui/theme/tokens.h"

#include <QDBusMessage>
#include <QObject>

class QDBusPendingCallWatcher;

namespace viewtide::gui {

class SystemScheme final : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(const QPalette &desktopPalette, QObject *parent = nullptr);
    ~SystemScheme() override;

    Scheme scheme() const { return m_scheme; }

signals:
    void changed();

private slots:
    /// Qt 6.4 does not find a slot whose argument is a variant; the message itself it does.
    void takeSetting(const QDBusMessage &message);

private:
    Q_DISABLE_COPY_MOVE(SystemScheme)

    void ask(QLatin1String key);
    void take(const QString &key, const QVariant &value);

    Scheme m_fallback;
    uint m_colours = 0; ///< as the portal says it
    uint m_contrast = 0;
    Scheme m_scheme;
};

} // namespace viewtide::gui
