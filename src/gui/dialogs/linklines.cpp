// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/linklines.h"

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

LinkLine parseLine(const QString &text)
{
    const bool hasScheme = text.contains("://"_L1);
    LinkLine line {.text = text, .url = hasScheme ? text : "https://"_L1 + text};
    const auto link = catalogue::parseVideoLink(line.url);
    if (!link)
        return line;
    line.link = *link;
    line.kind = link->nativeId.isEmpty() ? LinkKind::ShortLink : LinkKind::Video;
    return line;
}

} // namespace

QList<LinkLine> parseLinkLines(const QString &text)
{
    QList<LinkLine> lines;
    QString unified = text;
    unified.replace(u'\r', u'\n');
    for (const QString &line : unified.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (!trimmed.isEmpty())
            lines.append(parseLine(trimmed));
    }
    return lines;
}

} // namespace viewtide::gui
