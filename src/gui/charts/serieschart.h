// SPDX-License-Identifier: GPL-3.0-or-later
// Shows one models::SeriesModel over time: signed bars or lines, a legend that switches series on and off, a
// crosshair with all values (mouse, or arrow keys point by point), zoom, and the same numbers as a table;
// both can be copied, the chart printed. Days with notes have a flag. Its commands are its actions(). Qt
// Charts is known to the .cpp only. GUI thread.
#pragma once

#include "gui/numbersource.h"

#include <QWidget>

#include <memory>

namespace viewtide::models {
class SeriesModel;
}

namespace viewtide::gui {

class SeriesChart final : public QWidget, public NumberSource
{
    Q_OBJECT

public:
    enum class Shape { Bars, Lines };
    enum class View { Chart, Table };
    enum class Output {
        ClipboardNumbers, ///< all of them, as CSV and with tabs between them for spreadsheets
        ClipboardPicture, ///< as it is zoomed
        Printer, ///< asks which
    };

    explicit SeriesChart(QWidget *parent = nullptr);
    ~SeriesChart() override;

    /// Not owned; follows its resets.
    void setModel(models::SeriesModel *model);
    models::SeriesModel *model() const;
    /// What the chart shows, for screen readers: "Daily growth by network".
    void setTitle(const QString &title);
    /// Beside the value axis: "Followers per day".
    void setValueTitle(const QString &title);

    void setShape(Shape shape);
    Shape shape() const;
    void setView(View view);
    View view() const;

    void hideSeries(const QString &key);
    void showSeries(const QString &key);
    bool isSeriesShown(const QString &key) const;

    void zoom(double factor);
    void showAll();
    bool isZoomed() const;

    void send(Output to);

    QSize sizeHint() const override;
    /// All values of the point there, or under the crosshair.
    std::optional<report::NumberRef> numberAt(std::optional<QPoint> place) const override;

signals:
    void viewChanged();
    void shapeChanged();
    void zoomChanged();
    /// For the day of this row; -1: of none.
    void noteRequested(int row);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(SeriesChart)

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace viewtide::gui
