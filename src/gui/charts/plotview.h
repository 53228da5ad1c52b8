// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing area of SeriesChart: a plot with a crosshair that follows mouse and arrow keys, and with zoom
// and pan by wheel, drag and keys. Owned by SeriesChart. GUI thread.
// pointChanged(): the crosshair went to another row.
#pragma once

#include "gui/charts/plotcanvas.h"
#include "gui/charts/valuebox.h"

#include <QPointer>

namespace viewtide::gui {

class PlotView final : public PlotCanvas
{
    Q_OBJECT

public:
    explicit PlotView(QWidget *parent = nullptr);
    ~PlotView() override;

    /// Shows the series whose keys are not in `hidden`.
    void showModel(const models::SeriesModel &model, const QStringList &hidden, Shape shape);
    void setTitle(const QString &title);

    /// Row under the crosshair; -1: it is not shown.
    int point() const { return m_row; }
    void setPoint(int row);
    /// -1: not inside of the axes.
    int rowAt(const QPoint &position) const;
    /// All values at the crosshair as one sentence.
    QString pointText() const { return m_row < 0 ? QString() : m_box->text(); }

    void zoom(double factor);
    void showAll();

signals:
    void pointChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintMoving(QPainter &painter) override;

private:
    Q_DISABLE_COPY_MOVE(PlotView)

    enum class Drag { None, Select, Pan };

    void step(int rows);
    void pan(double share);
    void placeBox(int x);
    void leavePoint();
    void endDrag();
    bool movesByKey(const QKeyEvent &event);
    bool zoomsByKey(int key);
    bool takesWheel(const QWheelEvent &event) const;
    double xAt(const QPoint &position) const;
    QList<ValueBox::Line> linesAt(int row) const;

    const models::SeriesModel *m_model = nullptr;
    QString m_title;
    QString m_summary;
    int m_row = -1;
    int m_left = -1; ///< the last row under the crosshair: keys go on from it
    Drag m_drag = Drag::None;
    QPoint m_dragFrom;
    QPoint m_dragAt;
    QPointer<ValueBox> m_box;
};

} // namespace viewtide::gui
