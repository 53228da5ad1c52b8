// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/textlabel.h"

#include "gui/theme/tokens.h"
#include "gui/widgets/elision.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace viewtide::gui {

TextLabel::TextLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

TextLabel::TextLabel(const QString &text, QWidget *parent)
    : TextLabel(parent)
{
    setText(text);
}

void TextLabel::setTone(models::Tone tone)
{
    if (tone == m_tone)
        return;
    m_tone = tone;
    applyTone();
}

void TextLabel::applyTone()
{
    const QColor wanted = colourOf(m_tone, palette());
    if (palette().color(QPalette::WindowText) == wanted)
        return;
    QPalette own; // knows this one role only: the others go on following the application
    own.setColor(QPalette::WindowText, wanted);
    setPalette(own);
}

void TextLabel::setElided(Qt::TextElideMode mode)
{
    m_elide = mode;
    setWordWrap(false);
    updateGeometry();
    update();
}

QSize TextLabel::minimumSizeHint() const
{
    if (m_elide == Qt::ElideNone)
        return QLabel::minimumSizeHint();
    return {fontMetrics().horizontalAdvance(QLatin1Char('x')) * 4, QLabel::minimumSizeHint().height()};
}

int TextLabel::heightForWidth(int width) const
{
    return QLabel::heightForWidth(std::min(width, maximumWidth()));
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_tone != models::Tone::Neutral)
        applyTone();
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (m_elide == Qt::ElideNone) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QString shown = elided(text(), fontMetrics(), contentsRect().width(), m_elide);
    style()->drawItemText(&painter, contentsRect(),
                          int(QStyle::visualAlignment(layoutDirection(), alignment())), palette(),
                          isEnabled(), shown, foregroundRole());
}

} // namespace viewtide::gui
