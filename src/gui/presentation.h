// SPDX-License-Identifier: GPL-3.0-or-later
// Presentation mode of the window: keeps the setting, the entry of the menu, the sign in the status bar and
// what models show in step. Owned by MainWindow; GUI thread. changed(): shown otherwise from now on.
#pragma once

#include "models/discretion.h"

#include <QObject>

class QAction;
class QStatusBar;

namespace viewtide::settings {
class Settings;
}
namespace viewtide::store {
class Store;
}

namespace viewtide::gui {

class Chip;

class Presentation final : public QObject
{
    Q_OBJECT

public:
    /// Takes the setting over at once; what is made afterwards shows nothing that it should not.
    Presentation(settings::Settings &settings, store::Store &store, QObject *parent = nullptr);

    /// A checkable entry, and a chip while names are hidden.
    void setEntry(QAction &entry, QStatusBar &bar);

signals:
    void changed(viewtide::models::Discretion discretion);

private:
    Q_DISABLE_COPY_MOVE(Presentation)

    void apply();
    void show();

    settings::Settings &m_settings;
    store::Store &m_store;
    QAction *m_entry = nullptr;
    Chip *m_sign = nullptr;
};

} // namespace viewtide::gui
