// SPDX-License-Identifier: GPL-3.0-or-later
// Which days of a range were recorded, one cell per day: full, late (half), filled in later (outline), or
// nothing. In a long range a cell stands for several days and is full as far as they were recorded. Shape and
// colour say the same. GUI thread.
#pragma once

#include "models/accounthealth.h"

#include <QWidget>

class QPainter;

namespace viewtide::gui {

class CoverageRibbon final : public QWidget
{
    Q_OBJECT

public:
    explicit CoverageRibbon(QWidget *parent = nullptr);

    void setCoverage(const QList<models::Coverage> &days, Date last);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(CoverageRibbon)

    qsizetype cells() const;
    QRectF cellAt(qsizetype cell) const;
    QString textOf(qsizetype cell) const;
    QString textOfDay(qsizetype day) const;
    void paintDay(QPainter &painter, const QRectF &cell, models::Coverage day) const;
    void paintDays(QPainter &painter, const QRectF &cell, const QList<models::Coverage> &days) const;

    QList<models::Coverage> m_days;
    Date m_last;
    qsizetype m_perCell = 1; ///< days
};

} // namespace viewtide::gui
