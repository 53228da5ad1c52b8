// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes from a stranger to a small picture: a few formats, never more memory than that takes. Pure; a
// worker's thread.
#pragma once

#include <QByteArray>
#include <QImage>

namespace viewtide::pictures {

/// Is it a type of picture that decode() reads? As in the header Content-Type.
bool isPictureType(const QByteArray &contentType);

/// Filling `size` from its middle; null: it is no picture, or a huge one.
QImage decode(const QByteArray &bytes, QSize size);

} // namespace viewtide::pictures
