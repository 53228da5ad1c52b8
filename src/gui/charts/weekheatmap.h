// SPDX-License-Identifier: GPL-3.0-or-later
// Weekday by hour: how posts did, with the number of posts in each cell. A cell with too few is hatched, not
// coloured. Arrow keys go from cell to cell; the tooltip and the accessible description say what it holds.
// GUI thread.
#pragma once

#include "domain/besttime.h"

#include <QWidget>

namespace viewtide::gui {

class WeekHeatmap final : public QWidget
{
    Q_OBJECT

public:
    explicit WeekHeatmap(QWidget *parent = nullptr);

    void setTimes(const domain::BestTimes &times);
    /// Null: none is chosen.
    std::optional<domain::WeekHour> current() const { return m_current; }
    QRect cellRect(domain::WeekHour slot) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void currentChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(WeekHeatmap)

    QRect grid() const;
    std::optional<domain::WeekHour> slotAt(const QPoint &point) const;
    void setCurrent(domain::WeekHour slot);
    void paintAxes(QPainter &painter) const;
    void paintCell(QPainter &painter, domain::WeekHour slot) const;
    QColor fillOf(const domain::TimeCell &cell) const;

    domain::BestTimes m_times;
    std::optional<domain::WeekHour> m_current;
};

} // namespace viewtide::gui
