// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/kpicard.h"

#include "base/listed.h"
#include "gui/drill.h"
#include "gui/theme/theme.h"
#include "gui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace viewtide::gui {

KpiCard::KpiCard(QWidget *parent)
    : QFrame(parent)
    , m_caption(new TextLabel(this))
    , m_value(new TextLabel(this))
    , m_delta(new TextLabel(this))
    , m_note(new TextLabel(this))
    , m_curve(new Sparkline(this))
{
    setProperty("card", true);
    setFocusPolicy(Qt::TabFocus); // F1 tells what it is
    m_caption->setTone(models::Tone::Muted);
    m_caption->setFont(fontOf(kBodyPoints, QFont::Medium));
    m_caption->setWordWrap(true); // in a narrow window
    m_value->setObjectName(QStringLiteral("value"));
    m_value->setFont(fontOf(kNumberPoints, QFont::DemiBold));
    m_delta->setObjectName(QStringLiteral("delta"));
    m_delta->setFont(fontOf(kBodyPoints, QFont::DemiBold));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setTone(models::Tone::Muted);
    m_note->setFont(fontOf(kBodyPoints - 1, QFont::Normal));
    m_note->setWordWrap(true);

    auto *head = new QHBoxLayout;
    head->addWidget(m_caption, 1);
    head->addWidget(m_delta, 0, Qt::AlignTop);
    auto *figure = new QHBoxLayout;
    figure->setSpacing(space::kSmall);
    figure->addWidget(m_value);
    figure->addWidget(m_curve, 1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    outer->setSpacing(space::kTiny);
    outer->addLayout(head);
    outer->addLayout(figure);
    outer->addWidget(m_note);
    outer->addStretch(1); // beside a card whose note is longer
}

void KpiCard::setCaption(const QString &caption, const QString &definition)
{
    m_caption->setText(caption);
    m_caption->setToolTip(definition.toHtmlEscaped());
    setAccessibleName(caption);
}

void KpiCard::setKpi(const Kpi &kpi)
{
    m_value->setText(kpi.value);
    m_value->setToolTip(toolTip().isEmpty()
                            ? kpi.exact.toHtmlEscaped()
                            : QStringLiteral("%1<br>%2").arg(kpi.exact.toHtmlEscaped(), toolTip()));
    m_delta->setText(kpi.delta);
    m_delta->setTone(kpi.deltaTone);
    m_note->setText(kpi.note);
    m_curve->setValues(kpi.curve);
    m_number = kpi.number;
    setAccessibleDescription(listed({kpi.exact, kpi.delta, kpi.note}));
}

QAction *KpiCard::addDrill(const QString &text)
{
    return addCardDrill(*this, text);
}

std::optional<report::NumberRef> KpiCard::numberAt(std::optional<QPoint>) const
{
    return m_number;
}

} // namespace viewtide::gui
