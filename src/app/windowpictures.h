// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of videos in the window: where they are kept, by what they are asked for, and the settings of
// that. Owned by WindowSession; GUI thread.
#pragma once

#include "app/services.h"
#include "pictures/pictureloader.h"
#include "settings/settings.h"

namespace viewtide::app {

class WindowPictures final : public QObject
{
    Q_OBJECT

public:
    explicit WindowPictures(Services &services, QObject *parent = nullptr);
    ~WindowPictures() override;

    pictures::PictureLoader &loader() { return m_loader; }

private:
    Q_DISABLE_COPY_MOVE(WindowPictures)

    std::unique_ptr<api::Transport> makeTransport();
    void apply(settings::Key key);

    Services &m_services;
    api::NetworkTransport *m_network = nullptr; ///< of the loader
    pictures::PictureLoader m_loader;
};

} // namespace viewtide::app
