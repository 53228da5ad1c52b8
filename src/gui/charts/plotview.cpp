// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/plotview.h"

#include "gui/charts/plotaccessible.h"
#include "gui/charts/seriespainter.h"
#include "gui/theme/tokens.h"
#include "models/seriessummary.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace viewtide::gui {

using models::Series;
using models::SeriesRole;

namespace {

constexpr int kLeastDrag = 5; ///< pixels; less is a click
constexpr int kNearEdge = 4; ///< pixels beside the axes that still count
constexpr double kWheelZoom = 1.25; ///< per notch
constexpr double kKeyZoom = 1.5;
constexpr double kPanShare = 0.2; ///< of what is shown, per key or notch
constexpr double kNotch = 120; ///< of QWheelEvent::angleDelta()

/// What a value lacks, of the series that have one.
QList<ValueBox::Line> lacksAt(const models::SeriesSet &set, int row)
{
    QList<ValueBox::Line> lines;
    for (const Series &series : set.series) {
        if (series.values.value(row) && series.remarks.contains(row))
            lines.append(
                {Qt::transparent, PlotView::tr("%1: %2").arg(series.name, series.remarks.value(row)), {}});
    }
    return lines;
}

} // namespace

PlotView::PlotView(QWidget *parent)
    : PlotCanvas(parent)
    , m_box(new ValueBox(this))
{
    setObjectName(QStringLiteral("plotView"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    makePlotsAccessible();
    connect(this, &PlotView::pointChanged, this, [this] { announcePoint(*this); });
}

PlotView::~PlotView()
{
    delete m_box; // the window may be its parent by now
}

void PlotView::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
}

void PlotView::showModel(const models::SeriesModel &model, const QStringList &hidden, Shape shape)
{
    models::SeriesSet set = model.set();
    for (int i = 0; i < int(set.series.size()); ++i)
        set.series[i].place = i;
    set.series.removeIf([&hidden](const Series &series) { return hidden.contains(series.key); });
    leavePoint();
    if (shown().at != set.at)
        m_left = -1;
    m_model = &model;
    showSeries(set, shape);
    m_summary = models::summaryOf(model, m_title, hidden);
    setAccessibleDescription(m_summary);
}

double PlotView::xAt(const QPoint &position) const
{
    return frame().xAt(mapToScene(position).x());
}

int PlotView::rowAt(const QPoint &position) const
{
    const QRectF near = frame().area.adjusted(-kNearEdge, -kNearEdge, kNearEdge, kNearEdge);
    if (isEmpty() || !near.contains(mapToScene(position)))
        return -1;
    return plot::rowNearest(shown(), xAt(position));
}

void PlotView::setPoint(int row)
{
    if (row < 0 || row >= int(shown().at.size()) || isEmpty()) {
        leavePoint();
        return;
    }
    const bool isOther = row != m_row;
    m_row = row;
    if (isOther) {
        m_box->setLines(m_model->instantText(row), linesAt(row));
        setAccessibleDescription(m_box->text());
    }
    placeBox(mapFromScene(QPointF(frame().left(plot::xOf(shown(), row)), 0)).x());
    viewport()->update();
    if (isOther)
        emit pointChanged();
}

/// By keys: what is not in sight comes into it.
void PlotView::step(int rows)
{
    if (isEmpty())
        return;
    const int last = int(shown().at.size()) - 1;
    const int outside = rows > 0 ? -1 : last + 1;
    const int from = m_row >= 0 ? m_row : m_left;
    const int row = std::clamp((from >= 0 && from <= last ? from : outside) + rows, 0, last);
    plot::TimeWindow window = timeWindow();
    window.reveal(plot::xOf(shown(), row));
    setTimeWindow(window);
    setPoint(row);
}

void PlotView::zoom(double factor)
{
    plot::TimeWindow window = timeWindow();
    window.zoom(factor, m_row >= 0 ? plot::xOf(shown(), m_row) : (window.low() + window.high()) / 2);
    setTimeWindow(window);
    setPoint(m_row);
}

void PlotView::pan(double share)
{
    plot::TimeWindow window = timeWindow();
    window.pan(share * window.length());
    leavePoint();
    setTimeWindow(window);
}

void PlotView::showAll()
{
    plot::TimeWindow window = timeWindow();
    window.reset();
    setTimeWindow(window);
    setPoint(m_row);
}

QList<ValueBox::Line> PlotView::linesAt(int row) const
{
    QList<ValueBox::Line> lines;
    double sum = 0;
    int known = 0;
    bool hasTotal = false;
    const QString common = m_model->commonRemark(row);
    for (int i = 0; i < shown().series.size(); ++i) {
        const Series &series = shown().series.at(i);
        const std::optional<double> value = series.values.value(row);
        const QString reason = common.isEmpty() && !value ? series.remarks.value(row) : QString();
        lines.append({plot::colourOf(series, i, palette()), series.name,
                      reason.isEmpty() ? m_model->valueText(value) : reason});
        hasTotal = hasTotal || series.role != SeriesRole::Plain;
        sum += value.value_or(0);
        known += value ? 1 : 0;
    }
    if (shown().isChange && shown().isSummable && known > 1 && !hasTotal)
        lines.append({Qt::transparent, tr("Together"), m_model->valueText(sum)});
    if (!common.isEmpty())
        lines.append({Qt::transparent, common, {}});
    else
        lines.append(lacksAt(shown(), row));
    const QStringList notes = m_model->notesAt(row);
    for (const QString &note : notes)
        lines.append({colour(Colour::Accent, palette()), note, {}});
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
    if (m_row < 0)
        return;
    m_left = std::exchange(m_row, -1);
    if (m_box)
        m_box->hide();
    setAccessibleDescription(m_summary);
    viewport()->update();
}

void PlotView::endDrag()
{
    m_drag = Drag::None;
    unsetCursor();
    viewport()->update();
}

/// The base class is not asked: it looks for items below the mouse, and nothing there can be clicked.
void PlotView::mousePressEvent(QMouseEvent *event)
{
    const bool isLeft = event->button() == Qt::LeftButton;
    const bool isPan =
        event->button() == Qt::MiddleButton || (isLeft && event->modifiers() & Qt::ShiftModifier);
    if (isEmpty() || !(isLeft || isPan)) {
        event->ignore();
        return;
    }
    m_drag = isPan ? Drag::Pan : Drag::Select;
    m_dragFrom = m_dragAt = event->pos();
    if (isPan)
        setCursor(Qt::ClosedHandCursor);
}

void PlotView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag == Drag::Pan) {
        plot::TimeWindow window = timeWindow();
        window.pan((m_dragAt.x() - event->pos().x()) / frame().perDay());
        setTimeWindow(window);
    }
    m_dragAt = event->pos();
    setPoint(rowAt(event->pos()));
    if (m_drag == Drag::Select)
        viewport()->update();
}

void PlotView::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = m_drag;
    endDrag();
    if (drag != Drag::Select || std::abs(event->pos().x() - m_dragFrom.x()) < kLeastDrag)
        return;
    plot::TimeWindow window = timeWindow();
    window.show(xAt(m_dragFrom), xAt(event->pos()));
    leavePoint();
    setTimeWindow(window);
}

void PlotView::mouseDoubleClickEvent(QMouseEvent *event)
{
    endDrag();
    showAll();
    event->accept();
}

/// The wheel scrolls the page, if there is anything to scroll, until the chart was clicked.
bool PlotView::takesWheel(const QWheelEvent &event) const
{
    if (isEmpty())
        return false;
    if (hasFocus() || event.modifiers() & Qt::ControlModifier)
        return true;
    for (QWidget *around = parentWidget(); around; around = around->parentWidget()) {
        const auto *const area = qobject_cast<QAbstractScrollArea *>(around);
        if (area && area->verticalScrollBar()->maximum() > area->verticalScrollBar()->minimum())
            return false;
    }
    return true;
}

void PlotView::wheelEvent(QWheelEvent *event)
{
    event->setAccepted(takesWheel(*event));
    if (!event->isAccepted())
        return;
    const QPoint turn = event->angleDelta();
    if (event->modifiers() & Qt::ShiftModifier || std::abs(turn.x()) > std::abs(turn.y())) {
        pan(-(turn.x() != 0 ? turn.x() : turn.y()) / kNotch * kPanShare);
        return;
    }
    const QPoint at = event->position().toPoint();
    plot::TimeWindow window = timeWindow();
    window.zoom(std::pow(kWheelZoom, turn.y() / kNotch), xAt(at));
    setTimeWindow(window);
    setPoint(rowAt(at));
}

void PlotView::leaveEvent(QEvent *event)
{
    PlotCanvas::leaveEvent(event);
    leavePoint();
}

void PlotView::hideEvent(QHideEvent *event)
{
    PlotCanvas::hideEvent(event);
    endDrag();
    leavePoint();
}

void PlotView::focusOutEvent(QFocusEvent *event)
{
    PlotCanvas::focusOutEvent(event);
    leavePoint();
}

bool PlotView::zoomsByKey(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // plus without Shift, on many keyboards
        zoom(kKeyZoom);
        return true;
    case Qt::Key_Minus:
        zoom(1 / kKeyZoom);
        return true;
    case Qt::Key_0:
        showAll();
        return true;
    default:
        return false;
    }
}

bool PlotView::movesByKey(const QKeyEvent &event)
{
    const bool isPan = event.modifiers() & Qt::ShiftModifier;
    const int all = int(shown().at.size());
    switch (event.key()) {
    case Qt::Key_Left:
        isPan ? pan(-kPanShare) : step(-1);
        return true;
    case Qt::Key_Right:
        isPan ? pan(kPanShare) : step(1);
        return true;
    case Qt::Key_Home:
        step(-all);
        return true;
    case Qt::Key_End:
        step(all);
        return true;
    default:
        return false;
    }
}

void PlotView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && (m_row >= 0 || !timeWindow().isWhole())) {
        leavePoint();
        m_left = -1;
        showAll();
    } else if (!movesByKey(*event) && !zoomsByKey(event->key())) {
        PlotCanvas::keyPressEvent(event);
    }
}

void PlotView::resizeEvent(QResizeEvent *event)
{
    leavePoint();
    PlotCanvas::resizeEvent(event);
}

void PlotView::paintMoving(QPainter &painter)
{
    const plot::Frame drawn = frame();
    if (m_drag == Drag::Select && std::abs(m_dragAt.x() - m_dragFrom.x()) >= kLeastDrag) {
        const QRectF band(QPointF(m_dragFrom.x(), drawn.area.top()),
                          QPointF(m_dragAt.x(), drawn.area.bottom()));
        QColor accent = colour(Colour::Accent, palette());
        painter.setPen(accent);
        accent.setAlpha(40);
        painter.setBrush(accent);
        painter.drawRect(band.normalized().intersected(drawn.area));
    }
    if (m_row >= 0)
        plot::paintCrosshair(painter, {shown(), shape(), drawn, palette()}, m_row);
}

} // namespace viewtide::gui
