// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing area of SeriesChart: a Qt Charts view with zero line, marks where nothing was recorded, and a
// crosshair that follows mouse and arrow keys. Owned by SeriesChart. GUI thread.
#pragma once

#include "gui/charts/valuebox.h"
#include "models/seriesmodel.h"

#include <QPointer>
#include <QtCharts/QChartView>

namespace viewtide::gui {

class PlotView final : public QChartView
{
    Q_OBJECT

public:
    enum class Shape { Bars, Lines };

    explicit PlotView(QWidget *parent = nullptr);
    ~PlotView() override;

    /// Draws the series whose keys are not in `hidden`.
    void showSeries(const models::SeriesModel &model, const QStringList &hidden, Shape shape);
    QSize sizeHint() const override;

    void setValueTitle(const QString &title) { m_valueTitle = title; }

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &box) override;
    void drawForeground(QPainter *painter, const QRectF &box) override;

private:
    Q_DISABLE_COPY_MOVE(PlotView)

    void pointAt(int row);
    void placeBox(int x);
    void leavePoint();
    int rowNear(const QPoint &position) const;
    QPointF sceneOf(double x, double y) const;
    void drawGaps(QPainter &painter) const;
    void drawUnsettled(QPainter &painter) const;
    void drawPoints(QPainter &painter) const;
    QList<ValueBox::Line> linesAt(int row) const;

    const models::SeriesModel *m_model = nullptr;
    models::SeriesSet m_shown; ///< only the visible series
    Shape m_shape = Shape::Bars;
    QString m_valueTitle;
    int m_row = -1; ///< under the crosshair
    QPointer<ValueBox> m_box;
};

} // namespace viewtide::gui
