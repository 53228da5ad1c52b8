// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/weekheatmap.h"

#include "base/luminance.h"
#include "gui/theme/theme.h"
#include "models/besttimemodel.h"
#include "models/format.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace viewtide::gui {

using domain::kHours;
using domain::kWeekdays;
using domain::WeekHour;

namespace {

constexpr int kLabelWidth = 44;
constexpr int kLabelHeight = 20;
constexpr int kLeastCell = 26;
constexpr int kGap = 2;
constexpr double kCellPoints = 8;
constexpr int kHourStep = 3;

QColor mixed(const QColor &from, const QColor &to, double part)
{
    const auto mix = [part](int a, int b) { return int(std::lround(std::lerp(double(a), double(b), part))); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

/// Black or white, whichever is read better on it.
QColor readableOn(const QColor &fill)
{
    return luminanceOf(fill.red(), fill.green(), fill.blue()) > kEvenLuminance ? QColor(Qt::black)
                                                                               : QColor(Qt::white);
}

/// 0 at half the usual views or less, 1 at twice the usual or more.
double strengthOf(double ratio)
{
    return std::clamp((std::log2(std::max(ratio, 0.01)) + 1.0) / 2.0, 0.0, 1.0);
}

} // namespace

WeekHeatmap::WeekHeatmap(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Best time to post, weekday by hour"));
}

void WeekHeatmap::setTimes(const domain::BestTimes &times)
{
    m_times = times;
    setAccessibleDescription(models::bestTimesText(times));
    update();
}

QSize WeekHeatmap::sizeHint() const
{
    return {kLabelWidth + kHours * 36, kLabelHeight + kWeekdays * 30};
}

QSize WeekHeatmap::minimumSizeHint() const
{
    return {kLabelWidth + kHours * kLeastCell, kLabelHeight + kWeekdays * kLeastCell};
}

QRect WeekHeatmap::grid() const
{
    return rect().adjusted(kLabelWidth, kLabelHeight, 0, 0);
}

QRect WeekHeatmap::cellRect(WeekHour slot) const
{
    const QRect area = grid();
    const int left = area.left() + area.width() * slot.hour / kHours;
    const int right = area.left() + area.width() * (slot.hour + 1) / kHours;
    const int top = area.top() + area.height() * slot.weekday / kWeekdays;
    const int bottom = area.top() + area.height() * (slot.weekday + 1) / kWeekdays;
    const QRect cell(QPoint(left, top), QPoint(right - kGap, bottom - kGap));
    return layoutDirection() == Qt::RightToLeft ? cell.translated(rect().right() - left - right + kGap, 0)
                                                : cell;
}

std::optional<WeekHour> WeekHeatmap::slotAt(const QPoint &point) const
{
    for (int day = 0; day < kWeekdays; ++day) {
        for (int hour = 0; hour < kHours; ++hour) {
            if (cellRect({day, hour}).adjusted(0, 0, kGap, kGap).contains(point))
                return WeekHour {day, hour};
        }
    }
    return std::nullopt;
}

QColor WeekHeatmap::fillOf(const domain::TimeCell &cell) const
{
    return mixed(colour(Colour::Background, palette()), colour(Colour::Accent, palette()),
                 0.08 + 0.92 * strengthOf(cell.middle.value_or(0)));
}

void WeekHeatmap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontOf(kCellPoints, QFont::Normal));
    paintAxes(painter);
    for (int day = 0; day < kWeekdays; ++day) {
        for (int hour = 0; hour < kHours; ++hour)
            paintCell(painter, {day, hour});
    }
}

void WeekHeatmap::paintAxes(QPainter &painter) const
{
    painter.setPen(colour(Colour::TextMuted, palette()));
    for (int hour = 0; hour < kHours; hour += kHourStep) {
        const QRect cell = cellRect({0, hour});
        const QRect label(cell.left(), 0, kHourStep * cell.width(), kLabelHeight - space::kTiny);
        painter.drawText(label, Qt::AlignLeading | Qt::AlignVCenter,
                         QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0')));
    }
    for (int day = 0; day < kWeekdays; ++day) {
        const QRect cell = cellRect({day, 0});
        const int left = layoutDirection() == Qt::RightToLeft ? rect().right() - kLabelWidth : 0;
        painter.drawText(QRect(left, cell.top(), kLabelWidth - space::kSmall, cell.height()),
                         Qt::AlignLeading | Qt::AlignVCenter, models::weekdayText(day));
    }
}

void WeekHeatmap::paintCell(QPainter &painter, WeekHour slot) const
{
    const domain::TimeCell &cell = m_times.at(slot);
    const QRect box = cellRect(slot);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(Colour::Background, palette()));
    if (cell.posts > 0 && !cell.isThin())
        painter.setBrush(fillOf(cell));
    painter.drawRoundedRect(box, 3, 3);
    if (cell.posts > 0 && cell.isThin()) {
        painter.setBrush(QBrush(colour(Colour::Border, palette()), Qt::BDiagPattern));
        painter.drawRoundedRect(box, 3, 3);
    }
    if (m_current && *m_current == slot && hasFocus()) {
        painter.setPen(QPen(colour(Colour::Text, palette()), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3);
    }
    if (cell.posts == 0)
        return;
    painter.setPen(cell.isThin() ? colour(Colour::TextMuted, palette()) : readableOn(fillOf(cell)));
    const QString count = QStringLiteral("n %1").arg(models::format::count(cell.posts));
    const bool hasRoom = box.height() >= 2 * painter.fontMetrics().height() - 2;
    painter.drawText(box, Qt::AlignCenter,
                     hasRoom ? models::ratioText(cell.middle) + QLatin1Char('\n') + count : count);
}

void WeekHeatmap::setCurrent(WeekHour slot)
{
    m_current = slot;
    setAccessibleDescription(models::cellText(slot, m_times.at(slot)));
    update();
    emit currentChanged();
}

void WeekHeatmap::keyPressEvent(QKeyEvent *event)
{
    WeekHour slot = m_current.value_or(WeekHour {});
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        slot.hour -= forward;
        break;
    case Qt::Key_Right:
        slot.hour += forward;
        break;
    case Qt::Key_Up:
        --slot.weekday;
        break;
    case Qt::Key_Down:
        ++slot.weekday;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    setCurrent({std::clamp(slot.weekday, 0, kWeekdays - 1), std::clamp(slot.hour, 0, kHours - 1)});
}

void WeekHeatmap::mousePressEvent(QMouseEvent *event)
{
    if (const auto slot = slotAt(event->position().toPoint()))
        setCurrent(*slot);
}

bool WeekHeatmap::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const auto slot = slotAt(help->pos()))
        QToolTip::showText(help->globalPos(), models::cellText(*slot, m_times.at(*slot)).toHtmlEscaped(),
                           this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace viewtide::gui
