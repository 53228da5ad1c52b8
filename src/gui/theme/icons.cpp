// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/icons.h"

#include "gui/theme/resources.h"

#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

#include <array>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kFiles {
    "logo",      "overview",   "videos",  "campaigns", "reports",    "accounts",     "activity",
    "sync",      "pause",      "play",    "settings",  "search",     "filter",       "columns",
    "export",    "eye",        "eye-off", "plus",      "edit",       "trash",        "link",
    "warning",   "check",      "info",    "arrow-up",  "arrow-down", "chevron-down", "chevron-right",
    "bar-chart", "line-chart", "table",   "calendar",  "close",      "image",        "undo",
    "redo",      "copy",       "user",    "moon",      "quit",
};
static_assert(kFiles.size() == std::size_t(Glyph::Quit) + 1, "each glyph has its file");

constexpr std::array kSizes {16, 20, 24, 32, 48};

QByteArray svgOf(Glyph glyph, const QColor &colour)
{
    const QByteArray svg = resource(u"icons/%1.svg"_s.arg(QLatin1String(kFiles.at(std::size_t(glyph)))));
    return QByteArray(svg).replace("currentColor", colour.name().toLatin1());
}

} // namespace

QPixmap pixmap(Glyph glyph, const QColor &colour, int size, double devicePixelRatio)
{
    QPixmap picture(QSize(size, size) * devicePixelRatio);
    picture.fill(Qt::transparent);
    QSvgRenderer renderer(svgOf(glyph, colour));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(picture.size())));
    painter.end();
    picture.setDevicePixelRatio(devicePixelRatio);
    return picture;
}

QIcon icon(Glyph glyph, const QPalette &palette, Colour normal, Colour selected)
{
    QIcon icon;
    for (const int size : kSizes) {
        const QPixmap on = pixmap(glyph, colour(selected, palette), size);
        icon.addPixmap(pixmap(glyph, colour(normal, palette), size));
        icon.addPixmap(on, QIcon::Normal, QIcon::On);
        icon.addPixmap(on, QIcon::Selected);
        icon.addPixmap(pixmap(glyph, colour(Colour::StrongBorder, palette), size), QIcon::Disabled);
    }
    return icon;
}

} // namespace viewtide::gui
