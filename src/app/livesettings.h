// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the running services what was changed in the settings, as far as it needs no new start. Owned by
// WindowSession; GUI thread.
#pragma once

#include <QObject>

namespace viewtide::settings {
enum class Key;
}

namespace viewtide::app {

struct Services;

class LiveSettings final : public QObject
{
    Q_OBJECT

public:
    explicit LiveSettings(Services &services, QObject *parent = nullptr);

private:
    void apply(settings::Key key);

    Services &m_services;
};

} // namespace viewtide::app
