// SPDX-License-Identifier: GPL-3.0-or-later
// Several stores as one: read from the first that has the key, written to the writable one. Owned by
// app::Application, owns its layers. GUI thread; it may die while a read is under way.
#pragma once

#include "settings/secretstore.h"

#include <memory>
#include <vector>

namespace viewtide::settings {

class LayeredSecretStore final : public SecretStore
{
public:
    using Layer = std::unique_ptr<SecretStore>;

    /// Asked in order, `writable` last. `readOnly` is usually the environment alone.
    LayeredSecretStore(std::vector<Layer> readOnly, Layer writable);

    /// A layer that cannot be reached is passed over; its error counts only if no other layer has the key.
    QFuture<Result<Secret>> read(const QString &ref) override;
    QFuture<Status> write(const QString &ref, const Secret &secret) override;
    QFuture<Status> remove(const QString &ref) override;
    QString description() const override;

private:
    using Layers = std::shared_ptr<const std::vector<Layer>>;
    struct Search;

    static QFuture<Result<Secret>> readFrom(const Search &search);

    Layers m_layers;
};

} // namespace viewtide::settings
