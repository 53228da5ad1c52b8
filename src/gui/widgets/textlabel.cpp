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
    setIndent(0); // where the style sheet draws a frame, Qt would move the text by half a letter
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

/// Qt aligns by the direction of the text: a number or a name would stand on the far side of an Arabic form.
/// Once the label is shown first: nobody sets the alignment later.
void TextLabel::alignToWindow()
{
    const Qt::Alignment side = alignment() & Qt::AlignHorizontal_Mask;
    if (side.testAnyFlags(Qt::AlignHCenter | Qt::AlignJustify | Qt::AlignAbsolute))
        return;
    const Qt::Alignment visual = QStyle::visualAlignment(layoutDirection(), side);
    setAlignment(visual | Qt::AlignAbsolute | (alignment() & Qt::AlignVertical_Mask));
}

bool TextLabel::event(QEvent *event)
{
    if (event->type() == QEvent::Polish)
        alignToWindow();
    return QLabel::event(event);
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
