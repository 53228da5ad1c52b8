// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of simulated videos: https://img.example/thumbs/ID.png, of which every simulator knows the
// path. Pure functions; any thread.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace viewtide::simulator {

/// The name under .example is nobody's: a client is told where it is.
QString thumbnailUrl(const QString &nativeId);
/// A PNG, the same for the same path; null: it is not the path of one.
std::optional<QByteArray> thumbnailAt(const QByteArray &path);

} // namespace viewtide::simulator
