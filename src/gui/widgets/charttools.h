// SPDX-License-Identifier: GPL-3.0-or-later
// The small buttons of a SeriesChart: bars, lines, table, whole range, copy. Goes into the title line of its
// card. GUI thread.
#pragma once

#include "gui/theme/icons.h"

#include <QList>
#include <QWidget>

class QToolButton;

namespace viewtide::gui {

class SeriesChart;

/// A small button that can be on, with a name for a screen reader, as the title line of a card has them.
QToolButton *makeTool(Glyph glyph, const QString &name, const QString &text, QWidget *parent);

class ChartTools final : public QWidget
{
    Q_OBJECT

public:
    ChartTools(SeriesChart &chart, QWidget *parent = nullptr);

private:
    Q_DISABLE_COPY_MOVE(ChartTools)

    QToolButton *add(Glyph glyph, const QString &name, const QString &text);
    void addShowAll();
    void addCopy();
    void showState();

    SeriesChart &m_chart;
    QList<QToolButton *> m_tools;
};

} // namespace viewtide::gui
