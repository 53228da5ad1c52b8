// SPDX-License-Identifier: GPL-3.0-or-later
// A small curve without axes; gaps are gaps. Also painted by delegates. GUI thread.
#pragma once

#include <QColor>
#include <QList>
#include <QWidget>

#include <optional>

class QPainter;

namespace viewtide::gui {

class Sparkline final : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(QWidget *parent = nullptr);

    void setValues(QList<std::optional<double>> values);
    const QList<std::optional<double>> &values() const { return m_values; }

    QSize sizeHint() const override;

    static void paint(QPainter &painter, const QRectF &box, const QList<std::optional<double>> &values,
                      const QColor &line);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(Sparkline)

    QList<std::optional<double>> m_values;
};

} // namespace viewtide::gui
