// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/layeredsecretstore.h"

#include <QStringList>

namespace viewtide::settings {

/// Holds the layers, so that an answer that comes late finds them alive.
struct LayeredSecretStore::Search
{
    Layers layers;
    QString ref;
    std::size_t layer = 0;
    std::optional<Error> unreachable; ///< of the first layer that could not be asked
};

LayeredSecretStore::LayeredSecretStore(std::vector<Layer> readOnly, Layer writable)
{
    readOnly.push_back(std::move(writable));
    m_layers = std::make_shared<const std::vector<Layer>>(std::move(readOnly));
}

QFuture<Result<Secret>> LayeredSecretStore::readFrom(const Search &search)
{
    if (search.layer == search.layers->size()) {
        return QtFuture::makeReadyFuture(search.unreachable ? Result<Secret>(*search.unreachable)
                                                            : Result<Secret>(Secret()));
    }
    return search.layers->at(search.layer)
        ->read(search.ref)
        .then([search](const Result<Secret> &answer) {
            if (answer && !answer->isEmpty())
                return QtFuture::makeReadyFuture(answer);
            Search next = search;
            ++next.layer;
            if (!answer && !next.unreachable)
                next.unreachable = answer.error();
            return readFrom(next);
        })
        .unwrap();
}

QFuture<Result<Secret>> LayeredSecretStore::read(const QString &ref)
{
    return readFrom({.layers = m_layers, .ref = ref, .layer = 0, .unreachable = std::nullopt});
}

QFuture<Status> LayeredSecretStore::write(const QString &ref, const Secret &secret)
{
    return m_layers->back()->write(ref, secret);
}

QFuture<Status> LayeredSecretStore::remove(const QString &ref)
{
    return m_layers->back()->remove(ref);
}

QString LayeredSecretStore::description() const
{
    QStringList names;
    for (const Layer &layer : *m_layers)
        names.append(layer->description());
    return names.join(QStringLiteral(", "));
}

} // namespace viewtide::settings
