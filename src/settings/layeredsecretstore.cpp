// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/layeredsecretstore.h"

#include "base/listed.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewtide::settings {

struct LayeredSecretStore::Layers
{
    std::vector<Layer> readOnly;
    std::vector<Layer> places; ///< that can be written
    Layer current; ///< of them
};

/// Holds the layers, so that an answer that comes late finds them alive.
struct LayeredSecretStore::Search
{
    std::vector<Layer> layers;
    QString ref;
    std::size_t layer = 0;
    std::optional<Error> unreachable; ///< of the first layer that could not be asked
};

struct LayeredSecretStore::Found
{
    Secret secret;
    SecretPlace place = SecretPlace::Nowhere;
};

struct LayeredSecretStore::Move
{
    std::shared_ptr<Layers> layers;
    Layer from;
    Layer to;
    QStringList refs;
    qsizetype done = 0;

    Move next() const
    {
        Move later = *this;
        ++later.done;
        return later;
    }
};

LayeredSecretStore::LayeredSecretStore(std::vector<Layer> readOnly, Layer writable)
    : m_layers(std::make_shared<Layers>(Layers {std::move(readOnly), {writable}, writable}))
{ }

QFuture<Result<LayeredSecretStore::Found>> LayeredSecretStore::find(const Search &search)
{
    if (search.layer == search.layers.size()) {
        return QtFuture::makeReadyFuture(search.unreachable ? Result<Found>(*search.unreachable)
                                                            : Result<Found>(Found()));
    }
    const Layer layer = search.layers.at(search.layer);
    return layer->read(search.ref)
        .then([search, layer](const Result<Secret> &answer) {
            if (answer && !answer->isEmpty())
                return QtFuture::makeReadyFuture(Result<Found>(Found {*answer, layer->place()}));
            Search next = search;
            ++next.layer;
            if (!answer && !next.unreachable)
                next.unreachable = answer.error();
            return find(next);
        })
        .unwrap();
}

QFuture<Result<LayeredSecretStore::Found>> LayeredSecretStore::find(const QString &ref) const
{
    std::vector<Layer> layers = m_layers->readOnly;
    layers.push_back(m_layers->current);
    return find({.layers = layers, .ref = ref, .layer = 0, .unreachable = std::nullopt});
}

QFuture<Result<Secret>> LayeredSecretStore::read(const QString &ref)
{
    return find(ref).then([](const Result<Found> &found) -> Result<Secret> {
        if (!found)
            return found.error();
        return found->secret;
    });
}

QFuture<Result<SecretPlace>> LayeredSecretStore::locate(const QString &ref)
{
    return find(ref).then([](const Result<Found> &found) -> Result<SecretPlace> {
        if (!found)
            return found.error();
        return found->place;
    });
}

QFuture<Status> LayeredSecretStore::write(const QString &ref, const Secret &secret)
{
    return m_layers->current->write(ref, secret);
}

QFuture<Status> LayeredSecretStore::remove(const QString &ref)
{
    return m_layers->current->remove(ref);
}

QString LayeredSecretStore::description() const
{
    QStringList names;
    for (const Layer &layer : m_layers->readOnly)
        names.append(layer->description());
    names.append(m_layers->current->description());
    return listed(names);
}

SecretPlace LayeredSecretStore::place() const
{
    return m_layers->current->place();
}

void LayeredSecretStore::addPlace(Layer writable)
{
    m_layers->places.push_back(std::move(writable));
}

QFuture<Status> LayeredSecretStore::moveTo(SecretPlace place, const QStringList &refs)
{
    const auto &places = m_layers->places;
    const auto wanted = std::find_if(places.begin(), places.end(),
                                     [place](const Layer &layer) { return layer->place() == place; });
    if (wanted == places.end()) {
        return QtFuture::makeReadyFuture(
            Status(invalid(QCoreApplication::translate("ErrorDetail", "keys cannot be kept there"))));
    }
    if (*wanted == m_layers->current)
        return QtFuture::makeReadyFuture(Status(Done {}));
    return carry({.layers = m_layers, .from = m_layers->current, .to = *wanted, .refs = refs});
}

QFuture<Status> LayeredSecretStore::carry(const Move &move)
{
    if (move.done == move.refs.size()) {
        move.layers->current = move.to;
        Move back = move;
        back.done = 0;
        return clear(back);
    }
    const QString ref = move.refs.at(move.done);
    return move.from->read(ref)
        .then([move, ref](const Result<Secret> &secret) {
            if (!secret)
                return QtFuture::makeReadyFuture(Status(secret.error()));
            if (secret->isEmpty())
                return carry(move.next());
            return move.to->write(ref, *secret)
                .then([move](const Status &written) {
                    return written ? carry(move.next()) : QtFuture::makeReadyFuture(written);
                })
                .unwrap();
        })
        .unwrap();
}

QFuture<Status> LayeredSecretStore::clear(const Move &move)
{
    if (move.done == move.refs.size())
        return QtFuture::makeReadyFuture(Status(Done {}));
    return move.from->remove(move.refs.at(move.done))
        .then([move](const Status &removed) {
            return removed ? clear(move.next()) : QtFuture::makeReadyFuture(removed);
        })
        .unwrap();
}

} // namespace viewtide::settings
