// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/plotcanvas.h"

#include "gui/charts/seriespainter.h"
#include "gui/theme/tokens.h"

#include <QGraphicsLayout>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>

#include <utility>

namespace viewtide::gui {

namespace {

constexpr int kLeastHeight = 150;
constexpr double kLeastRows = 4; ///< in sight

/// What there is, with some room at the ends.
void setWhole(plot::TimeWindow &window, const models::SeriesSet &set)
{
    const int rows = int(set.at.size());
    const double last = plot::xOf(set, rows - 1);
    const bool isDays = set.instants == models::Instants::Days;
    const double room = isDays || last <= 0 ? 0.5 : last * 0.02;
    window.setLeast(rows > 1 ? kLeastRows * last / (rows - 1) : 1);
    window.setWhole(-room, last + room);
}

/// What the set wants to be looked at first; all if nothing is there.
void lookAt(plot::TimeWindow &window, const models::SeriesSet &set)
{
    window.reset();
    if (!set.window || set.at.isEmpty())
        return;
    const auto xOf = [start = set.at.constFirst()](Timestamp at) {
        return std::chrono::duration<double, std::chrono::days::period>(at - start).count();
    };
    const double low = std::max(window.low(), xOf(set.window->from));
    const double high = std::min(window.high(), xOf(set.window->to));
    if (low < high)
        window.show(low, high);
}

} // namespace

PlotCanvas::PlotCanvas(QWidget *parent)
    : QChartView(parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setMinimumHeight(kLeastHeight);
    QChart *const plot = chart();
    plot->setBackgroundVisible(false);
    plot->setMargins(QMargins(0, space::kSmall, space::kSmall, 0));
    plot->layout()->setContentsMargins(0, 0, 0, 0);
    plot->legend()->hide();
    plot->setAnimationOptions(QChart::NoAnimation);
    connect(plot, &QChart::plotAreaChanged, this, &PlotCanvas::dropPicture);
    connect(scene(), &QGraphicsScene::changed, this, &PlotCanvas::dropPicture);
}

PlotCanvas::~PlotCanvas() = default;

QSize PlotCanvas::sizeHint() const
{
    return {400, kLeastHeight};
}

void PlotCanvas::showSeries(const models::SeriesSet &set, Shape shape)
{
    const models::SeriesSet before = std::exchange(m_shown, set);
    m_shape = shape;
    chart()->setPalette(palette());
    plot::buildAxes(*chart(), m_shown, m_valueTitle);
    const bool isOther =
        before.at.isEmpty() || m_shown.at.isEmpty() || before.at.first() != m_shown.at.first();
    if (isOther)
        m_window = {}; // the days were counted from another one
    if (!m_shown.at.isEmpty())
        setWhole(m_window, m_shown);
    if (isOther || before.window != m_shown.window)
        lookAt(m_window, m_shown);
    m_scale = {};
    applyWindow();
}

void PlotCanvas::setTimeWindow(const plot::TimeWindow &window)
{
    if (window == m_window || isEmpty())
        return;
    m_window = window;
    applyWindow();
}

void PlotCanvas::applyWindow()
{
    if (!isEmpty()) {
        const plot::Rows rows = plot::rowsAround(m_shown, m_window.low(), m_window.high());
        m_scale = plot::scaleOf(m_shown, m_shape, rows);
        plot::setValueTicks(*chart(), m_shown, m_scale);
        plot::setTimeTicks(*chart(), m_shown, m_window.low(), m_window.high());
    }
    dropPicture();
    emit windowChanged();
}

void PlotCanvas::dropPicture()
{
    m_picture = {};
    viewport()->update();
}

plot::Frame PlotCanvas::frame() const
{
    return {.area = chart()->mapRectToScene(chart()->plotArea()),
            .xLow = m_window.low(),
            .xHigh = m_window.high(),
            .yLow = m_scale.low,
            .yHigh = m_scale.high};
}

void PlotCanvas::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    plot::setTimeTicks(*chart(), m_shown, m_window.low(), m_window.high());
    dropPicture();
}

void PlotCanvas::paintMoving(QPainter &) { }

void PlotCanvas::paintEvent(QPaintEvent *)
{
    const qreal ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(viewport()->size()) * ratio).toSize();
    if (m_picture.size() != pixels) {
        m_picture = QPixmap(pixels);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter painter(&m_picture);
        painter.setRenderHints(renderHints());
        render(&painter, viewport()->rect(), viewport()->rect());
    }
    QPainter painter(viewport());
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHints(renderHints());
    painter.setTransform(viewportTransform(), true);
    paintMoving(painter);
}

void PlotCanvas::drawBackground(QPainter *painter, const QRectF &box)
{
    QChartView::drawBackground(painter, box);
    if (!isEmpty())
        plot::paintGaps(*painter, {m_shown, m_shape, frame(), palette()});
}

void PlotCanvas::drawForeground(QPainter *painter, const QRectF &box)
{
    QChartView::drawForeground(painter, box);
    if (isEmpty())
        return;
    const plot::Picture picture {m_shown, m_shape, frame(), palette()};
    plot::paintSeries(*painter, picture);
    plot::paintNotes(*painter, picture);
}

} // namespace viewtide::gui
