// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/platformdot.h"

#include "gui/theme/theme.h"
#include "models/format.h"

#include <QPainter>

namespace viewtide::gui {

namespace {

constexpr int kSize = 22;

/// Black or white, whichever reads better on the network's colour.
QColor letterColour(const QColor &background)
{
    const double luma =
        0.2126 * background.redF() + 0.7152 * background.greenF() + 0.0722 * background.blueF();
    return luma > 0.5 ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace

PlatformDot::PlatformDot(catalogue::PlatformKey platform, QWidget *parent)
    : QWidget(parent)
    , m_platform(platform)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    const QString name = models::format::platformName(platform);
    setAccessibleName(name);
    setToolTip(name.toHtmlEscaped());
}

QSize PlatformDot::sizeHint() const
{
    return {kSize, kSize};
}

void PlatformDot::paint(QPainter &painter, const QRectF &box, catalogue::PlatformKey platform)
{
    const QColor background = networkColour(platform);
    const qreal side = std::min({box.width(), box.height(), qreal(kSize)});
    QRectF disc(0, 0, side, side);
    disc.moveCenter(box.center());

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(background);
    painter.drawRoundedRect(disc, side * 0.32, side * 0.32);
    QFont font = fontOf(kBodyPoints, QFont::Bold);
    font.setPixelSize(int(side * 0.46));
    painter.setFont(font);
    painter.setPen(letterColour(background));
    painter.drawText(disc, Qt::AlignCenter, catalogue::displayName(platform).left(2));
    painter.restore();
}

void PlatformDot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_platform);
}

} // namespace viewtide::gui
