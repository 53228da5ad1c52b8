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

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    outer->setSpacing(space::kTiny);
    outer->addLayout(m_head);
    outer->addLayout(m_body, 1);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void Card::addControl(QWidget *control)
{
    m_head->addWidget(control);
}

} // namespace viewtide::gui
