// SPDX-License-Identifier: GPL-3.0-or-later
// From services to a workspace that can be used: opens the database, makes the first rows, takes the
// environment's profile, fills the demo. Owned by Application; GUI thread. ready() or failed() comes exactly
// once.
#pragma once

#include "app/invocation.h"
#include "app/services.h"
#include "base/error.h"
#include "domain/workspace.h"
#include "store/store.h"

#include <QObject>

namespace viewtide::app {

class DemoSeeder;

class Bootstrap final : public QObject
{
    Q_OBJECT

public:
    Bootstrap(Services &services, const Invocation &invocation, QObject *parent = nullptr);
    ~Bootstrap() override;

    void start();

signals:
    void ready(const viewtide::domain::Workspace &workspace);
    void failed(const viewtide::Error &error);
    /// The demo's history is being made.
    void progressed(int day, int days);

private:
    void open(store::OpenMode mode);
    void onOpened(store::OpenMode mode, const Result<store::Opened> &opened);
    void ensureWorkspace();
    void ensureProfile();
    void saveEnvironmentProfile(const QString &keyRef);
    void resumeProfiles();
    void seedDemo();
    void end();

    Services &m_services;
    Invocation m_invocation;
    domain::Workspace m_workspace;
    bool m_created = false;
};

} // namespace viewtide::app
