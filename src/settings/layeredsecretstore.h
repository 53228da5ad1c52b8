// SPDX-License-Identifier: GPL-3.0-or-later
// Several stores as one: read from the first that has the key, written to the writable one, of which there
// may be several to choose from. Owned by app::Application, owns its layers. GUI thread; it may die while an
// answer is under way.
#pragma once

#include "settings/secretstore.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace viewtide::settings {

class LayeredSecretStore final : public SecretStore
{
public:
    using Layer = std::shared_ptr<SecretStore>;

    /// Asked in order, `writable` last. `readOnly` is usually the environment alone.
    LayeredSecretStore(std::vector<Layer> readOnly, Layer writable);

    /// A layer that cannot be reached is passed over; its error counts only if no other layer has the key.
    QFuture<Result<Secret>> read(const QString &ref) override;
    QFuture<Status> write(const QString &ref, const Secret &secret) override;
    QFuture<Status> remove(const QString &ref) override;
    QString description() const override;
    SecretPlace place() const override;
    QFuture<Result<SecretPlace>> locate(const QString &ref) override;

    /// Another place that keys can be moved to. It is not asked before that.
    void addPlace(Layer writable);
    /// Keys are written there from now on, and those of these names move with it. ConfigInvalid: there is no
    /// such place. A key that cannot be written there leaves everything as it was; one that cannot be taken
    /// out of the old place is an error after the move.
    QFuture<Status> moveTo(SecretPlace place, const QStringList &refs);

private:
    struct Layers;
    struct Search;
    struct Found;
    struct Move;

    static QFuture<Result<Found>> find(const Search &search);
    QFuture<Result<Found>> find(const QString &ref) const;
    static QFuture<Status> carry(const Move &move);
    static QFuture<Status> clear(const Move &move);

    std::shared_ptr<Layers> m_layers; ///< shared with the answers that are under way
};

} // namespace viewtide::settings
