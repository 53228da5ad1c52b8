// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/chip.h"

#include "gui/theme/theme.h"

#include <QPainter>

namespace viewtide::gui {

namespace {

Colour softOf(models::Tone tone)
{
    switch (tone) {
    case models::Tone::Good:
        return Colour::GoodSoft;
    case models::Tone::Bad:
        return Colour::BadSoft;
    case models::Tone::Warning:
        return Colour::WarningSoft;
    case models::Tone::Accent:
        return Colour::AccentSoft;
    case models::Tone::Neutral:
    case models::Tone::Muted:
        break;
    }
    return Colour::Hover;
}

} // namespace

Chip::Chip(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(fontOf(kBodyPoints - 1, QFont::Medium));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Chip::Chip(const QString &text, models::Tone tone, QWidget *parent)
    : Chip(parent)
{
    setText(text);
    setTone(tone);
}

void Chip::setTone(models::Tone tone)
{
    m_tone = tone;
    update();
}

QSize Chip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * space::kSmall + 2,
            fontMetrics().height() + space::kTiny};
}

QSize Chip::minimumSizeHint() const
{
    return sizeHint();
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), text(), m_tone, palette());
}

void paintChip(QPainter &painter, const QRect &rect, const QString &text, models::Tone tone,
               const QPalette &palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(softOf(tone), palette));
    const qreal round = rect.height() / 2.0;
    painter.drawRoundedRect(QRectF(rect), round, round);
    painter.setPen(colourOf(tone, palette));
    painter.drawText(rect, Qt::AlignCenter, text);
}

} // namespace viewtide::gui
