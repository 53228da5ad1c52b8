// SPDX-License-Identifier: GPL-3.0-or-later
// The floating box beside the crosshair: the instant and one line per series. Child of PlotView. GUI thread.
#pragma once

#include "models/seriesmodel.h"

#include <QColor>
#include <QWidget>

namespace viewtide::gui {

class ValueBox final : public QWidget
{
    Q_OBJECT

public:
    struct Line
    {
        QColor colour;
        QString name;
        QString value;
    };

    explicit ValueBox(QWidget *parent = nullptr);

    void setLines(const QString &title, const QList<Line> &lines);
    /// As one sentence, for screen readers.
    QString text() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(ValueBox)

    QString m_title;
    QList<Line> m_lines;
};

} // namespace viewtide::gui
