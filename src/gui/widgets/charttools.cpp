// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/charttools.h"

#include "gui/charts/serieschart.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace viewtide::gui {

ChartTools::ChartTools(SeriesChart &chart, QWidget *parent)
    : QWidget(parent)
    , m_chart(chart)
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kTiny);
    QToolButton *const bars = add(Glyph::BarChart, QStringLiteral("barsButton"), tr("Show bars"));
    QToolButton *const lines = add(Glyph::LineChart, QStringLiteral("linesButton"), tr("Show lines"));
    QToolButton *const table = add(Glyph::Table, QStringLiteral("tableButton"), tr("Show as a table"));
    connect(bars, &QToolButton::clicked, this, [this] {
        m_chart.setShape(SeriesChart::Shape::Bars);
        m_chart.setView(SeriesChart::View::Chart);
        showState();
    });
    connect(lines, &QToolButton::clicked, this, [this] {
        m_chart.setShape(SeriesChart::Shape::Lines);
        m_chart.setView(SeriesChart::View::Chart);
        showState();
    });
    connect(table, &QToolButton::clicked, this, [this] {
        m_chart.setView(SeriesChart::View::Table);
        showState();
    });
    addShowAll();
    addCopy();
    connect(&chart, &SeriesChart::shapeChanged, this, &ChartTools::showState);
    connect(&chart, &SeriesChart::viewChanged, this, &ChartTools::showState);
    showState();
}

QToolButton *makeTool(Glyph glyph, const QString &name, const QString &text, QWidget *parent)
{
    auto *const button = new QToolButton(parent);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setIcon(icon(glyph));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setIconSize(QSize(18, 18));
    return button;
}

QToolButton *ChartTools::add(Glyph glyph, const QString &name, const QString &text)
{
    QToolButton *const button = makeTool(glyph, name, text, this);
    layout()->addWidget(button);
    m_tools.append(button);
    return button;
}

void ChartTools::addShowAll()
{
    QToolButton *const button = add(Glyph::ZoomOut, QStringLiteral("showAllButton"), tr("Show everything"));
    button->setCheckable(false);
    button->setEnabled(m_chart.isZoomed());
    connect(button, &QToolButton::clicked, &m_chart, &SeriesChart::showAll);
    connect(&m_chart, &SeriesChart::zoomChanged, button,
            [this, button] { button->setEnabled(m_chart.isZoomed()); });
}

void ChartTools::addCopy()
{
    QToolButton *const button = add(Glyph::Copy, QStringLiteral("copyButton"), tr("Copy or print"));
    button->setCheckable(false);
    button->setPopupMode(QToolButton::InstantPopup);
    auto *const menu = new QMenu(button);
    menu->addActions(m_chart.actions());
    button->setMenu(menu);
}

void ChartTools::showState()
{
    const bool isTable = m_chart.view() == SeriesChart::View::Table;
    const bool isBars = m_chart.shape() == SeriesChart::Shape::Bars;
    m_tools.at(0)->setChecked(!isTable && isBars);
    m_tools.at(1)->setChecked(!isTable && !isBars);
    m_tools.at(2)->setChecked(isTable);
}

} // namespace viewtide::gui
