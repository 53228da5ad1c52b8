// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/pictureloader.h"

#include "base/deliver.h"
#include "base/log.h"
#include "pictures/decode.h"

#include <QTimer>
#include <QtConcurrent/QtConcurrentRun>

namespace viewtide::pictures {

namespace {

constexpr int kMostRunning = 4;
constexpr int kMostWaiting = 100; ///< about what two pages of a table show
constexpr int kMostInMemory = 1000;
constexpr int kOk = 200;
constexpr auto kRest = std::chrono::minutes(10); ///< after a failure of the network

/// Looks at it before it is kept.
QImage kept(const Folder &folder, const QUrl &url, const QByteArray &bytes)
{
    const QImage picture = decode(bytes, kPictureSize);
    if (picture.isNull())
        return picture;
    if (const Status written = writePicture(folder, url, bytes); !written)
        qCInfo(lcApi) << "a picture is not kept:" << describeInFull(written.error());
    return picture;
}

} // namespace

PictureLoader::PictureLoader(std::unique_ptr<api::Transport> transport, const Folder &folder, QObject *parent)
    : QObject(parent)
    , m_transport(std::move(transport))
    , m_folder(folder)
    , m_memory(kMostInMemory)
{ }

PictureLoader::~PictureLoader() = default;

QImage PictureLoader::picture(const QUrl &url)
{
    if (m_asking == Asking::Off || !url.isValid() || url.isEmpty())
        return {};
    if (const QImage *const known = m_memory.object(url))
        return *known;
    if (m_running.contains(url) || m_failed.contains(url))
        return {};
    m_waiting.removeOne(url);
    m_waiting.append(url);
    if (m_waiting.size() > kMostWaiting)
        m_waiting.removeFirst();
    // Views ask while they paint, and must not be told then.
    QMetaObject::invokeMethod(this, &PictureLoader::startNext, Qt::QueuedConnection);
    return {};
}

void PictureLoader::setAsking(Asking asking)
{
    if (asking == m_asking)
        return;
    m_asking = asking;
    giveUp();
    emit cleared(); // is shown otherwise
}

void PictureLoader::clear()
{
    giveUp();
    m_memory.clear();
    deliver(QtConcurrent::run([folder = m_folder] {
                clearPictures(folder);
                return true;
            }),
            this, [this](bool) { emit cleared(); });
}

/// All that is asked for; it may be asked for again.
void PictureLoader::giveUp()
{
    m_waiting.clear();
    m_exchanges.clear();
    m_running.clear();
    m_failed.clear();
    ++m_generation;
}

void PictureLoader::startNext()
{
    while (!m_waiting.isEmpty() && m_running.size() < kMostRunning) {
        const QUrl url = m_waiting.takeLast();
        m_running.insert(url);
        readFolder(url);
    }
}

void PictureLoader::readFolder(const QUrl &url)
{
    const auto reading = QtConcurrent::run(
        [folder = m_folder, url] { return decode(readPicture(folder, url), kPictureSize); });
    deliver(reading, this, [this, url, generation = m_generation](const QImage &picture) {
        if (generation != m_generation)
            return;
        if (picture.isNull())
            ask(url);
        else
            finish(url, picture);
    });
}

void PictureLoader::ask(const QUrl &url)
{
    m_exchanges[url] = m_transport->send(
        {.verb = "GET", .url = url, .headers = {{"Accept", "image/webp,image/jpeg,image/png"}}, .body = {}},
        [this, url](const Result<api::WireReply> &reply) { takeReply(url, reply); });
}

void PictureLoader::takeReply(const QUrl &url, const Result<api::WireReply> &reply)
{
    const auto done = m_exchanges.extract(url); // lives until we are through
    if (!reply.isOk()) // nobody answered: worth another try when it is in sight then
        QTimer::singleShot(kRest, this, [this, url] { m_failed.remove(url); });
    const bool isPicture = reply.isOk() && reply->status == kOk && isPictureType(reply->contentType);
    if (!isPicture) {
        finish(url, {});
        return;
    }
    const auto decoding =
        QtConcurrent::run([folder = m_folder, url, bytes = reply->body] { return kept(folder, url, bytes); });
    deliver(decoding, this, [this, url, generation = m_generation](const QImage &picture) {
        if (generation == m_generation)
            finish(url, picture);
    });
}

void PictureLoader::finish(const QUrl &url, const QImage &picture)
{
    m_running.remove(url);
    if (picture.isNull())
        m_failed.insert(url);
    else
        m_memory.insert(url, new QImage(picture));
    startNext();
    if (!picture.isNull())
        emit arrived(url);
}

} // namespace viewtide::pictures
