// SPDX-License-Identifier: GPL-3.0-or-later
// A plot that is only looked at: axes by Qt Charts, the series painted over them. What does not move is
// painted once and kept as a picture; a subclass paints what moves. GUI thread.
// windowChanged(): another part of the time axis is shown, or other series.
#pragma once

#include "gui/charts/plot.h"
#include "gui/charts/timewindow.h"

#include <QPixmap>
#include <QtCharts/QChartView>

namespace viewtide::gui {

class PlotCanvas : public QChartView
{
    Q_OBJECT

public:
    using Shape = plot::Shape;

    explicit PlotCanvas(QWidget *parent = nullptr);
    ~PlotCanvas() override;

    void showSeries(const models::SeriesSet &set, Shape shape);
    const models::SeriesSet &shown() const { return m_shown; }
    Shape shape() const { return m_shape; }
    void setValueTitle(const QString &title) { m_valueTitle = title; }

    const plot::TimeWindow &timeWindow() const { return m_window; }
    void setTimeWindow(const plot::TimeWindow &window);

    QSize sizeHint() const override;

signals:
    void windowChanged();

protected:
    bool isEmpty() const { return m_shown.at.isEmpty() || m_shown.series.isEmpty(); }
    /// In the coordinates of the scene, which are those of the viewport.
    plot::Frame frame() const;
    /// Over the picture, each time.
    virtual void paintMoving(QPainter &painter);

    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &box) override;
    void drawForeground(QPainter *painter, const QRectF &box) override;

private:
    Q_DISABLE_COPY_MOVE(PlotCanvas)

    void applyWindow();
    void dropPicture();

    models::SeriesSet m_shown;
    Shape m_shape = Shape::Bars;
    QString m_valueTitle;
    plot::TimeWindow m_window;
    plot::Scale m_scale;
    QPixmap m_picture; ///< null: to be painted
};

} // namespace viewtide::gui
