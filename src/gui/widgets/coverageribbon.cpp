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
/// More would be too thin to tell them apart on a card.
constexpr qsizetype kMostCells = 60;

qsizetype recordedOf(const QList<Coverage> &days)
{
    return days.size() - days.count(Coverage::None);
}

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
    m_perCell = std::max<qsizetype>(1, (days.size() + kMostCells - 1) / kMostCells);
    setAccessibleName(tr("%1 of %2 days recorded").arg(recordedOf(days)).arg(days.size()));
    update();
}

QSize CoverageRibbon::sizeHint() const
{
    return {180, 14};
}

qsizetype CoverageRibbon::cells() const
{
    return (m_days.size() + m_perCell - 1) / m_perCell;
}

QRectF CoverageRibbon::cellAt(qsizetype cell) const
{
    const qreal pitch = (width() + kGap) / qreal(cells());
    const qsizetype place = isRightToLeft() ? cells() - 1 - cell : cell;
    return {qreal(place) * pitch, 1, pitch - kGap, height() - 2.0};
}

QString CoverageRibbon::textOfDay(qsizetype day) const
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

QString CoverageRibbon::textOf(qsizetype cell) const
{
    const qsizetype first = cell * m_perCell;
    const QList<Coverage> days = m_days.mid(first, m_perCell);
    if (days.size() == 1)
        return textOfDay(first);
    const Date start = m_last - std::chrono::days(m_days.size() - 1 - first);
    return tr("%1 to %2: %3 of %4 days recorded")
        .arg(models::format::date(start), models::format::date(start + std::chrono::days(days.size() - 1)))
        .arg(recordedOf(days))
        .arg(days.size());
}

void CoverageRibbon::paintDay(QPainter &painter, const QRectF &cell, Coverage day) const
{
    const QColor good = colour(Colour::Good, palette());
    if (day == Coverage::Polled) {
        painter.setBrush(good);
        painter.drawRoundedRect(cell, kRound, kRound);
    } else if (day == Coverage::Late) {
        painter.setBrush(good);
        painter.drawRoundedRect(cell.adjusted(0, cell.height() / 2, 0, 0), kRound, kRound);
    } else if (day == Coverage::Backfilled) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(good, 1.2));
        painter.drawRoundedRect(cell.adjusted(0.6, 0.6, -0.6, -0.6), kRound, kRound);
    }
}

/// Full as far as the days were recorded; an outline where nothing but the network's own history tells.
void CoverageRibbon::paintDays(QPainter &painter, const QRectF &cell, const QList<Coverage> &days) const
{
    const qsizetype recorded = recordedOf(days);
    if (recorded == 0)
        return;
    const qreal share = qreal(recorded) / qreal(days.size());
    const QRectF part = cell.adjusted(0, cell.height() * (1 - share), 0, 0);
    paintDay(painter, part,
             days.count(Coverage::Backfilled) == recorded ? Coverage::Backfilled : Coverage::Polled);
}

void CoverageRibbon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype cell = 0; cell < cells(); ++cell) {
        const QRectF box = cellAt(cell);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(Colour::Border, palette()));
        painter.drawRoundedRect(box, kRound, kRound);
        const QList<Coverage> days = m_days.mid(cell * m_perCell, m_perCell);
        if (days.size() == 1)
            paintDay(painter, box, days.constFirst());
        else
            paintDays(painter, box, days);
    }
}

bool CoverageRibbon::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *const help = static_cast<QHelpEvent *>(event);
    for (qsizetype cell = 0; cell < cells(); ++cell) {
        if (cellAt(cell).adjusted(-kGap / 2, -2, kGap / 2, 2).contains(help->pos())) {
            QToolTip::showText(help->globalPos(), textOf(cell).toHtmlEscaped(), this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace viewtide::gui
