// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of videos for the views: from memory, else from the folder, else from the network. Never
// blocks and never waits: who asks gets what is there, and arrived() tells when there is more. Files and
// decoding are done on the pool. Owned by app::Services; GUI thread.
#pragma once

#include "api/transport.h"
#include "pictures/picturefolder.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

#include <map>

namespace viewtide::pictures {

/// May addresses be asked for pictures? Who asks tells them that somebody looks.
enum class Asking { Allowed, Off };

inline constexpr qint64 kLargestPicture = 2 * 1024 * 1024; ///< bytes of an answer
inline constexpr QSize kPictureSize {96, 96}; ///< in pixels, of all that is shown

class PictureLoader final : public QObject
{
    Q_OBJECT

public:
    /// `transport` holds the limits: size, https, no redirects.
    PictureLoader(std::unique_ptr<api::Transport> transport, const Folder &folder, QObject *parent = nullptr);
    ~PictureLoader() override;

    /// Null: it is not there, or not there yet.
    QImage picture(const QUrl &url);
    /// Off: nothing is asked or shown. What is kept stays until clear().
    void setAsking(Asking asking);
    Asking asking() const { return m_asking; }
    /// Forgets all that is kept, also on the disk.
    void clear();

signals:
    void arrived(const QUrl &url);
    /// All of it is gone.
    void cleared();

private:
    Q_DISABLE_COPY_MOVE(PictureLoader)

    void giveUp();
    void startNext();
    void readFolder(const QUrl &url);
    void ask(const QUrl &url);
    void takeReply(const QUrl &url, const Result<api::WireReply> &reply);
    void finish(const QUrl &url, const QImage &picture);

    std::unique_ptr<api::Transport> m_transport;
    Folder m_folder;
    Asking m_asking = Asking::Allowed;
    QCache<QUrl, QImage> m_memory;
    QList<QUrl> m_waiting; ///< the last one is what was asked for last, and is in sight
    QSet<QUrl> m_running;
    QSet<QUrl> m_failed; ///< is no picture: until the program ends
    std::map<QUrl, std::unique_ptr<api::Exchange>> m_exchanges;
    int m_generation = 0; ///< answers of an older one come from before clear()
};

} // namespace viewtide::pictures
