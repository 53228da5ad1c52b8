// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/icons.h"

#include "gui/theme/resources.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
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
    "redo",      "copy",       "user",    "moon",      "quit",       "zoom-out",     "workspace",
    "bookmark",
};
static_assert(kFiles.size() == std::size_t(Glyph::Bookmark) + 1, "each glyph has its file");

QByteArray svgOf(Glyph glyph, const QColor &colour)
{
    const QByteArray svg = resource(u"icons/%1.svg"_s.arg(QLatin1String(kFiles.at(std::size_t(glyph)))));
    return QByteArray(svg).replace("currentColor", colour.name().toLatin1());
}

struct GlyphLook
{
    Glyph glyph;
    Colour normal;
    Colour selected;
};

class GlyphEngine final : public QIconEngine
{
public:
    explicit GlyphEngine(GlyphLook look)
        : m_look(look)
    { }

    QIconEngine *clone() const override { return new GlyphEngine(m_look); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    /// `size` is in device pixels, as QIcon asks for it.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        const QColor wanted = colour(token(mode, state), QGuiApplication::palette());
        const int side = std::min(size.width(), size.height());
        const QString key = u"viewtide-glyph-%1-%2-%3"_s.arg(int(m_look.glyph)).arg(wanted.rgba()).arg(side);
        QPixmap picture;
        if (!QPixmapCache::find(key, &picture)) {
            picture = gui::pixmap(m_look.glyph, wanted, side);
            QPixmapCache::insert(key, picture);
        }
        return picture;
    }

private:
    Colour token(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return Colour::DisabledBorder;
        return mode == QIcon::Selected || state == QIcon::On ? m_look.selected : m_look.normal;
    }

    GlyphLook m_look;
};

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

QIcon icon(Glyph glyph, Colour normal, Colour selected)
{
    return QIcon(new GlyphEngine({.glyph = glyph, .normal = normal, .selected = selected}));
}

} // namespace viewtide::gui
