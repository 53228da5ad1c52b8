// SPDX-License-Identifier: GPL-3.0-or-later
// What the simulated people write: captions in English and German with the hashtags of their campaigns.
// Pure functions of the post's seed.
#pragma once

#include <QString>
#include <QStringList>

namespace viewtide::simulator {

/// First line of the caption, without hashtags; YouTube's title.
QString titleOf(quint64 postSeed);
/// "#springlaunch" and so on; empty for a post of no campaign, plus one or two general ones.
QStringList hashtagsOf(quint64 postSeed);
QString captionOf(quint64 postSeed);
/// Free text given at POST /post; names the campaign, if there is one.
QString notesOf(quint64 postSeed);

} // namespace viewtide::simulator
