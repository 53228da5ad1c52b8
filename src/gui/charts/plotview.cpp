// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/plotview.h"

#include "gui/charts/plot.h"
#include "gui/charts/pointmarks.h"
#include "gui/theme/theme.h"

#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QtCharts/QAbstractAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>

#include <algorithm>
#include <cmath>

namespace viewtide::gui {

using models::Series;
using models::SeriesRole;

namespace {

constexpr qreal kPointSize = 4;
constexpr int kPaleness = 140; ///< of 255
constexpr int kLeastHeight = 150;

bool isKnownIn(const models::SeriesSet &set, int row)
{
    return std::any_of(set.series.cbegin(), set.series.cend(), [row](const Series &series) {
        return series.role == SeriesRole::Plain && series.values.value(row).has_value();
    });
}

} // namespace

PlotView::PlotView(QWidget *parent)
    : QChartView(parent)
    , m_box(new ValueBox(this))
{
    setObjectName(QStringLiteral("plotView"));
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setMinimumHeight(kLeastHeight);
    QChart *const plot = chart();
    plot->setBackgroundVisible(false);
    plot->setMargins(QMargins(0, space::kSmall, space::kSmall, 0));
    plot->layout()->setContentsMargins(0, 0, 0, 0);
    plot->legend()->hide();
    plot->setAnimationOptions(QChart::NoAnimation);
}

PlotView::~PlotView()
{
    delete m_box; // the window may be its parent by now
}

QSize PlotView::sizeHint() const
{
    return {400, kLeastHeight};
}

void PlotView::showSeries(const models::SeriesModel &model, const QStringList &hidden, Shape shape)
{
    m_model = &model;
    m_shape = shape;
    m_shown = model.set();
    m_shown.series.removeIf([&hidden](const Series &series) { return hidden.contains(series.key); });
    leavePoint();
    chart()->setPalette(palette());
    plot::build(*chart(), m_shown, shape, m_valueTitle);
    viewport()->update();
}

QPointF PlotView::sceneOf(double x, double y) const
{
    return chart()->mapToScene(chart()->mapToPosition(QPointF(x, y)));
}

int PlotView::rowNear(const QPoint &position) const
{
    if (m_shown.at.isEmpty() || chart()->series().isEmpty())
        return -1;
    const QPointF inChart = chart()->mapFromScene(mapToScene(position));
    if (!chart()->plotArea().adjusted(-4, -4, 4, 4).contains(inChart))
        return -1;
    const double x = chart()->mapToValue(inChart).x();
    int best = 0;
    for (int row = 1; row < m_shown.at.size(); ++row) {
        if (std::abs(plot::xOf(m_shown, row) - x) < std::abs(plot::xOf(m_shown, best) - x))
            best = row;
    }
    return best;
}

void PlotView::pointAt(int row)
{
    if (row < 0 || row >= m_shown.at.size() || chart()->series().isEmpty()) {
        leavePoint();
        return;
    }
    m_row = row;
    const QList<ValueBox::Line> lines = linesAt(row);
    m_box->setLines(m_model->instantText(row), lines);
    setAccessibleDescription(m_box->text());

    placeBox(mapFromScene(sceneOf(plot::xOf(m_shown, row), 0)).x());
    viewport()->update();
}

QList<ValueBox::Line> PlotView::linesAt(int row) const
{
    QList<ValueBox::Line> lines;
    double sum = 0;
    int known = 0;
    bool hasTotal = false;
    const QString common = m_model->commonRemark(row);
    for (int i = 0; i < m_shown.series.size(); ++i) {
        const Series &series = m_shown.series.at(i);
        const std::optional<double> value = series.values.value(row);
        const QString reason = common.isEmpty() && !value ? series.remarks.value(row) : QString();
        lines.append({plot::colourOf(series, i, palette()), series.name,
                      reason.isEmpty() ? m_model->valueText(value) : reason});
        hasTotal = hasTotal || series.role != SeriesRole::Plain;
        sum += value.value_or(0);
        known += value ? 1 : 0;
    }
    if (m_shown.isChange && known > 1 && !hasTotal)
        lines.append({Qt::transparent, tr("Together"), m_model->valueText(sum)});
    if (!common.isEmpty())
        lines.append({Qt::transparent, common, {}});
    return lines;
}

/// Child of the window: the box may be taller than a small chart.
void PlotView::placeBox(int x)
{
    QWidget *const frame = window();
    if (m_box->parentWidget() != frame)
        m_box->setParent(frame);
    const QPoint at = mapTo(frame, QPoint(x, 0));
    const bool fitsRight = at.x() + space::kMedium + m_box->width() < frame->width();
    const int left = fitsRight ? at.x() + space::kMedium : at.x() - space::kMedium - m_box->width();
    const int top = std::min(at.y() + space::kTiny, frame->height() - m_box->height() - space::kTiny);
    m_box->move(std::max(0, left), std::max(0, top));
    m_box->show();
    m_box->raise();
}

void PlotView::leavePoint()
{
    m_row = -1;
    if (m_box)
        m_box->hide();
    viewport()->update();
}

void PlotView::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    pointAt(rowNear(event->pos()));
}

void PlotView::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    leavePoint();
}

void PlotView::hideEvent(QHideEvent *event)
{
    QChartView::hideEvent(event);
    leavePoint();
}

void PlotView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    leavePoint();
}

void PlotView::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_shown.at.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        pointAt(m_row < 0 ? last : std::max(0, m_row - 1));
        return;
    case Qt::Key_Right:
        pointAt(m_row < 0 ? 0 : std::min(last, m_row + 1));
        return;
    case Qt::Key_Home:
        pointAt(0);
        return;
    case Qt::Key_End:
        pointAt(last);
        return;
    case Qt::Key_Escape:
        leavePoint();
        return;
    default:
        QChartView::keyPressEvent(event);
    }
}

void PlotView::resizeEvent(QResizeEvent *event)
{
    leavePoint();
    QChartView::resizeEvent(event);
    plot::setTimeTicks(*chart(), m_shown);
}

void PlotView::drawBackground(QPainter *painter, const QRectF &box)
{
    QChartView::drawBackground(painter, box);
    if (!chart()->series().isEmpty())
        drawGaps(*painter);
}

/// Days on which nothing that is shown was recorded.
void PlotView::drawGaps(QPainter &painter) const
{
    if (m_shown.instants != models::Instants::Days)
        return;
    const QRectF area = chart()->mapRectToScene(chart()->plotArea());
    QColor tint = colour(Colour::TextMuted, palette());
    tint.setAlpha(70);
    for (int row = 0; row < m_shown.at.size(); ++row) {
        if (isKnownIn(m_shown, row))
            continue;
        const double x = plot::xOf(m_shown, row);
        const QRectF day(QPointF(sceneOf(x - 0.5, 0).x(), area.top()),
                         QPointF(sceneOf(x + 0.5, 0).x(), area.bottom()));
        painter.fillRect(day, QBrush(tint, Qt::BDiagPattern));
    }
}

void PlotView::drawForeground(QPainter *painter, const QRectF &box)
{
    QChartView::drawForeground(painter, box);
    if (chart()->series().isEmpty())
        return;
    drawUnsettled(*painter);
    const QRectF area = chart()->mapRectToScene(chart()->plotArea());
    const qreal zero = sceneOf(0, 0).y();
    if (zero >= area.top() && zero <= area.bottom() + 1) {
        painter->setPen(QPen(colour(Colour::TextMuted, palette()), 1));
        painter->drawLine(QPointF(area.left(), zero), QPointF(area.right(), zero));
    }
    if (m_row >= 0)
        drawPoints(*painter);
}

/// Provisional bars are pale, backfilled ones hatched.
void PlotView::drawUnsettled(QPainter &painter) const
{
    if (m_shape != Shape::Bars)
        return;
    QColor surface = colour(Colour::Surface, palette());
    const QBrush hatch(surface, Qt::BDiagPattern);
    surface.setAlpha(kPaleness);
    const QList<plot::BarBox> bars = plot::unsettledBars(m_shown);
    for (const plot::BarBox &bar : bars) {
        const QRectF box =
            QRectF(sceneOf(bar.box.left(), bar.box.top()), sceneOf(bar.box.right(), bar.box.bottom()))
                .normalized();
        painter.fillRect(box, bar.state == models::PointState::Backfill ? hatch : QBrush(surface));
    }
}

void PlotView::drawPoints(QPainter &painter) const
{
    const QRectF area = chart()->mapRectToScene(chart()->plotArea());
    const double x = plot::xOf(m_shown, m_row);
    const qreal at = sceneOf(x, 0).x();
    painter.setPen(QPen(colour(Colour::TextMuted, palette()), 1, Qt::DashLine));
    painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));
    if (m_shape != Shape::Lines)
        return;
    painter.setPen(QPen(colour(Colour::Surface, palette()), 1.5));
    for (int i = 0; i < m_shown.series.size(); ++i) {
        const Series &series = m_shown.series.at(i);
        if (const std::optional<double> value = series.values.value(m_row)) {
            painter.setBrush(plot::colourOf(series, i, palette()));
            painter.drawEllipse(sceneOf(x, *value), kPointSize, kPointSize);
        }
    }
}

} // namespace viewtide::gui
