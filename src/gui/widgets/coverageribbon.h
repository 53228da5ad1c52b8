// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the last days were recorded, one cell per day: full, late (half), filled in later (outline), or
// nothing. Shape and colour say the same. GUI thread.
#pragma once

#include "models/accounthealth.h"

#include <QWidget>

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

    QRectF cellAt(qsizetype day) const;
    QString textOf(qsizetype day) const;

    QList<models::Coverage> m_days;
    Date m_last;
};

} // namespace viewtide::gui
