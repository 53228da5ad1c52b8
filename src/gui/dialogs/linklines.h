// SPDX-License-Identifier: GPL-3.0-or-later
// What pasted lines of links are. Pure functions.
#pragma once

#include "catalogue/platform.h"

#include <QList>
#include <QString>

namespace viewtide::gui {

enum class LinkKind {
    Video,
    ShortLink, ///< the network is known, but the link hides the video's id
    NotRecognised,
};

struct LinkLine
{
    QString text; ///< as it was pasted, trimmed
    LinkKind kind = LinkKind::NotRecognised;
    catalogue::VideoLink link; ///< of Video and ShortLink
    QString url; ///< with its scheme

    bool operator==(const LinkLine &) const = default;
};

/// One entry for each line that is not empty, in order.
QList<LinkLine> parseLinkLines(const QString &text);

} // namespace viewtide::gui
