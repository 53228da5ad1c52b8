// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a good answer bad in the ways that a client must survive. Pure functions.
#pragma once

#include <QByteArray>

namespace viewtide::simulator {

/// The answer without its "analytics" objects (or without "history").
QByteArray withoutFields(const QByteArray &json);
/// The same keys, with texts and objects where numbers belong.
QByteArray withWrongTypes(const QByteArray &json);
/// A gateway's page.
QByteArray htmlPage();

} // namespace viewtide::simulator
