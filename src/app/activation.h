// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a desktop starts and calls it: org.freedesktop.Application on the session bus, under the
// program's id. What is asked for before there is a window waits with whoever listens. Owned by Application;
// GUI thread. requested(): by a launcher, by a notification, by the bus that started us; refused(): there is
// no bus, or another Viewtide has the name.
#pragma once

#include <QObject>

#include <memory>

namespace viewtide::app {

class Activation final : public QObject
{
    Q_OBJECT

public:
    enum class Wish {
        Open,
        Sync, ///< open, and ask for everything
        Demo, ///< the demo's window, which is another process
    };
    Q_ENUM(Wish)

    explicit Activation(QObject *parent = nullptr);
    ~Activation() override;

    /// Takes the name, without blocking.
    void listen();

signals:
    void requested(viewtide::app::Activation::Wish wish);
    void refused();

private:
    Q_DISABLE_COPY_MOVE(Activation)

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace viewtide::app
