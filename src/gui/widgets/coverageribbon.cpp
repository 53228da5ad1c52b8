// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/coverageribbon.h"

#include "gui/theme/tokens.h"
#include "models/format.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace viewtide::gui {

using models::Coverage;

namespace {

constexpr qreal kGap = 2;
constexpr qreal kRound = 2;

} // namespace

CoverageRibbon::CoverageRibbon(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CoverageRibbon::setCoverage(const QList<Coverage> &days, Date last)
{
    m_days = days;
    m_last = last;
    const auto recorded = days.size() - days.count(Coverage::None);
    setAccessibleName(tr("%1 of the last %2 days recorded").arg(recorded).arg(days.size()));
    update();
}

QSize CoverageRibbon::sizeHint() const
{
    return {180, 14};
}

QRectF CoverageRibbon::cellAt(qsizetype day) const
{
    const qreal pitch = (width() + kGap) / qreal(m_days.size());
    const qsizetype place = isRightToLeft() ? m_days.size() - 1 - day : day;
    return {qreal(place) * pitch, 1, pitch - kGap, height() - 2.0};
}

QString CoverageRibbon::textOf(qsizetype day) const
{
    const Date date = m_last - std::chrono::days(m_days.size() - 1 - day);
    const QString text = models::format::date(date);
    switch (m_days.at(day)) {
    case Coverage::Polled:
        return tr("%1: recorded").arg(text);
    case Coverage::Late:
        return tr("%1: recorded late").arg(text);
    case Coverage::Backfilled:
        return tr("%1: filled in from the network's own history").arg(text);
    case Coverage::None:
        break;
    }
    return tr("%1: not recorded").arg(text);
}

void CoverageRibbon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor good = colour(Colour::Good, palette());
    for (qsizetype day = 0; day < m_days.size(); ++day) {
        const QRectF cell = cellAt(day);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(Colour::Border, palette()));
        painter.drawRoundedRect(cell, kRound, kRound);
        if (m_days.at(day) == Coverage::Polled) {
            painter.setBrush(good);
            painter.drawRoundedRect(cell, kRound, kRound);
        } else if (m_days.at(day) == Coverage::Late) {
            painter.setBrush(good);
            painter.drawRoundedRect(cell.adjusted(0, cell.height() / 2, 0, 0), kRound, kRound);
        } else if (m_days.at(day) == Coverage::Backfilled) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(good, 1.2));
            painter.drawRoundedRect(cell.adjusted(0.6, 0.6, -0.6, -0.6), kRound, kRound);
        }
    }
}

bool CoverageRibbon::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *const help = static_cast<QHelpEvent *>(event);
    for (qsizetype day = 0; day < m_days.size(); ++day) {
        if (cellAt(day).adjusted(-kGap / 2, -2, kGap / 2, 2).contains(help->pos())) {
            QToolTip::showText(help->globalPos(), textOf(day).toHtmlEscaped(), this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace viewtide::gui
