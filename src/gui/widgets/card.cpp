// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/card.h"

#include "gui/theme/theme.h"
#include "gui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace viewtide::gui {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_title(new TextLabel(this))
    , m_subtitle(new TextLabel(this))
    , m_head(new QHBoxLayout)
    , m_body(new QVBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    setProperty("card", true);
    m_title->setFont(fontOf(kTitlePoints, QFont::DemiBold));
    m_title->hide();
    m_subtitle->setTone(models::Tone::Muted);
    m_subtitle->setElided(Qt::ElideRight);
    m_subtitle->hide();
    m_head->setSpacing(space::kSmall);
    m_head->addWidget(m_title);
    m_head->addWidget(m_subtitle, 1);
    m_head->addStretch(0);
    m_body->setSpacing(space::kSmall);

    m_column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    m_column->setSpacing(space::kTiny);
    m_column->addLayout(m_head);
    m_column->addLayout(m_body, 1);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
    placeSubtitle();
}

void Card::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    placeSubtitle();
}

void Card::addControl(QWidget *control)
{
    m_head->addWidget(control);
    placeSubtitle();
}

void Card::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeSubtitle();
}

/// Beside the title, the controls and the spaces between them.
bool Card::hasRoomForSubtitle() const
{
    int taken = m_subtitle->fontMetrics().horizontalAdvance(m_subtitle->text());
    for (int i = 0; i < m_head->count(); ++i) {
        const QWidget *const widget = m_head->itemAt(i)->widget();
        if (widget && widget != m_subtitle)
            taken += m_head->spacing() + m_head->itemAt(i)->sizeHint().width();
    }
    return taken + m_head->spacing() <= m_column->contentsRect().width();
}

/// By the width alone, which nothing below the title changes.
void Card::placeSubtitle()
{
    const bool isBeside = m_head->indexOf(m_subtitle) >= 0;
    if (isBeside == hasRoomForSubtitle())
        return;
    if (isBeside) {
        m_head->removeWidget(m_subtitle);
        m_subtitle->setElided(Qt::ElideNone);
        m_subtitle->setWordWrap(true);
        m_column->insertWidget(1, m_subtitle);
    } else {
        m_column->removeWidget(m_subtitle);
        m_subtitle->setElided(Qt::ElideRight);
        m_head->insertWidget(1, m_subtitle, 1);
    }
}

} // namespace viewtide::gui
